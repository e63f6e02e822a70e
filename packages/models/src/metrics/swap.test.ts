/** Checks the ruler of swaps on faces whose mouths and lids are known: the truth is 100, the mean face 0, and what is wrong shows where it is wrong. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { createSwapRuler, MOTIONS } from './swap.ts';
import type { KnownFaces } from './swap.ts';

const SIZE = 32;
const POINTS = 468;

/** Where the landmarks that are measured at are, in pixels: corners of mouth and eyes, upper lip, chin, forehead. */
const PLACES: Readonly<Record<number, readonly [number, number]>> = {
  61: [10, 22],
  291: [22, 22],
  13: [16, 20],
  152: [16, 30],
  10: [16, 2],
  33: [6, 11],
  133: [13, 11],
  362: [19, 11],
  263: [26, 11],
};

/** Faces of a colour, with a mouth and eyes that open and shut. */
function faces(colour: readonly [number, number, number], seed: number, count: number): KnownFaces {
  const random = createRandom(seed);
  const pictures = new Float32Array(count * SIZE * SIZE * 3);
  const inside = new Float32Array(count * SIZE * SIZE);
  const landmarks = new Float32Array(count * POINTS * 2);
  const motions = new Float32Array(count * MOTIONS.length);
  for (let i = 0; i < count; i++) {
    const [mouth, blink] = [random.uniform(), random.uniform()];
    motions[i * MOTIONS.length + MOTIONS.indexOf('mouth')] = mouth;
    motions[i * MOTIONS.length + MOTIONS.indexOf('blink')] = blink;
    for (const [point, place] of Object.entries(PLACES)) landmarks.set(place, 2 * (i * POINTS + Number(point)));
    for (let p = 0; p < SIZE * SIZE; p++) {
      const [x, y] = [p % SIZE, Math.floor(p / SIZE)];
      inside[i * SIZE * SIZE + p] = Math.hypot(x - 16, y - 16) < 15 ? 1 : 0;
      const lips = Math.abs(x - 16) < 5 && y >= 20 && y < 20 + 4 * mouth;
      const eyes = [9, 22].some((centre) => Math.abs(x - centre) < 3) && Math.abs(y - 11) < 2;
      const light = lips ? 0.1 : eyes ? 0.1 + 0.8 * blink : 0.7 + 0.2 * Math.sin(x / 3) * Math.cos(y / 4);
      const at = 3 * (i * SIZE * SIZE + p);
      for (let c = 0; c < 3; c++) pictures[at + c] = light * (colour[c] ?? 0);
    }
  }
  return { count, size: SIZE, pictures, inside, landmarks, motions };
}

const red = [1, 0.6, 0.5] as const;
const truth = faces(red, 2, 30);
const ruler = createSwapRuler(faces(red, 1, 60), truth);
const other = createSwapRuler(faces([0.5, 0.7, 1], 3, 60), faces([0.5, 0.7, 1], 2, 30)).mean.map(
  (value, i) => value * (1 + 0.4 * Math.sin(i / 50)),
);

describe('createSwapRuler', () => {
  it('gives the truth 100 and finds nothing wrong with it', () => {
    const figures = ruler.measure(truth.pictures, other);
    expect(figures).toMatchObject({ l1: 0, identity: 1 });
    for (const value of [figures.ssim, figures.mouth, figures.lids]) expect(value).toBeCloseTo(1, 6);
    expect(figures.score).toBeCloseTo(100, 4);
    expect(figures.read.mouth).toBeGreaterThan(0.95);
    expect(figures.read.blink).toBeGreaterThan(0.95);
    // Nobody turned: there is nothing to go along with.
    expect(figures.read.yaw).toBe(0);
  });

  it('gives the mean face 0, which neither speaks nor blinks', () => {
    const pictures = new Float32Array(truth.pictures.length);
    for (let i = 0; i < truth.count; i++) pictures.set(ruler.mean, i * ruler.mean.length);
    const figures = ruler.measure(pictures, other);
    expect(figures.score).toBeCloseTo(0, 6);
    expect(figures.ssim).toBe(ruler.floor);
    expect(Math.abs(figures.mouth)).toBeLessThan(0.3);
    expect(figures.identity).toBe(1);
    expect(figures.l1).toBeGreaterThan(2);
  });

  it('sees a mouth that does the opposite, and the wrong person', () => {
    const backwards = faces(red, 2, 30);
    const area = SIZE * SIZE * 3;
    const mirrored = new Float32Array(backwards.pictures.length);
    const order = Array.from({ length: 30 }, (_, i) => i).toSorted(
      (a, b) => mouthOf(backwards, a) - mouthOf(backwards, b),
    );
    for (const [rank, i] of order.entries()) {
      const opposite = order[order.length - 1 - rank] ?? 0;
      mirrored.set(backwards.pictures.subarray(opposite * area, (opposite + 1) * area), i * area);
    }
    expect(ruler.measure(mirrored, other).mouth).toBeLessThan(-0.8);
    const wrong = new Float32Array(truth.pictures.length);
    for (let i = 0; i < truth.count; i++) wrong.set(other, i * area);
    expect(ruler.measure(wrong, other).identity).toBe(0);
  });

  it('measures a difference of one grey level as one', () => {
    const brighter = truth.pictures.map((value) => value + 1 / 255);
    const { l1, psnr } = ruler.measure(brighter, other);
    expect(l1).toBeCloseTo(1, 4);
    expect(psnr).toBeCloseTo(20 * Math.log10(255), 3);
  });
});

function mouthOf({ motions }: KnownFaces, i: number): number {
  return motions[i * MOTIONS.length + MOTIONS.indexOf('mouth')];
}
