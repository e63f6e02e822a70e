// Element by element: sums, differences and products, also with one row or one number for all; and the mean over everything.
import { applyOne } from '../graph.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { columnSums } from './dense.ts';
import { reshape } from './view.ts';

/**
 * a + b. b has the shape of a, or is a row [C] for the last axis of a, or one number [1].
 * @throws RangeError if b is none of these.
 */
export function add(a: Tensor, b: Tensor): Tensor {
  const rowwise = isRow('add', a, b);
  return applyOne({ kind: rowwise ? 'addRow' : 'add' }, [a, b], a.shape, (gradient) => [
    gradient,
    sumLike(gradient, b),
  ]);
}

/**
 * a - b, with b as for `add`.
 * @throws RangeError if the shapes do not fit.
 */
export function subtract(a: Tensor, b: Tensor): Tensor {
  const rowwise = isRow('subtract', a, b);
  return applyOne({ kind: rowwise ? 'subtractRow' : 'subtract' }, [a, b], a.shape, (gradient) => [
    gradient,
    scale(sumLike(gradient, b), -1),
  ]);
}

/**
 * a b, element by element, with b as for `add`.
 * @throws RangeError if the shapes do not fit.
 */
export function multiply(a: Tensor, b: Tensor): Tensor {
  const rowwise = isRow('multiply', a, b);
  return applyOne({ kind: rowwise ? 'multiplyRow' : 'multiply' }, [a, b], a.shape, (gradient) => [
    multiply(gradient, b),
    sumLike(multiply(gradient, a), b),
  ]);
}

/**
 * x times a number.
 * @throws RangeError if the number is not finite.
 */
export function scale(x: Tensor, by: number): Tensor {
  check(Number.isFinite(by), () => `scale: the factor must be a finite number, not ${by}`);
  return applyOne({ kind: 'scale', by }, [x], x.shape, (gradient) => [scale(gradient, by)]);
}

/** The mean of all elements: [...] -> [1]. */
export function mean(x: Tensor): Tensor {
  return scaledSum(x, 1 / x.size);
}

/** The sum of all elements times a number: [...] -> [1]. */
function scaledSum(x: Tensor, factor: number): Tensor {
  return applyOne({ kind: 'sum', factor }, [x], [1], (gradient) => [
    applyOne({ kind: 'spread', factor }, [gradient], x.shape),
  ]);
}

/** A gradient summed over all elements that b, in one of the three forms, was taken for. */
function sumLike(gradient: Tensor, b: Tensor): Tensor {
  if (sameShape(gradient.shape, b.shape)) return gradient;
  return reshape(b.size === 1 ? scaledSum(gradient, 1) : columnSums(gradient, b.size), b.shape);
}

/** Whether b is a row (or one number) for a, rather than of its shape. */
function isRow(name: string, a: Tensor, b: Tensor): boolean {
  if (sameShape(a.shape, b.shape)) return false;
  const fits = b.shape.length === 1 && (b.size === 1 || b.size === a.shape.at(-1));
  check(
    fits,
    () =>
      `${name}: b must be ${show(a.shape)} like a, [${a.shape.at(-1)}] for its last axis, or [1], not ${show(b.shape)}`,
  );
  return true;
}
