// A tensor while a program is traced: a shape, a place to be, and the operation that makes it. It holds no numbers.
import type { Node } from './graph.ts';
import { sizeOf, type Shape } from './shape.ts';
import type { Variable } from './variables.ts';

/** A piece of memory to be. Tensors that are views of one another share one. */
export interface Storage {
  /** Length in elements of four bytes. */
  readonly size: number;
  /** Whether it holds whole numbers, such as rows of a table or classes, rather than floats. */
  readonly whole?: boolean;
  /** The variable whose values live here; other storages belong to one run of one program. */
  variable?: Variable;
}

/** A value in a traced program: float32, rows last. */
export class Tensor {
  /** Lengths of the axes. */
  readonly shape: Shape;
  /** Number of elements. */
  readonly size: number;
  /** The memory in which the values will be. */
  readonly storage: Storage;
  /** Where in that memory they begin, in elements. */
  readonly offset: number;
  /** The operation that makes the tensor; inputs and variables have none. */
  node: Node | undefined;

  constructor(shape: Shape, storage?: Storage, offset = 0) {
    this.shape = shape;
    this.size = sizeOf(shape);
    this.storage = storage ?? { size: this.size };
    this.offset = offset;
    this.node = undefined;
  }
}
