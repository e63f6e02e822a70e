/** Tests of the rasteriser and its shapes, against areas and distances that geometry gives. */
import { describe, expect, test } from 'vitest';
import { colour, Ink } from './colour.ts';
import type { Part } from './part.ts';
import { layBehind } from './part.ts';
import { rasterise } from './raster.ts';
import {
  boxDistance,
  domeDistance,
  ellipseDistance,
  loafDistance,
  smoothMinimum,
  smoothstep,
  strokeDistance,
} from './shapes.ts';

const WHITE = colour(0xffffff);

/** The share of a picture that a shape covers, by painting it white on black. */
function area(distance: (x: number, y: number) => number, size: number): number {
  const part: Part = {
    low: -1,
    high: 2,
    rim: null,
    distance: (spot) => distance(spot.x - 0.5, spot.y - 0.5),
    colour: (_spot, ink) => ink.dip(WHITE),
  };
  const pixels = rasterise((spot, ink) => {
    ink.clear();
    layBehind(part, spot, ink, 1);
  }, size);
  return pixels.reduce((sum, value) => sum + (value + 1) / 2, 0) / pixels.length;
}

describe.each([16, 32, 100, 256])('at %i pixels, a shape covers its area:', (size) => {
  test('an ellipse', () => {
    expect(area((x, y) => ellipseDistance(x, y, 0.4, 0.2), size)).toBeCloseTo(Math.PI * 0.4 * 0.2, 3);
  });

  test('a rounded box', () => {
    const expected = 0.6 * 0.3 - (4 - Math.PI) * 0.1 ** 2;
    expect(area((x, y) => boxDistance(x, y, 0.3, 0.15, 0.1), size)).toBeCloseTo(expected, 3);
  });

  test('a stroke that tapers: a trapezium with a half disc at each end', () => {
    const stroke = { ax: -0.3, ay: -0.1, bx: 0.2, by: 0.2, ra: 0.12, rb: 0.05 };
    const expected = Math.hypot(0.5, 0.3) * (0.12 + 0.05) + (Math.PI / 2) * (0.12 ** 2 + 0.05 ** 2);
    expect(area((x, y) => strokeDistance(x, y, stroke), size)).toBeCloseTo(expected, 3);
  });

  test('a dome: half an ellipse above, half a loaf below', () => {
    // A quarter of a unit superellipse of power p covers G(1 + 1/p)^2 / G(1 + 2/p), with G(1.4) and G(1.8) here.
    const loafQuarter = 0.887264 ** 2 / 0.931384;
    expect(area((x, y) => domeDistance(x, y, 0.4, 0.3, 0.1), size)).toBeCloseTo(
      (Math.PI * 0.4 * 0.3) / 2 + 2 * loafQuarter * 0.4 * 0.1,
      3,
    );
    expect(area((x, y) => loafDistance(x, y, 0.4, 0.3, 0.1), size)).toBeCloseTo(2 * loafQuarter * 0.4 * (0.3 + 0.1), 3);
  });
});

describe('distances', () => {
  test('near an edge are true distances', () => {
    for (let turn = 0; turn < 6.28; turn += 0.1) {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      // A point just outside the ellipse, along the normal of its edge.
      const [nx, ny] = [cos / 0.4, sin / 0.2];
      const length = Math.hypot(nx, ny);
      const out = 0.002;
      const distance = ellipseDistance(0.4 * cos + (out * nx) / length, 0.2 * sin + (out * ny) / length, 0.4, 0.2);
      expect(Math.abs(distance - out)).toBeLessThan(out * 0.06);
    }
  });

  test('in the very middle are finite', () => {
    expect(ellipseDistance(0, 0, 0.4, 0.2)).toBe(-0.2);
    expect(loafDistance(0, 0, 0.4, 0.3, 0.1)).toBe(-0.1);
  });

  test('melt together where they are near to one another, and only there', () => {
    expect(smoothMinimum(0.1, 0.3, 0.1)).toBe(0.1);
    expect(smoothMinimum(0.3, 0.1, 0.1)).toBe(0.1);
    expect(smoothMinimum(0.2, 0.2, 0.1)).toBeCloseTo(0.175, 12);
  });

  test('a smooth step goes up or down', () => {
    expect([0, 0.25, 0.5, 1, 2].map((value) => smoothstep(0, 1, value))).toEqual([0, 0.15625, 0.5, 1, 1]);
    expect([0, 0.25, 0.5, 1, 2].map((value) => smoothstep(1, 0, value))).toEqual([1, 0.84375, 0.5, 0, 0]);
  });
});

test('parts hide what is behind them, as far as they cover it', () => {
  function flat(hex: number, edge: number): Part {
    return {
      low: 0,
      high: 1,
      rim: null,
      distance: (spot) => spot.x - edge,
      colour: (_spot, ink) => ink.dip(colour(hex)),
    };
  }
  const ink = new Ink();
  const spot = { x: 0.5, y: 0.5, width: 0.1 };
  // Red covers half of the spot, green behind it all of it, blue behind that is hidden.
  let free = 1;
  for (const part of [flat(0xff0000, 0.5), flat(0x00ff00, 0.9), flat(0x0000ff, 0.9)])
    free = layBehind(part, spot, ink, free);
  expect([ink.r, ink.g, ink.b, free]).toEqual([0.5, 0.5, 0, 0]);
});
