/** Pyramids are built and taken down without loss, and a blend has the one picture here, the other there and no seam between. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { blendInto, expand, halve, type Layer } from './pyramid.ts';

function layer(
  width: number,
  height: number,
  channels: number,
  of: (x: number, y: number, c: number) => number,
): Layer {
  const values = Float32Array.from({ length: width * height * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return of(pixel % width, Math.floor(pixel / width), i % channels);
  });
  return { width, height, channels, values };
}

function largest(one: Float32Array, other: Float32Array): number {
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);
}

describe('half a layer', () => {
  it('is smoothed by (1, 4, 6, 4, 1) / 16 along both sides', () => {
    const dot = layer(16, 12, 2, (x, y, c) => (x === 6 && y === 4 ? 256 * (c + 1) : 0));
    const { width, height, values } = halve(dot);
    expect([width, height]).toEqual([8, 6]);
    function at(x: number, y: number, c: number): number {
      return values[(y * 8 + x) * 2 + c];
    }
    expect([at(3, 2, 0), at(2, 2, 0), at(4, 2, 0), at(3, 1, 0), at(2, 3, 0), at(1, 2, 0)]).toEqual([36, 6, 6, 6, 1, 0]);
    expect(at(3, 2, 1)).toBe(72);
  });

  it('and its way back leave one value one value, to the edges, also of odd sides', () => {
    const flat = layer(13, 7, 1, () => 5);
    const half = halve(flat);
    expect([half.width, half.height]).toEqual([7, 4]);
    expect(
      largest(
        half.values,
        half.values.map(() => 5),
      ),
    ).toBeLessThan(1e-5);
    expect(largest(expand(half, 13, 7).values, flat.values)).toBeLessThan(1e-5);
  });

  it('keeps what changes slowly', () => {
    const slope = layer(40, 40, 1, (x, y) => x + 2 * y);
    const back = expand(halve(slope), 40, 40);
    const inner = back.values.filter((_, i) => i % 40 > 6 && i % 40 < 33 && i > 240 && i < 1320);
    const wanted = slope.values.filter((_, i) => i % 40 > 6 && i % 40 < 33 && i > 240 && i < 1320);
    expect(largest(inner, wanted)).toBeLessThan(1e-4);
  });
});

describe('a blend', () => {
  const random = createRandom(6);
  const base = layer(67, 50, 3, () => random.uniform() * 255);
  const other = layer(67, 50, 3, () => random.uniform() * 255);
  const difference = { ...base, values: other.values.map((value, i) => value - base.values[i]) };
  const everywhere = layer(67, 50, 1, () => 1);

  function blended(change: Layer, mask: Layer, levels = 4): Float32Array {
    const copy = { ...base, values: base.values.slice() };
    blendInto(copy, change, mask, levels);
    return copy.values;
  }

  it('of equal pictures is that picture, whatever the mask', () => {
    const none = { ...base, values: new Float32Array(base.values.length) };
    expect(
      blended(
        none,
        layer(67, 50, 1, () => random.uniform()),
      ),
    ).toEqual(base.values);
  });

  it('is the other picture where the mask is everything, and the base where it is nothing', () => {
    expect(largest(blended(difference, everywhere), other.values)).toBeLessThan(1e-3);
    expect(blended(difference, { ...everywhere, values: new Float32Array(67 * 50) })).toEqual(base.values);
  });

  it('passes from one colour into another over many pixels, though the mask has an edge', () => {
    const flat = layer(160, 140, 3, () => 0);
    blendInto(
      flat,
      layer(160, 140, 3, () => 100),
      layer(160, 140, 1, (x) => (x < 80 ? 1 : 0)),
      4,
    );
    const row = Array.from({ length: 160 }, (_, x) => flat.values[(70 * 160 + x) * 3]);
    const steps = row.slice(1).map((value, x) => Math.abs(value - row[x]));
    expect(Math.max(...steps)).toBeLessThan(5);
    expect(row[20]).toBeGreaterThan(98);
    expect(row[139]).toBeLessThan(2);
  });

  it('is a hard cut without levels', () => {
    const cut = blended(
      difference,
      layer(67, 50, 1, (x) => (x < 33 ? 1 : 0)),
      0,
    );
    expect(cut[32 * 3]).toBeCloseTo(other.values[32 * 3], 3);
    expect(cut[33 * 3]).toBe(base.values[33 * 3]);
  });
});
