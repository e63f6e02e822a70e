/** What a program that starts its own server needs: the app, and a port for it. */
export { createApp } from './app.ts';
export type { AppOptions } from './app.ts';
export { listen } from './listen.ts';
export type { RunningServer } from './listen.ts';
export { openClasses } from './class/routes.ts';
export type { Classes, ClassesOptions } from './class/routes.ts';
export { openEmbeddedLog } from './log/embedded.ts';
