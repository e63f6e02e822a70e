/** Trainings as files: signed when they leave, read when they are checked. */
export { readTraining } from './read-training.ts';
export { signTraining } from './sign-training.ts';
