/** A take: what the camera saw for some seconds, in memory only, and how it is cut. */
import type { LiveFace } from '@nepwerk/protocol';
import { FILM } from '../film.ts';

/** Seconds that a take lasts at most and at least. Ten of them are 120 squares of 256 x 256 pixels: 31 MB. */
export const TAKE = { most: FILM.seconds, least: 1 } as const;

/** Seconds by which sums of times are off at most. */
export const SLACK = 1e-6;

/** A sound in one channel. */
export interface TakeSound {
  readonly sampleRate: number;
  readonly samples: Float32Array<ArrayBuffer>;
  /** When its first sample was heard, on the clock of the frames. */
  readonly from: number;
}

/** What was taken. */
export interface Take {
  /** One at least, each later than the one before. */
  readonly frames: readonly LiveFace[];
  readonly sound: TakeSound | null;
}

/** The part of a take that is wanted, in seconds from its first frame. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

/** How long frames are seen in seconds: the last one stands its time. */
export function secondsOf(frames: readonly LiveFace[]): number {
  const [first, last] = [frames[0], frames.at(-1)];
  return first && last ? last.at - first.at + 1 / FILM.frameRate : 0;
}

/** All of a take, to a whole tenth of a second. */
export function wholeOf({ frames }: Take): Cut {
  return { from: 0, to: Math.ceil((secondsOf(frames) - SLACK) * 10) / 10 };
}

/** The cut with another beginning: not before the take's, and {@link TAKE.least} before the end. */
export function beginAt(cut: Cut, from: number): Cut {
  return { ...cut, from: Math.max(0, Math.min(from, cut.to - TAKE.least)) };
}

/** The cut with another end: not after the take's, and {@link TAKE.least} after the beginning. */
export function endAt(take: Take, cut: Cut, to: number): Cut {
  return { ...cut, to: Math.min(wholeOf(take).to, Math.max(to, cut.from + TAKE.least)) };
}

/** The frames of a part: those that are seen first in it. */
export function framesIn({ frames }: Take, { from, to }: Cut): readonly LiveFace[] {
  const start = frames[0]?.at ?? 0;
  return frames.filter(({ at }) => at - start >= from - SLACK && at - start < to - SLACK);
}

/** The frame that is seen at so many seconds from the first; null where the take has none. */
export function frameAt({ frames }: Take, seconds: number): LiveFace | null {
  const start = frames[0]?.at ?? 0;
  return frames.findLast(({ at }) => at - start <= seconds + SLACK) ?? frames[0] ?? null;
}

/** How many frames show no face, or more than one. */
export function untrackedIn(frames: readonly LiveFace[]): number {
  return frames.filter(({ landmarks }) => landmarks === null).length;
}

/**
 * The samples that are heard with these frames, from the first until the last has stood its time; silence where nothing was heard.
 * @returns null where there are no frames.
 */
export function soundOf(
  { sampleRate, samples, from }: TakeSound,
  frames: readonly LiveFace[],
): Float32Array<ArrayBuffer> | null {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return null;
  const heard = new Float32Array(Math.round((last.at - first.at + 1 / FILM.frameRate) * sampleRate));
  const start = Math.round((first.at - from) * sampleRate);
  const piece = samples.subarray(Math.max(0, start), Math.max(0, start + heard.length));
  heard.set(piece, Math.min(heard.length, Math.max(0, -start)));
  return heard;
}

/** Takes at most so many frames a second: tells which are taken, by their times in seconds. */
export function createPace(frameRate: number): (at: number) => boolean {
  let due = -Infinity;
  return (at) => {
    if (at < due - SLACK) return false;
    // A camera's frames seldom come when they are due: on average they do. What was missed by a whole one is not made up for.
    due = at - due > 1 / frameRate ? at + 1 / frameRate : due + 1 / frameRate;
    return true;
  };
}
