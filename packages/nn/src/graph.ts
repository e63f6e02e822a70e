// Tracing: a model's step is run once with tensors that hold no numbers, and the operations that it calls are written down in order.
import type { Operation } from './operation.ts';
import { check, invariant, sizeOf, type Shape } from './shape.ts';
import { Tensor } from './tensor.ts';

/** Gradients of a node's inputs from those of its outputs; undefined where none is needed or none exists. */
export type Backward = (gradients: readonly (Tensor | undefined)[]) => readonly (Tensor | undefined)[];

/** One operation of a traced program. */
export interface Node {
  readonly operation: Operation;
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  /** Appends the operations that compute the inputs' gradients. Without it no gradient passes. */
  readonly backward: Backward | undefined;
}

/** A traced program: operations in the order in which they run, what goes in, and what can be read afterwards. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly inputs: ReadonlyMap<string, Tensor>;
  readonly outputs: ReadonlyMap<string, Tensor>;
}

/** The graph being traced, to which operations append themselves. */
export class Tracer {
  readonly nodes: Node[] = [];
  readonly inputs = new Map<string, Tensor>();

  /**
   * A tensor whose values are given at each run.
   * @throws RangeError if the name is taken.
   */
  input(name: string, shape: Shape): Tensor {
    return this.#add(name, new Tensor(shape));
  }

  /** The same for whole numbers (rows of a table, classes). Throws as `input` does. */
  indices(name: string, shape: Shape): Tensor {
    return this.#add(name, new Tensor(shape, { size: sizeOf(shape), whole: true }));
  }

  #add(name: string, tensor: Tensor): Tensor {
    check(!this.inputs.has(name), () => `input ${name} exists already`);
    this.inputs.set(name, tensor);
    return tensor;
  }
}

let active: Tracer | undefined;

/** The tracer of the trace under way. */
export function tracer(): Tracer {
  invariant(active !== undefined, 'an operation was called outside trace()');
  return active;
}

/**
 * Writes down what `build` computes. The operations run in the order in which `build` calls them, each time the program runs.
 * What `build` returns can be read after a run, by name.
 * @throws RangeError from operations that get shapes they cannot take.
 */
export function trace(build: (tracer: Tracer) => Record<string, Tensor>): Graph {
  const outer = active;
  const mine = (active = new Tracer());
  try {
    const outputs = new Map(Object.entries(build(mine)));
    return { nodes: mine.nodes, inputs: mine.inputs, outputs };
  } finally {
    active = outer;
  }
}

/** Appends an operation with new tensors of `shapes` as its outputs. */
export function apply(
  operation: Operation,
  inputs: readonly Tensor[],
  shapes: readonly Shape[],
  backward?: Backward,
): Tensor[] {
  return append(
    operation,
    inputs,
    shapes.map((shape) => new Tensor(shape)),
    backward,
  );
}

/** Appends an operation with one output. */
export function applyOne(
  operation: Operation,
  inputs: readonly Tensor[],
  shape: Shape,
  backward?: (gradient: Tensor) => readonly (Tensor | undefined)[],
): Tensor {
  const [output] = append(operation, inputs, [new Tensor(shape)], backward && single(backward));
  return output;
}

/** Appends an operation that changes variables in place. */
export function update(operation: Operation, inputs: readonly Tensor[]): void {
  append(operation, inputs, [], undefined);
}

/** A tensor that shows part of `x`'s memory, from element `offset` on, under another shape. Costs nothing. */
export function view(
  x: Tensor,
  shape: Shape,
  offset: number,
  backward?: (gradient: Tensor) => readonly (Tensor | undefined)[],
): Tensor {
  const [output] = append(
    { kind: 'view' },
    [x],
    [new Tensor(shape, x.storage, x.offset + offset)],
    backward && single(backward),
  );
  return output;
}

function append(
  operation: Operation,
  inputs: readonly Tensor[],
  outputs: Tensor[],
  backward: Backward | undefined,
): Tensor[] {
  const node: Node = { operation, inputs, outputs, backward };
  for (const output of outputs) output.node = node;
  tracer().nodes.push(node);
  return outputs;
}

/** A backward function for one output: called only when there is a gradient. */
function single(backward: (gradient: Tensor) => readonly (Tensor | undefined)[]): Backward {
  return ([gradient]) => (gradient === undefined ? [] : backward(gradient));
}
