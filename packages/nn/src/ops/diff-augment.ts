// Changes of pictures through which gradients pass, so that a discriminator can't learn a few pictures by heart.
import { applyOne } from '../graph.ts';
import { check, sameShape, show } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Random numbers in [0, 1), for each picture its own; a change whose numbers are left out is not made. */
export interface AugmentNumbers {
  /** [B, 3]: brightness -0.5 to 0.5, saturation times 0 to 2, contrast times 0.5 to 1.5. */
  readonly colour?: Tensor | undefined;
  /** [B, 2]: how far the picture is moved down and to the right, by whole pixels, up to an eighth of its size either way; zeros come in. */
  readonly shift?: Tensor | undefined;
  /** [B, 2]: row and column of the centre of a window of half the height and width that is set to zero. */
  readonly cutout?: Tensor | undefined;
}

/** Numbers that each change takes for one picture, in the order in which the changes are made. */
const WIDTHS = { colour: 3, shift: 2, cutout: 2 } as const;

/**
 * Differentiable augmentation (Zhao and others, 2020): colour, then shift, then cut-out. x [B, H, W, C] -> the same shape; x itself without any numbers.
 * @throws RangeError if the shapes do not fit.
 */
export function diffAugment(x: Tensor, numbers: AugmentNumbers): Tensor {
  check(x.shape.length === 4, () => `diffAugment: x must be [batch, height, width, channels], not ${show(x.shape)}`);
  const [batch] = x.shape;
  const given: Tensor[] = [];
  for (const name of ['colour', 'shift', 'cutout'] as const) {
    const tensor = numbers[name];
    if (tensor === undefined) continue;
    const wanted = [batch, WIDTHS[name]];
    check(
      sameShape(tensor.shape, wanted),
      () => `diffAugment: ${name} must be ${show(wanted)}, not ${show(tensor.shape)}`,
    );
    given.push(tensor);
  }
  if (given.length === 0) return x;
  const { colour, shift, cutout } = numbers;
  const changes = { colour: colour !== undefined, shift: shift !== undefined, cutout: cutout !== undefined };
  return applyOne({ kind: 'diffAugment', ...changes, back: false }, [x, ...given], x.shape, (gradient) => [
    applyOne({ kind: 'diffAugment', ...changes, back: true }, [gradient, ...given], x.shape),
  ]);
}
