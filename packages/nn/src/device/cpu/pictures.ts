// Calls of the kernels that change pictures: enlarging, also folded into a convolution's weight, and augmentation.
import type { Tensor } from '../../tensor.ts';
import { addressOf } from './call.ts';
import { DUMP_BYTES } from './constants.ts';
import type { Lowerings } from './lowered.ts';
import type { Lowering } from './lowering.ts';
import * as opcodes from './opcodes.ts';
import { roundUp } from './plan.ts';

/** Taps of the kernel that doubles and convolves at once, and of the one that it is made from. */
const FOLDED_TAPS = 16;
const PLAIN_TAPS = 9;

/** Row by row between a picture and a larger one; `small` is the former. */
function nearest(lowering: Lowering, opcode: number, to: Tensor, from: Tensor, small: Tensor, factor: number): void {
  const [count, height, width, channels] = small.shape;
  lowering.emit(opcode, count * height, [addressOf(to), addressOf(from), width, channels, factor]);
}

/** The same with neighbours in all directions; an item is a row of `to`. */
function bilinear(lowering: Lowering, opcode: number, to: Tensor, from: Tensor, small: Tensor, factor: number): void {
  const [, height, width, channels] = small.shape;
  lowering.emit(opcode, to.shape[0] * to.shape[1], [addressOf(to), addressOf(from), height, width, channels, factor]);
}

/** Pixels of y from channels of x, or back. */
function shuffle(lowering: Lowering, x: Tensor, y: Tensor, factor: number, back: boolean): void {
  const [count, height, width, channels] = x.shape;
  const args = [addressOf(y), addressOf(x), width, channels / factor, factor, Number(back)];
  lowering.emit(opcodes.PIXEL_SHUFFLE, count * height, args);
}

/** Planes that a picture's dissimilarity needs, and pixels of room at both ends of a row; as `dssim.ts` of the kernels has them. */
const DSSIM_PLANES = 6;
const DSSIM_ROOM = 10;

/** One item a picture. */
function dissimilarity(
  lowering: Lowering,
  opcode: number,
  operands: readonly Tensor[],
  more: readonly Tensor[] = [],
): void {
  const [{ shape }] = operands;
  const [count, height, width, channels] = shape;
  const row = (width + DSSIM_ROOM) * channels * 4;
  const planes = DSSIM_PLANES * roundUp(height * width * channels * 4);
  const args = [...operands.map(addressOf), height, width, channels, ...more.map(addressOf)];
  lowering.emit(opcode, count, args, DUMP_BYTES + planes + roundUp(row) + 2 * roundUp(1));
}

/** The lowerings. */
export const pictures: Lowerings<
  | 'foldUpsample'
  | 'foldUpsampleGradient'
  | 'upsampleNearest'
  | 'upsampleNearestGradient'
  | 'upsampleBilinear'
  | 'upsampleBilinearGradient'
  | 'pixelShuffle'
  | 'pixelShuffleGradient'
  | 'diffAugment'
  | 'dssim'
  | 'dssimGradient'
> = {
  foldUpsample: (lowering, { inputs: [w], outputs: [folded] }) => {
    const [, , inputs, outputs] = w.shape;
    lowering.emit(opcodes.FOLD_UPSAMPLE, FOLDED_TAPS, [addressOf(folded), addressOf(w), inputs, outputs]);
  },
  foldUpsampleGradient: (lowering, { inputs: [g], outputs: [gw] }) => {
    const [, , inputs, outputs] = gw.shape;
    lowering.emit(opcodes.FOLD_UPSAMPLE_GRADIENT, PLAIN_TAPS, [addressOf(gw), addressOf(g), inputs, outputs]);
  },
  upsampleNearest: (lowering, { operation, inputs: [x], outputs: [y] }) =>
    nearest(lowering, opcodes.UPSAMPLE_NEAREST, y, x, x, operation.factor),
  upsampleNearestGradient: (lowering, { operation, inputs: [gy], outputs: [gx] }) =>
    nearest(lowering, opcodes.UPSAMPLE_NEAREST_GRADIENT, gx, gy, gx, operation.factor),
  upsampleBilinear: (lowering, { operation, inputs: [x], outputs: [y] }) =>
    bilinear(lowering, opcodes.UPSAMPLE_BILINEAR, y, x, x, operation.factor),
  upsampleBilinearGradient: (lowering, { operation, inputs: [gy], outputs: [gx] }) =>
    bilinear(lowering, opcodes.UPSAMPLE_BILINEAR_GRADIENT, gx, gy, gx, operation.factor),
  pixelShuffle: (lowering, { operation, inputs: [x], outputs: [y] }) =>
    shuffle(lowering, x, y, operation.factor, false),
  pixelShuffleGradient: (lowering, { operation, inputs: [gy], outputs: [gx] }) =>
    shuffle(lowering, gx, gy, operation.factor, true),
  diffAugment: (lowering, { operation: { colour, shift, cutout, back }, inputs: [x, ...numbers], outputs: [y] }) => {
    const [count, height, width, channels] = x.shape;
    const given = numbers.map(addressOf);
    const addresses = [colour, shift, cutout].map((is) => (is ? given.shift()! : 0));
    const args = [addressOf(y), addressOf(x), height, width, channels, ...addresses, Number(back)];
    lowering.emit(opcodes.DIFF_AUGMENT, count, args, DUMP_BYTES + roundUp(height * width * channels * 4));
  },
  dssim: (lowering, { inputs: [a, b], outputs: [y] }) => {
    dissimilarity(lowering, opcodes.DSSIM, [y, a, b]);
  },
  dssimGradient: (lowering, { inputs: [gy, a, b], outputs: [ga] }) => {
    dissimilarity(lowering, opcodes.DSSIM_GRADIENT, [ga, a, b], [gy]);
  },
};
