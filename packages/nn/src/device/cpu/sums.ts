// Sums in a fixed order: chunks apart, then chunk by chunk.
import { COLUMN_SUMS, SUM_CHUNKS } from './opcodes.ts';
import type { Tensor } from '../../tensor.ts';
import { addressOf, type Address } from './call.ts';
import type { Lowering } from './lowering.ts';

/** Chunks into which the rows of a matrix are cut: fixed, so that the sum does not depend on the number of threads. */
const ROW_CHUNKS = 16;

/** to = the sum of `chunks` runs of `size` elements. */
export function sumChunks(lowering: Lowering, from: Address, to: Address, size: number, chunks: number): void {
  lowering.emitSlices(SUM_CHUNKS, size, [to, from, size, chunks, size]);
}

/** x [M, N] -> y [N]. */
export function columnSums(lowering: Lowering, x: Tensor, y: Tensor): void {
  const [rows, columns] = x.shape;
  const chunks = Math.min(ROW_CHUNKS, rows);
  const partial = lowering.temporary(chunks * columns);
  lowering.emit(COLUMN_SUMS, chunks, [partial, addressOf(x), rows, columns, chunks]);
  sumChunks(lowering, partial, addressOf(y), columns, chunks);
}
