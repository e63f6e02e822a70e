/** Watches how good the fakes are, with no labels and little work: energy distance, quality, and how new they are. */

import type { Device } from '@nepwerk/nn';
import { energyDistance, quality } from './metrics/energy.ts';
import { nearest } from './metrics/nearest.ts';
import type { Nearest } from './metrics/nearest.ts';
import { meanDistanceWithin, median, vectorSet } from './metrics/vectors.ts';
import type { VectorSet } from './metrics/vectors.ts';
import { areaOf, mirrored, takePictures } from './pictures.ts';
import type { PartedPictures, PictureSet } from './pictures.ts';
import { openRandomFeatures } from './random-features.ts';

/** Pictures to compare with at most: enough for a steady figure, few enough to be quick. */
const MAXIMUM_REFERENCE = 400;

/** Fakes whose nearest training picture is looked for, and unseen pictures that they are held against. */
const NEAREST_COUNT = 32;

/** What the monitor found. */
export interface QualityFigures {
  /** 0 for fakes that a random network can't tell from the pictures, about 3 for an untrained generator's. */
  readonly energyDistance: number;
  /** The same as a mark from 0 (untrained) to 100. */
  readonly quality: number;
  /** Distance of the middle fake to its nearest training picture, over that of the middle unseen picture: near 0 for copies, 1 for as new as new pictures. */
  readonly nearest: number;
}

/** Compares fakes with the pictures that a generator learns from. */
export interface QualityMonitor {
  /** The figures of fakes, [count, size, size, channels]; more than 100 of them give a steady energy distance. */
  measure(fakes: Float32Array): QualityFigures;
  /** For each picture the training picture that is most alike, mirrored or not, by its place among them. */
  nearest(pictures: Float32Array): Nearest;
  /** Frees the memory. */
  close(): void;
}

/** Opens a monitor for these pictures; with `mirror`, mirrored pictures count as pictures too. */
export function openQualityMonitor(device: Device, pictures: PartedPictures, mirror: boolean): QualityMonitor {
  const { training, unseen } = pictures;
  const area = areaOf(training);
  const features = openRandomFeatures(device, training);
  const reference = features.describe(referencePictures(training, mirror));
  const standardise = standardOf(reference);
  standardise(reference);
  const within = meanDistanceWithin(reference);
  const known = vectorSet(mirror ? joined(training.pixels, mirrored(training).pixels) : training.pixels, area);

  function nearestOf(pixels: Float32Array): Nearest {
    const found = nearest(vectorSet(pixels, area), known);
    return { index: found.index.map((i) => i % training.count), distance: found.distance };
  }

  function middleDistance(pixels: Float32Array): number {
    return median(nearestOf(pixels.subarray(0, NEAREST_COUNT * area)).distance);
  }

  const usual = middleDistance(unseen.pixels);
  return {
    measure(fakes) {
      const described = features.describe(fakes);
      standardise(described);
      const energy = energyDistance(described, reference, within);
      return { energyDistance: energy, quality: quality(energy), nearest: middleDistance(fakes) / usual };
    },
    nearest: nearestOf,
    close: () => features.close(),
  };
}

/** The first pictures, every second one mirrored if that is asked: mirrored twins of one picture would count it double. */
function referencePictures(training: PictureSet, mirror: boolean): Float32Array {
  const count = Math.min(training.count, MAXIMUM_REFERENCE);
  const first = takePictures(
    training,
    Array.from({ length: count }, (_, i) => i),
  );
  if (!mirror) return first.pixels;
  const area = areaOf(training);
  const turned = mirrored(first).pixels;
  for (let i = 1; i < count; i += 2) first.pixels.set(turned.subarray(i * area, (i + 1) * area), i * area);
  return first.pixels;
}

/** A function that brings each column to the mean 0 and deviation 1 that `reference` has after it, in place. */
function standardOf(reference: VectorSet): (set: VectorSet) => void {
  const { values, count, size } = reference;
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (let i = 0; i < values.length; i++) mean[i % size] += values[i] / count;
  for (let i = 0; i < values.length; i++) deviation[i % size] += (values[i] - mean[i % size]) ** 2 / count;
  for (let k = 0; k < size; k++) deviation[k] = Math.sqrt(deviation[k]) || 1;
  return (set) => {
    for (let i = 0; i < set.values.length; i++) set.values[i] = (set.values[i] - mean[i % size]) / deviation[i % size];
  };
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const result = new Float32Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}
