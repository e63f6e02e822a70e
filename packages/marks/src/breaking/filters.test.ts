/** Filters change pixels as they say, stay in the picture, and leave opacity alone. */

import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Picture } from '../picture.ts';
import { FILTERS, putFilter, type FilterName } from './filters.ts';

const SIDE = 100;

function striped(): Picture {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let at = 0; at < data.length; at += 4)
    data.set((at >> 5) % 3 === 0 ? [220, 80, 30, 255] : [40, 90, 200, 255], at);
  return { width: SIDE, height: SIDE, data };
}

function put(filter: FilterName, strength: number): Picture {
  const picture = striped();
  putFilter(picture, filter, strength);
  return picture;
}

describe('a filter', () => {
  it.each(FILTERS)('%s changes nothing at no strength, or hardly, and much at full strength', (filter) => {
    const before = striped().data;
    const little = put(filter, 0).data;
    const much = put(filter, 1).data;
    expect(Math.max(...before.map((value, i) => Math.abs(value - little[i])))).toBeLessThanOrEqual(9);
    expect(before.filter((value, i) => Math.abs(value - much[i]) > 9).length).toBeGreaterThan(before.length / 4);
    expect(much.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  it('blurs as far as a bell of that width does', async () => {
    const picture = striped();
    const radius = 3; // of 100 pixels
    const sigma = Math.sqrt((3 * ((2 * radius + 1) ** 2 - 1)) / 12);
    const bell = await sharp(picture.data, { raw: { width: SIDE, height: SIDE, channels: 4 } })
      .blur(sigma)
      .raw()
      .toBuffer();
    const ours = put('blur', 1).data;
    const inner = Array.from(ours.keys()).filter((i) => {
      const [x, y] = [(i >> 2) % SIDE, Math.floor((i >> 2) / SIDE)];
      return x > 15 && y > 15 && x < 85 && y < 85;
    });
    expect(Math.max(...inner.map((i) => Math.abs(ours[i] - (bell[i] ?? 0))))).toBeLessThanOrEqual(12);
  });

  it('makes grey of every colour, and pale of every contrast', () => {
    const grey = put('grey', 1).data;
    expect([grey[0], grey[1]]).toEqual([grey[2], grey[2]]);
    const pale = put('faded', 1).data;
    expect(Math.max(...pale.filter((_, i) => i % 4 !== 3)) - Math.min(...pale)).toBeLessThan(25);
  });

  it('leaves two steps of each colour in the coarsest poster, and the same noise each time', () => {
    expect(new Set(put('poster', 1).data)).toEqual(new Set([0, 255]));
    expect(put('noise', 0.5).data).toEqual(put('noise', 0.5).data);
  });
});
