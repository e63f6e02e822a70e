// From a traced graph to kernel calls: drops what nobody reads, lets operations work in place, takes leaky rectifiers along with the operation before.
import { ADAM, ADAM_POWERS, FILL, LEAKY_RELU, LEAKY_RELU_GRADIENT } from './opcodes.ts';
import type { Graph, Node } from '../../graph.ts';
import type { OperationKind, OperationOf } from '../../operation.ts';
import { Tensor, type Storage } from '../../tensor.ts';
import { addressOf, real, type Call } from './call.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { elementwise } from './elementwise.ts';
import type { Lowerings } from './lowered.ts';
import { Lowering } from './lowering.ts';
import { normalisation } from './normalisation.ts';
import { pictures } from './pictures.ts';
import { sequences } from './sequences.ts';
import { columnSums } from './sums.ts';

/** How each operation becomes calls. */
const lowerings: Lowerings<OperationKind> = {
  ...convolution,
  ...dense,
  ...elementwise,
  ...normalisation,
  ...pictures,
  ...sequences,
  view: () => undefined,
  fill: (lowering, { operation, outputs: [y] }) =>
    lowering.emitSlices(FILL, y.size, [addressOf(y), y.size, real(operation.value)]),
  columnSums: (lowering, { inputs: [x], outputs: [y] }) => columnSums(lowering, x, y),
  leakyRelu: (lowering, { operation, inputs: [x], outputs: [y] }) =>
    lowering.emitSlices(LEAKY_RELU, x.size, [addressOf(y), addressOf(x), x.size, real(operation.slope)]),
  leakyReluGradient: (lowering, { operation, inputs: [gradient, y], outputs: [gx] }) =>
    lowering.emitSlices(LEAKY_RELU_GRADIENT, y.size, [
      addressOf(gx),
      addressOf(gradient),
      addressOf(y),
      y.size,
      real(operation.slope),
    ]),
  adam: (lowering, { operation: { beta1, beta2, epsilon }, inputs }) => {
    const [weight, first, second, powers, gradient, rate] = inputs as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    lowering.emitSlices(ADAM, weight.size, [
      addressOf(weight),
      addressOf(gradient),
      addressOf(first),
      addressOf(second),
      weight.size,
      addressOf(rate),
      addressOf(powers),
      real(beta1),
      real(beta2),
      real(epsilon),
    ]);
    lowering.changed(weight);
  },
  adamPowers: (lowering, { operation: { beta1, beta2 }, inputs: [powers] }) =>
    lowering.emit(ADAM_POWERS, 1, [addressOf(powers), real(beta1), real(beta2)]),
};

/** Operations that compute element by element, so that the output may overwrite the first input if nobody reads that later. */
const ELEMENTWISE: ReadonlySet<OperationKind> = new Set<OperationKind>([
  'leakyRelu',
  'leakyReluGradient',
  'add',
  'subtract',
  'multiply',
  'addRow',
  'subtractRow',
  'multiplyRow',
  'scale',
  'tanh',
  'tanhGradient',
  'sigmoid',
  'sigmoidGradient',
  'gelu',
  'geluGradient',
  'normalise',
  'normaliseGradient',
  'layerNorm',
  'layerNormGradient',
  'spectralNormGradient',
]);

/** Operations that can apply a leaky rectifier to their result before they store it. */
const TAKES_SLOPE: ReadonlySet<OperationKind> = new Set<OperationKind>([
  'dense',
  'conv2d',
  'conv2dInputGradient',
  'normalise',
]);

