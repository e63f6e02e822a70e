/** The album fills in slices, and keeps what has not been repainted yet. */
import type { Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { emptyAlbum, paintInto } from './album.ts';

function slice(rows: number, value: number): Sheet {
  return { columns: 1, rows, size: 1, pixels: new Uint8ClampedArray(rows * 4).fill(value) };
}

describe('an album', () => {
  it('fills slice by slice', () => {
    const half = paintInto(emptyAlbum, 4, 0, slice(2, 10));
    expect([half.count, half.painted]).toEqual([4, 2]);
    const whole = paintInto(half, 4, 2, slice(2, 20));
    expect(whole.painted).toBe(4);
    expect([whole.pixels[0], whole.pixels[15]]).toEqual([10, 20]);
  });

  it('keeps the old pictures until they are painted anew, also when there are more or fewer', () => {
    const before = paintInto(emptyAlbum, 4, 0, slice(4, 10));
    const more = paintInto(before, 6, 0, slice(1, 90));
    expect([...more.pixels].filter((_, at) => at % 4 === 0)).toEqual([90, 10, 10, 10, 0, 0]);
    const fewer = paintInto(more, 2, 0, slice(1, 50));
    expect([...fewer.pixels].filter((_, at) => at % 4 === 0)).toEqual([50, 10]);
  });

  it('starts afresh with pictures of another size', () => {
    const before = paintInto(emptyAlbum, 1, 0, slice(1, 10));
    const larger = paintInto(before, 1, 0, { columns: 1, rows: 1, size: 2, pixels: new Uint8ClampedArray(16).fill(7) });
    expect(larger.size).toBe(2);
    expect(larger.pixels).toEqual(new Uint8ClampedArray(16).fill(7));
  });
});
