// Each operation with tensors that fill several slices, chunks and items, and do not end with them.
import * as nn from '../src/index.ts';
import type { Variable } from '../src/variables.ts';
import { values, type Evaluation, type Values } from './evaluate.ts';

/** An operation with what it is given. */
export type Example = Pick<Evaluation, 'inputs' | 'indices' | 'variables' | 'build'>;

/** Two slices of 8192 and a part that is no multiple of four. */
const LONG = [3, 6001];

/** Normal numbers, none so near to zero that a small step could change its sign. */
export function normals(shape: readonly number[], seed: number, deviation = 1): Values {
  const random = nn.createRandom(seed);
  return values(shape, () => {
    const number = random.normal();
    return (number + 0.05 * Math.sign(number)) * deviation;
  });
}

/** Uniform numbers in [0, 1). */
function uniforms(shape: readonly number[], seed: number): Values {
  const random = nn.createRandom(seed);
  return values(shape, () => random.uniform());
}

/** Whole numbers from 0 to `count` - 1. */
function integers(shape: readonly number[], count: number, seed: number): Values<Int32Array> {
  const random = nn.createRandom(seed);
  return { shape, data: Int32Array.from({ length: nn.sizeOf(shape) }, () => random.integer(count)) };
}

function one(build: (x: nn.Tensor) => nn.Tensor, shape: readonly number[] = LONG): Example {
  return { inputs: { x: normals(shape, 1) }, build: ({ x }) => ({ y: build(x) }) };
}

function two(
  build: (a: nn.Tensor, b: nn.Tensor) => nn.Tensor,
  a: readonly number[] = LONG,
  b: readonly number[] = a,
): Example {
  return { inputs: { a: normals(a, 1), b: normals(b, 2) }, build: (tensors) => ({ y: build(tensors.a, tensors.b) }) };
}

/** x with one weight and a bias. */
function weighted(
  build: (x: nn.Tensor, w: nn.Tensor, bias: nn.Tensor) => nn.Tensor,
  shapes: readonly [x: readonly number[], w: readonly number[], bias: number],
): Example {
  const [x, w, bias] = shapes;
  return {
    inputs: { x: normals(x, 1), w: normals(w, 2, 0.1), bias: normals([bias], 3) },
    build: (tensors) => ({ y: build(tensors.x, tensors.w, tensors.bias) }),
  };
}

/** x with gamma and beta. */
function normalised(
  build: (x: nn.Tensor, gamma: nn.Tensor, beta: nn.Tensor) => nn.Tensor,
  shape: readonly number[],
): Example {
  const channels = shape.at(-1)!;
  const { data } = normals(shape, 1);
  return {
    inputs: {
      x: { shape, data: data.map((number, i) => number * 1.5 + (i % channels)) },
      gamma: normals([channels], 2),
      beta: normals([channels], 3),
    },
    build: ({ x, gamma, beta }) => ({ y: build(x, gamma, beta) }),
  };
}

function classes(shape: readonly number[]): Example {
  return {
    inputs: { logits: normals(shape, 1, 3) },
    indices: { ids: integers(shape.slice(0, -1), shape.at(-1)!, 2) },
    build: ({ logits, ids }) => ({ y: nn.softmaxCrossEntropy(logits, ids) }),
  };
}

function attending(shape: readonly number[], heads: number, causal: boolean): Example {
  return {
    inputs: { q: normals(shape, 1), k: normals(shape, 2), v: normals(shape, 3) },
    build: ({ q, k, v }) => ({ y: nn.attention(q, k, v, { heads, causal }) }),
  };
}

function augmented(shape: readonly number[], seed: number): Example {
  const [batch] = shape;
  const numbers = {
    colour: uniforms([batch, 3], seed),
    shift: uniforms([batch, 2], seed + 1),
    cutout: uniforms([batch, 2], seed + 2),
  };
  return {
    inputs: { x: normals(shape, 1), ...numbers },
    build: ({ x, colour, shift, cutout }) => ({ y: nn.diffAugment(x, { colour, shift, cutout }) }),
  };
}

