/** Random inputs for the nets: numbers that look like data, the same in every run. */
import type { Random } from '@nepwerk/nn';

/** `count` uniform numbers in [low, high). */
export function uniforms(random: Random, count: number, low: number, high: number): Float32Array {
  return Float32Array.from({ length: count }, () => low + (high - low) * random.uniform());
}

/** `count` whole numbers from 0 to `most - 1`. */
export function integers(random: Random, count: number, most: number): Int32Array {
  return Int32Array.from({ length: count }, () => random.integer(most));
}
