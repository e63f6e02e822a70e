/** The character transformer in jax-js, compiled by its `jit`. */
import { jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { createRandom } from '@nepwerk/nn';
import { SEED, TRANSFORMER } from '../nets/sizes.ts';

const { batch, context, width, layers, heads, feedForward, vocabulary, rate, beta1, beta2 } = TRANSFORMER;

/** Added to the root of Adam's second moment. */
const EPSILON = 1e-8;

/** What a score gets that attention may not see. */
const MASKED = -1e9;

// Type aliases, not interfaces: jax-js's trees want an index signature.
type Norm = { gamma: np.Array; beta: np.Array };
type Dense = { weight: np.Array; bias: np.Array };
type Block = { norms: Norm[]; project: Dense; merge: Dense; grow: Dense; shrink: Dense };
type Weights = { characters: np.Array; positions: np.Array; blocks: Block[]; norm: Norm; read: Dense };

/** A step that trains on one batch of text, and the loss of the last step, which its reader owns. */
export function createTransformer(): { step(): void; loss(): np.Array } {
  const inputs = createRandom(SEED).fork('inputs');
  const text = ids();
  const next = ids();
  let weights = firstWeights();
  let first = zerosLike(weights);
  let second = zerosLike(weights);
  let steps = 0;
  let loss: np.Array | null = null;

  function ids(): np.Array {
    return np.array(
      Int32Array.from({ length: batch * context }, () => inputs.integer(vocabulary)),
      { dtype: np.int32 },
    );
  }

  // One compiled program for loss, gradients and Adam. What a function gets, it owns: `.ref` is for every use but the last.
  const train = jit((w: Weights, m: Weights, v: Weights, ids: np.Array, targets: np.Array, size: np.Array) => {
    const [value, g] = valueAndGrad(lossOf)(tree.ref(w), ids, targets);
    const newM = tree.map((a: np.Array, b: np.Array) => a.mul(beta1).add(b.mul(1 - beta1)), m, tree.ref(g));
    const newV = tree.map((a: np.Array, b: np.Array) => a.mul(beta2).add(np.square(b).mul(1 - beta2)), v, g);
    const newW = tree.map(
      (a: np.Array, b: np.Array, c: np.Array) => a.sub(b.mul(size.ref).div(np.sqrt(c).add(EPSILON))),
      w,
      tree.ref(newM),
      tree.ref(newV),
    );
    size.dispose();
    return { loss: value, weights: newW, first: newM, second: newV };
  });

  return {
    step() {
      steps++;
      const size = rate * (Math.sqrt(1 - beta2 ** steps) / (1 - beta1 ** steps));
      const result = train(weights, first, second, text.ref, next.ref, np.array(size));
      loss?.dispose();
      ({ loss, weights, first, second } = result);
    },
    loss() {
      if (!loss) {
        throw new Error('no step was made yet');
      }
      return loss.ref;
    },
  };
}

function firstWeights(): Weights {
  const random = createRandom(SEED);
  function normals(shape: number[], deviation: number): np.Array {
    const values = random.normals(shape.reduce((product, size) => product * size, 1));
    return np.array(values.map((value) => value * deviation)).reshape(shape);
  }
  function dense(input: number, output: number, deviation: number): Dense {
    return { weight: normals([input, output], deviation), bias: np.zeros([output]) };
  }
  function norm(): Norm {
    return { gamma: np.ones([width]), beta: np.zeros([width]) };
  }
  return {
    characters: normals([vocabulary, width], 0.05),
    positions: normals([context, width], 0.05),
    blocks: Array.from({ length: layers }, () => ({
      norms: [norm(), norm()],
      project: dense(width, 3 * width, 0.08),
      merge: dense(width, width, 0.08),
      grow: dense(width, feedForward, 0.08),
      shrink: dense(feedForward, width, 0.05),
    })),
    norm: norm(),
    read: dense(width, vocabulary, 0.08),
  };
}

function zerosLike(weights: Weights): Weights {
  return tree.map((w: np.Array) => np.zeros(w.shape), weights);
}

function lossOf(w: Weights, ids: np.Array, targets: np.Array): np.Array {
  const looked = np.matmul(nn.oneHot(ids, vocabulary), w.characters);
  let x = looked.reshape([batch, context, width]).add(w.positions);
  for (const block of w.blocks) {
    x = run(block, x);
  }
  const logits = apply(w.read, normalise(w.norm, x)).reshape([batch * context, vocabulary]);
  return nn
    .logSoftmax(logits)
    .mul(nn.oneHot(targets, vocabulary))
    .sum()
    .mul(-1 / (batch * context));
}

function run({ norms, project, merge, grow, shrink }: Block, x: np.Array): np.Array {
  const [before, after] = norms as [Norm, Norm];
  const y = x.ref.add(apply(merge, attention(apply(project, normalise(before, x)))));
  return y.ref.add(apply(shrink, nn.gelu(apply(grow, normalise(after, y)))));
}

/** Causal self-attention by hand: jax-js's own needs a newer Node than ours, for its einsum. */
function attention(projected: np.Array): np.Array {
  const [q, k, v] = np
    .split(projected, 3, 2)
    .map((part) => part.reshape([batch, context, heads, width / heads]).transpose([0, 2, 1, 3])) as [
    np.Array,
    np.Array,
    np.Array,
  ];
  const scores = np.matmul(q, k.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(width / heads));
  const later = np.triu(np.ones([context, context]), 1).mul(MASKED);
  const seen = np.matmul(nn.softmax(scores.add(later)), v);
  return seen.transpose([0, 2, 1, 3]).reshape([batch, context, width]);
}

function apply({ weight, bias }: Dense, x: np.Array): np.Array {
  return np.matmul(x, weight).add(bias);
}

function normalise({ gamma, beta }: Norm, x: np.Array): np.Array {
  return nn.standardize(x).mul(gamma).add(beta);
}
