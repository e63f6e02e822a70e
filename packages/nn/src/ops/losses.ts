// Losses: how far an answer is from what was wanted, as one number, the mean over all elements.
import { applyOne } from '../graph.ts';
import type { LossAttributes } from '../operation.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { scale } from './arithmetic.ts';

/**
 * Binary cross-entropy of sigmoid(logits) with one target for all, in a form that does not overflow. [...] -> [1].
 * @throws RangeError if the target is not from 0 to 1.
 */
export function bceWithLogits(logits: Tensor, target: number): Tensor {
  check(target >= 0 && target <= 1, () => `bceWithLogits: the target must be from 0 to 1, not ${target}`);
  return loss(logits, { of: 'bce', constant: target });
}

/**
 * The hinge loss max(0, 1 - side * logits) (Lim and Ye, "Geometric GAN", 2017). [...] -> [1].
 * @throws RangeError if the side is neither 1 nor -1.
 */
export function hinge(logits: Tensor, side: 1 | -1): Tensor {
  check(side === 1 || side === -1, () => `hinge: the side must be 1 or -1, not ${String(side)}`);
  return loss(logits, { of: 'hinge', constant: side });
}

/**
 * The mean absolute difference of two tensors of one shape, [1].
 * @throws RangeError if the shapes differ.
 */
export function l1(a: Tensor, b: Tensor): Tensor {
  return difference('l1', a, b);
}

/**
 * The mean squared difference of two tensors of one shape, [1].
 * @throws RangeError if the shapes differ.
 */
export function l2(a: Tensor, b: Tensor): Tensor {
  return difference('l2', a, b);
}

/** A loss of one tensor. */
function loss(x: Tensor, attributes: LossAttributes): Tensor {
  return applyOne({ kind: 'loss', ...attributes }, [x], [1], (gradient) => [lossGradient([x], gradient, attributes)]);
}

/** A loss of two tensors; what flows back to b is the opposite of what flows back to a. */
function difference(of: 'l1' | 'l2', a: Tensor, b: Tensor): Tensor {
  check(sameShape(a.shape, b.shape), () => `${of}: the shapes ${show(a.shape)} and ${show(b.shape)} differ`);
  const attributes = { of, constant: 0 };
  return applyOne({ kind: 'loss', ...attributes }, [a, b], [1], (gradient) => {
    const toA = lossGradient([a, b], gradient, attributes);
    return [toA, scale(toA, -1)];
  });
}

function lossGradient(operands: readonly [Tensor, Tensor?], gradient: Tensor, attributes: LossAttributes): Tensor {
  const [a, b = a] = operands;
  return applyOne({ kind: 'lossGradient', ...attributes }, [a, b, gradient], a.shape);
}

/**
 * The mean over rows of -ln(softmax(logits) at the right class). logits [..., C], ids [...] whole numbers from 0 to C - 1 -> [1].
 * A class that does not exist makes the loss NaN.
 * @throws RangeError if the shapes do not fit or ids does not hold whole numbers.
 */
export function softmaxCrossEntropy(logits: Tensor, ids: Tensor): Tensor {
  const fits = logits.shape.length >= 2 && sameShape(logits.shape.slice(0, -1), ids.shape);
  check(
    fits,
    () =>
      `softmaxCrossEntropy: ids must be ${show(logits.shape.slice(0, -1))} for logits ${show(logits.shape)}, not ${show(ids.shape)}`,
  );
  check(ids.storage.whole === true, () => 'softmaxCrossEntropy: ids must be whole numbers, an input made by indices()');
  return applyOne({ kind: 'softmaxCrossEntropy' }, [logits, ids], [1], (gradient) => [
    applyOne({ kind: 'softmaxCrossEntropyGradient' }, [logits, ids, gradient], logits.shape),
  ]);
}
