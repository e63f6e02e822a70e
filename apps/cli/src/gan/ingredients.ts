/** Counts ingredients in fakes with a classifier that learned from the painter's own recipes, and compares fakes with fresh drawings. */

import { readFile, writeFile } from 'node:fs/promises';
import {
  areaOf,
  combinationShares,
  coverage,
  degrade,
  frechetDistance,
  labelShares,
  mirrored,
  openClassifier,
  rows,
  totalVariation,
} from '@nepwerk/models';
import type { Classified, Classifier, Coverage, LabelledPictures, PictureSet } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import type { Device } from '@nepwerk/nn';
import type { Painter } from './data.ts';
import type { IngredientFigures, PerIngredient } from './report.ts';

/** Times that the classifier sees each of its pictures, on average. */
const EPOCHS = 10;

/** Pictures in a step of the classifier. */
const BATCH = 64;

/** Drawings for the classifier, the comparison and the floor, for each fake that is measured. */
const PER_FAKE = { training: 5, reference: 2, floor: 1 };

/** Seeds of those drawings: far from any seed that can be asked for, so that none is trained on. */
const SEEDS = { training: 2 ** 40 + 1, reference: 2 ** 40 + 2, floor: 2 ** 40 + 3, degrading: 2 ** 40 + 4, network: 1 };

/** Measures what is in fakes. */
export interface IngredientMeter {
  /** For each ingredient the share of fresh drawings where the classifier is right. */
  readonly accuracy: PerIngredient;
  /** The same on fresh drawings that were made as rough and unsharp as fakes may be. */
  readonly accuracyDegraded: PerIngredient;
  /** The figures of fakes, [count, size, size, channels], beside the shares of the data that they were learned from. */
  measure(fakes: Float32Array, data: Float32Array): IngredientFigures;
  /** Frees the memory. */
  close(): void;
}

/** How a meter is made. */
export interface IngredientMeterOptions {
  /** How many fakes will be measured; the drawings they are compared with are as many or twice as many. */
  readonly fakes: number;
  /** A file that keeps the trained classifier, or undefined. */
  readonly file: string | undefined;
  /** Called between two steps of the classifier with the share that is done, 0..1; answer a promise to let others run. */
  readonly onProgress: (share: number) => Promise<void>;
}

/** Trains the classifier, or takes it from its file, and prepares the comparison. */
export async function openIngredientMeter(
  device: Device,
  painter: Painter,
  shape: Pick<PictureSet, 'size' | 'channels'>,
  options: IngredientMeterOptions,
): Promise<IngredientMeter> {
  const { ingredients } = painter;
  const classifier = openClassifier(device, shape, ingredients.length, SEEDS.network);
  await teach(classifier, painter, options);
  const fresh = painter.paint(PER_FAKE.reference * options.fakes, SEEDS.reference);
  const others = painter.paint(PER_FAKE.floor * options.fakes, SEEDS.floor);
  const reference = classifier.classify(mirrorHalf(fresh.pictures));
  const floor = compare(reference, classifier.classify(mirrorHalf(others.pictures)));

  function named(values: Float64Array): PerIngredient {
    return Object.fromEntries(ingredients.map((name, i) => [name, values[i] ?? Number.NaN]));
  }

  function sharesOf(seen: Classified): PerIngredient {
    return named(labelShares(seen.verdicts.values, ingredients.length));
  }

  return {
    accuracy: named(classifier.accuracy(fresh)),
    accuracyDegraded: named(classifier.accuracy(degraded(fresh))),
    measure(pixels, data) {
      const seen = classifier.classify(pixels);
      const fakes = compare(reference, seen);
      return {
        shares: { data: sharesOf(classifier.classify(data)), fakes: sharesOf(seen) },
        combinations: { fakes: fakes.combinations, floor: floor.combinations },
        frechet: { fakes: fakes.frechet, floor: floor.frechet },
        recall: { fakes: fakes.recall, floor: floor.recall },
        precision: { fakes: fakes.precision, floor: floor.precision },
      };
    },
    close: () => classifier.close(),
  };
}

/** Takes the classifier from the file, or trains it and puts it there. */
async function teach(classifier: Classifier, painter: Painter, options: IngredientMeterOptions): Promise<void> {
  const { file, fakes, onProgress } = options;
  const kept = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (kept !== undefined) {
    classifier.restore(kept);
    return;
  }
  const examples = painter.paint(PER_FAKE.training * fakes, SEEDS.training);
  const steps = Math.ceil((EPOCHS * examples.pictures.count) / BATCH);
  for (let step = 0; step < steps; step++) {
    classifier.step(examples, step / steps);
    await onProgress(step / steps);
  }
  if (file !== undefined) await writeFile(file, classifier.save());
}

/** How pictures compare with the reference. */
interface Comparison extends Coverage {
  readonly combinations: number;
  readonly frechet: number;
}

function compare(reference: Classified, pictures: Classified): Comparison {
  const labels = reference.verdicts.size;
  const { features } = pictures;
  const combinations = totalVariation(
    combinationShares(reference.verdicts.values, labels),
    combinationShares(pictures.verdicts.values, labels),
  );
  const frechet = frechetDistance(reference.features, features);
  return { combinations, frechet, ...coverage(rows(reference.features, 0, features.count), features) };
}

/** The same drawings, degraded. */
function degraded({ pictures, labels }: LabelledPictures): LabelledPictures {
  const copy = { ...pictures, pixels: pictures.pixels.slice() };
  degrade(copy, createRandom(SEEDS.degrading));
  return { pictures: copy, labels };
}

/** Every second picture mirrored, as they are shown to the nets half of the time. */
function mirrorHalf(pictures: PictureSet): Float32Array {
  const area = areaOf(pictures);
  const turned = mirrored(pictures).pixels;
  const pixels = pictures.pixels.slice();
  for (let i = 0; i < pictures.count; i += 2) pixels.set(turned.subarray(i * area, (i + 1) * area), i * area);
  return pixels;
}
