// The learning engine: programs are traced once from plain functions over tensors, and run on a device without allocating.
export type { Device, Program, SavedTensor, Session } from './device/device.ts';
export { TooOldError, type DeviceOptions } from './device/cpu/open.ts';
export { gradients } from './gradients.ts';
export { trace, type Graph, type Tracer } from './graph.ts';
export { gelu, sigmoid, tanh } from './ops/activations.ts';
export { add, mean, multiply, scale, subtract } from './ops/arithmetic.ts';
export { conv2d, convTranspose2d, type ConvolutionOptions } from './ops/conv.ts';
export { dense } from './ops/dense.ts';
export { diffAugment, type AugmentNumbers } from './ops/diff-augment.ts';
export { dssim } from './ops/dssim.ts';
export { constantLike } from './ops/fill.ts';
export { leakyRelu } from './ops/leaky-relu.ts';
export { bceWithLogits, hinge, l1, l2, softmaxCrossEntropy } from './ops/losses.ts';
export { batchNorm, instanceNorm, layerNorm, normalise, type BatchNormResult } from './ops/normalisation.ts';
export { pixelShuffle, upsampleBilinear, upsampleNearest } from './ops/resize.ts';
export { concat, slice } from './ops/rows.ts';
export { attention, embedding, type AttentionOptions } from './ops/sequences.ts';
export { spectralNorm } from './ops/spectral-norm.ts';
export { assign, lerp } from './ops/update.ts';
export { upsampleConv2d } from './ops/upsample-conv.ts';
export { reshape, stopGradient } from './ops/view.ts';
export { adam, type AdamOptions } from './optim/adam.ts';
export { createRandom, restoreRandom, type Random, type RandomState } from './random.ts';
export {
  addSafetensorsMetadata,
  loadSafetensors,
  readSafetensorsHeader,
  SafetensorsError,
  saveSafetensors,
  type SafetensorsFile,
} from './safetensors.ts';
export { sizeOf, type Shape } from './shape.ts';
export type { Tensor } from './tensor.ts';
export {
  constant,
  normalInit,
  ones,
  Variables,
  zeros,
  type Initializer,
  type Scope,
  type Variable,
} from './variables.ts';
