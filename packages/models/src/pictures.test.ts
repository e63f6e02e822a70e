/** Checks how sets of pictures are parted, drawn from and mirrored. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { checkPictures, drawPictures, mirrored, partMarkedPictures, partPictures, takePictures } from './pictures.ts';
import type { PictureSet } from './pictures.ts';

/** Grey pictures of 2 x 2, of which each pixel tells the picture and the place. */
function numbered(count: number): PictureSet {
  return { size: 2, channels: 1, count, pixels: Float32Array.from({ length: count * 4 }, (_, i) => i / 1000) };
}

describe('checkPictures', () => {
  it('lets good pictures pass', () => {
    expect(() => checkPictures(numbered(3), 2, 1)).not.toThrow();
  });

  it('says what it got and what it wants', () => {
    expect(() => checkPictures(numbered(3), 4, 3)).toThrow('Expected pictures of 4 x 4 x 3; got 2 x 2 x 1.');
    expect(() => checkPictures({ ...numbered(3), count: 4 }, 2, 1)).toThrow(
      'Expected 16 numbers for 4 pictures; got 12.',
    );
    expect(() => checkPictures({ ...numbered(3), heldOut: [1] }, 2, 1)).toThrow('Expected 3 marks');
    const { pixels } = numbered(1);
    for (const bad of [Number.NaN, Infinity, 1.5, -2]) {
      pixels[2] = bad;
      expect(() => checkPictures({ ...numbered(1), pixels }, 2, 1)).toThrow(`got ${bad} at 2`);
    }
  });
});

describe('partPictures', () => {
  it('holds pictures out, loses none, and knows where each came from', () => {
    const pictures = numbered(10);
    const { training, unseen, origin } = partPictures(pictures, 3, createRandom(1));
    expect([training.count, unseen.count, origin.length]).toEqual([7, 3, 7]);
    expect(takePictures(pictures, origin).pixels).toEqual(training.pixels);
    expect([...training.pixels, ...unseen.pixels].sort((a, b) => a - b)).toEqual([...pictures.pixels]);
  });
});

describe('partMarkedPictures', () => {
  it('holds out what is marked and keeps the order', () => {
    const pictures = numbered(4);
    const { training, unseen, origin } = partMarkedPictures(pictures, Uint8Array.of(0, 1, 0, 1));
    expect([...origin]).toEqual([0, 2]);
    expect(training.pixels).toEqual(takePictures(pictures, [0, 2]).pixels);
    expect(unseen.pixels).toEqual(takePictures(pictures, [1, 3]).pixels);
  });
});

describe('drawPictures', () => {
  it('draws whole pictures of the set, all of them in the end, and says which', () => {
    const pictures = numbered(5);
    const target = new Float32Array(100 * 4);
    const chosen = new Int32Array(100);
    drawPictures(target, pictures, createRandom(1), false, chosen);
    expect(target).toEqual(takePictures(pictures, chosen).pixels);
    expect(new Set(chosen).size).toBe(5);
  });

  it('mirrors about half of them when asked', () => {
    const pictures = numbered(1);
    const target = new Float32Array(200 * 4);
    drawPictures(target, pictures, createRandom(1), true);
    const turned = Array.from({ length: 200 }, (_, i) => target[i * 4] === pictures.pixels[1]);
    const share = turned.filter(Boolean).length / 200;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });
});

describe('mirrored', () => {
  it('exchanges left and right, and twice gives the same', () => {
    const colour: PictureSet = {
      size: 2,
      channels: 3,
      count: 1,
      pixels: Float32Array.from({ length: 12 }, (_, i) => i / 12),
    };
    const places = [3, 4, 5, 0, 1, 2, 9, 10, 11, 6, 7, 8];
    expect([...mirrored(colour).pixels]).toEqual(places.map((place) => colour.pixels[place]));
    expect(mirrored(mirrored(colour)).pixels).toEqual(colour.pixels);
  });
});
