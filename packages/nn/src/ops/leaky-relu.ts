// The leaky rectifier (Maas, Hannun and Ng, 2013): keeps what is positive, shrinks the rest.
import { applyOne } from '../graph.ts';
import { check } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * x where x > 0, else x * slope. The gradient is taken from the output's sign, so the slope must not be negative.
 * @throws RangeError if the slope is not from 0 up to but without 1.
 */
export function leakyRelu(x: Tensor, slope: number): Tensor {
  check(slope >= 0 && slope < 1, () => `leakyRelu: the slope must be from 0 up to 1, not ${slope}`);
  const y: Tensor = applyOne({ kind: 'leakyRelu', slope }, [x], x.shape, (gradient) => [
    applyOne({ kind: 'leakyReluGradient', slope }, [gradient, y], x.shape),
  ]);
  return y;
}
