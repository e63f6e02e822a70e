// How the engine is called for a case of PyTorch's figures, by the operation's name.
import type { ReferenceCase } from '../test-data/reference.ts';
import * as nn from '../src/index.ts';
import type { Variable } from '../src/variables.ts';
import type { Evaluation, Tensors, Values } from './evaluate.ts';

/** A case as `evaluate` takes it. */
interface Prepared {
  readonly inputs: Readonly<Record<string, Values>>;
  readonly variables: Readonly<Record<string, Values>>;
  readonly build: Evaluation['build'];
}

type Build = (tensors: Tensors, entry: ReferenceCase) => Tensors;

/** An operation of tensors alone. */
function simple(build: Build): (entry: ReferenceCase) => Prepared {
  return withVariables([], build);
}

/** An operation of which some arguments must be variables. */
function withVariables(names: readonly string[], build: Build): (entry: ReferenceCase) => Prepared {
  return (entry) => {
    const all = Object.entries(entry.inputs);
    return {
      inputs: Object.fromEntries(all.filter(([name]) => !names.includes(name))),
      variables: Object.fromEntries(all.filter(([name]) => names.includes(name))),
      build: (tensors) => build(tensors, entry),
    };
  };
}

/** All four sides of a padding. */
function sides(padding: readonly number[]): readonly [number, number, number, number] {
  const [top, bottom, left, right] = padding;
  return [top, bottom, left, right];
}

/** The operations. */
export const operations: Readonly<Record<string, (entry: ReferenceCase) => Prepared>> = {
  dense: simple(({ x, w, bias }) => ({ y: nn.dense(x, w, bias) })),
  conv2d: simple(({ x, w, bias }, { attributes }) => ({
    y: nn.conv2d(x, w, { bias, stride: attributes.number('stride'), padding: sides(attributes.numbers('padding')) }),
  })),
  convTranspose2d: simple(({ x, w, bias }, { attributes }) => ({
    y: nn.convTranspose2d(x, w, { bias, stride: attributes.number('stride'), padding: attributes.number('padding') }),
  })),
  upsampleConv2d: simple(({ x, w, bias }) => ({ y: nn.upsampleConv2d(x, w, { bias }) })),
  batchNorm: simple(({ x, gamma, beta }) => ({ ...nn.batchNorm(x, gamma, beta) })),
  normalise: simple(({ x, gamma, beta, mean, variance }) => ({ y: nn.normalise(x, gamma, beta, mean, variance) })),
  instanceNorm: simple(({ x, gamma, beta }) => ({ y: nn.instanceNorm(x, gamma, beta) })),
  layerNorm: simple(({ x, gamma, beta }) => ({ y: nn.layerNorm(x, gamma, beta) })),
  spectralNorm: withVariables(['u'], ({ w, u }) => ({ y: nn.spectralNorm(w, u as Variable) })),
  leakyRelu: simple(({ x }, { attributes }) => ({ y: nn.leakyRelu(x, attributes.number('slope')) })),
  tanh: simple(({ x }) => ({ y: nn.tanh(x) })),
  sigmoid: simple(({ x }) => ({ y: nn.sigmoid(x) })),
  gelu: simple(({ x }) => ({ y: nn.gelu(x) })),
  add: simple(({ a, b }) => ({ y: nn.add(a, b) })),
  subtract: simple(({ a, b }) => ({ y: nn.subtract(a, b) })),
  multiply: simple(({ a, b }) => ({ y: nn.multiply(a, b) })),
  scale: simple(({ x }, { attributes }) => ({ y: nn.scale(x, attributes.number('by')) })),
  mean: simple(({ x }) => ({ y: nn.mean(x) })),
  concat: simple(({ a, b }) => ({ y: nn.concat([a, b]) })),
  slice: simple(({ x }, { attributes }) => ({ y: nn.slice(x, attributes.number('from'), attributes.number('to')) })),
  bceWithLogits: simple(({ logits }, { attributes }) => ({ y: nn.bceWithLogits(logits, attributes.number('target')) })),
  hinge: simple(({ logits }, { attributes }) => ({ y: nn.hinge(logits, attributes.number('side') > 0 ? 1 : -1) })),
  l1: simple(({ a, b }) => ({ y: nn.l1(a, b) })),
  l2: simple(({ a, b }) => ({ y: nn.l2(a, b) })),
  upsampleNearest: simple(({ x }, { attributes }) => ({ y: nn.upsampleNearest(x, attributes.number('factor')) })),
  upsampleBilinear: simple(({ x }, { attributes }) => ({ y: nn.upsampleBilinear(x, attributes.number('factor')) })),
  pixelShuffle: simple(({ x }, { attributes }) => ({ y: nn.pixelShuffle(x, attributes.number('factor')) })),
  dssim: simple(({ a, b }) => ({ y: nn.dssim(a, b) })),
  embedding: simple(({ table, ids }) => ({ y: nn.embedding(table, ids) })),
  attention: simple(({ q, k, v }, { attributes }) => ({
    y: nn.attention(q, k, v, { heads: attributes.number('heads'), causal: attributes.flag('causal') }),
  })),
  softmaxCrossEntropy: simple(({ logits, ids }) => ({ y: nn.softmaxCrossEntropy(logits, ids) })),
  diffAugment: (entry) => {
    const prepared = simple(({ x, colour, shift, cutout }) => ({ y: nn.diffAugment(x, { colour, shift, cutout }) }))(
      entry,
    );
    return { ...prepared, inputs: inUnitInterval(prepared.inputs) };
  },
  lerp: withVariables(['variable'], ({ variable, tensor }, { attributes }) => {
    const weight = nn.constantLike(nn.slice(nn.reshape(tensor, [tensor.size]), 0, 1), attributes.number('weight'));
    nn.lerp(variable as Variable, tensor, weight);
    return { y: variable };
  }),
};

/** The reference gives whole pixels; the engine picks them by random numbers in [0, 1): the middle of the interval that leads to each. */
function inUnitInterval(inputs: Readonly<Record<string, Values>>): Record<string, Values> {
  const [, height] = inputs.x.shape;
  const reach = Math.max(1, Math.round(height / 8));
  const intervals: Record<string, (pixels: number) => number> = {
    shift: (pixels) => (pixels + reach + 0.5) / (2 * reach + 1),
    cutout: (pixels) => (pixels + 0.5) / (height + 1),
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, data }]) => [
      name,
      { shape, data: data.map(intervals[name] ?? ((number) => number)) },
    ]),
  );
}
