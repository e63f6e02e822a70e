// Weights in the order in which the tiles read them: panels of eight columns, or of four where there are no more.
import type { Tensor } from '../../tensor.ts';
import { addressOf, type Address } from './call.ts';
import type { Lowering } from './lowering.ts';
import { PACK_WEIGHT } from './opcodes.ts';
import type { Taps } from './phases.ts';

/** Width of the panels in which a weight with `columns` output channels is packed. */
export function panelWidth(columns: number): number {
  return columns > 4 ? 8 : 4;
}

/** A packed weight; distances in elements. */
export interface PackedWeight {
  readonly weight: Address;
  /** From one row of a panel to the next. */
  readonly weightRow: number;
  /** From one panel to the next. */
  readonly panel: number;
}

/** Which elements of a weight a packed form holds: see packWeight in kernels/pack.ts. Strides in elements. */
export interface Form {
  readonly rows: number;
  readonly columns: number;
  readonly inner: number;
  readonly first: number;
  readonly row: number;
  readonly column: number;
  readonly innerStride: number;
  readonly stride: number;
}

/** A weight [h, w, C, N] as a convolution reads it: all taps and input channels down, output channels across. */
export function forwardForm({ shape: [height, width, channels, outputs] }: Tensor): Form {
  const inner = height * width * channels;
  return { rows: 1, columns: 1, inner, first: 0, row: 0, column: 0, innerStride: outputs, stride: 1 };
}

/** Some taps of the same weight, input channels down, output channels across. */
export function phaseForm(
  { shape: [, width, channels, outputs] }: Tensor,
  stride: number,
  down: Taps,
  across: Taps,
): Form {
  const tap = channels * outputs;
  return {
    rows: down.taps,
    columns: across.taps,
    inner: channels,
    first: (down.tap * width + across.tap) * tap,
    row: stride * width * tap,
    column: stride * tap,
    innerStride: outputs,
    stride: 1,
  };
}

/** The same weight as the gradient of the input reads it: some taps backwards and output channels down, input channels across. */
export function backwardForm(
  { shape: [, width, channels, outputs] }: Tensor,
  stride: number,
  down: Taps,
  across: Taps,
): Form {
  const tap = channels * outputs;
  const lastRow = down.tap + stride * (down.taps - 1);
  const lastColumn = across.tap + stride * (across.taps - 1);
  return {
    rows: down.taps,
    columns: across.taps,
    inner: outputs,
    // The input that comes first is the one that the last tap saw.
    first: (lastRow * width + lastColumn) * tap,
    row: -stride * width * tap,
    column: -stride * tap,
    innerStride: 1,
    stride: outputs,
  };
}

/** Packs a weight for the kernel, or finds it packed. */
export function packed(
  lowering: Lowering,
  weight: Tensor,
  key: string,
  outputs: number,
  form: Form,
  width = panelWidth(outputs),
): PackedWeight {
  const panels = Math.ceil(outputs / width);
  const depth = form.rows * form.columns * form.inner;
  const address = lowering.packed(weight, key, () => {
    const to = lowering.temporary(panels * width * depth);
    const from = addressOf(weight);
    lowering.emit(PACK_WEIGHT, panels, [
      to,
      { ...from, byte: from.byte + form.first * 4 },
      width,
      outputs,
      form.rows,
      form.columns,
      form.inner,
      form.row,
      form.column,
      form.innerStride,
      form.stride,
    ]);
    return to;
  });
  return { weight: address, weightRow: width, panel: width * depth };
}
