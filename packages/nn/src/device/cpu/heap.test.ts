// The heap: blocks do not overlap, come back whole, and memory grows only when it must.
import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { Heap, type Block } from './heap.ts';
import type { KernelMemory } from './machine.ts';

function memoryOf(pages: number): KernelMemory & { grown: number } {
  const memory = {
    buffer: new ArrayBuffer(pages * 65536),
    grown: 0,
    grow(by: number) {
      memory.grown += by;
      memory.buffer = new ArrayBuffer(memory.buffer.byteLength + by * 65536);
      return 0;
    },
  };
  return memory;
}

test('blocks never overlap and lie on cache lines', () => {
  const random = createRandom(3);
  const heap = new Heap(memoryOf(1), 1000);
  let blocks: Block[] = [];
  for (let i = 0; i < 500; i++) {
    if (blocks.length > 0 && random.uniform() < 0.45) {
      const [gone] = blocks.splice(random.integer(blocks.length), 1);
      heap.release(gone!);
    } else {
      const wanted = 1 + random.integer(20000);
      const block = heap.allocate(wanted);
      expect(block.bytes).toBeGreaterThanOrEqual(wanted);
      expect(block.address % 64).toBe(0);
      expect(block.address).toBeGreaterThanOrEqual(1000);
      blocks.push(block);
    }
    blocks = blocks.toSorted((a, b) => a.address - b.address);
    for (const [j, block] of blocks.slice(1).entries()) expect(block.address).toBeGreaterThanOrEqual(blocks[j]!.address + blocks[j]!.bytes);
  }
});

test('what is given back is used again', () => {
  const memory = memoryOf(1);
  const heap = new Heap(memory, 0);
  for (let i = 0; i < 100; i++) {
    const blocks = [heap.allocate(20000), heap.allocate(20000), heap.allocate(20000)];
    for (const block of blocks) heap.release(block);
  }
  expect(memory.grown).toBe(0);
});

test('memory grows by what is missing', () => {
  const memory = memoryOf(1);
  new Heap(memory, 0).allocate(3 * 65536);
  expect(memory.grown).toBe(2);
});
