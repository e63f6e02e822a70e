/** What the operations refuse: each names itself, says what it got and what it takes. */
import { describe, expect, test } from 'vitest';
import * as nn from '../index.ts';
import { zeros, type Variable } from '../variables.ts';

type Call = (tensor: (...shape: number[]) => nn.Tensor, variable: (...shape: number[]) => Variable) => unknown;

const refusals: Readonly<Record<string, Call>> = {
  'add: b must be [2, 3] like a, [3] for its last axis, or [1], not [2]': (t) => nn.add(t(2, 3), t(2)),
  'subtract: b must be [2, 3] like a, [3] for its last axis, or [1], not [3, 2]': (t) => nn.subtract(t(2, 3), t(3, 2)),
  'multiply: b must be [2, 3] like a, [3] for its last axis, or [1], not [1, 3]': (t) => nn.multiply(t(2, 3), t(1, 3)),
  'scale: the factor must be a finite number, not NaN': (t) => nn.scale(t(2), NaN),
  'leakyRelu: the slope must be from 0 up to 1, not -0.1': (t) => nn.leakyRelu(t(2), -0.1),
  'reshape: [2, 3] has 6 elements, [4] has 4': (t) => nn.reshape(t(2, 3), [4]),
  'concat: there must be at least one tensor': () => nn.concat([]),
  'concat: [2, 4] and [2, 3] differ in more than their first axis': (t) => nn.concat([t(2, 3), t(2, 4)]),
  'slice: rows 1 to 4 are not within the 3 rows of [3, 2]': (t) => nn.slice(t(3, 2), 1, 4),
  'slice: rows 2 to 2 are not within the 3 rows of [3, 2]': (t) => nn.slice(t(3, 2), 2, 2),
  'dense: x [2, 3] does not fit the weight [4, 5]': (t) => nn.dense(t(2, 3), t(4, 5)),
  'dense: the bias [4] must be [5]': (t) => nn.dense(t(2, 3), t(3, 5), t(4)),
  'conv2d: x must be [batch, height, width, channels], not [8, 8, 3]': (t) => nn.conv2d(t(8, 8, 3), t(3, 3, 3, 4)),
  'conv2d: x [1, 8, 8, 3] has 3 channels, the weight [3, 3, 4, 4] takes 4': (t) =>
    nn.conv2d(t(1, 8, 8, 3), t(3, 3, 4, 4)),
  'conv2d: the stride must be a whole number of 1 or more, not 0': (t) =>
    nn.conv2d(t(1, 8, 8, 3), t(3, 3, 3, 4), { stride: 0 }),
  'conv2d: the kernel 5x5 is larger than the padded picture': (t) => nn.conv2d(t(1, 4, 4, 3), t(5, 5, 3, 4)),
  'convTranspose2d: the bias [3] must be [4]': (t) =>
    nn.convTranspose2d(t(1, 8, 8, 3), t(4, 4, 4, 3), { stride: 2, bias: t(3) }),
  'upsampleConv2d: the weight must be [3, 3, channels of x, outputs] for x [1, 8, 8, 3], not [4, 4, 3, 4]': (t) =>
    nn.upsampleConv2d(t(1, 8, 8, 3), t(4, 4, 3, 4)),
  'upsampleNearest: the factor must be a whole number of 1 or more, not 1.5': (t) =>
    nn.upsampleNearest(t(1, 8, 8, 3), 1.5),
  'upsampleBilinear: x must be [batch, height, width, channels], not [8, 8, 3]': (t) =>
    nn.upsampleBilinear(t(8, 8, 3), 2),
  'pixelShuffle: the 6 channels of x must be divisible by 4': (t) => nn.pixelShuffle(t(1, 8, 8, 6), 2),
  'batchNorm: gamma must be [3] for x [4, 3], not [4]': (t) => nn.batchNorm(t(4, 3), t(4), t(3)),
  'normalise: variance must be [3] for x [4, 3], not [1]': (t) => nn.normalise(t(4, 3), t(3), t(3), t(3), t(1)),
  'instanceNorm: x must be [batch, height, width, channels], not [4, 3]': (t) => nn.instanceNorm(t(4, 3), t(3), t(3)),
  'layerNorm: x must have at least two axes, not [3]': (t) => nn.layerNorm(t(3), t(3), t(3)),
  'spectralNorm: u must be a variable, since every run replaces it': (t) => nn.spectralNorm(t(4, 3), t(3) as Variable),
  'spectralNorm: u must be [3] for the weight [4, 3], not [4]': (t, v) => nn.spectralNorm(t(4, 3), v(4)),
  'bceWithLogits: the target must be from 0 to 1, not 2': (t) => nn.bceWithLogits(t(3), 2),
  'hinge: the side must be 1 or -1, not 0': (t) => nn.hinge(t(3), 0 as 1),
  'l1: the shapes [3] and [4] differ': (t) => nn.l1(t(3), t(4)),
  'l2: the shapes [3] and [3, 1] differ': (t) => nn.l2(t(3), t(3, 1)),
  'dssim: a must be [batch, height, width, channels], not [8, 3]': (t) => nn.dssim(t(8, 3), t(8, 3)),
  'dssim: the shapes [1, 8, 8, 3] and [1, 8, 8, 1] differ': (t) => nn.dssim(t(1, 8, 8, 3), t(1, 8, 8, 1)),
  'softmaxCrossEntropy: ids must be [4] for logits [4, 3], not [3]': (t) => nn.softmaxCrossEntropy(t(4, 3), t(3)),
  'embedding: the table must be [rows, width], not [4]': (t) => nn.embedding(t(4), t(2)),
  'embedding: ids must be whole numbers, an input made by indices()': (t) => nn.embedding(t(4, 3), t(2)),
  'softmaxCrossEntropy: ids must be whole numbers, an input made by indices()': (t) =>
    nn.softmaxCrossEntropy(t(4, 3), t(4)),
  'attention: k must be [1, 4, 6] like q, not [1, 5, 6]': (t) =>
    nn.attention(t(1, 4, 6), t(1, 5, 6), t(1, 4, 6), { heads: 2, causal: false }),
  'attention: 6 channels cannot be split among 4 heads': (t) =>
    nn.attention(t(1, 4, 6), t(1, 4, 6), t(1, 4, 6), { heads: 4, causal: false }),
  'diffAugment: shift must be [5, 2], not [5, 3]': (t) => nn.diffAugment(t(5, 8, 8, 3), { shift: t(5, 3) }),
  'assign: v is [3], the tensor [4]': (t, v) => nn.assign(v(3), t(4)),
  'lerp: the weight must be one number, not [2]': (t, v) => nn.lerp(v(3), t(3), t(2)),
  'gradients: the loss must be one number, not [3]': (t) => nn.gradients(t(3), [t(3)]),
};

describe('an operation refuses with a sentence', () => {
  test.each(Object.entries(refusals))('%s', (sentence, call) => {
    nn.trace((g) => {
      let inputs = 0;
      const variables = new nn.Variables();
      expect(() =>
        call(
          (...shape) => g.input(`input ${inputs++}`, shape),
          (...shape) => variables.variable('v', shape, zeros),
        ),
      ).toThrow(sentence);
      return {};
    });
  });
});
