/** What a swap must be held against: ways to show the other person without learning anything, and what would be next to perfect. */

import { warpFace } from '@nepwerk/media';
import { luma, MOTIONS } from '@nepwerk/models';
import type { KnownFaces } from '@nepwerk/models';
import type { Actor } from './actors.ts';

/** The ways, by name. */
export const FLOORS = ['meanFace', 'nearestByPixels', 'nearestByMotion', 'cheapFake'] as const;

/** Pictures of the target doing what the performer does, [count, size, size, 3], by each way. */
export type Floors = Readonly<Record<(typeof FLOORS)[number], Float32Array>>;

/** Makes them for a performer whose face is to be replaced by the target's. */
export function floorsOf(
  performer: Actor,
  target: Actor,
  targetMean: Float32Array,
  performerMean: Float32Array,
): Floors {
  const { truth } = performer;
  return {
    meanFace: repeat(targetMean, truth.count),
    nearestByPixels: nearestFrames(awayFrom(truth, performerMean), awayFrom(target.known, targetMean), target.known),
    nearestByMotion: nearestFrames(motionsOf(truth, target.known), motionsOf(target.known, target.known), target.known),
    cheapFake: cheapFakes(truth, target.neutral, performerMean),
  };
}

function repeat(picture: Float32Array, count: number): Float32Array {
  const all = new Float32Array(count * picture.length);
  for (let i = 0; i < count; i++) all.set(picture, i * picture.length);
  return all;
}

/** For each row the frame of the target whose own row is nearest. */
function nearestFrames(wanted: Float32Array[], own: Float32Array[], { pictures, count }: KnownFaces): Float32Array {
  const area = pictures.length / count;
  const result = new Float32Array(wanted.length * area);
  for (const [i, row] of wanted.entries()) {
    const distances = own.map((other) => squaredDistance(row, other));
    const best = distances.indexOf(Math.min(...distances));
    result.set(pictures.subarray(best * area, (best + 1) * area), i * area);
  }
  return result;
}

/** How the brightness of each picture differs from that of the person's mean face. */
function awayFrom({ pictures, count }: KnownFaces, mean: Float32Array): Float32Array[] {
  const usual = luma(mean);
  const area = pictures.length / count;
  return Array.from({ length: count }, (_, i) =>
    luma(pictures.subarray(i * area, (i + 1) * area)).map((value, p) => value - (usual[p] ?? 0)),
  );
}

/** What each face does, every part on the scale of its spread among `spread`. */
function motionsOf({ motions, count }: KnownFaces, spread: KnownFaces): Float32Array[] {
  const parts = MOTIONS.length;
  const scales = MOTIONS.map((_, k) => deviation(spread.motions.filter((__, i) => i % parts === k)) + 1e-6);
  return Array.from({ length: count }, (_, i) =>
    motions.slice(i * parts, (i + 1) * parts).map((value, k) => value / (scales[k] ?? 1)),
  );
}

/** One picture of the target stretched to the performer's landmarks, in the brightness of the performer. */
function cheapFakes(truth: KnownFaces, neutral: KnownFaces, performerMean: Float32Array): Float32Array {
  const { count, size, pictures, landmarks } = truth;
  const area = size * size * 3;
  const points = landmarks.length / count;
  const usual = average(luma(performerMean));
  const result = new Float32Array(count * area);
  for (let i = 0; i < count; i++) {
    const to = landmarks.subarray(i * points, (i + 1) * points);
    const light = average(luma(pictures.subarray(i * area, (i + 1) * area))) / usual;
    const warped = warpFace(neutral.pictures, size, neutral.landmarks, to);
    result.set(
      warped.map((value) => Math.min(value * light, 1)),
      i * area,
    );
  }
  return result;
}

function squaredDistance(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
}

function average(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: Float32Array): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}
