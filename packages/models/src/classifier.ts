/** A small classifier that says which labels hold for a picture: it counts what a generator makes, and its features describe pictures. */

import {
  adam,
  bceWithLogits,
  conv2d,
  createRandom,
  dense,
  gradients,
  leakyRelu,
  loadSafetensors,
  mean,
  multiply,
  reshape,
  saveSafetensors,
  subtract,
  trace,
  Variables,
} from '@nepwerk/nn';
import type { Device, Graph, Tensor, Variable } from '@nepwerk/nn';
import { BatchRunner } from './batch-runner.ts';
import { degrade } from './degrade.ts';
import { vectorSet } from './metrics/vectors.ts';
import type { VectorSet } from './metrics/vectors.ts';
import { keptStatistics, trackedStatistics } from './norm.ts';
import type { Norm } from './norm.ts';
import { Parameters } from './parameters.ts';
import { areaOf, drawPictures } from './pictures.ts';
import type { PictureSet } from './pictures.ts';

/** Channels of the convolutions; the first keeps the sides, so that a sesame seed is seen, each next one halves them. */
const WIDTHS = [24, 32, 48, 64];

/** Numbers by which a picture is described before the verdict. */
const FEATURES = 64;

/** How much of a negative number leaky ReLU lets through; nearly a plain ReLU. */
const LEAK = 0.01;

/** Pictures in a step. */
const BATCH = 64;

/** Adam's largest step size; it warms up over the first part of the training, then sinks to nothing (Smith and Topin 2018). */
const PEAK_RATE = 4e-3;
const WARM_UP = 0.25;

/** Share of the kept statistics that a batch replaces. */
const NEWNESS = 0.05;

/** Pictures and, for each, whether each label holds: [count, labels] of 0 and 1. */
export interface LabelledPictures {
  readonly pictures: PictureSet;
  readonly labels: Uint8Array;
}

/** What a classifier sees in pictures, one row each. */
export interface Classified {
  /** [count, labels]: above 0 where the label holds. */
  readonly verdicts: VectorSet;
  /** [count, 64]: what the verdicts are made from. */
  readonly features: VectorSet;
}

/** A classifier of pictures of one size. */
export interface Classifier {
  /**
   * Trains on one batch, degraded so that unsharp pictures are read as well as sharp ones; `progress` runs from 0 to 1 over the whole
   * training. Answers the loss: 0.69 for guessing.
   */
  step(examples: LabelledPictures, progress: number): number;
  /** Looks at pictures, [count, size, size, channels]. */
  classify(pixels: Float32Array): Classified;
  /** For each label the share 0..1 of pictures where the verdict is right. */
  accuracy(examples: LabelledPictures): Float64Array;
  /** What was learned, as safetensors. */
  save(): Uint8Array;
  /** Takes it back. Throws a RangeError when it is no classifier of this size. */
  restore(bytes: Uint8Array): void;
  /** Frees the memory. */
  close(): void;
}

