/** Opens a net in TensorFlow.js on its wasm backend, the fastest of its backends without a GPU that can train at all. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { NetName } from '../nets/sizes.ts';
import type { Training } from '../nets/training.ts';
import { createFace64 } from './face64.ts';
import { registerFilterGradient } from './filter-gradient.ts';
import { createGan32 } from './gan32.ts';
import { createTransformer } from './transformer.ts';

/** Where the three builds of the backend are: their folder, or the address of each by its file name. */
export type BackendFiles = string | Record<string, string>;

/**
 * Starts the backend and sets the net up.
 *
 * @throws When the backend does not start.
 */
export async function openTensorFlow(net: NetName, threads: number, files: BackendFiles): Promise<Training> {
  setWasmPaths(files);
  if (typeof navigator !== 'undefined') {
    // The backend takes half of the cores at most, whatever it is asked for: it has to be told of twice as many.
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
    setThreadsCount(threads);
  }
  if (!(await tf.setBackend('wasm'))) {
    throw new Error('the wasm backend of TensorFlow.js does not start');
  }
  registerFilterGradient();
  const step = { gan32: createGan32, face64: createFace64, transformer: createTransformer }[net]();
  const threaded = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  let last: tf.Scalar | null = null;
  return {
    step() {
      last?.dispose();
      last = tf.tidy(step);
    },
    async loss() {
      const [value] = (await last?.data()) ?? [];
      return value ?? Number.NaN;
    },
    detail: `TensorFlow.js wasm, ${threaded ? getThreadsCount() : 1} threads`,
    bytes: null,
  };
}
