// What a device is to a model: a place where variables live and traced programs run. One contract for processors and graphics cards.
import type { Graph } from '../graph.ts';
import type { Shape } from '../shape.ts';
import type { Variables } from '../variables.ts';

/** A variable's values on their way to or from a file. */
export interface SavedTensor {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** Runs programs. Opened by `openDevice()` of `@nepwerk/nn/node` or `@nepwerk/nn/web`. */
export interface Device {
  /** What the kernels run on. */
  readonly kind: 'cpu';
  /** Threads that work on each operation, the caller's among them. */
  readonly threads: number;
  /** The build of the kernels in use, for example `relaxed-shared`. */
  readonly module: string;
  /** Memory that the device has taken, in bytes; WebAssembly's memory grows with what sessions need and never shrinks. */
  readonly bytes: number;
  /** Makes room for a model. Variables get their first values when they are first used. */
  open(variables: Variables): Session;
  /** Ends the threads. Sessions cannot be used any more. */
  close(): void;
}

/** A model's variables on a device, and the programs that use them. */
export interface Session {
  /** Makes a traced program ready to run. Programs of one session share memory: read a program's outputs before another one runs. */
  compile(graph: Graph): Program;
  /** A copy of a variable's values. Throws RangeError for an unknown name. */
  read(name: string): Float32Array;
  /** Overwrites a variable's values. Throws RangeError for an unknown name or a wrong length. */
  write(name: string, values: ArrayLike<number>): void;
  /** Copies of all variables by name: everything that is needed to go on later or elsewhere. */
  save(): Map<string, SavedTensor>;
  /** Puts saved values back. Throws RangeError, and changes nothing, if a variable is missing or has another shape. */
  restore(saved: ReadonlyMap<string, SavedTensor>): void;
  /** Memory that the session holds on the device, in bytes. */
  readonly bytes: number;
  /** Gives the memory back. */
  close(): void;
}

/** A program that is ready to run. */
export interface Program {
  /** Runs the program once. All inputs must be given, each with the right length. Blocks until it is done; allocates nothing. */
  run(inputs?: Readonly<Record<string, ArrayLike<number>>>): void;
  /** A copy of an output's values after the last run. */
  read(name: string): Float32Array;
  /** An output's values in place: valid until the next run of any program and not to be written. */
  view(name: string): Float32Array;
  /** Memory for values that live within a run, in bytes. */
  readonly bytes: number;
}
