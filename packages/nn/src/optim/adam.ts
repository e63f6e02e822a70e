// Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015).
import { update } from '../graph.ts';
import { check, show, sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { ones, zeros, type Scope, type Variable } from '../variables.ts';

/** Adam's settings. */
export interface AdamOptions {
  /** The learning rate, a variable of shape [1], so that it can be changed while training. */
  readonly rate: Variable;
  /** Decay of the first moment. */
  readonly beta1: number;
  /** Decay of the second moment. */
  readonly beta2: number;
  /** Added to the denominator; 1e-8 unless given. */
  readonly epsilon?: number;
}

/**
 * Updates each variable by its gradient. Moments and time are variables in `scope`, named `adam/first/NAME`, `adam/second/NAME` and `adam/powers`,
 * so that a saved state goes on exactly where it was.
 * @throws RangeError if variables and gradients do not match.
 */
export function adam(
  scope: Scope,
  variables: readonly Variable[],
  gradients: readonly Tensor[],
  options: AdamOptions,
): void {
  const { rate, beta1, beta2, epsilon = 1e-8 } = options;
  check(
    variables.length === gradients.length,
    () => `adam: ${variables.length} variables but ${gradients.length} gradients`,
  );
  const state = scope.scope('adam');
  const powers = state.variable('powers', [2], ones);
  update({ kind: 'adamPowers', beta1, beta2 }, [powers]);
  for (const [i, variable] of variables.entries()) {
    const gradient = gradients[i];
    check(
      sameShape(variable.shape, gradient.shape),
      () => `adam: ${variable.name} is ${show(variable.shape)}, its gradient ${show(gradient.shape)}`,
    );
    const first = state.variable(`first/${variable.name}`, variable.shape, zeros);
    const second = state.variable(`second/${variable.name}`, variable.shape, zeros);
    update({ kind: 'adam', beta1, beta2, epsilon }, [variable, first, second, powers, gradient, rate]);
  }
}
