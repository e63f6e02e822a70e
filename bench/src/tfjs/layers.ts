/** Layers and losses that the nets share, in TensorFlow.js. */
import * as tf from '@tensorflow/tfjs-core';
import { type Random, createRandom } from '@nepwerk/nn';
import { SEED } from '../nets/sizes.ts';

/** Makes first weights out of one random stream and keeps them in order, as the optimiser wants them. */
export class Parameters {
  readonly list: tf.Variable[] = [];
  readonly #random: Random = createRandom(SEED);

  /** A weight tensor of normal numbers with the given deviation. */
  normal(shape: number[], deviation: number): tf.Variable {
    return this.#add(normals(this.#random, shape, deviation));
  }

  /** A tensor full of one number. */
  constant(shape: number[], value: number): tf.Variable {
    return this.#add(tf.fill(shape, value));
  }

  #add(value: tf.Tensor): tf.Variable {
    const variable = tf.variable(value);
    this.list.push(variable);
    return variable;
  }
}

/** A convolution k x k with its bias; `same` padding gives ceil(size / stride) pixels. */
export function convolution(p: Parameters, k: number, input: number, output: number, stride: number) {
  const weight = p.normal([k, k, input, output], 0.03);
  const bias = p.constant([output], 0);
  return function forward(x: tf.Tensor): tf.Tensor {
    return tf.add(tf.conv2d(x as tf.Tensor4D, weight as tf.Tensor4D, stride, 'same'), bias);
  };
}

/** A matrix product with its bias. */
export function dense(p: Parameters, input: number, output: number, deviation: number) {
  const weight = p.normal([input, output], deviation);
  const bias = p.constant([output], 0);
  return function forward(x: tf.Tensor): tf.Tensor {
    return tf.add(tf.matMul(x, weight), bias);
  };
}

/** Normalisation with gain and shift, over the batch and all pixels (`axes` all but the last) or over channels. */
export function normalisation(p: Parameters, channels: number, over: 'batch' | 'channels') {
  const gamma = p.constant([channels], 1);
  const beta = p.constant([channels], 0);
  return function forward(x: tf.Tensor): tf.Tensor {
    const last = x.shape.length - 1;
    const axes = over === 'channels' ? [last] : x.shape.map((_, axis) => axis).slice(0, last);
    const centred = tf.sub(x, tf.mean(x, axes, true));
    const variance = tf.mean(tf.square(centred), axes, true);
    return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5))), gamma), beta);
  };
}

/** Mean of log(1 + exp(x)), without overflow. tf.softplus has no wasm kernel. */
export function meanSoftplus(x: tf.Tensor): tf.Scalar {
  return tf.mean(tf.add(tf.relu(x), tf.log(tf.add(1, tf.exp(tf.neg(tf.abs(x)))))));
}

/** Normal numbers with the given deviation. */
export function normals(random: Random, shape: number[], deviation: number): tf.Tensor {
  const values = random.normals(shape.reduce((product, size) => product * size, 1));
  return tf.tensor(
    values.map((value) => value * deviation),
    shape,
  );
}

/** Uniform numbers in [low, high). */
export function uniforms(random: Random, shape: number[], low: number, high: number): tf.Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return tf.tensor(
    Float32Array.from({ length: count }, () => low + (high - low) * random.uniform()),
    shape,
  );
}
