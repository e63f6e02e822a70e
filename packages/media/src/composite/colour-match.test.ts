/** What was matched has the colours of what it was matched to, and a match to itself is nothing. */
import { createRandom } from '@nepwerk/nn';
import { expect, it } from 'vitest';
import { matchColours } from './colour-match.ts';

const PIXELS = 500;
const random = createRandom(3);

/** Pixels around a colour, whose three channels waver together and each by itself. */
function around(colour: readonly number[], together: number, alone: number): Float32Array {
  const values = new Float32Array(PIXELS * 3);
  for (let i = 0; i < PIXELS; i++) {
    const common = random.normal() * together;
    for (let c = 0; c < 3; c++) values[3 * i + c] = colour[c] + common + random.normal() * alone;
  }
  return values;
}

/** Mean and standard deviation of a channel within a part of the pixels. */
function moments(
  values: Float32Array,
  channel: number,
  from: number,
  to: number,
): readonly [mean: number, deviation: number] {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const value = values[3 * i + channel];
    sum += value / (to - from);
    squares += value ** 2 / (to - from);
  }
  return [sum, Math.sqrt(squares - sum ** 2)];
}

const target = around([0.7, 0.5, 0.3], 0.08, 0.02);
const all = new Float32Array(PIXELS).fill(1);

it('takes over mean and deviation', () => {
  const face = around([0.3, 0.35, 0.5], 0.05, 0.015);
  matchColours(face, target, all);
  for (let c = 0; c < 3; c++) {
    const [mean, deviation] = moments(face, c, 0, PIXELS);
    const [wanted, wantedDeviation] = moments(target, c, 0, PIXELS);
    expect(mean).toBeCloseTo(wanted, 5);
    // Only along the three axes it is the same exactly: what is left are correlations between these by chance.
    expect(Math.abs(deviation / wantedDeviation - 1)).toBeLessThan(0.05);
  }
});

it('measures within the mask alone, and changes all', () => {
  const half = all.map((_, i) => (i < PIXELS / 2 ? 1 : 0));
  const face = around([0.3, 0.35, 0.5], 0.05, 0.015);
  face.fill(0.9, (PIXELS / 2) * 3);
  matchColours(face, target, half);
  for (let c = 0; c < 3; c++) {
    expect(moments(face, c, 0, PIXELS / 2)[0]).toBeCloseTo(moments(target, c, 0, PIXELS / 2)[0], 5);
  }
  expect(face[3 * PIXELS - 1]).not.toBeCloseTo(0.9, 2);
});

it('leaves what has these colours already, and everything where nothing counts', () => {
  const same = target.slice();
  matchColours(same, target, all);
  same.forEach((value, i) => expect(value).toBeCloseTo(target[i], 5));
  const face = around([0.3, 0.3, 0.3], 0.1, 0.1);
  const before = face.slice();
  matchColours(face, target, new Float32Array(PIXELS));
  face.forEach((value, i) => expect(value).toBeCloseTo(before[i], 5));
});

it('does not blow up what hardly wavers', () => {
  const face = around([0.3, 0.3, 0.3], 0.01, 0.01);
  matchColours(face, target, all);
  expect(moments(face, 0, 0, PIXELS)[1]).toBeLessThan(0.03);
});
