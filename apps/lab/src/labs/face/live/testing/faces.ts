/** What a camera saw, for tests that only count. */
import type { LiveFace, MirrorPicture, MirrorSettings, Sheet } from '@nepwerk/protocol';

/** A square whose pixels are so bright, seen at so many seconds; `tracked` says whether there is one face in it. */
export function liveFace(at: number, { value = 0, tracked = true } = {}): LiveFace {
  const landmarks = tracked ? new Float32Array(468 * 2) : null;
  return { size: 1, pixels: new Uint8ClampedArray(4).fill(value), landmarks, at };
}

/** So many of them, so many a second, from `from` seconds on; each as bright as its number. */
export function liveFaces(count: number, { frameRate = 12, from = 0 } = {}): LiveFace[] {
  return Array.from({ length: count }, (_, value) => liveFace(from + value / frameRate, { value }));
}

/** A picture of one pixel. */
export function pixelSheet(value: number): Sheet {
  return { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4).fill(value) };
}

/** What the mirror makes of what the camera saw: a deep fake that is one brighter, and a dark cheap one. */
export function swapped(settings: MirrorSettings, at: number, face: LiveFace): MirrorPicture {
  const bright = face.pixels[0] ?? 0;
  const deep = settings.way === 'cheap' ? null : pixelSheet(bright + 1);
  const cheap = settings.way === 'deep' ? null : pixelSheet(0);
  return { settings, at, tracked: face.landmarks !== null, real: pixelSheet(bright), deep, cheap };
}
