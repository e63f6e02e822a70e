// Spectral normalisation: keeps a layer from stretching any input by more than its length.
import { apply, applyOne } from '../graph.ts';
import { check, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { Variable } from '../variables.ts';

/**
 * A weight divided by its largest singular value, as a matrix [all other axes, last axis] (Miyato and others, 2018). The value is followed by one
 * step of power iteration a run, from `u`, which the run replaces; the gradient takes both singular vectors as constants.
 * weight [..., N], u [N], a variable that starts with any numbers but zeros.
 * @throws RangeError if the shapes do not fit or u is no variable.
 */
export function spectralNorm(weight: Tensor, u: Variable): Tensor {
  const columns = weight.shape.at(-1);
  check(
    weight.shape.length >= 2,
    () => `spectralNorm: the weight must have at least two axes, not ${show(weight.shape)}`,
  );
  check(u instanceof Variable, () => 'spectralNorm: u must be a variable, since every run replaces it');
  check(
    u.shape.length === 1 && u.size === columns,
    () => `spectralNorm: u must be [${columns}] for the weight ${show(weight.shape)}, not ${show(u.shape)}`,
  );
  const rows = weight.size / columns;
  const [y, ...found] = apply(
    { kind: 'spectralNorm' },
    [weight, u],
    [weight.shape, [columns], [rows], [2]],
    ([gradient]) => [gradient && applyOne({ kind: 'spectralNormGradient' }, [gradient, y, ...found], weight.shape)],
  );
  return y;
}
