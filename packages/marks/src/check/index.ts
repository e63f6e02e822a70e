/** What a checker needs beside the readers of the marks: what a file is, and what may be concluded. */
export { inspectFile, MOST_BYTES, type Finding, type Senses, type WatermarkFinding } from './inspect.ts';
export { HEAD_BYTES, mediaOf, type Media } from './media-type.ts';
export { verdictOf, type Verdict, type WatermarkSeen } from './verdict.ts';
