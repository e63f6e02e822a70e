/** The film of a training: which moments are kept, dense at first and rarer later, the same on both ends of the worker. */
import type { FilmFrame } from '@nepwerk/protocol';

/** Each frame comes at least this much later than the one before, as a factor: an hour of training fills about thirty frames. */
const GROWTH = 1.25;
/** And at least this many seconds later, so that the first frames do not crowd. */
const FIRST_GAP_SECONDS = 1;
/** Most frames that are kept: of 32-pixel pictures, 3 MB. */
export const MOST_FRAMES = 48;

/** Whether a frame taken now, after so many seconds of training, belongs in the film. */
export function isFrameDue(film: readonly FilmFrame[], seconds: number): boolean {
  const last = film.at(-1);
  return last === undefined || seconds >= last.seconds * GROWTH + FIRST_GAP_SECONDS;
}

/** The film with a frame more; when it is full the second oldest goes, for the beginning is what pupils look back at. */
export function addFrame(film: readonly FilmFrame[], frame: FilmFrame): readonly FilmFrame[] {
  const all = [...film, frame];
  return all.length > MOST_FRAMES ? all.toSpliced(1, 1) : all;
}
