// Calls of the kernels that make pictures larger, and of the one that folds enlarging into a convolution's weight.
import { addressOf } from './call.ts';
import type { Lowerings } from './lowered.ts';
import * as opcodes from './opcodes.ts';

/** Taps of the kernel that doubles and convolves at once, and of the one that it is made from. */
const FOLDED_TAPS = 16;
const PLAIN_TAPS = 9;

/** The lowerings. */
export const resize: Lowerings<'foldUpsample' | 'foldUpsampleGradient'> = {
  foldUpsample: (lowering, { inputs: [w], outputs: [folded] }) => {
    const [, , inputs, outputs] = w.shape;
    lowering.emit(opcodes.FOLD_UPSAMPLE, FOLDED_TAPS, [addressOf(folded), addressOf(w), inputs, outputs]);
  },
  foldUpsampleGradient: (lowering, { inputs: [g], outputs: [gw] }) => {
    const [, , inputs, outputs] = gw.shape;
    lowering.emit(opcodes.FOLD_UPSAMPLE_GRADIENT, PLAIN_TAPS, [addressOf(gw), addressOf(g), inputs, outputs]);
  },
};
