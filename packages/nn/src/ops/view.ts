// Other looks at the same memory: nothing is computed.
import { view } from '../graph.ts';
import { check, show, sizeOf, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The same elements in the same order under another shape.
 * @throws RangeError if the shapes have different numbers of elements.
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  check(
    sizeOf(shape) === x.size,
    () => `reshape: ${show(x.shape)} has ${x.size} elements, ${show(shape)} has ${sizeOf(shape)}`,
  );
  return view(x, shape, 0, (gradient) => [reshape(gradient, x.shape)]);
}

/** The same values, through which no gradient passes. */
export function stopGradient(x: Tensor): Tensor {
  return view(x, x.shape, 0);
}
