/** The nets that the engines are measured on: their sizes and settings, the same for every engine. */

/** The plain DCGAN on 32x32 colour pictures (after Radford and others, 2016): transposed convolutions, batch norm, Adam. */
export const GAN32 = {
  batch: 32,
  size: 32,
  channels: 3,
  latent: 64,
  /** The generator's first layer makes a picture of this size with this many channels out of the latent numbers. */
  seedSize: 4,
  seedChannels: 128,
  /** Channels after each transposed convolution 4x4 stride 2; the last is the picture. */
  generator: [64, 32, 3],
  /** Channels after each convolution 4x4 stride 2. */
  discriminator: [32, 64, 128],
  slope: 0.2,
  rate: 2e-4,
  beta1: 0.5,
  beta2: 0.999,
} as const;

/** The face auto-encoder on 64x64 colour pictures: one shared encoder, one decoder a person, steps of one person each. */
export const FACE64 = {
  batch: 16,
  size: 64,
  channels: 3,
  /** Channels after each convolution 5x5 stride 2. */
  encoder: [32, 64, 128, 256],
  /** The middle, between two dense layers. */
  latent: 256,
  /** Channels after each convolution 3x3 to four times as many and pixel shuffle; a convolution 5x5 makes the picture. */
  decoder: [128, 64, 32, 16],
  decoders: 2,
  slope: 0.1,
  rate: 5e-5,
  beta1: 0.5,
  beta2: 0.999,
} as const;

/** A small character transformer: pre-norm blocks, causal attention, tanh GELU, learned positions. */
export const TRANSFORMER = {
  batch: 16,
  context: 64,
  width: 64,
  layers: 2,
  heads: 4,
  feedForward: 256,
  vocabulary: 64,
  rate: 1e-3,
  beta1: 0.9,
  beta2: 0.999,
} as const;

/** All of them by the name that stands in the figures. */
export const NETS = { gan32: GAN32, face64: FACE64, transformer: TRANSFORMER } as const;

/** The name of a net: `gan32`, `face64` or `transformer`. */
export type NetName = keyof typeof NETS;

/** The seed of all inputs and first weights. */
export const SEED = 1;
