// The dense layer: every output is a weighted sum of all inputs.
import { applyOne } from '../graph.ts';
import { check, show, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { reshape } from './view.ts';

/**
 * x w + bias over the last axis: x [..., K], weight [K, N], bias [N] -> [..., N].
 * @throws RangeError if the shapes do not fit.
 */
export function dense(x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const [inputs, outputs] = weight.shape;
  check(
    weight.shape.length === 2 && x.shape.at(-1) === inputs,
    () => `dense: x ${show(x.shape)} does not fit the weight ${show(weight.shape)}, which must be [last of x, outputs]`,
  );
  check(
    bias === undefined || sizeOf(bias.shape) === outputs,
    () => `dense: the bias ${show(bias!.shape)} must be [${outputs}]`,
  );
  const shape = [...x.shape.slice(0, -1), outputs];
  const rows = x.size / inputs;
  const flat = reshape(x, [rows, inputs]);
  const y = applyOne({ kind: 'dense' }, bias ? [flat, weight, bias] : [flat, weight], [rows, outputs], (gradient) => [
    applyOne({ kind: 'denseInputGradient' }, [gradient, weight], flat.shape),
    applyOne({ kind: 'denseWeightGradient' }, [flat, gradient], weight.shape),
    bias && columnSums(gradient, outputs),
  ]);
  return reshape(y, shape);
}

/** The sum over all axes but the last: [..., N] -> [N]. The gradient of a bias. */
export function columnSums(x: Tensor, columns: number): Tensor {
  return applyOne({ kind: 'columnSums' }, [reshape(x, [x.size / columns, columns])], [columns]);
}
