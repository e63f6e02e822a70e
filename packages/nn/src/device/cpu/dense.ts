// Dense layers: matrix products, which are convolutions of pictures of one pixel.
import type { Tensor } from '../../tensor.ts';
import { addressOf } from './call.ts';
import { DOT_COLUMNS } from './constants.ts';
import { convolve, PIXELS_A_GROUP } from './convolve.ts';
import type { Lowerings } from './lowered.ts';
import type { Lowering } from './lowering.ts';
import { MULTIPLY_TRANSPOSED } from './opcodes.ts';
import { packed, type PackedWeight } from './packing.ts';
import type { Source } from './source.ts';
import { weightGradient } from './weight-gradient.ts';

/** x [M, K], w [K, N] -> y [M, N]: a convolution of M pictures of one pixel. */
function forward(lowering: Lowering, [x, weight, bias]: readonly Tensor[], y: Tensor, slope: number): void {
  const [inputs, outputs] = weight.shape;
  const rows = x.shape[0];
  const once = rows < PIXELS_A_GROUP && outputs % 8 === 0;
  const form = once
    ? { weight: addressOf(weight), weightRow: outputs, panel: 8 }
    : packed(lowering, weight, 'forward', outputs, {
        rows: 1,
        columns: 1,
        inner: inputs,
        first: 0,
        row: 0,
        column: 0,
        innerStride: outputs,
        stride: 1,
      });
  multiply(lowering, x, inputs, y, outputs, bias, slope, form);
}

/** gy [M, N], w [K, N] -> gx [M, K]. */
function inputGradient(lowering: Lowering, [gradient, weight]: readonly Tensor[], x: Tensor): void {
  const [inputs, outputs] = weight.shape;
  const rows = gradient.shape[0];
  // A weight that is used for few rows is read where it is; packing it would cost more than the product.
  if (rows < PIXELS_A_GROUP) {
    const args = [addressOf(x), addressOf(gradient), addressOf(weight), rows, inputs, outputs];
    return lowering.emit(MULTIPLY_TRANSPOSED, Math.ceil(inputs / DOT_COLUMNS), args);
  }
  const form = packed(lowering, weight, 'backward', inputs, {
    rows: 1,
    columns: 1,
    inner: outputs,
    first: 0,
    row: 0,
    column: 0,
    innerStride: 1,
    stride: outputs,
  });
  multiply(lowering, gradient, outputs, x, inputs, undefined, 1, form);
}

function multiply(
  lowering: Lowering,
  x: Tensor,
  inputs: number,
  y: Tensor,
  outputs: number,
  bias: Tensor | undefined,
  slope: number,
  form: PackedWeight,
): void {
  const from: Source = {
    x,
    pictures: x.shape[0],
    height: 1,
    width: 1,
    channels: inputs,
    top: 0,
    left: 0,
    paddedHeight: 0,
    paddedWidth: 0,
  };
  const phase = {
    firstOutput: 0,
    rows: 1,
    columns: 1,
    outputRow: 0,
    outputColumn: 0,
    firstInput: 0,
    inputRow: 0,
    inputColumn: 0,
    tapRows: 1,
    tapRow: 0,
    tapLength: inputs,
  };
  convolve(lowering, from, y, outputs, bias, slope, [{ ...phase, ...form }]);
}

/** x [M, K], gy [M, N] -> gw [K, N]: M pixels in one row of one picture. */
function gradientOfWeight(lowering: Lowering, [x, gradient]: readonly Tensor[], weight: Tensor): void {
  const [rows, inputs] = x.shape;
  const from: Source = {
    x: x,
    pictures: 1,
    height: 1,
    width: rows,
    channels: inputs,
    top: 0,
    left: 0,
    paddedHeight: 0,
    paddedWidth: 0,
  };
  weightGradient(lowering, from, gradient, 1, rows, weight, {
    inputRow: 0,
    inputColumn: inputs,
    tapRows: 1,
    tapRow: 0,
    tapLength: inputs,
  });
}

/** The lowerings. */
export const dense: Lowerings<'dense' | 'denseInputGradient' | 'denseWeightGradient'> = {
  dense: (lowering, { inputs, outputs: [y], slope }) => forward(lowering, inputs, y, slope),
  denseInputGradient: (lowering, { inputs, outputs: [gx] }) => inputGradient(lowering, inputs, gx),
  denseWeightGradient: (lowering, { inputs, outputs: [gw] }) => gradientOfWeight(lowering, inputs, gw),
};
