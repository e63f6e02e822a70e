/** Changes pictures before the discriminator sees them, real and made alike, so that it can't learn a few pictures by heart. */

import { diffAugment } from '@nepwerk/nn';
import type { Tensor, Tracer } from '@nepwerk/nn';
import type { Augmentation, GanConfig } from './gan-config.ts';

/** Random numbers that each change takes for one picture. */
const WIDTHS: Readonly<Record<Augmentation, number>> = { colour: 3, shift: 2, cutout: 2 };

/**
 * Appends the changes that the config names, by inputs `${name}/colour` and so on, random numbers in [0, 1) (Zhao et al. 2020).
 * @returns pictures of the same shape; x itself when there is nothing to change
 */
export function augment(g: Tracer, name: string, x: Tensor, config: GanConfig): Tensor {
  if (config.augment.length === 0) return x;
  const inputs = config.augment.map(
    (kind) => [kind, g.input(`${name}/${kind}`, [config.batch, WIDTHS[kind]])] as const,
  );
  return diffAugment(x, Object.fromEntries(inputs));
}
