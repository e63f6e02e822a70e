// What a lowering gets: one operation with its tensors in their final places, and the table of lowerings by kind.
import type { OperationKind, OperationOf } from '../../operation.ts';
import type { Tensor } from '../../tensor.ts';
import type { Lowering } from './lowering.ts';

/** One operation with its tensors. */
export interface Lowered<K extends OperationKind> {
  readonly operation: OperationOf<K>;
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  /** Slope of the leaky rectifier that follows the operation, or, for a gradient, that precedes it in the walk backwards (1: none). */
  readonly slope: number;
}

/** How the operations of some kinds become calls. */
export type Lowerings<K extends OperationKind> = {
  readonly [Kind in K]: (lowering: Lowering, node: Lowered<Kind>) => void;
};
