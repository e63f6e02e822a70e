// How unlike two pictures are in structure, pixel by pixel.
import { applyOne } from '../graph.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The structural dissimilarity (1 - SSIM) / 2 of pictures with values of 0 to 1, under a bell of 11 x 11 pixels with a deviation of 1.5, zeros outside the
 * picture (Wang and others, "Image quality assessment: from error visibility to structural similarity", 2004).
 * a, b [B, H, W, C] -> [B, H, W, C]. b is what is wanted: nothing flows back to it.
 * @throws RangeError if the shapes differ or are none of pictures.
 */
export function dssim(a: Tensor, b: Tensor): Tensor {
  check(a.shape.length === 4, () => `dssim: a must be [batch, height, width, channels], not ${show(a.shape)}`);
  check(sameShape(a.shape, b.shape), () => `dssim: the shapes ${show(a.shape)} and ${show(b.shape)} differ`);
  return applyOne({ kind: 'dssim' }, [a, b], a.shape, (gradient) => [
    applyOne({ kind: 'dssimGradient' }, [gradient, a, b], a.shape),
  ]);
}
