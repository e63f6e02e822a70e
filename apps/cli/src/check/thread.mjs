/** Starts the thread that looks at a file: that is written in TypeScript, and a thread does not inherit what reads it. */
import { register } from 'tsx/esm/api';

register();
await import('./inspect-thread.ts');
