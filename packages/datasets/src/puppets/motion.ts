/** What a puppet does in one frame: turns its head, opens its mouth, closes its eyes; by chance or written by hand. */
import { createRandom } from '@nepwerk/nn';
import { drawBetween } from '../draw.ts';

/** One pose and expression. It names no person, so two persons can be given the same one. */
export interface PuppetMotion {
  /** Turn of the head in radians: above 0 the nose goes to the picture's left. */
  readonly yaw: number;
  /** Nod in radians: above 0 the nose goes down. */
  readonly pitch: number;
  /** Lean of the head in radians: above 0 clockwise, as seen in the picture. */
  readonly roll: number;
  /** How far the mouth is open, from 0 (as in the portrait) to 1. */
  readonly mouth: number;
  /** The corners of the mouth, from -1 (down) by 0 (as in the portrait) to 1 (up). */
  readonly smile: number;
  /** How far the eyes are shut, from 0 (as in the portrait) to 1. */
  readonly blink: number;
  /** The eyebrows, from -1 (down) by 0 (as in the portrait) to 1 (up). */
  readonly brow: number;
  /** Where the head goes, to the right and down, in widths of the face. */
  readonly tx: number;
  readonly ty: number;
  /** How much is seen: half a side of the frame, in widths of the face. */
  readonly zoom: number;
  /** How bright the frame is; 1 as in the portrait. */
  readonly light: number;
}

/** The portrait as it is. */
export const neutralMotion: PuppetMotion = {
  yaw: 0,
  pitch: 0,
  roll: 0,
  mouth: 0,
  smile: 0,
  blink: 0,
  brow: 0,
  tx: 0,
  ty: 0,
  zoom: 1.25,
  light: 1,
};

/** From where to where each part of a motion goes: further, a face made of one portrait no longer looks like a face. */
export const motionRanges = {
  yaw: [-0.4, 0.4],
  pitch: [-0.22, 0.22],
  roll: [-0.2, 0.2],
  mouth: [0, 1],
  smile: [-1, 1],
  blink: [0, 1],
  brow: [-1, 1],
  tx: [-0.05, 0.05],
  ty: [-0.05, 0.05],
  zoom: [1.15, 1.4],
  light: [0.8, 1.2],
} as const satisfies Record<keyof PuppetMotion, readonly [low: number, high: number]>;

/** How many of the drawn motions open the mouth, and how many close the eyes. */
const CHANCE_OF_OPEN_MOUTH = 0.55;
const CHANCE_OF_SHUT_EYES = 0.35;

/**
 * Draws motions that have nothing to do with one another. Each has a stream of its own, so more motions leave the first
 * ones as they were.
 * @throws RangeError when `count` is not a whole number of at least 0, or `seed` is not one up to 2^53 - 1.
 */
export function drawMotions(seed: number, count: number): PuppetMotion[] {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`The number of motions must be a whole number of at least 0, got ${count}.`);
  }
  const streams = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const random = streams.fork(`motion ${index}`);
    function within(part: keyof PuppetMotion): number {
      const [low, high] = motionRanges[part];
      return drawBetween(random, low, high);
    }
    return {
      yaw: within('yaw'),
      pitch: within('pitch'),
      roll: within('roll'),
      mouth: random.uniform() < CHANCE_OF_OPEN_MOUTH ? within('mouth') : 0,
      smile: within('smile'),
      blink: random.uniform() < CHANCE_OF_SHUT_EYES ? within('blink') : 0,
      brow: within('brow'),
      tx: within('tx'),
      ty: within('ty'),
      zoom: within('zoom'),
      light: within('light'),
    };
  });
}

/** Half a side of the frame, in widths of the face: nearer, a frame shows skin alone; further, the mesh comes to its end. */
const ZOOM_LIMITS = { nearest: 0.5, furthest: 2 } as const;

/** @throws RangeError when a part of a motion is not a finite number, or its zoom is not from 0.5 to 2. */
export function checkMotion(motion: PuppetMotion): void {
  for (const [part, value] of Object.entries(motion)) {
    if (!Number.isFinite(value)) throw new RangeError(`A motion's ${part} must be a finite number, got ${value}.`);
  }
  const { nearest, furthest } = ZOOM_LIMITS;
  if (!(motion.zoom >= nearest && motion.zoom <= furthest)) {
    throw new RangeError(`A motion's zoom must be a number from ${nearest} to ${furthest}, got ${motion.zoom}.`);
  }
}
