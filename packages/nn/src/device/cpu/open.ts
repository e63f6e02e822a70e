// Opens the processor: picks the module that the machine can run, makes the memory, starts the threads. What differs between hosts is handed in.
import type { Device } from '../device.ts';
import { check } from '../../shape.ts';
import { CpuDevice } from './device.ts';
import { BARRIER, Machine, SIGNAL, type Kernels } from './machine.ts';

/** The builds of the kernels. `relaxed` ones use fused multiply-add; `shared` ones can have threads. */
export type ModuleName = 'plain-single' | 'relaxed-single' | 'plain-shared' | 'relaxed-shared';

/** What a caller may ask of a device. */
export interface DeviceOptions {
  /** Threads, the caller's among them; as many as the machine has cores, up to 4, unless given. 1 also works without cross-origin isolation. */
  readonly threads?: number;
  /** Whether to use relaxed SIMD; where the machine has it, unless given. */
  readonly relaxed?: boolean;
  /** Whether to use shared memory; where it is allowed and there are threads, unless given. */
  readonly shared?: boolean;
}

/** What a second thread is told: see hosts/thread.mjs. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly index: number;
  readonly count: number;
  readonly barrier: number;
  readonly signal: number;
}

/** What a browser's worker and Node do differently. */
export interface Host {
  /** Cores of the machine, as far as it tells. */
  readonly cores: number;
  /** Whether memory may be shared between threads. */
  readonly canShare: boolean;
  /** The bytes of a module. */
  load(name: ModuleName): Promise<Uint8Array>;
  /** Starts a thread and answers, once it serves, a function that ends it at once. */
  start(message: ThreadStart): Promise<() => void>;
}

/** A machine without the vector instructions that the kernels are made of: a browser from before 2023. */
export class TooOldError extends Error {
  override readonly name = 'TooOldError';
}

/** More threads gain little on school laptops and keep the page from its work. */
const MOST_THREADS = 4;
/** The memory's first and greatest size in pages of 64 KiB: 1 MiB and 1 GiB. The greatest must be that of build.mjs. */
const FIRST_PAGES = 16;
const MOST_PAGES = 16384;

/**
 * Opens the processor of a host.
 * @throws RangeError for options that cannot be, TooOldError where WebAssembly has no SIMD.
 */
export async function openCpu(host: Host, options: DeviceOptions): Promise<Device> {
  const { threads: wanted = Math.min(host.cores, MOST_THREADS), shared = host.canShare && wanted > 1 } = options;
  check(
    Number.isInteger(wanted) && wanted >= 1,
    () => `openDevice: threads must be a whole number of 1 or more, not ${wanted}`,
  );
  check(
    !shared || host.canShare,
    () => 'openDevice: memory cannot be shared here; the page is not cross-origin isolated',
  );
  const count = shared ? wanted : 1;
  const { name, bytes } = await choose(host, shared, options.relaxed);
  const module = await WebAssembly.compile(bytes);
  const memory = new WebAssembly.Memory(
    shared ? { initial: FIRST_PAGES, maximum: MOST_PAGES, shared } : { initial: FIRST_PAGES },
  );
  const kernels = new WebAssembly.Instance(module, { env: { memory, sleep: sleepIn(memory) } })
    .exports as unknown as Kernels;
  const machine = new Machine(memory, kernels, count);
  const others = Array.from({ length: count - 1 }, (_, i) =>
    host.start({ module, memory, index: i + 1, count, barrier: BARRIER, signal: SIGNAL }),
  );
  const started = await Promise.allSettled(others);
  const ends = started.flatMap((thread) => (thread.status === 'fulfilled' ? [thread.value] : []));
  if (ends.length < others.length) {
    // A browser that shares memory but starts no worker from a worker: one thread is better than none.
    for (const end of ends) end();
    return openCpu(host, { ...options, threads: 1, shared: false });
  }
  return new CpuDevice(machine, name, () => {
    for (const end of ends) end();
  });
}

/** The fastest module that the machine accepts. */
async function choose(
  host: Host,
  shared: boolean,
  relaxed: boolean | undefined,
): Promise<{ name: ModuleName; bytes: Uint8Array }> {
  const kinds =
    relaxed === undefined ? (['relaxed', 'plain'] as const) : [relaxed ? ('relaxed' as const) : ('plain' as const)];
  for (const kind of kinds) {
    const name: ModuleName = `${kind}-${shared ? 'shared' : 'single'}`;
    const bytes = await host.load(name);
    if (WebAssembly.validate(bytes)) return { name, bytes };
  }
  throw new TooOldError(`This machine runs none of the kernels (${kinds.join(', ')}): its WebAssembly has no SIMD.`);
}

/** What the kernels call to wait at a barrier: see kernels/run.ts. */
function sleepIn(memory: WebAssembly.Memory): (address: number, value: number) => void {
  const words = new Int32Array(memory.buffer);
  return (address, value) => void Atomics.wait(words, address >> 2, value);
}
