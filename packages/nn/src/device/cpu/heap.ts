// The memory that modules and sessions share, handed out in blocks.
import { roundUp } from './plan.ts';

/** WebAssembly's memory, as much of it as is used here. */
export interface KernelMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** A piece of memory, in bytes. */
export interface Block {
  readonly address: number;
  readonly bytes: number;
}

/** WebAssembly's unit of memory, in bytes. */
const PAGE = 65536;

/** Hands out blocks of a WebAssembly memory, which grows as needed. */
export class Heap {
  readonly #memory: KernelMemory;
  readonly #free: Block[] = [];
  #end: number;

  /** Blocks begin at `start` bytes. */
  constructor(memory: KernelMemory, start: number) {
    this.#memory = memory;
    this.#end = roundUp(start);
  }

  /**
   * A block of at least `bytes` bytes, on a cache line. Its contents are not defined.
   * @throws RangeError when the browser gives no more memory.
   */
  allocate(bytes: number): Block {
    const size = roundUp(Math.max(bytes, 1));
    const index = this.#free.findIndex((block) => block.bytes >= size);
    if (index >= 0) {
      const { address, bytes: free } = this.#free[index];
      if (free === size) this.#free.splice(index, 1);
      else this.#free[index] = { address: address + size, bytes: free - size };
      return { address, bytes: size };
    }
    const address = this.#end;
    const missing = address + size - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    this.#end += size;
    return { address, bytes: size };
  }

  /** Takes a block back; neighbours become one. */
  release(block: Block): void {
    const blocks = [...this.#free, block].toSorted((a, b) => a.address - b.address);
    this.#free.length = 0;
    for (const next of blocks) {
      const before = this.#free.at(-1);
      if (before && before.address + before.bytes === next.address)
        this.#free[this.#free.length - 1] = { address: before.address, bytes: before.bytes + next.bytes };
      else this.#free.push(next);
    }
    const last = this.#free.at(-1);
    if (last && last.address + last.bytes === this.#end) {
      this.#end = last.address;
      this.#free.pop();
    }
  }
}
