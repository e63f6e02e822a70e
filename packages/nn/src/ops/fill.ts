// Constant tensors.
import { applyOne } from '../graph.ts';
import type { Tensor } from '../tensor.ts';

/** A tensor of x's shape with every element `value`. */
export function constantLike(x: Tensor, value: number): Tensor {
  return applyOne({ kind: 'fill', value }, [], x.shape);
}
