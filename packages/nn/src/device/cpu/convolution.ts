// Convolution, its transpose and its gradients: which output pixels see which taps.
import type { ConvolutionAttributes } from '../../operation.ts';
import { Tensor } from '../../tensor.ts';
import { addressOf, real } from './call.ts';
import { convolve, type Phase } from './convolve.ts';
import type { Lowerings } from './lowered.ts';
import type { Lowering } from './lowering.ts';
import { FILL, TURN_WEIGHT } from './opcodes.ts';
import { backwardForm, forwardForm, packed } from './packing.ts';
import { inputPhases } from './phases.ts';
import { rowOf, source } from './source.ts';
import { weightGradient } from './weight-gradient.ts';
import { convolveWinograd, inputGradientWinograd, suitsWinograd, weightGradientWinograd } from './winograd.ts';
import { convolveWindows, FEW_CHANNELS, turned, turnedPadding } from './windows.ts';

/** x [B, H, W, C], w [h, w, C, N] -> y [B, H', W', N]: one phase. */
function conv2d(
  lowering: Lowering,
  [x, weight, bias]: readonly Tensor[],
  y: Tensor,
  { stride, padding }: ConvolutionAttributes,
  slope: number,
): void {
  const [kernelHeight, kernelWidth, channels, outputs] = weight.shape;
  const [, rows, columns] = y.shape;
  const around = outputs <= FEW_CHANNELS ? turnedPadding(weight, { stride, padding }) : undefined;
  if (around) return convolveWindows(lowering, x, turned(lowering, weight), bias, y, around, slope);
  const [top, , left] = padding;
  const from = source(x, top, left, (rows - 1) * stride + kernelHeight, (columns - 1) * stride + kernelWidth);
  const phase: Phase = {
    firstOutput: 0,
    rows,
    columns,
    outputRow: columns * outputs,
    outputColumn: outputs,
    firstInput: 0,
    inputRow: stride * rowOf(from),
    inputColumn: stride * channels,
    tapRows: kernelHeight,
    tapRow: rowOf(from),
    tapLength: kernelWidth * channels,
    ...packed(lowering, weight, 'forward', outputs, forwardForm(weight)),
  };
  convolve(lowering, from, y, outputs, bias, slope, [phase]);
}

/** gy [B, H', W', N], w [h, w, C, N] -> gx [B, H, W, C]: stride x stride phases, one for each place that an input has between the kernel's steps. */
function conv2dInputGradient(
  lowering: Lowering,
  [gradient, weight, bias]: readonly Tensor[],
  x: Tensor,
  { stride, padding }: ConvolutionAttributes,
  slope: number,
): void {
  const [kernelHeight, kernelWidth, channels, outputs] = weight.shape;
  if (channels <= FEW_CHANNELS) return convolveWindows(lowering, gradient, weight, bias, x, { stride, padding }, slope);
  const [, height, width] = x.shape;
  const down = inputPhases(stride, padding[0], kernelHeight, height);
  const across = inputPhases(stride, padding[2], kernelWidth, width);
  const top = Math.max(0, ...down.map((axis) => -axis.source)),
    left = Math.max(0, ...across.map((axis) => -axis.source));
  const from = source(
    gradient,
    top,
    left,
    top + Math.max(...down.map((axis) => axis.source + axis.taps + axis.count - 1)),
    left + Math.max(...across.map((axis) => axis.source + axis.taps + axis.count - 1)),
  );
  const whole = [...down, ...across].every((axis) => axis.taps > 0);
  if (!whole) lowering.emitSlices(FILL, x.size, [addressOf(x), x.size, real(0)]);
  const phases = down.flatMap((row) =>
    across
      .filter((column) => row.taps > 0 && column.taps > 0 && row.count > 0 && column.count > 0)
      .map((column): Phase => {
        return {
          firstOutput: (row.first * width + column.first) * channels,
          rows: row.count,
          columns: column.count,
          outputRow: stride * width * channels,
          outputColumn: stride * channels,
          firstInput: (top + row.source) * rowOf(from) + (left + column.source) * outputs,
          inputRow: rowOf(from),
          inputColumn: outputs,
          tapRows: row.taps,
          tapRow: rowOf(from),
          tapLength: column.taps * outputs,
          ...packed(
            lowering,
            weight,
            `backward ${row.tap} ${column.tap} ${stride}`,
            channels,
            backwardForm(weight, stride, row, column),
          ),
        };
      }),
  );
  convolve(lowering, from, x, channels, bias, slope, phases);
}

/** x [B, H, W, C], gy [B, H', W', N] -> gw [h, w, C, N]. */
function conv2dWeightGradient(
  lowering: Lowering,
  [x, gradient]: readonly Tensor[],
  weight: Tensor,
  { stride, padding }: ConvolutionAttributes,
): void {
  const [kernelHeight, kernelWidth, channels] = weight.shape;
  const [, rows, columns] = gradient.shape;
  const around =
    gradient.shape[3] <= FEW_CHANNELS && channels > FEW_CHANNELS
      ? turnedPadding(weight, { stride, padding })
      : undefined;
  if (around) {
    const exchanged = new Tensor([kernelHeight, kernelWidth, gradient.shape[3], channels]);
    conv2dWeightGradient(lowering, [gradient, x], exchanged, around);
    return lowering.emit(TURN_WEIGHT, 1, [
      addressOf(weight),
      addressOf(exchanged),
      kernelHeight * kernelWidth,
      gradient.shape[3],
      channels,
    ]);
  }
  const from = source(
    x,
    padding[0],
    padding[2],
    (rows - 1) * stride + kernelHeight,
    (columns - 1) * stride + kernelWidth,
  );
  weightGradient(lowering, from, gradient, rows, columns, weight, {
    inputRow: stride * rowOf(from),
    inputColumn: stride * channels,
    tapRows: kernelHeight,
    tapRow: rowOf(from),
    tapLength: kernelWidth * channels,
  });
}

/** The lowerings. */
export const convolution: Lowerings<'conv2d' | 'conv2dInputGradient' | 'conv2dWeightGradient'> = {
  conv2d(lowering, { operation, inputs, outputs: [y], slope }) {
    const compute = suitsWinograd(inputs[1], operation) ? convolveWinograd : conv2d;
    compute(lowering, inputs, y, operation, slope);
  },
  conv2dInputGradient(lowering, { operation, inputs, outputs: [gx], slope }) {
    const compute = suitsWinograd(inputs[1], operation) ? inputGradientWinograd : conv2dInputGradient;
    compute(lowering, inputs, gx, operation, slope);
  },
  conv2dWeightGradient(lowering, { operation, inputs, outputs: [gw] }) {
    const compute = suitsWinograd(gw, operation) ? weightGradientWinograd : conv2dWeightGradient;
    compute(lowering, inputs, gw, operation);
  },
};
