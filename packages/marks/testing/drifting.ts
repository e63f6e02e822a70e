/** Pictures that move and a sound, for tests in Node and in browsers. */

import { createRandom } from '@nepwerk/nn';

/** A frame of discs on grain, all of which drift. */
export function drifting(
  at: number,
  width: number,
  height: number,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [(i % width) + 2 * at, Math.floor(i / width)];
    const disc = Math.hypot((x % 131) - 65, (y % 173) - 86) < 40 + ((x >> 6) % 9) ? 60 + (((x >> 5) * 29) % 90) : 170;
    const shade = disc + 12 * Math.sin(x * 0.9 + y * 0.7) + 8 * Math.sin(x * 1.7 - y * 1.3);
    data.set([shade, shade * 0.9, 220 - shade * 0.6], 4 * i);
  }
  return { width, height, data };
}

/** Samples of so many seconds of wind in gusts. */
export function gusts(seconds: number, sampleRate: number): Float32Array<ArrayBuffer> {
  const random = createRandom(4);
  let low = 0;
  return Float32Array.from({ length: seconds * sampleRate }, (_, i) => {
    low += 0.4 * (random.normal() - low);
    return 0.2 * low * (1.2 + Math.sin((4 * i) / sampleRate));
  });
}
