/** Reads the PyTorch figures of reference.json: for an operation, its cases with inputs, answers and gradients. */
import reference from './reference.json' with { type: 'json' };

/** A tensor as reference.json holds it: whole numbers for indices, float32 values in decimal otherwise. */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** A case as reference.json holds it; README.md beside this file says what each part means. */
export interface StoredCase {
  readonly name: string;
  readonly operation: string;
  readonly attributes: Readonly<Record<string, number | boolean | readonly number[]>>;
  readonly inputs: Readonly<Record<string, StoredTensor>>;
  readonly indices: Readonly<Record<string, StoredTensor>>;
  readonly upstream: StoredTensor;
  readonly outputs: Readonly<Record<string, StoredTensor>>;
  readonly gradients: Readonly<Record<string, StoredTensor>>;
}

/** Numbers with their shape, row by row. */
export interface ReferenceTensor<Data = Float32Array> {
  readonly shape: readonly number[];
  readonly data: Data;
}

/** One case: the engine's operation with `attributes`, given `inputs` and `indices`, answers `outputs`. */
export interface ReferenceCase {
  /** Unique, and fit for a test's title: "conv2d: 4x4 stride 2 padding 1". */
  readonly name: string;
  readonly operation: string;
  readonly attributes: Attributes;
  readonly inputs: Readonly<Record<string, ReferenceTensor>>;
  readonly indices: Readonly<Record<string, ReferenceTensor<Int32Array>>>;
  /** What flows back into output `y`; its shape is that of `y`. */
  readonly upstream: ReferenceTensor;
  /** Always `y`, and for some operations more. */
  readonly outputs: Readonly<Record<string, ReferenceTensor>>;
  /** The gradient of sum(y * upstream) to each input that has one. */
  readonly gradients: Readonly<Record<string, ReferenceTensor>>;
}

/** The settings of a case, asked for by the type that the operation wants. */
export interface Attributes {
  /** A number; throws when the case has none of that name. */
  number(name: string): number;
  /** True or false; throws when the case has none of that name. */
  flag(name: string): boolean;
  /** A row of numbers; throws when the case has none of that name. */
  numbers(name: string): readonly number[];
}

const stored: readonly StoredCase[] = reference.cases;

/** Every operation that has cases, in the order of the file, so that a test can ask whether each is covered. */
export const referenceOperations: readonly string[] = [...new Set(stored.map((entry) => entry.operation))];

/** The cases of one operation; throws when there are none, so that a test of a misspelt operation fails. */
export function referenceCases(operation: string): ReferenceCase[] {
  const found = stored.filter((entry) => entry.operation === operation);
  if (found.length === 0) {
    throw new Error(`reference.json has no case of "${operation}"; it has ${referenceOperations.join(', ')}`);
  }
  return found.map(read);
}

function read(entry: StoredCase): ReferenceCase {
  return {
    name: entry.name,
    operation: entry.operation,
    attributes: readAttributes(entry),
    inputs: readAll(entry.inputs),
    indices: Object.fromEntries(
      Object.entries(entry.indices).map(([name, { shape, data }]) => [name, { shape, data: Int32Array.from(data) }]),
    ),
    upstream: readTensor(entry.upstream),
    outputs: readAll(entry.outputs),
    gradients: readAll(entry.gradients),
  };
}

function readTensor({ shape, data }: StoredTensor): ReferenceTensor {
  return { shape, data: Float32Array.from(data) };
}

function readAll(tensors: Readonly<Record<string, StoredTensor>>): Record<string, ReferenceTensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, readTensor(tensor)]));
}

function readAttributes(entry: StoredCase): Attributes {
  function get(name: string, wanted: string): number | boolean | readonly number[] {
    const value = entry.attributes[name];
    const found = Array.isArray(value) ? 'numbers' : typeof value;
    if (value === undefined || found !== wanted) {
      throw new Error(`"${entry.name}" has no ${wanted} "${name}"; it has ${JSON.stringify(entry.attributes)}`);
    }
    return value;
  }
  return {
    number: (name) => get(name, 'number') as number,
    flag: (name) => get(name, 'boolean') as boolean,
    numbers: (name) => get(name, 'numbers') as readonly number[],
  };
}
