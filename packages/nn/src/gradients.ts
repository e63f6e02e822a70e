// Reverse-mode differentiation: walks the traced operations backwards and appends the operations that compute gradients.
import { tracer, type Node } from './graph.ts';
import { add } from './ops/arithmetic.ts';
import { constantLike } from './ops/fill.ts';
import { check, show } from './shape.ts';
import type { Tensor } from './tensor.ts';

/**
 * The gradients of `loss` (one number) with respect to each tensor of `wrt`.
 * Only operations between the two are walked; a tensor that the loss does not depend on is an error, since it is a mistake in the model.
 * @throws RangeError if the loss is not one number or does not depend on a tensor of `wrt`.
 */
export function gradients(loss: Tensor, wrt: readonly Tensor[]): Tensor[] {
  check(loss.size === 1, () => `gradients: the loss must be one number, not ${show(loss.shape)}`);
  const nodes = tracer().nodes.slice();
  const needed = dependents(nodes, wrt);
  check(needed.has(loss), () => 'gradients: the loss does not depend on any of the tensors');
  const known = new Map<Tensor, Tensor>([[loss, constantLike(loss, 1)]]);
  for (const node of nodes.toReversed()) {
    const outputs = node.outputs.map((output) => known.get(output));
    if (node.backward === undefined || outputs.every((gradient) => gradient === undefined)) continue;
    const toInputs = node.backward(outputs);
    for (const [i, input] of node.inputs.entries()) {
      const gradient = toInputs[i];
      if (gradient === undefined || !needed.has(input)) continue;
      const before = known.get(input);
      known.set(input, before === undefined ? gradient : add(before, gradient));
    }
  }
  return wrt.map((tensor) => {
    const gradient = known.get(tensor);
    check(
      gradient !== undefined,
      () => `gradients: the loss does not depend on a tensor of shape ${show(tensor.shape)}`,
    );
    return gradient;
  });
}

/** All tensors through which a gradient can reach one of `roots`, and the roots. */
function dependents(nodes: readonly Node[], roots: readonly Tensor[]): Set<Tensor> {
  const found = new Set(roots);
  for (const { backward, inputs, outputs } of nodes) {
    if (backward !== undefined && inputs.some((input) => found.has(input)))
      for (const output of outputs) found.add(output);
  }
  return found;
}
