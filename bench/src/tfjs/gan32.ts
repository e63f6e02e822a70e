/** The plain DCGAN in TensorFlow.js. */
import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '@nepwerk/nn';
import { GAN32, SEED } from '../nets/sizes.ts';
import { Parameters, convolution, dense, meanSoftplus, normalisation, normals, uniforms } from './layers.ts';

/** Answers a step that trains both nets once and gives the generator's loss. */
export function createGan32(): () => tf.Scalar {
  const { batch, size, channels, latent, rate, beta1, beta2 } = GAN32;
  const forGenerator = new Parameters();
  const generate = generator(forGenerator);
  const forDiscriminator = new Parameters();
  const discriminate = discriminator(forDiscriminator);
  const trainGenerator = tf.train.adam(rate, beta1, beta2);
  const trainDiscriminator = tf.train.adam(rate, beta1, beta2);
  const random = createRandom(SEED).fork('inputs');
  const real = tf.keep(uniforms(random, [batch, size, size, channels], -1, 1));
  const noise = tf.keep(normals(random, [batch, latent], 1));

  return function step() {
    const fake = generate(noise);
    trainDiscriminator.minimize(
      () => tf.add(meanSoftplus(tf.neg(discriminate(real))), meanSoftplus(discriminate(fake))),
      false,
      forDiscriminator.list,
    );
    const loss = trainGenerator.minimize(
      () => meanSoftplus(tf.neg(discriminate(generate(noise)))),
      true,
      forGenerator.list,
    );
    if (!loss) {
      throw new Error('the optimiser gave no loss');
    }
    return loss;
  };
}

function generator(p: Parameters) {
  const { batch, latent, seedSize, seedChannels, slope } = GAN32;
  const seed = p.normal([latent, seedSize * seedSize * seedChannels], 0.05);
  const seedNorm = normalisation(p, seedChannels, 'batch');
  const layers: ((x: tf.Tensor) => tf.Tensor)[] = [];
  let input: number = seedChannels;
  let width: number = seedSize;
  for (const output of GAN32.generator) {
    width *= 2;
    layers.push(layer(p, input, output, width, output === GAN32.channels));
    input = output;
  }
  return function generate(latents: tf.Tensor): tf.Tensor {
    const x = tf.reshape(tf.matMul(latents, seed), [batch, seedSize, seedSize, seedChannels]);
    return layers.reduce((y, next) => next(y), tf.leakyRelu(seedNorm(x), slope));
  };
}

function layer(p: Parameters, input: number, output: number, width: number, last: boolean) {
  const weight = p.normal([4, 4, output, input], 0.03) as tf.Tensor as tf.Tensor4D;
  const finish = last ? picture(p, output) : normalised(p, output);
  return function forward(x: tf.Tensor): tf.Tensor {
    return finish(tf.conv2dTranspose(x as tf.Tensor4D, weight, [GAN32.batch, width, width, output], 2, 'same'));
  };
}

function picture(p: Parameters, channels: number) {
  const bias = p.constant([channels], 0);
  return (x: tf.Tensor): tf.Tensor => tf.tanh(tf.add(x, bias));
}

function normalised(p: Parameters, channels: number) {
  const norm = normalisation(p, channels, 'batch');
  return (x: tf.Tensor): tf.Tensor => tf.leakyRelu(norm(x), GAN32.slope);
}

function discriminator(p: Parameters) {
  const { batch, slope } = GAN32;
  let input: number = GAN32.channels;
  let width: number = GAN32.size;
  const layers = GAN32.discriminator.map((output) => {
    const layer = convolution(p, 4, input, output, 2);
    input = output;
    width /= 2;
    return layer;
  });
  const judge = dense(p, width * width * input, 1, 0.03);
  return function discriminate(x: tf.Tensor): tf.Tensor {
    const y = layers.reduce((z, next) => tf.leakyRelu(next(z), slope), x);
    return judge(tf.reshape(y, [batch, -1]));
  };
}
