/**
 * Imports that the bundler answers: the address of a built file, a file as text, or a style sheet for its effect.
 */

declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*?worker&url' {
  const address: string;
  export default address;
}

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*.css' {}
