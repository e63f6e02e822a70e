// Opens a device in Node: modules from the disk, threads as worker threads.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { openCpu, type DeviceOptions, type ThreadStart } from '../device/cpu/open.ts';
import type { Device } from '../device/device.ts';

// Node 20 has relaxed SIMD behind a flag; later versions have it on and take the flag without a word.
setFlagsFromString('--experimental-wasm-relaxed-simd');

/**
 * Opens the processor as a device.
 * @throws RangeError for options that cannot be.
 */
export function openDevice(options: DeviceOptions = {}): Promise<Device> {
  return openCpu(
    {
      cores: availableParallelism(),
      canShare: true,
      load: (name) => readFile(new URL(`../../build/${name}.wasm`, import.meta.url)),
      start,
    },
    options,
  );
}

function start(message: ThreadStart): Promise<() => void> {
  const worker = new Worker(new URL('./node-thread.mjs', import.meta.url), { workerData: message, execArgv: [] });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(() => void worker.terminate()));
    worker.once('error', reject);
  });
}
