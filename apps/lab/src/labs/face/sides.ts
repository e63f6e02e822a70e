/** Which way the faces of some photos look. */
import type { FaceMotion } from '@nepwerk/protocol';

/** Bars from one side to the other. */
export const SIDE_BARS = 7;

/** As far as a head turns in these photos, in radians. */
const FURTHEST = 0.4;

/** Further than this a face looks to a side; the trial of docs/faces.md counts frontal faces alike. */
const FRONTAL = { yaw: 0.13, pitch: 0.12 } as const;

/** How many photos look where. */
export interface Sides {
  readonly of: number;
  /** Photos that look neither to the front nor nearly. */
  readonly aside: number;
  /** From those that look to the left of the picture to those that look to its right, in seven bars. */
  readonly bars: readonly number[];
}

/** Whether a face looks straight ahead. */
export function isFrontal({ yaw, pitch }: FaceMotion): boolean {
  return Math.abs(yaw) < FRONTAL.yaw && Math.abs(pitch) < FRONTAL.pitch;
}

/** Counts. Above 0 a yaw turns the nose to the picture's left. */
export function countSides(poses: readonly FaceMotion[]): Sides {
  const bars = Array.from({ length: SIDE_BARS }, () => 0);
  let aside = 0;
  for (const { yaw } of poses) {
    const place = Math.floor(((FURTHEST - yaw) / (2 * FURTHEST)) * SIDE_BARS);
    const bar = Math.min(Math.max(place, 0), SIDE_BARS - 1);
    bars[bar] = (bars[bar] ?? 0) + 1;
    if (Math.abs(yaw) >= FRONTAL.yaw) aside += 1;
  }
  return { of: poses.length, aside, bars };
}
