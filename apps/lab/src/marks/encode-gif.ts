/** Frames as a GIF, which every program shows; the library makes each frame's palette. */
import type { Picture } from '@nepwerk/marks';
import { applyPalette, GIFEncoder, quantize } from 'gifenc';

/** Colours of a frame: as many as a GIF can have. */
const COLOURS = 256;
/** How long a frame stands, and how long the first one and the last one do, in milliseconds. */
const FRAME_MS = 220;
const REST_MS = 1600;

/** Writes frames of one size, over and over again. `follow` is told the share that is done. */
export function encodeGif(
  frames: readonly Picture[],
  follow: (share: number) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const gif = GIFEncoder();
  frames.forEach(({ width, height, data }, at) => {
    follow(at / frames.length);
    const palette = quantize(data, COLOURS);
    const delay = at === 0 || at === frames.length - 1 ? REST_MS : FRAME_MS;
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
  });
  gif.finish();
  return new Uint8Array(gif.bytes());
}