/** The inputs through which gradients pass: the others are random numbers and statistics. */
export function differentiable(example: Example): string[] {
  return Object.keys(example.inputs).filter(
    (name) => !['colour', 'shift', 'cutout', 'mean', 'variance'].includes(name),
  );
}

/** The examples, by title. */
export const examples: Readonly<Record<string, Example>> = {
  dense: weighted(nn.dense, [[37, 130], [130, 75], 75]),
  'dense of three axes': weighted(nn.dense, [[3, 5, 31], [31, 66], 66]),
  conv2d: weighted(
    (x, w, bias) => nn.conv2d(x, w, { bias, stride: 2, padding: [1, 2, 0, 1] }),
    [[5, 17, 14, 9], [4, 3, 9, 21], 21],
  ),
  'conv2d with leakyRelu': weighted(
    (x, w, bias) => nn.leakyRelu(nn.conv2d(x, w, { bias, padding: 1 }), 0.2),
    [[3, 9, 8, 12], [3, 3, 12, 10], 10],
  ),
  'conv2d by minimal filtering': weighted(
    (x, w, bias) => nn.leakyRelu(nn.conv2d(x, w, { bias, padding: [1, 0, 2, 1] }), 0.2),
    [[5, 14, 17, 20], [3, 3, 20, 28], 28],
  ),
  'conv2d by minimal filtering, large': weighted(
    (x, w, bias) => nn.conv2d(x, w, { bias, padding: 1 }),
    [[3, 4, 4, 160], [3, 3, 160, 192], 192],
  ),
  'conv2d by minimal filtering, stride 2': weighted(
    (x, w, bias) => nn.conv2d(x, w, { bias, stride: 2, padding: [1, 1, 2, 0] }),
    [[5, 14, 17, 20], [4, 4, 20, 28], 28],
  ),
  'conv2d by minimal filtering, 5x5': weighted(
    (x, w, bias) => nn.conv2d(x, w, { bias, stride: 2, padding: 2 }),
    [[7, 13, 12, 16], [5, 5, 16, 24], 24],
  ),
  'convTranspose2d by minimal filtering, stride 2': weighted(
    (x, w, bias) => nn.leakyRelu(nn.convTranspose2d(x, w, { bias, stride: 2, padding: 1 }), 0.2),
    [[9, 5, 6, 20], [4, 4, 16, 20], 16],
  ),
  'convTranspose2d by minimal filtering, oblong': weighted(
    (x, w, bias) => nn.convTranspose2d(x, w, { bias, stride: 2, padding: [2, 1, 0, 3] }),
    [[3, 5, 6, 20], [5, 4, 16, 20], 16],
  ),
  'conv2d by minimal filtering, one weight with two paddings': weighted(
    (x, w, bias) => {
      const [one, two] = [1, 2].map((padding) => nn.conv2d(x, w, { bias, stride: 2, padding }));
      return nn.concat([nn.reshape(one, [32, 16]), nn.reshape(two, [50, 16])]);
    },
    [[2, 8, 8, 16], [4, 4, 16, 16], 16],
  ),
  'convTranspose2d by minimal filtering': weighted(
    (x, w, bias) => nn.convTranspose2d(x, w, { bias, padding: 1 }),
    [[9, 5, 6, 20], [3, 3, 16, 20], 16],
  ),
  convTranspose2d: weighted(
    (x, w, bias) => nn.convTranspose2d(x, w, { bias, stride: 2, padding: 1 }),
    [[4, 9, 7, 20], [4, 4, 11, 20], 11],
  ),
  'convTranspose2d to pictures': weighted(
    (x, w, bias) => nn.convTranspose2d(x, w, { bias, stride: 2, padding: 1 }),
    [[4, 8, 8, 20], [4, 4, 3, 20], 3],
  ),
  upsampleConv2d: weighted((x, w, bias) => nn.upsampleConv2d(x, w, { bias }), [[3, 7, 9, 13], [3, 3, 13, 17], 17]),
  batchNorm: normalised((x, gamma, beta) => nn.batchNorm(x, gamma, beta).y, [6, 13, 17, 21]),
  'batchNorm with leakyRelu': normalised(
    (x, gamma, beta) => nn.leakyRelu(nn.batchNorm(x, gamma, beta).y, 0.2),
    [6, 13, 17, 32],
  ),
  'batchNorm of a matrix': normalised((x, gamma, beta) => nn.batchNorm(x, gamma, beta).y, [40, 515]),
  normalise: {
    ...normalised((x) => x, [6, 13, 17, 21]),
    inputs: { ...normalised((x) => x, [6, 13, 17, 21]).inputs, mean: normals([21], 4), variance: uniforms([21], 5) },
    build: ({ x, gamma, beta, mean, variance }) => ({ y: nn.normalise(x, gamma, beta, mean, variance) }),
  },
  instanceNorm: normalised(nn.instanceNorm, [5, 13, 17, 21]),
  layerNorm: normalised(nn.layerNorm, [700, 33]),
  leakyRelu: one((x) => nn.leakyRelu(x, 0.2)),
  tanh: one(nn.tanh),
  sigmoid: one(nn.sigmoid),
  gelu: one(nn.gelu),
  add: two(nn.add),
  'add a row': two(nn.add, [701, 27], [27]),
  'add one number': two(nn.add, LONG, [1]),
  subtract: two(nn.subtract),
  'subtract a row': two(nn.subtract, [701, 27], [27]),
  'subtract one number': two(nn.subtract, LONG, [1]),
  multiply: two(nn.multiply),
  'multiply by a row': two(nn.multiply, [701, 27], [27]),
  'multiply by one number': two(nn.multiply, LONG, [1]),
  scale: one((x) => nn.scale(x, -0.7)),
  mean: one(nn.mean),
  concat: two((a, b) => nn.concat([a, b, a]), [30, 301], [11, 301]),
  slice: one((x) => nn.slice(x, 7, 61), [70, 301]),
  reshape: one((x) => nn.reshape(x, [6001, 3])),
  bceWithLogits: one((x) => nn.bceWithLogits(x, 0.9)),
  hinge: one((x) => nn.hinge(x, -1)),
  l1: two(nn.l1),
  l2: two(nn.l2),
  softmaxCrossEntropy: classes([700, 33]),
  'softmaxCrossEntropy of sequences': classes([16, 64, 64]),
  upsampleNearest: one((x) => nn.upsampleNearest(x, 3), [2, 9, 7, 13]),
  upsampleBilinear: one((x) => nn.upsampleBilinear(x, 3), [2, 9, 7, 13]),
  pixelShuffle: one((x) => nn.pixelShuffle(x, 3), [2, 9, 7, 45]),
  embedding: {
    inputs: { table: normals([57, 33], 1) },
    indices: { ids: integers([7, 50], 57, 2) },
    build: ({ table, ids }) => ({ y: nn.embedding(table, ids) }),
  },
  attention: attending([2, 37, 30], 3, false),
  'attention, causal': attending([2, 64, 64], 4, true),
  diffAugment: augmented([9, 32, 32, 3], 2),
  'diffAugment of grey pictures': augmented([9, 15, 20, 1], 5),
  'diffAugment of two channels': augmented([9, 15, 11, 2], 8),
};

/** Spectral normalisation stands apart: its gradient holds for a `u` that has converged, which this one has not. */
export const spectral: Example = {
  inputs: { w: normals([3, 3, 40, 70], 1) },
  variables: { u: normals([70], 2) },
  build: ({ w, u }) => ({ y: nn.spectralNorm(w, u as Variable) }),
};
