/** A motion that goes on and on, for films and for a webcam that is none: looks about, speaks, smiles, blinks. */
import type { Random } from '@nepwerk/nn';
import { createRandom } from '@nepwerk/nn';
import { drawBetween } from '../draw.ts';
import type { PuppetMotion } from './motion.ts';
import { motionRanges } from './motion.ts';

/** A person speaks for about as long as it keeps silent, in turns of some seconds. */
const TURN = { pace: 0.17, threshold: 0, softness: 0.4 };

/** Syllables a second, and how many times a second the voice grows louder and softer. */
const SYLLABLES = { pace: 3.1, stress: 0.83 };

/** One blink in every so many seconds, and how long the eyelids take to close and to open again. */
const BLINK = { every: 3.4, closing: 0.14, opening: 0.22 };

/**
 * What a puppet does so many seconds after its film began. It stays within {@link motionRanges}, and within a 25th of a
 * second no head turns by more than 0.02 radians. The same seed is the same film.
 * @throws RangeError when `seconds` is not a finite number of at least 0, or `seed` not a whole number up to 2^53 - 1.
 */
export function motionAt(seconds: number, seed: number): PuppetMotion {
  if (!(seconds >= 0 && seconds < Infinity)) {
    throw new RangeError(`The time must be a finite number of seconds of at least 0, got ${seconds}.`);
  }
  const random = createRandom(seed);
  /** Sways through all of a range, `pace` times a second. */
  function sway(part: keyof PuppetMotion, pace: number): number {
    const [low, high] = motionRanges[part];
    return low + ((high - low) * (1 + wave(random.fork(part), seconds, pace))) / 2;
  }
  return {
    yaw: sway('yaw', 0.13),
    pitch: sway('pitch', 0.17),
    roll: sway('roll', 0.11),
    mouth: speech(random, seconds),
    smile: sway('smile', 0.09),
    blink: eyelids(random, seconds),
    brow: sway('brow', 0.19),
    tx: sway('tx', 0.07),
    ty: sway('ty', 0.08),
    zoom: sway('zoom', 0.04),
    light: sway('light', 0.03),
  };
}

/** Goes up and down between -1 and 1, about `pace` times a second, and never quite repeats itself. */
function wave(random: Random, seconds: number, pace: number): number {
  const angle = 2 * Math.PI * pace * seconds;
  const [first, second] = [random.uniform(), random.uniform()];
  // The second wave is out of step with the first for ever: the golden ratio is no fraction.
  const golden = (1 + Math.sqrt(5)) / 2;
  return 0.6 * Math.sin(angle + 2 * Math.PI * first) + 0.4 * Math.sin(angle * golden + 2 * Math.PI * second);
}

/** How far the mouth is open: syllables while it is this person's turn, louder and softer. */
function speech(random: Random, seconds: number): number {
  const turn = wave(random.fork('turn'), seconds, TURN.pace);
  const speaks = Math.min(1, Math.max(0, (turn - TURN.threshold) / TURN.softness));
  const syllable = (1 + wave(random.fork('syllable'), seconds, SYLLABLES.pace)) / 2;
  const stress = (3 + wave(random.fork('stress'), seconds, SYLLABLES.stress)) / 4;
  return speaks * syllable * stress;
}

/** How far the eyes are shut: once in each stretch of time, at a moment of that stretch's own. */
function eyelids(random: Random, seconds: number): number {
  const stretch = Math.floor(seconds / BLINK.every);
  const latest = BLINK.every - BLINK.closing - BLINK.opening;
  const begin = drawBetween(random.fork(`blink ${stretch}`), 0, latest);
  const since = seconds - stretch * BLINK.every - begin;
  if (since < 0) return 0;
  if (since < BLINK.closing) return since / BLINK.closing;
  return Math.max(0, 1 - (since - BLINK.closing) / BLINK.opening);
}
