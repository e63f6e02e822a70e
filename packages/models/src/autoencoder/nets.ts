/** The face auto-encoder: one encoder that both persons share, a decoder for each, and what they learn from. */

import {
  add,
  constantLike,
  conv2d,
  dense,
  dssim,
  l1,
  l2,
  leakyRelu,
  mean,
  multiply,
  pixelShuffle,
  reshape,
  scale,
  sigmoid,
} from '@nepwerk/nn';
import type { Tensor } from '@nepwerk/nn';
import type { Parameters } from '../parameters.ts';
import type { AutoencoderConfig } from './config.ts';
import { POSE_NUMBERS } from './faces.ts';

/** How much of a negative number leaky ReLU lets through. */
const LEAK = 0.1;

/** Numbers that flow into one are scaled by this, so that they neither grow nor shrink on their way (He et al. 2015, section 2.2). */
const GAIN = Math.sqrt(2 / (1 + LEAK ** 2));

/** The last layer begins small: what it adds to the mean face is noise at first. */
const LAST_GAIN = 0.3;

/** The start of a mean face keeps this far from black and white, where the sigmoid is flat. */
const MARGIN = 0.02;

/** What the encoder answers. */
export interface Encoded {
  /** What a face was squeezed into, [B, code]. */
  readonly code: Tensor;
  /** What a decoder goes on from, [B, size / 8, size / 8, shared width]. */
  readonly shared: Tensor;
}

/**
 * What both persons share: a face is halved in size four times, squeezed into a code and unfolded into a small picture of many channels.
 * @param faces [B, size, size, 3] in 0..1
 */
export function encoder(faces: Tensor, parameters: Parameters, config: AutoencoderConfig): Encoded {
  const k = config.encoderKernel;
  let x = centred(faces);
  for (const [i, width] of config.encoderWidths.entries()) {
    const options = { stride: 2, padding: (k - 1) / 2 };
    x = leakyRelu(convolution(x, width, parameters, `halve${i}`, k, options), LEAK); // [B, s / 2, s / 2, width]
  }
  const [batch] = x.shape;
  const size = x.size / batch;
  const code = connection(reshape(x, [batch, size]), config.code, parameters, 'squeeze'); // [B, code]
  const unfolded = reshape(connection(code, size, parameters, 'unfold'), x.shape); // [B, size / 16, size / 16, last width]
  return { code, shared: double(unfolded, config.sharedWidth, parameters, 'double') };
}

/**
 * What each person has alone: doubles the sides until it is that person's picture.
 * @param shared what the encoder answers
 * @param meanFace where the picture starts, [size, size, 3] in 0..1
 * @returns faces, [B, size, size, 3] in 0..1
 */
export function decoder(
  shared: Tensor,
  parameters: Parameters,
  config: AutoencoderConfig,
  meanFace: Float32Array,
): Tensor {
  let x = shared;
  for (const [i, width] of config.decoderWidths.entries()) x = double(x, width, parameters, `double${i}`);
  const picture =
    config.picture === 'doubling'
      ? pixelShuffle(convolution(x, 12, parameters, 'picture', 3, { padding: 1 }, LAST_GAIN), 2)
      : convolution(x, 3, parameters, 'picture', 5, { padding: 2 }, LAST_GAIN); // [B, size, size, 3]
  if (!config.startAtMean) return sigmoid(picture);
  const [batch] = picture.shape;
  const area = picture.size / batch;
  const start = parameters.given('start', [area], meanFace.map(logit));
  return sigmoid(reshape(add(reshape(picture, [batch, area]), start), picture.shape));
}

/** Reads the landmarks off the code, [B, code] to [B, 40]: it learns with the encoder, so that the code says how a face is held. */
export function poseHead(code: Tensor, parameters: Parameters): Tensor {
  return connection(code, POSE_NUMBERS, parameters, 'pose');
}

/** What a step learns from, each [1]. */
export interface AutoencoderLosses {
  /** Mean absolute difference, weighted: what is shown. */
  readonly difference: Tensor;
  /** All of it: what is made smaller. */
  readonly total: Tensor;
}

/** What a made face should have been. */
export interface Wanted {
  /** The face, [B, size, size, 3] in 0..1. */
  readonly straight: Tensor;
  /** How much each number of it matters, the same shape, 1 on average. */
  readonly weight: Tensor;
}

/** Landmarks as the head read them, and as they are: [B, 40] each, standardised. */
export interface ReadPose {
  readonly read: Tensor;
  readonly pose: Tensor;
}

/** The losses of made faces and, where there is a head for them, of the landmarks that were read off their code. */
export function autoencoderLosses(
  made: Tensor,
  { straight, weight }: Wanted,
  posed: ReadPose | undefined,
  config: AutoencoderConfig,
): AutoencoderLosses {
  const difference = l1(multiply(made, weight), multiply(straight, weight));
  let total = difference;
  if (config.structure > 0) {
    total = add(total, scale(mean(multiply(dssim(made, straight), weight)), config.structure));
  }
  if (posed !== undefined) total = add(total, scale(l2(posed.read, posed.pose), config.pose));
  return { difference, total };
}

/** 0..1 to -1..1. */
function centred(faces: Tensor): Tensor {
  return add(scale(faces, 2), constantLike(faces, -1));
}

/** Doubles the sides by making four times the channels and laying them out as pixels (Shi et al. 2016). */
function double(x: Tensor, width: number, parameters: Parameters, name: string): Tensor {
  return pixelShuffle(leakyRelu(convolution(x, 4 * width, parameters, name, 3, { padding: 1 }), LEAK), 2);
}

function convolution(
  x: Tensor,
  width: number,
  parameters: Parameters,
  name: string,
  kernel: number,
  options: { stride?: number; padding: number },
  gain = 1,
): Tensor {
  const channels = x.shape[3];
  const deviation = (gain * GAIN) / Math.sqrt(kernel * kernel * channels);
  const weight = parameters.normals(`${name}/weight`, [kernel, kernel, channels, width], deviation);
  return conv2d(x, weight, { ...options, bias: parameters.constants(`${name}/bias`, [width], 0) });
}

/** A dense layer that begins as Glorot and Bengio 2010, section 4.2. */
function connection(x: Tensor, width: number, parameters: Parameters, name: string): Tensor {
  const inputs = x.shape[1];
  const weight = parameters.uniforms(`${name}/weight`, [inputs, width], Math.sqrt(6 / (inputs + width)));
  return dense(x, weight, parameters.constants(`${name}/bias`, [width], 0));
}

function logit(value: number): number {
  const kept = Math.min(Math.max(value, MARGIN), 1 - MARGIN);
  return Math.log(kept / (1 - kept));
}
