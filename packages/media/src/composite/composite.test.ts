/** A face goes back where it came from, in the colours of the frame, within its outline. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { drawFace, ownLandmarks } from '../../testing/face.ts';
import { movePoints, similarity } from '../affine.ts';
import { alignFace } from '../align.ts';
import { FaceCollector } from '../face-frames.ts';
import { straightFace } from '../face-source.ts';
import type { Frame } from '../frame.ts';
import { compositeFace, createCompositor } from './composite.ts';

const own = ownLandmarks();
const place = similarity(0.3, 2, 200, 150);
const frame = drawFace(place, 400, 300);
const landmarks = movePoints(place, own);
const face = faceOf(frame);

function faceOf(of: Frame): Float32Array {
  const collector = new FaceCollector(1);
  collector.add(alignFace(of, landmarks));
  return straightFace(collector.frames(), 0, 96);
}

/** How much two frames differ at most, where a point of the face's own units is inside or outside of its oval times `scale`. */
function difference(one: Frame, other: Frame, side: 'inside' | 'outside', scale: number): number {
  let most = 0;
  const [cos, sin] = [Math.cos(0.3) / 2, Math.sin(0.3) / 2];
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    const dx = (pixel % one.width) + 0.5 - 200;
    const dy = Math.floor(pixel / one.width) + 0.5 - 150;
    const x = (dx * cos + dy * sin) / 40;
    const y = (dy * cos - dx * sin) / 50;
    if (x * x + y * y < scale * scale !== (side === 'inside')) continue;
    for (let i = 4 * pixel; i < 4 * pixel + 4; i++) most = Math.max(most, Math.abs(one.data[i] - other.data[i]));
  }
  return most;
}

/** Whether two frames' numbers are the same: a frame has too many for a comparison that shows them. */
function same(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}

/** How much all of a frame's numbers differ from those of the frame that it was. */
function change({ data }: Frame): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += Math.abs(data[i] - frame.data[i]);
  return sum;
}

/** The mean colour of the frame within the middle of the face. */
function meanColour({ data, width }: Frame): number[] {
  const sums = [0, 0, 0];
  for (let y = 110; y < 190; y++) {
    for (let x = 160; x < 240; x++) {
      for (let c = 0; c < 3; c++) sums[c] += data[4 * (y * width + x) + c] / 6400;
    }
  }
  return sums;
}

