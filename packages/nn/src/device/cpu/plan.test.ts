// The memory plan: values alive at the same time never overlap, and memory is shared where it can be.
import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import type { Storage } from '../../tensor.ts';
import type { Call } from './call.ts';
import { plan } from './plan.ts';

function call(...storages: Storage[]): Call {
  return { opcode: 0, items: 1, arguments: storages.map((storage) => ({ storage, byte: 0 })), scratch: 0 };
}

test('values that live at the same time do not overlap, whatever the program', () => {
  const random = createRandom(1);
  for (let round = 0; round < 50; round++) {
    const storages = Array.from({ length: 30 }, (): Storage => ({ size: 1 + random.integer(5000) }));
    const calls = Array.from({ length: 60 }, () => call(storages[random.integer(30)], storages[random.integer(30)]));
    const { offsets, bytes } = plan(calls, [storages[0]], [storages[1]]);
    function span(storage: Storage): [number, number] {
      const times = calls.flatMap(({ arguments: args }, time) =>
        args.some((arg) => (arg as { storage: Storage }).storage === storage) ? [time] : [],
      );
      return [
        storage === storages[0] ? -1 : Math.min(...times),
        storage === storages[1] ? calls.length : Math.max(...times),
      ];
    }
    const placed = [...offsets].map(([storage, offset]) => ({
      offset,
      end: offset + storage.size * 4,
      span: span(storage),
    }));
    for (const [i, a] of placed.entries()) {
      expect(a.end).toBeLessThanOrEqual(bytes);
      expect(a.offset % 64).toBe(0);
      for (const b of placed.slice(i + 1)) {
        const together = a.span[0] <= b.span[1] && b.span[0] <= a.span[1];
        expect(together && a.offset < b.end && b.offset < a.end).toBe(false);
      }
    }
  }
});

test('a chain of values needs room for two of them only', () => {
  const storages = Array.from({ length: 20 }, (): Storage => ({ size: 1000 }));
  const calls = storages.slice(1).map((storage, i) => call(storages[i], storage));
  expect(plan(calls, [], []).bytes).toBeLessThan(2.2 * 4000);
});
