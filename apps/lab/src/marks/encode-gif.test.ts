/** A GIF that we write is read by another program, frame by frame, near to what went in. */

import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodeGif } from './encode-gif.ts';

/** A frame in which colours run into each other. */
function frame(turn: number) {
  const [width, height] = [60, 40];
  const data = new Uint8ClampedArray(width * height * 4).map((_, i) => {
    const [x, y, channel] = [(i >> 2) % width, Math.floor((i >> 2) / width), i & 3];
    return channel === 3 ? 255 : 128 + 100 * Math.sin(x * 0.1 + channel + turn) * Math.cos(y * 0.1);
  });
  return { width, height, data };
}

it('writes every frame, for how long it stands, and that it begins anew', async () => {
  const frames = [frame(0), frame(1), frame(2)];
  const shares: number[] = [];
  const bytes = encodeGif(frames, (share) => shares.push(share));
  expect(shares).toEqual([0, 1 / 3, 2 / 3]);
  const { pages, delay, loop } = await sharp(bytes, { animated: true }).metadata();
  expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [1600, 220, 1600], loop: 0 });
  for (const [page, { data }] of frames.entries()) {
    const seen = await sharp(bytes, { page }).ensureAlpha().raw().toBuffer();
    const squares = data.reduce((sum, value, i) => sum + (value - (seen[i] ?? 0)) ** 2, 0) / data.length;
    expect(10 * Math.log10(255 ** 2 / squares)).toBeGreaterThan(30); // dB
  }
});
