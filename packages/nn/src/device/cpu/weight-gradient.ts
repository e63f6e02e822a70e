// How the kernel `weightGradient` is called: by chunks of pictures where the weight is small, by taps where it is large.
import type { Tensor } from '../../tensor.ts';
import { addressOf } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import { ITEMS, type Phase } from './convolve.ts';
import type { Lowering } from './lowering.ts';
import { WEIGHT_GRADIENT } from './opcodes.ts';
import { panelWidth } from './packing.ts';
import { paddedBytes, sourceArguments, type Source } from './source.ts';
import { sumChunks } from './sums.ts';

/** Pixels that a group of pictures should have at least: sums run over them and are stored once a group. */
const PIXELS_A_SUM = 128;
/** Packed inputs of a block of taps in bytes: with a panel of gradients they fit the second-level cache with room to spare. */
const TAP_BYTES = 64 * 1024;
/** Chunks into which a batch is cut for a weight's gradient when the weight is small. */
export const CHUNKS = 8;
/** From this many elements on, the weight is divided instead, by its taps: chunks of it would be too much memory to add up. */
const LARGE_WEIGHT = 256 * 1024;

/** gw = the sum over pixels of inputs times `gradient`, which has `rows` x `columns` pixels for each picture of the source. */
export function weightGradient(
  lowering: Lowering,
  from: Source,
  gradient: Tensor,
  rows: number,
  columns: number,
  weight: Tensor,
  taps: Pick<Phase, 'inputRow' | 'inputColumn' | 'tapRows' | 'tapRow' | 'tapLength'>,
): void {
  const outputs = weight.shape[weight.shape.length - 1];
  const panels = Math.ceil(outputs / panelWidth(outputs));
  const chunks = weight.size >= LARGE_WEIGHT ? 1 : Math.min(CHUNKS, from.pictures);
  const group = Math.min(Math.ceil(from.pictures / chunks), Math.ceil(PIXELS_A_SUM / (rows * columns)));
  const to = chunks === 1 ? addressOf(weight) : lowering.temporary(chunks * weight.size);
  const pixels = group * rows * columns;
  // Few chunks want many small blocks of taps, so that threads share them fairly.
  const wanted = chunks >= ITEMS ? 1 : Math.ceil((2 * ITEMS) / (chunks * taps.tapRows));
  const block = Math.max(8, Math.min(floor8(TAP_BYTES / (4 * pixels)), ceil8(taps.tapLength / wanted)));
  const blocks = taps.tapRows * Math.ceil(taps.tapLength / block);
  const ranges = chunks >= ITEMS ? 1 : Math.min(blocks, Math.ceil((2 * ITEMS) / chunks));
  const gradientFloats = pixels * panels * panelWidth(outputs);
  const scratch = DUMP_BYTES + paddedBytes(from, group) + 256 + 4 * gradientFloats + 4 * pixels * block;
  lowering.emit(
    WEIGHT_GRADIENT,
    chunks * ranges,
    [
      ...sourceArguments(from),
      chunks,
      ranges,
      group,
      addressOf(gradient),
      (gradient.size / from.pictures) * 4,
      rows,
      columns,
      outputs,
      to,
      weight.size * 4,
      taps.inputRow * 4,
      taps.inputColumn * 4,
      taps.tapRows,
      taps.tapRow * 4,
      taps.tapLength,
      block,
    ],
    scratch,
  );
  if (chunks > 1) sumChunks(lowering, to, addressOf(weight), weight.size, chunks);
}

function floor8(n: number): number {
  return Math.floor(n / 8) * 8;
}

function ceil8(n: number): number {
  return Math.ceil(n / 8) * 8;
}
