/** The face auto-encoder in TensorFlow.js. */
import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '@nepwerk/nn';
import { FACE64, SEED } from '../nets/sizes.ts';
import { Parameters, convolution, dense, uniforms } from './layers.ts';

/** Answers a step that trains the encoder with each of the decoders in turn and gives the loss. */
export function createFace64(): () => tf.Scalar {
  const { batch, size, channels, decoders, rate, beta1, beta2 } = FACE64;
  const shared = new Parameters();
  const encode = encoder(shared);
  const people = Array.from({ length: decoders }, () => {
    const own = new Parameters();
    return { decode: decoder(own), own, optimiser: tf.train.adam(rate, beta1, beta2) };
  });
  const faces = tf.keep(uniforms(createRandom(SEED).fork('inputs'), [batch, size, size, channels], 0, 1));
  let steps = 0;

  return function step() {
    const person = people[steps++ % decoders];
    if (!person) {
      throw new Error(`there are ${decoders} decoders`);
    }
    const { decode, own, optimiser } = person;
    const loss = optimiser.minimize(() => tf.mean(tf.abs(tf.sub(decode(encode(faces)), faces))), true, [
      ...shared.list,
      ...own.list,
    ]);
    if (!loss) {
      throw new Error('the optimiser gave no loss');
    }
    return loss;
  };
}

function encoder(p: Parameters) {
  const { batch, latent, slope } = FACE64;
  let input: number = FACE64.channels;
  let width: number = FACE64.size;
  const layers = FACE64.encoder.map((output) => {
    const layer = convolution(p, 5, input, output, 2);
    input = output;
    width /= 2;
    return layer;
  });
  const flat = width * width * input;
  const squeeze = dense(p, flat, latent, 0.02);
  const widen = dense(p, latent, flat, 0.05);
  return function encode(x: tf.Tensor): tf.Tensor {
    const y = layers.reduce((z, next) => tf.leakyRelu(next(z), slope), x);
    return tf.reshape(widen(squeeze(tf.reshape(y, [batch, flat]))), [batch, width, width, input]);
  };
}

function decoder(p: Parameters) {
  let input: number = FACE64.encoder[FACE64.encoder.length - 1] ?? 0;
  const layers = FACE64.decoder.map((output) => {
    const layer = convolution(p, 3, input, 4 * output, 1);
    input = output;
    return layer;
  });
  const picture = convolution(p, 5, input, FACE64.channels, 1);
  return function decode(x: tf.Tensor): tf.Tensor {
    const y = layers.reduce((z, next) => pixelShuffle(tf.leakyRelu(next(z), FACE64.slope)), x);
    return tf.sigmoid(picture(y));
  };
}

/** [B,H,W,4C] to [B,2H,2W,C]. tf.depthToSpace has no gradient. */
function pixelShuffle(x: tf.Tensor): tf.Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const split = tf.reshape(x, [batch, height, width, 2, 2, channels / 4]);
  return tf.reshape(tf.transpose(split, [0, 1, 3, 2, 4, 5]), [batch, 2 * height, 2 * width, channels / 4]);
}
