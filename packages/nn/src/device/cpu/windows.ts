// Convolutions to few channels, such as a picture's three, which the kernel `convolveWindows` does faster than `convolve`.
import type { ConvolutionAttributes } from '../../operation.ts';
import { Tensor } from '../../tensor.ts';
import { addressOf, real } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import type { Lowering } from './lowering.ts';
import { CONVOLVE_WINDOWS, TURN_WEIGHT } from './opcodes.ts';
import { packed } from './packing.ts';

/** Up to so many channels, windows are added up instead of computing each output pixel in a tile of its own, which would be mostly empty. */
export const FEW_CHANNELS = 4;

/** The same for few channels: see kernels/convolve-windows.ts. The weight is [h, w, outputs, inputs]. */
export function convolveWindows(
  lowering: Lowering,
  x: Tensor,
  weight: Tensor,
  bias: Tensor | undefined,
  y: Tensor,
  { stride, padding }: ConvolutionAttributes,
  slope: number,
): void {
  const [kernelHeight, kernelWidth, outputs, depth] = weight.shape;
  const [pictures, height, width] = y.shape;
  const [, inputHeight, inputWidth] = x.shape;
  const window = kernelHeight * kernelWidth * outputs;
  const { weight: packedWeight } = packed(
    lowering,
    weight,
    'windows',
    window,
    { rows: 1, columns: 1, inner: depth, first: 0, row: 0, column: 0, innerStride: 1, stride: depth },
    8,
  );
  const scratch = DUMP_BYTES + 256 + 4 * (inputWidth + 4) * (depth + window + 8);
  lowering.emit(
    CONVOLVE_WINDOWS,
    pictures,
    [
      addressOf(y),
      height,
      width,
      outputs,
      addressOf(x),
      inputHeight,
      inputWidth,
      depth,
      packedWeight,
      kernelHeight,
      kernelWidth,
      stride,
      padding[0],
      padding[2],
      bias ? addressOf(bias) : 0,
      real(slope),
    ],
    scratch,
  );
}

/** A weight [h, w, C, N] turned by half a circle, its channels exchanged: [h, w, N, C]. */
export function turned(lowering: Lowering, weight: Tensor): Tensor {
  const [kernelHeight, kernelWidth, inputs, outputs] = weight.shape;
  const result = new Tensor([kernelHeight, kernelWidth, outputs, inputs]);
  lowering.emit(TURN_WEIGHT, 1, [addressOf(result), addressOf(weight), kernelHeight * kernelWidth, inputs, outputs]);
  return result;
}

/** The padding with which a convolution of stride 1 is the transposed one of its turned weight, or undefined where it would be negative. */
export function turnedPadding(
  weight: Tensor,
  { stride, padding }: ConvolutionAttributes,
): ConvolutionAttributes | undefined {
  const [kernelHeight, kernelWidth] = weight.shape;
  const [top, bottom, left, right] = padding;
  const sides = [
    kernelHeight - 1 - top,
    kernelHeight - 1 - bottom,
    kernelWidth - 1 - left,
    kernelWidth - 1 - right,
  ] as const;
  return stride === 1 && sides.every((side) => side >= 0) ? { stride, padding: sides } : undefined;
}
