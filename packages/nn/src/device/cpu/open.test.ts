// Opening the processor: the right module for what the host can do, and a way on where it can do less.
import { readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { trace } from '../../graph.ts';
import { scale } from '../../ops/arithmetic.ts';
import { Variables } from '../../variables.ts';
import { openDevice } from '../../hosts/node.ts';
import { openCpu, TooOldError, type Host, type ModuleName } from './open.ts';

function load(name: ModuleName): Promise<Uint8Array> {
  return readFile(new URL(`../../../build/${name}.wasm`, import.meta.url));
}

const lonely: Host = { cores: 1, canShare: false, load, start: () => Promise.reject(new Error('no threads here')) };

test.each([
  [{}, lonely, 'relaxed-single', 1],
  [{ threads: 3 }, lonely, 'relaxed-single', 1],
  [{ relaxed: false }, lonely, 'plain-single', 1],
  [{ shared: true, threads: 1 }, { ...lonely, canShare: true }, 'relaxed-shared', 1],
] as const)('%o opens the module that fits', async (options, host, module, threads) => {
  const device = await openCpu(host, options);
  expect([device.module, device.threads]).toEqual([module, threads]);
  device.close();
});

test('as many threads as cores, up to four', async () => {
  const start = vi.fn<Host['start']>(() => Promise.resolve(() => undefined));
  const device = await openCpu({ cores: 12, canShare: true, load, start }, {});
  expect(device.threads).toBe(4);
  expect(start.mock.calls.map(([{ index, count }]) => [index, count])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
  ]);
  device.close();
});

test('where threads do not start, one thread does the work', async () => {
  const end = vi.fn<() => void>();
  let started = 0;
  const device = await openCpu(
    {
      cores: 3,
      canShare: true,
      load,
      start: () => (started++ === 0 ? Promise.resolve(end) : Promise.reject(new Error('blocked'))),
    },
    {},
  );
  expect([device.threads, device.module]).toEqual([1, 'relaxed-single']);
  expect(end).toHaveBeenCalledOnce();
  const program = device.open(new Variables()).compile(trace((g) => ({ y: scale(g.input('x', [1]), 2) })));
  program.run({ x: [21] });
  expect(program.read('y')[0]).toBe(42);
  device.close();
});

describe('is refused with a sentence', () => {
  test.each([0, -1, 1.5, Number.NaN])('%d threads', async (threads) => {
    await expect(openDevice({ threads })).rejects.toThrow(
      `threads must be a whole number of 1 or more, not ${threads}`,
    );
  });

  test('shared memory where it is not allowed', async () => {
    await expect(openCpu(lonely, { shared: true })).rejects.toThrow('not cross-origin isolated');
  });

  test('a machine without SIMD', async () => {
    const old: Host = { ...lonely, load: () => Promise.resolve(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9])) };
    await expect(openCpu(old, {})).rejects.toThrow(TooOldError);
  });
});
