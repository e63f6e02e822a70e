// Joining tensors along the first axis, and taking parts of it.
import { applyOne, view } from '../graph.ts';
import { check, sameShape, show, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Tensors one after the other along the first axis: [M, ...], [N, ...] -> [M + N, ...].
 * @throws RangeError if there are none or if their other axes differ.
 */
export function concat(parts: readonly Tensor[]): Tensor {
  const [first] = parts;
  check(first !== undefined, () => 'concat: there must be at least one tensor');
  const rest = first.shape.slice(1);
  for (const { shape } of parts)
    check(
      shape.length > 0 && sameShape(shape.slice(1), rest),
      () => `concat: ${show(shape)} and ${show(first.shape)} differ in more than their first axis`,
    );
  const rows = parts.reduce((sum, part) => sum + part.shape[0], 0);
  return applyOne({ kind: 'concat' }, parts, [rows, ...rest], (gradient) => {
    let from = 0;
    return parts.map(({ shape }) => slice(gradient, from, (from += shape[0])));
  });
}

/**
 * Rows `from` (counted from 0) up to but without `to` of the first axis: [N, ...] -> [to - from, ...]. Costs nothing.
 * @throws RangeError if there are no such rows.
 */
export function slice(x: Tensor, from: number, to: number): Tensor {
  const [rows, ...rest] = x.shape;
  const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from && to <= rows;
  check(fits, () => `slice: rows ${from} to ${to} are not within the ${rows} rows of ${show(x.shape)}`);
  const offset = from * (x.size / rows);
  return view(x, [to - from, ...rest], offset, (gradient) => [surround(gradient, x.shape, offset)]);
}

/** A tensor of `shape` with x's elements from element `offset` on and zeros around them. */
function surround(x: Tensor, shape: Shape, offset: number): Tensor {
  return applyOne({ kind: 'surround', offset }, [x], shape);
}
