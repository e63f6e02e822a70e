/** Turns relaxed SIMD on, and with it the fused multiply-add, where Node has it behind a flag. */
import { setFlagsFromString } from 'node:v8';

/** Node 20 needs the flag; later versions have relaxed SIMD on and take the flag too. Call it before the first module. */
export function allowRelaxedSimd(): void {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
}
