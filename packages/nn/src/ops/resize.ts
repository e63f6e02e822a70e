// Making pictures larger without learning how. Pictures are [batch, height, width, channels].
import { applyOne } from '../graph.ts';
import { check, show, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Every pixel becomes a square of factor x factor pixels: [B, H, W, C] -> [B, factor H, factor W, C].
 * @throws RangeError if x is no picture or the factor no whole number of 1 or more.
 */
export function upsampleNearest(x: Tensor, factor: number): Tensor {
  const shape = enlarged('upsampleNearest', x, factor);
  return applyOne({ kind: 'upsampleNearest', factor }, [x], shape, (gradient) => [
    applyOne({ kind: 'upsampleNearestGradient', factor }, [gradient], x.shape),
  ]);
}

/**
 * The same with straight lines between the pixels' centres; beyond the outermost centres the picture goes on as it ends.
 * @throws RangeError if x is no picture or the factor no whole number of 1 or more.
 */
export function upsampleBilinear(x: Tensor, factor: number): Tensor {
  const shape = enlarged('upsampleBilinear', x, factor);
  return applyOne({ kind: 'upsampleBilinear', factor }, [x], shape, (gradient) => [
    applyOne({ kind: 'upsampleBilinearGradient', factor }, [gradient], x.shape),
  ]);
}

/**
 * Channels become pixels (Shi and others, 2016): [B, H, W, factor factor C] -> [B, factor H, factor W, C].
 * Channel (dy factor + dx) C + c goes to pixel (dy, dx), channel c.
 * @throws RangeError if x is no picture or its channels are not divisible by factor * factor.
 */
export function pixelShuffle(x: Tensor, factor: number): Tensor {
  const [batch, height, width, channels] = enlarged('pixelShuffle', x, factor);
  const outputs = channels / (factor * factor);
  check(
    Number.isInteger(outputs),
    () => `pixelShuffle: the ${channels} channels of x must be divisible by ${factor * factor}`,
  );
  return applyOne({ kind: 'pixelShuffle', factor }, [x], [batch, height, width, outputs], (gradient) => [
    applyOne({ kind: 'pixelShuffleGradient', factor }, [gradient], x.shape),
  ]);
}

/** The shape of a picture whose height and width are multiplied by a factor. */
function enlarged(name: string, x: Tensor, factor: number): Shape {
  check(x.shape.length === 4, () => `${name}: x must be [batch, height, width, channels], not ${show(x.shape)}`);
  check(
    Number.isInteger(factor) && factor >= 1,
    () => `${name}: the factor must be a whole number of 1 or more, not ${factor}`,
  );
  const [batch, height, width, channels] = x.shape;
  return [batch, height * factor, width * factor, channels];
}