describe('a face that is put back', () => {
  it('into its own frame changes next to nothing', () => {
    const before = frame.data.slice();
    const back = compositeFace(frame, face, 96, landmarks);
    expect(change(back) / back.data.length).toBeLessThan(0.5);
    expect(difference(back, frame, 'inside', 1)).toBeLessThan(8);
    expect(same(frame.data, before)).toBe(true);
    expect(back.data).not.toBe(frame.data);
  });

  it('takes over the colours there', () => {
    const blue = face.map((value, i) => [0.05, 0.1, 0.35][i % 3] + 0.6 * value);
    const wanted = meanColour(frame);
    meanColour(compositeFace(frame, blue, 96, landmarks)).forEach((value, c) =>
      expect(Math.abs(value - wanted[c])).toBeLessThan(4),
    );
  });

  it('is there inside, and not outside', () => {
    // What is mirrored has the same colours, elsewhere.
    const mirrored = face.map((_, i) => {
      const pixel = Math.floor(i / 3);
      return face[(pixel - (pixel % 96) + 95 - (pixel % 96)) * 3 + (i % 3)];
    });
    const made = compositeFace(frame, mirrored, 96, landmarks);
    expect(difference(made, frame, 'inside', 0.7)).toBeGreaterThan(60);
    expect(difference(made, frame, 'outside', 1.5)).toBeLessThan(6);
    const larger = compositeFace(frame, mirrored, 96, landmarks, { mask: 0.1 });
    const smaller = compositeFace(frame, mirrored, 96, landmarks, { mask: -0.1 });
    expect(difference(larger, frame, 'outside', 1.05)).toBeGreaterThan(
      1.5 * difference(smaller, frame, 'outside', 1.05),
    );
  });

  it('passes into the frame over as wide a border as was asked', () => {
    const flat = { ...frame, data: frame.data.map((_, i) => (i % 4 === 3 ? 255 : 128)) };
    const checkers = face.map((_, i) => {
      const pixel = Math.floor(i / 3);
      return (Math.floor((pixel % 96) / 12) + Math.floor(pixel / 96 / 12)) % 2 === 0 ? 0.1 : 0.9;
    });
    /** Pixels that have changed, but not as much as others. */
    function halfway(blend: number): number {
      const { data } = compositeFace(flat, checkers, 96, landmarks, { blend });
      const changes = data.map((value, i) => Math.abs(value - flat.data[i]));
      const most = changes.reduce((largest, change) => Math.max(largest, change), 0);
      expect(most).toBeGreaterThan(40);
      return changes.reduce((count, change) => count + (change > 0.25 * most && change < 0.75 * most ? 1 : 0), 0);
    }
    expect(halfway(0.25)).toBeGreaterThan(1.5 * halfway(0));
  });

  it('may be partly or wholly outside of the frame', () => {
    const aside = movePoints(similarity(0, 1, -150, 0), landmarks);
    const partly = compositeFace(frame, face, 96, aside);
    expect(same(partly.data, frame.data)).toBe(false);
    const away = movePoints(similarity(0, 1, 1000, 0), landmarks);
    expect(same(compositeFace(frame, face, 96, away).data, frame.data)).toBe(true);
  });

  it('is refused when it does not fit, or an option is out of range', () => {
    expect(() => compositeFace(frame, face, 64, landmarks)).toThrow('a face of 64 pixels has 12288 numbers, got 27648');
    expect(() => compositeFace(frame, face, 96, landmarks, { blend: 0.3 })).toThrow(
      'blend must be from 0 to 0.25, got 0.3',
    );
    expect(() => compositeFace(frame, face, 96, landmarks, { mask: NaN })).toThrow('mask must be from -0.2 to 0.2');
  });
});

describe('a compositor', () => {
  it('makes of every picture exactly what is made of it alone, whatever came before', () => {
    const composite = createCompositor();
    const random = createRandom(8);
    // Larger and smaller, in the middle and at the edge, by nets of two sizes, and the first once more.
    const pictures = [
      [1, 60, 40, 96],
      [2.5, 110, 80, 48],
      [0.4, 5, 100, 96],
      [1.5, -20, 30, 48],
      [3, 90, 60, 96],
      [1, 60, 40, 96],
    ] as const;
    for (const [scale, x, y, size] of pictures) {
      const toFrame = similarity(0.2, scale, x, y);
      const seen = drawFace(toFrame, 160, 120);
      const made = Float32Array.from({ length: size * size * 3 }, () => random.uniform());
      const points = movePoints(toFrame, own);
      const options = { blend: 0.25 * random.uniform(), mask: 0.2 * random.uniform() };
      const alone = compositeFace(seen, made, size, points, options);
      const before = made.slice();
      const { data } = composite(seen, made, size, points, options);
      expect(same(data, alone.data)).toBe(true);
      expect(same(data, seen.data)).toBe(false);
      expect(made).toEqual(before);
    }
  });

  it('goes on after a face that it refused, and keeps no frame that it gave away', () => {
    const composite = createCompositor();
    const first = composite(frame, face, 96, landmarks);
    const before = first.data.slice();
    expect(() =>
      composite(
        frame,
        face,
        96,
        landmarks.map(() => NaN),
      ),
    ).toThrow(RangeError);
    const second = composite(
      frame,
      face.map((value) => 1 - value),
      96,
      landmarks,
    );
    expect(same(first.data, before)).toBe(true);
    expect(second.data.buffer).not.toBe(first.data.buffer);
  });
});
