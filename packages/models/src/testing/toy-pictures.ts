/** Pictures so simple that a small GAN learns them within seconds: a disc of one of two colours on a plain background. For tests. */

import { createRandom } from '@nepwerk/nn';
import type { LabelledPictures } from '../classifier.ts';
import type { PictureSet } from '../pictures.ts';

/** The two colours of discs, in [-1, 1]. */
const COLOURS = [
  [0.9, -0.4, -0.8],
  [-0.8, 0.5, 0.9],
] as const;

/** Toy pictures; the one label says whether the disc is of the second colour, as half of them are. */
export function toyPictures(count: number, size: number, seed: number): LabelledPictures {
  const random = createRandom(seed);
  const pixels = new Float32Array(count * size * size * 3);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const second = random.uniform() < 0.5;
    labels[i] = second ? 1 : 0;
    const radius = size * (0.2 + 0.1 * random.uniform());
    const [x0, y0] = [0.4 + 0.2 * random.uniform(), 0.4 + 0.2 * random.uniform()];
    const background = -0.2 + 0.4 * random.uniform();
    for (let p = 0; p < size * size; p++) {
      const inside = Math.hypot((p % size) - x0 * size, Math.floor(p / size) - y0 * size) < radius;
      for (let c = 0; c < 3; c++)
        pixels[(i * size * size + p) * 3 + c] = inside ? COLOURS[second ? 1 : 0][c] : background;
    }
  }
  const pictures: PictureSet = { size, channels: 3, count, pixels };
  return { pictures, labels };
}
