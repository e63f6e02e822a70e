/** The character transformer in TensorFlow.js. */
import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '@nepwerk/nn';
import { SEED, TRANSFORMER } from '../nets/sizes.ts';
import { Parameters, dense, normalisation } from './layers.ts';

/** What a score gets that attention may not see. */
const MASKED = -1e9;

/** Answers a step that trains on one batch of text and gives the loss. */
export function createTransformer(): () => tf.Scalar {
  const { batch, context, width, layers, vocabulary, rate, beta1, beta2 } = TRANSFORMER;
  const p = new Parameters();
  const characters = p.normal([vocabulary, width], 0.05);
  const positions = p.normal([context, width], 0.05);
  const blocks = Array.from({ length: layers }, () => block(p));
  const norm = normalisation(p, width, 'channels');
  const read = dense(p, width, vocabulary, 0.08);
  const optimiser = tf.train.adam(rate, beta1, beta2);
  const random = createRandom(SEED).fork('inputs');
  // Gathering rows has no gradient in wasm, so characters are looked up by a product with ones and zeros.
  const text = tf.keep(draw());
  const next = tf.keep(draw());

  function draw(): tf.Tensor {
    const ids = Array.from({ length: batch * context }, () => random.integer(vocabulary));
    return tf.cast(tf.oneHot(ids, vocabulary), 'float32');
  }

  function loss(): tf.Scalar {
    const looked = tf.reshape(tf.matMul(text, characters), [batch, context, width]);
    const x = blocks.reduce((y, run) => run(y), tf.reshape(tf.add(looked, positions), [-1, width]));
    return tf.neg(tf.mean(tf.sum(tf.mul(tf.logSoftmax(read(norm(x))), next), 1)));
  }

  return function step() {
    const found = optimiser.minimize(loss, true, p.list);
    if (!found) {
      throw new Error('the optimiser gave no loss');
    }
    return found;
  };
}

function block(p: Parameters) {
  const { width, feedForward } = TRANSFORMER;
  const norms = [normalisation(p, width, 'channels'), normalisation(p, width, 'channels')] as const;
  const project = dense(p, width, 3 * width, 0.08);
  const merge = dense(p, width, width, 0.08);
  const grow = dense(p, width, feedForward, 0.08);
  const shrink = dense(p, feedForward, width, 0.05);
  return function run(x: tf.Tensor): tf.Tensor {
    const seen = tf.add(x, merge(attention(project(norms[0](x)))));
    return tf.add(seen, shrink(gelu(grow(norms[1](seen)))));
  };
}

/** Causal self-attention of [batch * context, 3 * width]: queries, keys and values beside each other. */
function attention(projected: tf.Tensor): tf.Tensor {
  const { batch, context, width, heads } = TRANSFORMER;
  const [q, k, v] = tf
    .split(projected, 3, 1)
    .map((part) => tf.transpose(tf.reshape(part, [batch, context, heads, width / heads]), [0, 2, 1, 3])) as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const later = tf.sub(1, tf.linalg.bandPart(tf.ones([context, context]), -1, 0));
  const scores = tf.add(tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(width / heads)), tf.mul(later, MASKED));
  return tf.reshape(tf.transpose(tf.matMul(tf.softmax(scores), v), [0, 2, 1, 3]), [-1, width]);
}

/** The tanh approximation. */
function gelu(x: tf.Tensor): tf.Tensor {
  const inner = tf.mul(tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)), Math.sqrt(2 / Math.PI));
  return tf.mul(tf.mul(x, 0.5), tf.add(1, tf.tanh(inner)));
}
