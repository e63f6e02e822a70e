/** The label: that it is there, can be read on any picture, and changes nothing beside its plate. */
import { describe, expect, it } from 'vitest';
import type { Picture } from '../picture.ts';
import { label, SMALLEST_LABELLED, wordings } from './label.ts';

const all = [...Object.values(wordings.made), ...Object.values(wordings.changed)];

/** A picture of one grey, half transparent. */
function plain(width: number, height: number, grey: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4).map((_, i) => (i % 4 === 3 ? 128 : grey));
  return { width, height, data };
}

/** Where the label is: what differs from the picture before, as the sides of a rectangle. */
function placeOf(before: Picture, after: Picture) {
  const { width } = before;
  const changed = Array.from({ length: before.data.length / 4 }, (_, i) => i).filter((i) =>
    [0, 1, 2, 3].some((channel) => before.data[i * 4 + channel] !== after.data[i * 4 + channel]),
  );
  const columns = changed.map((i) => i % width);
  const rows = changed.map((i) => Math.floor(i / width));
  return {
    left: Math.min(...columns.slice(0, 5000)),
    right: Math.max(...columns.slice(0, 5000)),
    top: rows[0] ?? -1,
    bottom: rows.at(-1) ?? -1,
    count: changed.length,
  };
}

/** Contrast by WCAG 2.2 of two greys. */
function contrast(light: number, dark: number): number {
  const [a, b] = [light, dark].map((grey) => (grey <= 10 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4));
  return (a + 0.05) / (b + 0.05);
}

describe('a label', () => {
  it.each([192, 256, 512, 1024])('lies at the top right of a picture of %d pixels, and nowhere else', (side) => {
    for (const words of all) {
      const before = plain(side, side, 100);
      const { left, right, top, bottom, count } = placeOf(before, label(before, words));
      expect([right, top]).toEqual([side - 1, 0]);
      expect(count).toBe((right - left + 1) * (bottom + 1)); // a whole rectangle
      expect(left).toBeGreaterThan(side * 0.3);
      expect(bottom).toBeLessThan(side * 0.2);
    }
  });

  it.each([0, 128, 255])('stands out from its own plate, whatever lies below: grey %d', (grey) => {
    const after = label(plain(192, 192, grey), wordings.made.nl);
    const plate = after.data.subarray(191 * 4, 192 * 4);
    expect(plate[3]).toBe(255);
    const brightest = Math.max(
      ...after.data.subarray(0, 192 * 30 * 4).filter((_, i) => i % 4 === 0 && Math.floor(i / 4) % 192 > 100),
    );
    expect(contrast(brightest, plate[0])).toBeGreaterThan(7);
  });

  it('is opaque, and the same each time', () => {
    const [one, two] = [label(plain(300, 200, 90), all[0]), label(plain(300, 200, 90), all[0])];
    expect(one.data).toEqual(two.data);
    expect(one.data[299 * 4 + 3]).toBe(255);
    expect(one.data[3]).toBe(128);
  });

  it.each(all)('leaves no hole in the letters of "%s"', (words) => {
    const { data } = label(plain(512, 512, 24), words);
    expect(Math.min(...data.subarray(0, 512 * 4 * 40).filter((_, i) => i % 4 !== 3))).toBe(24);
  });

  it.each([
    [plain(SMALLEST_LABELLED - 1, 400, 0), all[0]],
    [{ ...plain(400, 400, 0), width: 401 }, all[0]],
    [plain(400, 400, 0), 'A\u00C7'],
  ])('is refused where it could not be read', (picture, words) => {
    expect(() => label(picture, words)).toThrow(RangeError);
  });
});
