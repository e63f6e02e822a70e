/** Marks for sound: a note that everybody hears, an inaudible watermark, put in and read, and WAV files. */
export { embedSound, HIGHEST_RATE, LOWEST_RATE, SHORTEST_SECONDS } from './embed-sound.ts';
export { NOTE_SECONDS, putNote } from './note.ts';
export { HIGHEST_SOUND_SCORE, readSound } from './read-sound.ts';
export { ACCEPTED_SOUND_SCORE } from './sound-chance.ts';
export { isWholeSound, type Sound } from './sound.ts';
export { readWav, writeWav } from './wav.ts';
