/** Drawing through maps with known answers: where pixels are, between them, beyond the edge, and made smaller. */
import { expect, it } from 'vitest';
import { IDENTITY, similarity } from './affine.ts';
import type { Frame } from './frame.ts';
import { drawThrough } from './resample.ts';

/** A frame of grey pixels, opaque. */
function grey(width: number, values: readonly number[]): Frame {
  const data = Uint8ClampedArray.from({ length: values.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : values[i >> 2]));
  return { width, height: values.length / width, data };
}

function empty(width: number, height: number): Frame {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

function greys({ data }: Frame): number[] {
  return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]);
}

it('leaves a frame as it is', () => {
  const frame = { width: 2, height: 2, data: Uint8ClampedArray.from({ length: 16 }, (_, i) => i * 15) };
  const target = empty(2, 2);
  drawThrough(frame, IDENTITY, target);
  expect(target.data).toEqual(frame.data);
});

it('turns a quarter about the corner of a pixel, as centres at one half demand', () => {
  const target = empty(2, 2);
  drawThrough(grey(2, [10, 20, 30, 40]), similarity(Math.PI / 2, 1, 2, 0), target);
  expect(greys(target)).toEqual([30, 10, 40, 20]);
});

it('is the mean of two pixels between them, and goes on beyond the edge', () => {
  const target = empty(4, 1);
  drawThrough(grey(2, [100, 200]), { ...IDENTITY, e: 1.5 }, target);
  expect(greys(target)).toEqual([100, 100, 150, 200]);
});

it('makes larger by straight lines between centres', () => {
  const target = empty(4, 1);
  drawThrough(grey(2, [100, 200]), { ...IDENTITY, a: 2, d: 2 }, target);
  expect(greys(target)).toEqual([100, 125, 175, 200]);
});

it.each([2, 3, 4])('takes the mean of all pixels that one covers when it makes %d times smaller', (times) => {
  const side = 2 * times;
  const stripes: number[] = Array.from({ length: side * side }, (_, i) => ((i % side) % 2 === 0 ? 0 : 255));
  const sums = Array.from({ length: 2 }, (_, half) =>
    stripes.slice(half * times, half * times + times).reduce((sum, value) => sum + value / times, 0),
  );
  const target = empty(2, 2);
  drawThrough(grey(side, stripes), { ...IDENTITY, a: 1 / times, d: 1 / times }, target);
  expect(greys(target)).toEqual([...sums, ...sums].map(Math.round));
});
