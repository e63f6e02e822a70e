/** Canvases that workers draw on. */

/** A canvas of this size, for who reads its pixels. */
export function newCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws on no canvas in a worker.');
  return { canvas, context };
}
