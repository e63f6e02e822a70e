// Changing variables from within a program.
import { update } from '../graph.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variables.ts';

/**
 * Gives a variable the values of a tensor.
 * @throws RangeError if the shapes differ.
 */
export function assign(variable: Variable, x: Tensor): void {
  checkSame('assign', variable, x);
  update({ kind: 'assign' }, [variable, x]);
}

/**
 * Moves a variable towards a tensor: variable + weight (x - variable), an exponential moving average. weight [1].
 * @throws RangeError if the shapes differ or weight is not one number.
 */
export function lerp(variable: Variable, x: Tensor, weight: Tensor): void {
  checkSame('lerp', variable, x);
  check(weight.size === 1, () => `lerp: the weight must be one number, not ${show(weight.shape)}`);
  update({ kind: 'lerp' }, [variable, x, weight]);
}

function checkSame(name: string, variable: Variable, x: Tensor): void {
  check(
    sameShape(variable.shape, x.shape),
    () => `${name}: ${variable.name} is ${show(variable.shape)}, the tensor ${show(x.shape)}`,
  );
}
