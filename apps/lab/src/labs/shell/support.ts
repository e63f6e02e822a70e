/** Whether this browser can train at all. */

/** The smallest module that uses a 128-bit vector: a function that returns a splat of nought as an integer. */
const SIMD_MODULE = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  96,
  0,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  10,
  1,
  8,
  0,
  65,
  0,
  253,
  15,
  253,
  98,
  11,
);

/** Whether the browser has WebAssembly with SIMD, and workers; without them there is no training. */
export function canTrain(): boolean {
  return typeof Worker === 'function' && typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_MODULE);
}
