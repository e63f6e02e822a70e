/** A lesson's words, as the build gives them: checked, and joined with the plan of its folder. */
declare module '*.yaml' {
  const lesson: unknown;
  export default lesson;
}