/** Opens an untrained classifier of `labels` labels for pictures of this size. */
export function openClassifier(
  device: Device,
  pictures: Pick<PictureSet, 'size' | 'channels'>,
  labels: number,
  seed: number,
): Classifier {
  const random = createRandom(seed);
  const variables = new Variables();
  const parameters = new Parameters(variables.scope('classifier'), random.fork('classifier'));
  const rate = variables.variable('rate', [1], (count) => new Float32Array(count));
  const trainingGraph = traceTraining(parameters, rate, pictures, labels);
  const readingGraph = traceReading(parameters, pictures, labels);
  const session = device.open(variables);
  const training = session.compile(trainingGraph);
  const reader = new BatchRunner(
    session.compile(readingGraph),
    'pictures',
    ['verdicts', 'features'],
    BATCH,
    areaOf(pictures),
  );
  const { size, channels } = pictures;
  const drawn = { size, channels, count: BATCH, pixels: new Float32Array(BATCH * areaOf(pictures)) };
  const chosen = new Int32Array(BATCH);
  const answers = new Float32Array(BATCH * labels);

  function classify(pixels: Float32Array): Classified {
    const [verdicts, features] = reader.run(pixels);
    return { verdicts: vectorSet(verdicts, labels), features: vectorSet(features, FEATURES) };
  }

  return {
    step(examples, progress) {
      drawPictures(drawn.pixels, examples.pictures, random, true, chosen);
      degrade(drawn, random);
      for (let i = 0; i < answers.length; i++) {
        answers[i] = examples.labels[chosen[Math.floor(i / labels)] * labels + (i % labels)];
      }
      session.write(rate.name, [rateAt(progress)]);
      training.run({ pictures: drawn.pixels, answers, newness: [NEWNESS] });
      return training.view('loss')[0];
    },
    classify,
    accuracy(examples) {
      const verdicts = classify(examples.pictures.pixels).verdicts.values;
      const right = new Float64Array(labels);
      for (let i = 0; i < verdicts.length; i++) {
        if (verdicts[i] > 0 === (examples.labels[i] === 1)) right[i % labels]++;
      }
      return right.map((times) => times / examples.pictures.count);
    },
    save: () => saveSafetensors(session.save(), { format: 'nepwerk-classifier' }),
    restore: (bytes) => session.restore(loadSafetensors(bytes).tensors),
    close: () => session.close(),
  };
}

/** Pictures to verdicts and features. */
function network(
  x: Tensor,
  parameters: Parameters,
  labels: number,
  norm: Norm,
): { verdicts: Tensor; features: Tensor } {
  for (const [i, width] of WIDTHS.entries()) {
    const weight = parameters.weights(`${i}/weight`, [3, 3, x.shape[3], width], 9 * x.shape[3]);
    x = leakyRelu(norm(conv2d(x, weight, { stride: i === 0 ? 1 : 2, padding: 1 }), parameters, `${i}`), LEAK);
  }
  const [batch, height, width, channels] = x.shape;
  const size = height * width * channels;
  const flat = reshape(x, [batch, size]); // [B, size / 8, size / 8, 64] in a row
  const inner = parameters.weights('features/weight', [size, FEATURES], size);
  const features = leakyRelu(dense(flat, inner, parameters.constants('features/bias', [FEATURES], 0)), LEAK);
  const outer = parameters.weights('verdicts/weight', [FEATURES, labels], FEATURES);
  return { verdicts: dense(features, outer, parameters.constants('verdicts/bias', [labels], 0)), features };
}

function traceTraining(
  parameters: Parameters,
  rate: Variable,
  pictures: Pick<PictureSet, 'size' | 'channels'>,
  labels: number,
): Graph {
  return trace((g) => {
    const x = g.input('pictures', [BATCH, pictures.size, pictures.size, pictures.channels]);
    const answers = g.input('answers', [BATCH, labels]);
    const norm = trackedStatistics(parameters, g.input('newness', [1]));
    const { verdicts } = network(x, parameters, labels, norm);
    // Binary cross-entropy with an answer for each: that of "no" everywhere, less the verdicts where the answer is "yes".
    const loss = subtract(bceWithLogits(verdicts, 0), mean(multiply(verdicts, answers)));
    const { learned, scope } = parameters;
    adam(scope, learned, gradients(loss, learned), { rate, beta1: 0.9, beta2: 0.999 });
    return { loss };
  });
}

function traceReading(parameters: Parameters, pictures: Pick<PictureSet, 'size' | 'channels'>, labels: number): Graph {
  return trace((g) => {
    const x = g.input('pictures', [BATCH, pictures.size, pictures.size, pictures.channels]);
    return { ...network(x, parameters, labels, keptStatistics) };
  });
}

/** Adam's step size at this point of the training. */
function rateAt(progress: number): number {
  if (progress < WARM_UP) return PEAK_RATE * (0.1 + (0.9 * progress) / WARM_UP);
  return PEAK_RATE * 0.5 * (1 + Math.cos((Math.PI * (progress - WARM_UP)) / (1 - WARM_UP)));
}