/** The kernel calls of a graph, in order. */
export function lower(graph: Graph): Call[] {
  const nodes = alive(graph);
  const kept = new Set([...graph.outputs.values(), ...graph.inputs.values()].map((tensor) => tensor.storage));
  const lastRead = new Map<Storage, Node>();
  for (const node of nodes) for (const input of node.inputs) lastRead.set(input.storage, node);
  const onlyReaders = readers(nodes);
  const moved = new Map<Storage, Storage>();
  const taken = new Set<Node>();
  const handedOn = new Map<Node, number>();
  const lowering = new Lowering();
  for (const node of nodes) {
    if (taken.has(node)) continue;
    const { operation } = node;
    const [output] = node.outputs;
    let slope = handedOn.get(node) ?? 1;
    const reader = output && !kept.has(output.storage) ? onlyReaders.get(output.storage) : undefined;
    const next = reader?.inputs[0].size === output?.storage.size ? reader : undefined;
    if (TAKES_SLOPE.has(operation.kind) && next?.operation.kind === 'leakyRelu') {
      slope = next.operation.slope;
      taken.add(next);
      moved.set(output.storage, next.outputs[0].storage);
    } else if (ELEMENTWISE.has(operation.kind) && mayOverwrite(node, kept, lastRead)) {
      const [{ storage }] = node.inputs;
      moved.set(output.storage, storage);
      // A rectifier's gradient leaves its work to that of the normalisation before it, which reads the same values anyway.
      if (operation.kind === 'leakyReluGradient' && next?.operation.kind === 'normaliseGradient') {
        handedOn.set(next, operation.slope);
        continue;
      }
    }
    lowerNode(
      lowering,
      operation as OperationOf<OperationKind>,
      node.inputs.map((tensor) => place(tensor, moved)),
      node.outputs.map((tensor) => place(tensor, moved)),
      slope,
    );
  }
  return lowering.calls;
}

/** Whether the output may take the first input's place: nobody reads that later, and no other input is a part of it. */
function mayOverwrite(node: Node, kept: ReadonlySet<Storage>, lastRead: ReadonlyMap<Storage, Node>): boolean {
  const [{ storage: from }, ...others] = node.inputs;
  const [{ storage: to }] = node.outputs;
  return (
    from.variable === undefined &&
    !kept.has(from) &&
    !kept.has(to) &&
    lastRead.get(from) === node &&
    from.size === to.size &&
    others.every((other) => other.storage !== from || other.size === from.size)
  );
}

/** Looks the operation up; the table's type guarantees that the function fits. */
function lowerNode<K extends OperationKind>(
  lowering: Lowering,
  operation: OperationOf<K>,
  inputs: readonly Tensor[],
  outputs: readonly Tensor[],
  slope: number,
): void {
  const lowerIt = lowerings[operation.kind as K];
  lowerIt(lowering, { operation, inputs, outputs, slope });
}

/** The tensor in the memory to which it has been moved. */
function place(tensor: Tensor, moved: ReadonlyMap<Storage, Storage>): Tensor {
  let storage = tensor.storage;
  for (let next = moved.get(storage); next !== undefined; next = moved.get(storage)) storage = next;
  return storage === tensor.storage ? tensor : new Tensor(tensor.shape, storage, tensor.offset);
}

/** The operations whose results are read in the end, or that change variables. */
function alive(graph: Graph): Node[] {
  const needed = new Set([...graph.outputs.values()].map((tensor) => tensor.storage));
  return graph.nodes
    .toReversed()
    .filter((node) => {
      const used = node.outputs.length === 0 || node.outputs.some((output) => needed.has(output.storage));
      if (used) for (const input of node.inputs) needed.add(input.storage);
      return used && node.operation.kind !== 'view';
    })
    .toReversed();
}

/** For each storage that exactly one operation reads: that operation. */
function readers(nodes: readonly Node[]): Map<Storage, Node> {
  const all = new Map<Storage, Set<Node>>();
  for (const node of nodes)
    for (const { storage } of node.inputs) all.set(storage, (all.get(storage) ?? new Set<Node>()).add(node));
  return new Map(
    [...all].flatMap(([storage, set]): [Storage, Node][] => (set.size === 1 ? [[storage, [...set][0]]] : [])),
  );
}
