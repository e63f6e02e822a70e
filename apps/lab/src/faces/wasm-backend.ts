/** Starts TensorFlow.js on WebAssembly, once, with no more of it than the nets need. */
import wasmAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { startOnWasm } from './tensorflow.mjs';

let starting: Promise<void> | null = null;

/**
 * Starts it, if that was not done. On one thread: a second one is left to the training, and TensorFlow.js would start it from a script of its own making,
 * which the page's content security policy forbids.
 * @throws Error when its module can't be fetched, or this browser has no SIMD in WebAssembly.
 */
export function startWasmBackend(): Promise<void> {
  starting ??= start();
  return starting;
}

async function start(): Promise<void> {
  const outcome = await startOnWasm(wasmAddress);
  switch (outcome) {
    case 'started':
      return;
    case 'no-simd':
      throw new Error('Finding faces needs SIMD in WebAssembly, which this browser does not have.');
    case 'failed':
      throw new Error('What finds faces could not be started.');
    default:
      outcome satisfies never;
  }
}
