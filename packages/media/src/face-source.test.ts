/** Batches show what they say: the crop when nothing is changed, the same under the same stream, poses where the pixels are. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { drawFace, ownLandmarks } from '../testing/face.ts';
import { movePoints, similarity } from './affine.ts';
import { alignFace, CANVAS, CROP, MARGIN } from './align.ts';
import { AUGMENTATIONS } from './augment.ts';
import { FaceCollector, type FaceFrames } from './face-frames.ts';
import { createFaceSource, emptyBatch, straightFace } from './face-source.ts';
import { POSE_NUMBERS, poseScale } from './pose.ts';
import { type Run, sampleColours } from './sample.ts';

const own = ownLandmarks();

/** Faces that differ in how far the mouth is open. */
function faces(count: number): FaceFrames {
  const collector = new FaceCollector(count);
  for (let i = 0; i < count; i++) {
    const place = similarity(0.1 * i, 2, 160, 160);
    const landmarks = own.slice();
    landmarks[2 * 14 + 1] += i;
    landmarks[2 * 33] += Math.sin(i);
    collector.add(alignFace(drawFace(place, 320, 320), movePoints(place, landmarks)));
  }
  return collector.frames();
}

/** One face whose red and green say where on the canvas a pixel is: twice its x and twice its y. */
function ramps(): FaceFrames {
  const { landmarks } = faces(1);
  const pixels = Uint8Array.from({ length: CANVAS * CANVAS * 4 }, (_, i) => {
    const pixel = i >> 2;
    return [2 * (pixel % CANVAS) + 1, 2 * Math.floor(pixel / CANVAS) + 1, 0, 64][i % 4];
  });
  return { count: 1, pixels, landmarks };
}

/** Where on the canvas the pixel of a face with ramps is from. */
function sourceOf(face: Float32Array, pixel: number): readonly [x: number, y: number] {
  return [(face[3 * pixel] * 255) / 2, (face[3 * pixel + 1] * 255) / 2];
}

describe.each([48, 64, 96])('a source of faces of %d pixels', (size) => {
  it('shows the crop, bent and straight, when nothing is changed', () => {
    const frames = faces(1);
    const batch = emptyBatch(2, size);
    createFaceSource(frames, { size, augmentation: AUGMENTATIONS.none }).draw(batch, createRandom(1));
    const crop = straightFace(frames, 0, size);
    const bent = batch.bent.subarray(crop.length);
    expect(Math.max(...crop.map((value, i) => Math.abs(bent[i] - value)))).toBeLessThan(1e-4);
    expect(Math.max(...crop.map((value, i) => Math.abs(batch.straight[i] - value)))).toBeLessThan(1e-4);
    expect(batch.pose.every((number) => Math.abs(number) < 1e-3)).toBe(true);
  });

  it('takes each pixel of the crop from where its centre is', () => {
    const face = straightFace(ramps(), 0, size);
    for (const pixel of [0, size - 1, size * (size - 1), 20 * size + 33]) {
      const [x, y] = sourceOf(face, pixel);
      expect(x).toBeCloseTo(MARGIN + (((pixel % size) + 0.5) * CROP) / size, 3);
      expect(y).toBeCloseTo(MARGIN + ((Math.floor(pixel / size) + 0.5) * CROP) / size, 3);
    }
  });

  it('bends by the deviation that was asked', () => {
    const warp = 0.03;
    const source = createFaceSource(ramps(), { size, augmentation: { ...AUGMENTATIONS.none, warp } });
    const batch = emptyBatch(1, size);
    const random = createRandom(4);
    let square = 0;
    const draws = 500;
    // Around the middle point of the grid lie four pixels.
    const half = size / 2;
    const around = [half - 1, half].flatMap((row) => [row * size + half - 1, row * size + half]);
    for (let i = 0; i < draws; i++) {
      source.draw(batch, random);
      const x = around.reduce((sum, pixel) => sum + sourceOf(batch.bent, pixel)[0] / 4, 0);
      square += (x - CANVAS / 2) ** 2 / draws;
    }
    // Half a pixel from the point the bending is a little less; that and four standard errors are allowed for.
    expect(Math.abs(Math.sqrt(square) / (warp * CROP) - 1)).toBeLessThan(0.05 + 4 / Math.sqrt(2 * draws));
  });

  it('gives weights whose mean is 1, more for eyes than for cheeks than for the background', () => {
    const batch = emptyBatch(3, size);
    createFaceSource(faces(3), { size }).draw(batch, createRandom(1));
    const mean = batch.weight.reduce((sum, weight) => sum + weight, 0) / batch.weight.length;
    expect(mean).toBeCloseTo(1, 4);
    function weightAt(x: number, y: number): number {
      return batch.weight[Math.floor(y * size) * size + Math.floor(x * size)];
    }
    // Of the first face: right eye, below it, and a corner.
    expect(weightAt(0.32, 0.33)).toBeGreaterThan(3.5 * weightAt(0.25, 0.55));
    expect(weightAt(0.25, 0.55)).toBeGreaterThan(4 * weightAt(0.02, 0.02));
  });
});

