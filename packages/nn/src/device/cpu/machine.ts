// The kernels at work: one memory, one instance of the module per thread, and the signal that sets them going.
import { check } from '../../shape.ts';
import { Heap, type KernelMemory } from './heap.ts';

/** What a module of kernels exports: see kernels/run.ts. */
export interface Kernels {
  begin(index: number, count: number, barrier: number): void;
  run(program: number, calls: number, scratch: number, scratchBytes: number): void;
}

// The first page of memory: words by which the threads are set going, each group on cache lines of its own. Addresses in bytes.

/** Two words of the barrier, 64 bytes apart. */
export const BARRIER = 64;
/** Counts the runs; threads sleep until it changes. Behind it: program, calls, scratch, bytes of scratch a thread; calls = -1 ends the threads. */
export const SIGNAL = 256;
/** Where memory for programs and values begins. */
const HEAP = 1024;

/** A memory with its threads, ready to run programs. */
export class Machine {
  readonly heap: Heap;
  readonly threads: number;
  readonly #memory: KernelMemory;
  readonly #kernels: Kernels;
  #closed = false;

  /** `kernels` is the caller's own instance; the others run in threads that `serve` (thread.mjs). */
  constructor(memory: KernelMemory, kernels: Kernels, threads: number) {
    this.#memory = memory;
    this.#kernels = kernels;
    this.threads = threads;
    this.heap = new Heap(memory, HEAP);
    kernels.begin(0, threads, BARRIER);
  }

  /** Bytes of the memory. */
  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** `length` floats from `address` on. Valid until memory grows. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, length);
  }

  /** The same as whole numbers. */
  integers(address: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, address, length);
  }

  /** Runs a program on all threads and returns when it is done. */
  run(program: number, calls: number, scratch: number, scratchBytes: number): void {
    check(!this.#closed, () => 'the device has been closed');
    this.#signal(program, calls, scratch, scratchBytes);
    this.#kernels.run(program, calls, scratch, scratchBytes);
  }

  /** Ends the other threads. */
  close(): void {
    if (!this.#closed) this.#signal(0, -1, 0, 0);
    this.#closed = true;
  }

  #signal(...words: [program: number, calls: number, scratch: number, scratchBytes: number]): void {
    if (this.threads === 1) return;
    const signal = this.integers(SIGNAL, 1 + words.length);
    signal.set(words, 1);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  }
}
