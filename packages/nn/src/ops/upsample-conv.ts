// Doubling a picture's size and convolving it, in one transposed convolution: no checkerboard, and less than half of the work.
import { applyOne } from '../graph.ts';
import { check, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { convTranspose2d, type ConvolutionOptions } from './conv.ts';

/**
 * The picture at twice its size by nearest neighbours, then a 3x3 convolution with padding 1 (Odena, Dumoulin and Olah, 2016).
 * x [B, H, W, C], weight [3, 3, C, N], bias [N] -> [B, 2H, 2W, N].
 * @throws RangeError if the shapes do not fit.
 */
export function upsampleConv2d(x: Tensor, weight: Tensor, options: Pick<ConvolutionOptions, 'bias'> = {}): Tensor {
  const [height, width, inputs] = weight.shape;
  const fits =
    weight.shape.length === 4 && height === 3 && width === 3 && x.shape.length === 4 && inputs === x.shape[3];
  check(
    fits,
    () =>
      `upsampleConv2d: the weight must be [3, 3, channels of x, outputs] for x ${show(x.shape)}, not ${show(weight.shape)}`,
  );
  return convTranspose2d(x, foldUpsample(weight), { ...options, stride: 2, padding: 1 });
}

/** The kernel [3, 3, C, N] as the kernel [4, 4, N, C] of the transposed convolution with stride 2 and padding 1. */
function foldUpsample(weight: Tensor): Tensor {
  const [, , inputs, outputs] = weight.shape;
  return applyOne({ kind: 'foldUpsample' }, [weight], [4, 4, outputs, inputs], (gradient) => [
    applyOne({ kind: 'foldUpsampleGradient' }, [gradient], weight.shape),
  ]);
}
