// The heap: blocks do not overlap, come back whole, and memory grows only when it must.
import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { Heap, type Block, type KernelMemory } from './heap.ts';

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

test('blocks never overlap, lie on cache lines, and are large enough', () => {
  const random = createRandom(3);
  const heap = new Heap(memoryOf(1), 1000);
  let blocks: (Block & { wanted: number })[] = [];
  for (let i = 0; i < 500; i++) {
    const giveBack = blocks.length > 0 && random.uniform() < 0.45;
    const wanted = 1 + random.integer(20000);
    if (giveBack) for (const gone of blocks.splice(random.integer(blocks.length), 1)) heap.release(gone);
    else blocks.push({ ...heap.allocate(wanted), wanted });
    blocks = blocks.toSorted((a, b) => a.address - b.address);
    expect(blocks.every((block) => block.bytes >= block.wanted && block.address % 64 === 0)).toBe(true);
    expect(
      blocks.every((block, j) => block.address >= (j === 0 ? 1000 : blocks[j - 1].address + blocks[j - 1].bytes)),
    ).toBe(true);
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
