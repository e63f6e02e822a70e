/** The GAN: a generator that makes pictures from noise, a discriminator that judges them, and what each learns from. */

import {
  add,
  bceWithLogits,
  concat,
  conv2d,
  convTranspose2d,
  dense,
  leakyRelu,
  reshape,
  slice,
  spectralNorm,
  stopGradient,
  tanh,
  upsampleConv2d,
} from '@nepwerk/nn';
import type { Tensor, Variable } from '@nepwerk/nn';
import type { GanConfig } from './gan-config.ts';
import type { Norm } from './norm.ts';
import type { Parameters } from './parameters.ts';

/** How much of a negative number leaky ReLU lets through (Radford et al. 2016). */
const LEAK = 0.2;

/**
 * The generator: noise to pictures. A dense layer makes a small picture of many channels; each next layer doubles its sides.
 * @param z noise, [B, latent], normally distributed
 * @returns pictures, [B, size, size, channels], in [-1, 1]
 */
export function generator(z: Tensor, parameters: Parameters, config: GanConfig, norm: Norm): Tensor {
  return generatorLayers(z, parameters, config, norm).pictures;
}

/** The same with what each layer on the way answers: [B, side, side, channels], the sides growing. */
export function generatorLayers(
  z: Tensor,
  parameters: Parameters,
  config: GanConfig,
  norm: Norm,
): { layers: Tensor[]; pictures: Tensor } {
  const [first, ...widths] = config.generatorWidths;
  const side = config.size / 2 ** config.generatorWidths.length;
  const weight = parameters.weights('dense/weight', [config.latent, side * side * first], config.latent);
  let x = reshape(dense(z, weight), [z.shape[0], side, side, first]); // [B, side, side, first]
  x = leakyRelu(norm(x, parameters, 'dense'), LEAK);
  const layers = [x];
  for (const [i, width] of widths.entries()) {
    x = double(x, width, parameters, `double${i}`, config); // [B, 2 side, 2 side, width], then 4 side, ...
    x = leakyRelu(norm(x, parameters, `double${i}`), LEAK);
    layers.push(x);
  }
  const picture = double(x, config.channels, parameters, 'picture', config); // [B, size, size, channels]
  return { layers, pictures: tanh(picture) };
}

/** Doubles the sides: [B, s, s, C] to [B, 2s, 2s, width]. */
function double(x: Tensor, width: number, parameters: Parameters, name: string, config: GanConfig): Tensor {
  const channels = x.shape[3];
  const bias = parameters.constants(`${name}/bias`, [width], 0);
  if (config.upsampling === 'transposed') {
    const weight = parameters.weights(`${name}/weight`, [4, 4, width, channels], 16 * width);
    return convTranspose2d(x, weight, { bias, stride: 2, padding: 1 });
  }
  // Each pixel is repeated, then convolved: no chequered patterns (Odena et al. 2016).
  return upsampleConv2d(x, parameters.weights(`${name}/weight`, [3, 3, channels, width], 9 * channels), { bias });
}

/**
 * The discriminator, or judge: pictures to scores. Each layer halves the sides; the last weighs everything that is left.
 * @param x pictures, [B, size, size, channels]
 * @returns scores, [B, 1]: above 0 for real, below for made
 */
export function discriminator(x: Tensor, parameters: Parameters, config: GanConfig): Tensor {
  return discriminatorLayers(x, parameters, config).scores;
}

/** The same with what each layer on the way answers: [B, side, side, channels], the sides shrinking. */
export function discriminatorLayers(
  x: Tensor,
  parameters: Parameters,
  config: GanConfig,
): { layers: Tensor[]; scores: Tensor } {
  const layers: Tensor[] = [];
  for (const [i, width] of config.discriminatorWidths.entries()) {
    const channels = x.shape[3];
    const weight = parameters.weights(`halve${i}/weight`, [4, 4, channels, width], 16 * channels);
    const bias = parameters.constants(`halve${i}/bias`, [width], 0);
    const tamed = tame(weight, parameters, `halve${i}`, config);
    x = leakyRelu(conv2d(x, tamed, { bias, stride: 2, padding: 1 }), LEAK); // [B, s / 2, s / 2, width]
    layers.push(x);
  }
  const [batch, height, width, channels] = x.shape;
  const size = height * width * channels;
  const weight = parameters.weights('dense/weight', [size, 1], size);
  const bias = parameters.constants('dense/bias', [1], 0);
  const scores = dense(reshape(x, [batch, size]), tame(weight, parameters, 'dense', config), bias); // [B, 1]
  return { layers, scores };
}

/** Scales a weight so that it stretches nothing (Miyato et al. 2018): a judge that changes gently is one to learn from. */
function tame(weight: Variable, parameters: Parameters, name: string, config: GanConfig): Tensor {
  if (!config.spectralNorm) return weight;
  return spectralNorm(weight, parameters.state(`${name}/u`, [weight.shape[weight.shape.length - 1]], 'normal'));
}

/**
 * What the discriminator learns from: real pictures should score above 0, fakes below (Goodfellow et al. 2014, in logits).
 * @returns a loss, [1]: 1.39 for guessing, 0 for certainty that is right
 */
export function discriminatorLoss(real: Tensor, fakes: Tensor, parameters: Parameters, config: GanConfig): Tensor {
  const batch = config.batch;
  const scores = discriminator(concat([real, stopGradient(fakes)]), parameters, config); // [2 B, 1]
  return discriminatorLossOf(slice(scores, 0, batch), slice(scores, batch, 2 * batch));
}

/** The same from the scores, [B, 1], of real pictures and of fakes. */
export function discriminatorLossOf(real: Tensor, fakes: Tensor): Tensor {
  return add(bceWithLogits(real, 1), bceWithLogits(fakes, 0));
}

/**
 * What the generator learns from: its fakes should pass for real (the "non-saturating" loss of Goodfellow et al. 2014).
 * @returns a loss, [1]: 0.69 when the discriminator guesses, 0 when it believes every fake
 */
export function generatorLoss(fakes: Tensor, parameters: Parameters, config: GanConfig): Tensor {
  return generatorLossOf(discriminator(fakes, parameters, config));
}

/** The same from the scores, [B, 1], of the fakes. */
export function generatorLossOf(fakes: Tensor): Tensor {
  return bceWithLogits(fakes, 1);
}
