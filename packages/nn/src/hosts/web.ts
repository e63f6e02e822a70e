// Opens a device in a browser's worker: modules by fetch, threads as workers of its own.
import plainShared from '../../build/plain-shared.wasm?url';
import plainSingle from '../../build/plain-single.wasm?url';
import relaxedShared from '../../build/relaxed-shared.wasm?url';
import relaxedSingle from '../../build/relaxed-single.wasm?url';
import { openCpu, type DeviceOptions, type ModuleName, type ThreadStart } from '../device/cpu/open.ts';
import type { Device } from '../device/device.ts';

const MODULES: Record<ModuleName, string> = {
  'plain-single': plainSingle,
  'plain-shared': plainShared,
  'relaxed-single': relaxedSingle,
  'relaxed-shared': relaxedShared,
};

/**
 * Opens the processor as a device. Call it in a worker: programs block the thread that runs them.
 * @throws RangeError for options that cannot be, TooOldError in browsers without WebAssembly SIMD, TypeError when the modules cannot be fetched.
 */
export function openDevice(options: DeviceOptions = {}): Promise<Device> {
  return openCpu({ cores: navigator.hardwareConcurrency, canShare: self.crossOriginIsolated, load, start }, options);
}

async function load(name: ModuleName): Promise<Uint8Array> {
  const response = await fetch(MODULES[name]);
  if (!response.ok) throw new TypeError(`the kernels ${name} could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function start(message: ThreadStart): Promise<() => void> {
  const worker = new Worker(new URL('./web-thread.mjs', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(() => worker.terminate()), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`a thread did not start: ${event.message}`)), {
      once: true,
    });
    worker.postMessage(message);
  });
}
