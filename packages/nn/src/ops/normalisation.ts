// Normalisation: of each channel over a batch, over a picture, of each row over its channels.
import { apply, applyOne } from '../graph.ts';
import type { NormaliseAttributes } from '../operation.ts';
import { check, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Added to every variance under the root, so that a channel without any does not divide by zero. PyTorch's default. */
const EPSILON = 1e-5;

/** What batch normalisation answers. */
export interface BatchNormResult {
  /** The normalised tensor, of x's shape. */
  readonly y: Tensor;
  /** The batch's mean of each channel, [C]. No gradient passes through it. */
  readonly mean: Tensor;
  /** The batch's variance of each channel, [C], divided by the count. No gradient passes through it. */
  readonly variance: Tensor;
}

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): every channel to mean 0 and variance 1 over all other axes, then times gamma plus beta.
 * x [..., C], gamma and beta [C]. A leaky rectifier that follows costs nothing.
 * @throws RangeError if the shapes do not fit.
 */
export function batchNorm(x: Tensor, gamma: Tensor, beta: Tensor): BatchNormResult {
  const channels = checkRows('batchNorm', x, { gamma, beta });
  const [mean, variance] = apply({ kind: 'moments' }, [x], [[channels], [channels]]);
  return { y: normaliseBy(x, [gamma, beta, mean, variance], { epsilon: EPSILON, given: false }), mean, variance };
}

/**
 * The same with given statistics, to which no gradient passes: gamma (x - mean) / sqrt(variance + 1e-5) + beta. All but x are [C].
 * @throws RangeError if the shapes do not fit.
 */
export function normalise(x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor): Tensor {
  checkRows('normalise', x, { gamma, beta, mean, variance });
  return normaliseBy(x, [gamma, beta, mean, variance], { epsilon: EPSILON, given: true });
}

function normaliseBy(x: Tensor, rows: [Tensor, Tensor, Tensor, Tensor], attributes: NormaliseAttributes): Tensor {
  const [{ shape }] = rows;
  return applyOne({ kind: 'normalise', ...attributes }, [x, ...rows], x.shape, (gradient) =>
    apply({ kind: 'normaliseGradient', ...attributes }, [gradient, x, ...rows], [x.shape, shape, shape]),
  );
}

/**
 * Instance normalisation (Ulyanov, Vedaldi and Lempitsky, 2016): as batch normalisation, but each picture by itself.
 * x [B, H, W, C], gamma and beta [C].
 * @throws RangeError if the shapes do not fit.
 */
export function instanceNorm(x: Tensor, gamma: Tensor, beta: Tensor): Tensor {
  checkRows('instanceNorm', x, { gamma, beta });
  check(x.shape.length === 4, () => `instanceNorm: x must be [batch, height, width, channels], not ${show(x.shape)}`);
  return applyOne({ kind: 'instanceNorm', epsilon: EPSILON }, [x, gamma, beta], x.shape, (gradient) =>
    apply(
      { kind: 'instanceNormGradient', epsilon: EPSILON },
      [gradient, x, gamma, beta],
      [x.shape, gamma.shape, beta.shape],
    ),
  );
}

/**
 * Layer normalisation (Ba, Kiros and Hinton, 2016): each row to mean 0 and variance 1 over the last axis, then times gamma plus beta.
 * x [..., C], gamma and beta [C].
 * @throws RangeError if the shapes do not fit.
 */
export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor): Tensor {
  checkRows('layerNorm', x, { gamma, beta });
  return applyOne({ kind: 'layerNorm', epsilon: EPSILON }, [x, gamma, beta], x.shape, (gradient) =>
    apply(
      { kind: 'layerNormGradient', epsilon: EPSILON },
      [gradient, x, gamma, beta],
      [x.shape, gamma.shape, beta.shape],
    ),
  );
}

/** Checks that x has channels and that each of `rows` has one number a channel; answers how many. */
function checkRows(name: string, x: Tensor, rows: Readonly<Record<string, Tensor>>): number {
  check(x.shape.length >= 2, () => `${name}: x must have at least two axes, not ${show(x.shape)}`);
  const channels = x.shape.at(-1)!;
  for (const [part, { shape }] of Object.entries(rows)) {
    const fits = shape.length === 1 && shape[0] === channels;
    check(fits, () => `${name}: ${part} must be [${channels}] for x ${show(x.shape)}, not ${show(shape)}`);
  }
  return channels;
}
