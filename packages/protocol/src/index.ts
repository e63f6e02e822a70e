/** Everything that page and worker agree on: messages, settings, and what is kept on the device. */
export * from './answers.ts';
export * from './data.ts';
export * from './face.ts';
export * from './face-settings.ts';
export * from './kept.ts';
export * from './painter.ts';
export * from './pictures.ts';
export * from './saved.ts';
export * from './settings.ts';
export * from './trainer.ts';
export * from './transfers.ts';
