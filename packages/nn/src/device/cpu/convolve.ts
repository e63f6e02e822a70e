// How the kernel `convolve` is called: how the work is cut into items, blocks and passes that fit the caches.
import type { Tensor } from '../../tensor.ts';
import { addressOf, real, type Argument } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import type { Lowering } from './lowering.ts';
import { CONVOLVE } from './opcodes.ts';
import { panelWidth, type PackedWeight } from './packing.ts';
import { paddedBytes, sourceArguments, type Source } from './source.ts';

/** Output pixels that a group of pictures should have at least, so that a weight's panel is used often once it is in the cache. */
export const PIXELS_A_GROUP = 64;
/** Packed inputs of a block of pixels in bytes: a quarter of a usual second-level cache (512 KiB). */
const BLOCK_BYTES = 192 * 1024;
/** Products that are summed in one pass: a panel of eight columns then takes 32 KiB, a usual first-level cache. */
const PASS_DEPTH = 1024;
/** A block has at most so many pixels: beyond this it gains nothing. */
const MOST_PIXELS_A_BLOCK = 512;
/** Independent items that a call should offer at least, so that threads share it fairly. */
export const ITEMS = 8;

/** The grid of one phase: see kernels/convolve.ts. Pixels; distances in elements. */
export interface Phase extends PackedWeight {
  readonly firstOutput: number;
  readonly rows: number;
  readonly columns: number;
  readonly outputRow: number;
  readonly outputColumn: number;
  readonly firstInput: number;
  readonly inputRow: number;
  readonly inputColumn: number;
  readonly tapRows: number;
  readonly tapRow: number;
  readonly tapLength: number;
}

/** Emits the call. `y` has one picture per picture of the source. */
export function convolve(
  lowering: Lowering,
  from: Source,
  y: Tensor,
  outputs: number,
  bias: Tensor | undefined,
  slope: number,
  phases: readonly Phase[],
): void {
  const pixels = Math.max(...phases.map((phase) => phase.rows * phase.columns));
  const group = Math.min(from.pictures, Math.ceil(PIXELS_A_GROUP / pixels));
  const groups = Math.ceil(from.pictures / group);
  const panels = Math.ceil(outputs / panelWidth(outputs));
  const ranges = groups >= ITEMS ? 1 : Math.min(panels, Math.ceil(ITEMS / groups));
  const depth = Math.max(
    ...phases.map(
      (phase) => Math.min(phase.tapRows, Math.max(1, Math.floor(PASS_DEPTH / phase.tapLength))) * phase.tapLength,
    ),
  );
  const fitting = Math.floor(BLOCK_BYTES / (4 * depth) / 8) * 8;
  const block = Math.max(8, Math.min(fitting, MOST_PIXELS_A_BLOCK, Math.ceil((group * pixels) / 8) * 8));
  const args: Argument[] = [
    ...sourceArguments(from),
    group,
    ranges,
    addressOf(y),
    (y.size / from.pictures) * 4,
    outputs,
    bias ? addressOf(bias) : 0,
    real(slope),
    block,
    phases.length,
    PASS_DEPTH,
    ...phases.flatMap(phaseArguments),
  ];
  const scratch = DUMP_BYTES + paddedBytes(from, group) + 256 + 8 * block + 4 * block * depth;
  lowering.emit(CONVOLVE, groups * ranges, args, scratch);
}

/** A phase as the kernel reads it, distances in bytes. */
function phaseArguments(phase: Phase): Argument[] {
  const { rows, columns, tapRows, tapLength, weight } = phase;
  const output = [phase.firstOutput * 4, rows, columns, phase.outputRow * 4, phase.outputColumn * 4];
  const input = [phase.firstInput * 4, phase.inputRow * 4, phase.inputColumn * 4, tapRows, phase.tapRow * 4, tapLength];
  return [...output, ...input, weight, phase.weightRow * 4, phase.panel * 4];
}
