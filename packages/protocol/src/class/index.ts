/** The class: its commands, the fold of its log, what each reader sees of it, and how a request's body is read. */
export * from './bodies.ts';
export * from './choices.ts';
export * from './commands.ts';
export * from './fold.ts';
export * from './limits.ts';
export * from './refusals.ts';
export * from './state.ts';
export * from './views.ts';
export * from './write-body.ts';
