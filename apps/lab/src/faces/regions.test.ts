/** Squares of a frame: where they are, and which colours are in them. */
import { movePoints, type Frame } from '@nepwerk/media';
import { expect, it } from 'vitest';
import { alike, regionAround, sampleRegion, toFrame, wholeOf, type Colours } from './regions.ts';

const PLAIN: Colours = { scale: 1, shift: 0, beyond: 'edge' };

/** Red grows to the right, green downwards, by two a pixel; blue is 100. */
function ramps(width: number, height: number): Frame {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set([2 * (i % width), 2 * Math.floor(i / width), 100, 255], 4 * i);
  return { width, height, data };
}

it('a region’s middle and corners are where it says', () => {
  const map = toFrame({ x: 50, y: 40, side: 20, angle: Math.PI / 2 }, 10);
  const moved = [...movePoints(map, Float32Array.of(5, 5, 0, 0, 10, 0))];
  // Turned clockwise by a quarter: its upper left corner is at the upper right, its upper right one at the lower right.
  [50, 40, 60, 30, 60, 50].forEach((value, i) => expect(moved[i]).toBeCloseTo(value, 5));
});

it('the square around points leans as they do, and has room', () => {
  const map = toFrame({ x: 70, y: 60, side: 1, angle: 0.5 }, 1);
  const corners = movePoints(map, Float32Array.of(-15, -9.5, 16, -9.5, 16, 10.5, -15, 10.5));
  const { x, y, side, angle } = regionAround(corners, 0.5);
  expect([x, y, side, angle].map((it) => Math.round(it * 1000) / 1000)).toEqual([70, 60, 46.5, 0.5]);
});

it('takes colours from where the pixels are: turned, enlarged and made smaller', () => {
  const frame = ramps(96, 64);
  for (const region of [
    { x: 48, y: 32, side: 32, angle: 0 },
    { x: 45, y: 30, side: 10, angle: 0.4 },
    { x: 48, y: 32, side: 44, angle: -0.7 },
  ]) {
    const out = new Float32Array(16 * 16 * 3);
    sampleRegion(frame, region, 16, PLAIN, out);
    for (const pixel of [0, 15, 100, 255]) {
      const place = Float32Array.of((pixel % 16) + 0.5, Math.floor(pixel / 16) + 0.5);
      const [x = NaN, y = NaN] = movePoints(toFrame(region, 16), place);
      expect(out[3 * pixel]).toBeCloseTo(2 * (x - 0.5), 2);
      expect(out[3 * pixel + 1]).toBeCloseTo(2 * (y - 0.5), 2);
      expect(out[3 * pixel + 2]).toBeCloseTo(100, 3);
    }
  }
});

it('is black or goes on beyond the frame, and gives colours as a net wants them', () => {
  const frame = ramps(32, 16);
  const whole = wholeOf(frame);
  expect(whole).toEqual({ x: 16, y: 8, side: 32, angle: 0 });
  const [black, edge] = (['black', 'edge'] as const).map((beyond) => {
    const out = new Float32Array(8 * 8 * 3 + 3);
    sampleRegion(frame, whole, 8, { scale: 1 / 50, shift: -1, beyond }, out, 3);
    return out;
  });
  expect([...(black?.subarray(0, 3) ?? [])], 'what stands before the start stays').toEqual([0, 0, 0]);
  expect(black?.[5], 'above the frame').toBe(-1);
  expect(edge?.[5]).toBeCloseTo(1, 5);
  const middle = 3 + (4 * 8 + 4) * 3 + 2;
  expect(black?.[middle]).toBeCloseTo(1, 5);
});

it('goes on with the last pixels where a region reaches beyond all four edges', () => {
  const frame = ramps(6, 4);
  const out = new Float32Array(16 * 16 * 3);
  sampleRegion(frame, { x: 3, y: 2, side: 16, angle: 0 }, 16, PLAIN, out);
  function colour(column: number, row: number): number[] {
    return [...out.subarray(3 * (row * 16 + column), 3 * (row * 16 + column) + 3)];
  }
  expect([colour(0, 0), colour(15, 0), colour(0, 15), colour(15, 15)]).toEqual([
    [0, 0, 100],
    [10, 0, 100],
    [0, 6, 100],
    [10, 6, 100],
  ]);
  expect([colour(5, 6), colour(10, 9)], 'the first pixel and the last').toEqual([
    [0, 0, 100],
    [10, 6, 100],
  ]);
});

it('two regions are alike when none of place, size and leaning differs too much', () => {
  const most = { shift: 0.1, growth: 1.25, turn: 0.3 };
  const region = { x: 50, y: 40, side: 100, angle: 3.1 };
  expect(alike(region, region, most)).toBe(true);
  expect(alike({ x: 57, y: 47, side: 81, angle: 2.9 }, region, most)).toBe(true);
  expect(alike({ ...region, angle: -3.1 }, region, most), 'a turn goes around').toBe(true);
  for (const other of [
    { x: 61 },
    { y: 29 },
    { side: 79 },
    { side: 126 },
    { angle: 2.7 },
    { angle: -2.8 },
    { x: NaN },
    { side: 0 },
    { side: Infinity },
    { angle: NaN },
  ]) {
    expect(alike({ ...region, ...other }, region, most), JSON.stringify(other)).toBe(false);
  }
});
