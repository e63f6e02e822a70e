/** How much a picture was changed. */
import type { Picture } from '@nepwerk/marks';

/** Peak signal-to-noise ratio over red, green and blue, in dB. */
export function psnr(one: Picture, other: Picture): number {
  let sum = 0;
  for (let i = 0; i < one.data.length; i++) {
    sum += i % 4 === 3 ? 0 : ((one.data[i] ?? 0) - (other.data[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10((255 ** 2 * one.width * one.height * 3) / sum);
}
