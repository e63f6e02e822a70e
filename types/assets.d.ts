/**
 * Imports that the bundler answers: the address of a built file, or a style sheet for its effect.
 */

declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*.css' {}