describe('a face source', () => {
  it('draws the same batch from the same stream, and another from another', () => {
    const source = createFaceSource(faces(4), { size: 64, augmentation: AUGMENTATIONS[2017] });
    const [one, same, other] = [7, 7, 8].map((seed) => {
      const batch = emptyBatch(4, 64);
      source.draw(batch, createRandom(seed));
      return batch;
    });
    expect(same).toEqual(one);
    expect(other.bent).not.toEqual(one.bent);
    expect(other.pose).not.toEqual(one.pose);
  });

  it('says the pose of the straight face, as its pixels show it, mirrored or not', () => {
    const frames = faces(1);
    const scale = poseScale(frames);
    const source = createFaceSource(frames, { size: 96, augmentation: { ...AUGMENTATIONS[2017], mirror: 0.5 } });
    const batch = emptyBatch(12, 96);
    source.draw(batch, createRandom(3));
    let mirrored = 0;
    for (let face = 0; face < 12; face++) {
      const pose = batch.pose
        .subarray(face * POSE_NUMBERS, (face + 1) * POSE_NUMBERS)
        .map((number, k) => number * scale.deviation[k] + scale.mean[k]);
      // Outer corners of both eyes: 33 stays on the left, whatever it is called in a mirrored face.
      expect(pose[0]).toBeLessThan(pose[6]);
      const errors = [
        [33, 263],
        [263, 33],
      ].map(([right, left]) => {
        const corners = [
          colourOn(frames.pixels, frames.landmarks, right),
          colourOn(frames.pixels, frames.landmarks, left),
        ];
        const straight = batch.straight.subarray(face * 27_648, (face + 1) * 27_648);
        return (
          difference(colourIn(straight, pose[0], pose[1]), corners[0]) +
          difference(colourIn(straight, pose[6], pose[7]), corners[1])
        );
      });
      expect(Math.min(...errors)).toBeLessThan(0.03);
      if (errors[1] < errors[0]) mirrored += 1;
      // The mouth's width is its corners' distance.
      expect(pose[39]).toBeCloseTo(pose[24] - pose[22], 2);
    }
    expect(mirrored).toBeGreaterThan(2);
    expect(mirrored).toBeLessThan(10);
  });

  it('standardises poses by the person', () => {
    const frames = faces(6);
    const source = createFaceSource(frames, { size: 64, augmentation: AUGMENTATIONS.none });
    const batch = emptyBatch(600, 64);
    source.draw(batch, createRandom(2));
    // The gap of the lips, number 36, goes through six equally likely values: mean 0, deviation 1, five standard errors.
    const gaps = Array.from({ length: 600 }, (_, i) => batch.pose[i * POSE_NUMBERS + 36]);
    const mean = gaps.reduce((sum, gap) => sum + gap / 600, 0);
    const square = gaps.reduce((sum, gap) => sum + gap ** 2 / 600, 0);
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(600));
    expect(Math.abs(square - 1)).toBeLessThan(5 * Math.sqrt(2 / 600));
  });

  it('knows the mean face', () => {
    const frames = faces(2);
    const { mean, count } = createFaceSource(frames, { size: 64 });
    const [first, second] = [straightFace(frames, 0, 64), straightFace(frames, 1, 64)];
    expect(count).toBe(2);
    expect(Math.max(...mean.map((value, i) => Math.abs(value - (first[i] + second[i]) / 2)))).toBeLessThan(1e-6);
  });

  it('refuses what does not fit', () => {
    const source = createFaceSource(faces(1), { size: 64 });
    expect(() => source.draw({ ...emptyBatch(2, 64), pose: new Float32Array(40) }, createRandom(1))).toThrow(
      'a batch of faces of 64',
    );
    expect(() => createFaceSource({ ...faces(1), count: 0 }, { size: 64 })).toThrow('at least one frame');
    expect(() => straightFace(faces(1), 1, 64)).toThrow('a whole number below 1, got 1');
  });
});

/** The colour at one point of a canvas, 0 to 1. */
function colourOn(pixels: Uint8Array, landmarks: Float32Array, index: number): Float32Array {
  const run: Run = { x: landmarks[2 * index], y: landmarks[2 * index + 1], stepX: 0, stepY: 0, count: 1 };
  const colour = new Float32Array(3);
  sampleColours(pixels, 0, run, colour, 0);
  return colour;
}

/** The colour of a crop of 96 pixels at a point of the canvas. */
function colourIn(face: Float32Array, x: number, y: number): Float32Array {
  const u = x - MARGIN - 0.5;
  const v = y - MARGIN - 0.5;
  const left = Math.floor(u);
  const top = Math.floor(v);
  return Float32Array.from({ length: 3 }, (_, c) => {
    function at(column: number, row: number): number {
      return face[(row * 96 + column) * 3 + c];
    }
    const upper = at(left, top) + (u - left) * (at(left + 1, top) - at(left, top));
    const lower = at(left, top + 1) + (u - left) * (at(left + 1, top + 1) - at(left, top + 1));
    return upper + (v - top) * (lower - upper);
  });
}

function difference(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0);
}
