/**
 * Counts the floating-point operations of a training step: matrix products and convolutions alone, a multiply-add as two.
 * A layer's backward pass costs its forward pass twice, once for its weights and once for its inputs; the first layer of
 * a net needs no gradient of its inputs.
 */
import { FACE64, GAN32, type NetName, TRANSFORMER } from './sizes.ts';

/** FLOPs of one training step of a net, all batch together. */
export function flopsOf(net: NetName): number {
  switch (net) {
    case 'gan32':
      return gan32();
    case 'face64':
      return face64();
    case 'transformer':
      return transformer();
  }
}

/** Operations of a k x k convolution that makes `size` x `size` pixels; of a transposed one, from as many. */
function convolution(size: number, k: number, input: number, output: number): number {
  return 2 * size * size * k * k * input * output;
}

function dense(input: number, output: number): number {
  return 2 * input * output;
}

/**
 * The discriminator's step makes fakes (generator forward) and takes reals and fakes through the discriminator, forward
 * and backward but not back into the pictures. The generator's step goes forward through both, back through the
 * discriminator for its inputs alone, and back through the generator.
 */
function gan32(): number {
  const { batch, size, channels, latent, seedSize, seedChannels } = GAN32;
  const firstOfGenerator = dense(latent, seedSize * seedSize * seedChannels);
  let generator = firstOfGenerator;
  let width: number = seedSize;
  let input: number = seedChannels;
  for (const output of GAN32.generator) {
    generator += convolution(width, 4, input, output);
    width *= 2;
    input = output;
  }
  const firstOfDiscriminator = convolution(size / 2, 4, channels, GAN32.discriminator[0]);
  let discriminator = 0;
  width = size;
  input = channels;
  for (const output of GAN32.discriminator) {
    width /= 2;
    discriminator += convolution(width, 4, input, output);
    input = output;
  }
  discriminator += dense(width * width * input, 1);
  const discriminatorStep = generator + 2 * (3 * discriminator - firstOfDiscriminator);
  const generatorStep = 3 * generator - firstOfGenerator + 2 * discriminator;
  return batch * (discriminatorStep + generatorStep);
}

/** Forward and backward through the encoder and one decoder. */
function face64(): number {
  const { batch, size, channels, latent } = FACE64;
  let width = size;
  let input: number = channels;
  let forward = 0;
  for (const output of FACE64.encoder) {
    width /= 2;
    forward += convolution(width, 5, input, output);
    input = output;
  }
  const first = convolution(size / 2, 5, channels, FACE64.encoder[0]);
  const flat = width * width * input;
  forward += dense(flat, latent) + dense(latent, flat);
  for (const output of FACE64.decoder) {
    forward += convolution(width, 3, input, 4 * output);
    width *= 2;
    input = output;
  }
  forward += convolution(size, 5, input, channels);
  return batch * (3 * forward - first);
}

/** Forward and backward through all; looking up a character costs nothing. */
function transformer(): number {
  const { batch, context, width, layers, feedForward, vocabulary } = TRANSFORMER;
  const projections = 4 * dense(width, width);
  const attention = 2 * dense(width, context);
  const block = projections + attention + 2 * dense(width, feedForward);
  return 3 * batch * context * (layers * block + dense(width, vocabulary));
}
