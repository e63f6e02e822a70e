// Runs one operation on a device: its outputs, and the gradient of sum(y * upstream) to each of its inputs.
import type { Device, Program } from '../src/device/device.ts';
import { gradients } from '../src/gradients.ts';
import { trace } from '../src/graph.ts';
import { mean, multiply, scale } from '../src/ops/arithmetic.ts';
import { sizeOf, type Shape } from '../src/shape.ts';
import type { Tensor } from '../src/tensor.ts';
import { Variables } from '../src/variables.ts';

/** Numbers with their shape. */
export interface Values<Data = Float32Array> {
  readonly shape: Shape;
  readonly data: Data;
}

/** The tensors that an operation gets, by name. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** What an operation is given, and what is asked of it. */
export interface Evaluation {
  readonly inputs: Readonly<Record<string, Values>>;
  readonly indices?: Readonly<Record<string, Values<Int32Array>>>;
  /** Variables that the operation may change, by name. */
  readonly variables?: Readonly<Record<string, Values>>;
  /** What flows back into y; without it no gradients are computed. */
  readonly upstream?: Float32Array;
  /** The inputs whose gradients are wanted. */
  readonly wrt?: readonly string[];
  /** Calls the operation; `y` is what the gradient comes from. */
  readonly build: (tensors: Tensors, variables: Variables) => Tensors;
}

/** What came of it. */
export interface Evaluated {
  readonly outputs: Readonly<Record<string, Float32Array>>;
  readonly gradients: Readonly<Record<string, Float32Array>>;
  /** The variables after the run. */
  readonly variables: Readonly<Record<string, Float32Array>>;
}

/** Traces, compiles and runs an operation once. */
export function evaluate(device: Device, evaluation: Evaluation): Evaluated {
  const { inputs, indices = {}, variables: given = {}, upstream, wrt = [], build } = evaluation;
  const variables = new Variables();
  const names: string[] = [];
  const graph = trace((g) => {
    const tensors: Record<string, Tensor> = {};
    for (const [name, { shape }] of Object.entries(inputs)) tensors[name] = g.input(name, shape);
    for (const [name, { shape }] of Object.entries(indices)) tensors[name] = g.indices(name, shape);
    for (const [name, { shape, data }] of Object.entries(given))
      tensors[name] = variables.variable(name, shape, () => data);
    const outputs = build(tensors, variables);
    names.push(...Object.keys(outputs));
    if (upstream === undefined || wrt.length === 0) return { ...outputs };
    const { y } = outputs;
    const loss = scale(mean(multiply(y, g.input('upstream', y.shape))), y.size);
    const found = gradients(
      loss,
      wrt.map((name) => tensors[name]),
    );
    return { ...outputs, ...Object.fromEntries(found.map((gradient, i) => [`gradient ${wrt[i]}`, gradient])) };
  });
  const session = device.open(variables);
  const program = session.compile(graph);
  const data = Object.entries({ ...inputs, ...indices }).map(([name, values]) => [name, values.data]);
  program.run({ ...Object.fromEntries(data), ...(graph.inputs.has('upstream') ? { upstream } : {}) });
  const result = {
    outputs: readAll(program, '', names),
    gradients: readAll(program, 'gradient ', upstream === undefined ? [] : wrt),
    variables: Object.fromEntries(variables.all().map(({ name }) => [name, session.read(name)])),
  };
  session.close();
  return result;
}

/** Outputs of a program whose names begin with `prefix`, without it. */
function readAll(program: Program, prefix: string, names: readonly string[]): Record<string, Float32Array> {
  return Object.fromEntries(names.map((name) => [name, program.read(prefix + name)]));
}

/** Values of a shape from a function of the element's place. */
export function values(shape: Shape, of: (i: number) => number): Values {
  return { shape, data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => of(i)) };
}
