/** Random numbers for each use of a lab's seed, so that no use changes another. */
import { createRandom } from '@nepwerk/nn';

/** A number to draw from for each use of a lab's seed. */
export function seedOf(seed: number, use: string): number {
  return createRandom(seed)
    .fork(use)
    .integer(2 ** 32);
}
