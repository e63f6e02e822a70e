// Convolution of pictures, and its transpose. Pictures are [batch, height, width, channels], weights [height, width, in, out].
import { applyOne } from '../graph.ts';
import type { ConvolutionAttributes } from '../operation.ts';
import { check, show, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { columnSums } from './dense.ts';

/** How a convolution moves over a picture. */
export interface ConvolutionOptions {
  /** Added to each output channel: [out]. */
  readonly bias?: Tensor | undefined;
  /** Pixels from one output to the next; 1 unless given. */
  readonly stride?: number;
  /** Zeros around the picture: one number for all sides, or [top, bottom, left, right]; 0 unless given. */
  readonly padding?: number | readonly [number, number, number, number];
}

/**
 * Two-dimensional convolution (cross-correlation, as everywhere in the field).
 * x [B, H, W, C], weight [h, w, C, N] -> [B, (H + padding - h) / stride + 1, ..., N], rounded down.
 * @throws RangeError if shapes or options do not fit.
 */
export function conv2d(x: Tensor, weight: Tensor, options: ConvolutionOptions = {}): Tensor {
  const { attributes, bias } = read('conv2d', x, weight, options);
  const [batch, height, width, channels] = x.shape;
  const [kernelHeight, kernelWidth, inputs, outputs] = weight.shape;
  check(
    channels === inputs,
    () => `conv2d: x ${show(x.shape)} has ${channels} channels, the weight ${show(weight.shape)} takes ${inputs}`,
  );
  checkBias('conv2d', bias, outputs);
  const { stride, padding } = attributes;
  const [top, bottom, left, right] = padding;
  const shape = [
    batch,
    steps(height + top + bottom, kernelHeight, stride),
    steps(width + left + right, kernelWidth, stride),
    outputs,
  ];
  check(
    shape[1] > 0 && shape[2] > 0,
    () => `conv2d: the kernel ${kernelHeight}x${kernelWidth} is larger than the padded picture`,
  );
  return applyOne({ kind: 'conv2d', ...attributes }, bias ? [x, weight, bias] : [x, weight], shape, (gradient) => [
    inputGradient(gradient, weight, attributes, x.shape),
    weightGradient(x, gradient, attributes, weight.shape),
    bias && columnSums(gradient, outputs),
  ]);
}

/**
 * Transposed convolution: the gradient of a convolution's input, used to make pictures larger.
 * x [B, H, W, C], weight [h, w, N, C] -> [B, (H - 1) stride + h - padding, ..., N].
 * @throws RangeError if shapes or options do not fit.
 */
export function convTranspose2d(x: Tensor, weight: Tensor, options: ConvolutionOptions = {}): Tensor {
  const { attributes, bias } = read('convTranspose2d', x, weight, options);
  const [batch, height, width, channels] = x.shape;
  const [kernelHeight, kernelWidth, outputs, inputs] = weight.shape;
  check(
    channels === inputs,
    () =>
      `convTranspose2d: x ${show(x.shape)} has ${channels} channels, the weight ${show(weight.shape)} takes ${inputs}`,
  );
  checkBias('convTranspose2d', bias, outputs);
  const { stride, padding } = attributes;
  const [top, bottom, left, right] = padding;
  const shape = [
    batch,
    (height - 1) * stride + kernelHeight - top - bottom,
    (width - 1) * stride + kernelWidth - left - right,
    outputs,
  ];
  check(shape[1] > 0 && shape[2] > 0, () => `convTranspose2d: padding ${show(padding)} leaves nothing of the picture`);
  return applyOne(
    { kind: 'conv2dInputGradient', ...attributes },
    bias ? [x, weight, bias] : [x, weight],
    shape,
    (gradient) => [
      conv2d(gradient, weight, attributes),
      weightGradient(gradient, x, attributes, weight.shape),
      bias && columnSums(gradient, outputs),
    ],
  );
}

/** gy [B, H', W', N], w [h, w, C, N] -> gx [B, H, W, C]. */
function inputGradient(gradient: Tensor, weight: Tensor, attributes: ConvolutionAttributes, shape: Shape): Tensor {
  return applyOne({ kind: 'conv2dInputGradient', ...attributes }, [gradient, weight], shape);
}

/** x [B, H, W, C], gy [B, H', W', N] -> gw [h, w, C, N]. */
function weightGradient(x: Tensor, gradient: Tensor, attributes: ConvolutionAttributes, shape: Shape): Tensor {
  return applyOne({ kind: 'conv2dWeightGradient', ...attributes }, [x, gradient], shape);
}

/** How many steps of `stride` a window of `kernel` makes over `length`. */
function steps(length: number, kernel: number, stride: number): number {
  return Math.floor((length - kernel) / stride) + 1;
}

function read(
  name: string,
  x: Tensor,
  weight: Tensor,
  options: ConvolutionOptions,
): { attributes: ConvolutionAttributes; bias: Tensor | undefined } {
  const { bias, stride = 1, padding = 0 } = options;
  check(x.shape.length === 4, () => `${name}: x must be [batch, height, width, channels], not ${show(x.shape)}`);
  check(weight.shape.length === 4, () => `${name}: the weight must have four axes, not ${show(weight.shape)}`);
  check(
    Number.isInteger(stride) && stride >= 1,
    () => `${name}: the stride must be a whole number of 1 or more, not ${stride}`,
  );
  const sides = typeof padding === 'number' ? ([padding, padding, padding, padding] as const) : padding;
  check(
    sides.every((side) => Number.isInteger(side) && side >= 0),
    () => `${name}: paddings must be whole numbers of 0 or more, not ${show(sides)}`,
  );
  return { attributes: { stride, padding: sides }, bias };
}

function checkBias(name: string, bias: Tensor | undefined, outputs: number): void {
  check(
    bias === undefined || bias.size === outputs,
    () => `${name}: the bias ${show(bias!.shape)} must be [${outputs}]`,
  );
}
