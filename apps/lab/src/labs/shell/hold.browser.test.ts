/** Whatever ends when nobody looks ends in a real browser when the page is hidden, when it is left, and when its class stands still. */
import { afterEach, expect, it, vi } from 'vitest';
import { onOutOfSight } from './hold.ts';
import { enterClassByHand, leaveClassByHand } from './testing/class-by-hand.ts';

afterEach(() => {
  vi.restoreAllMocks();
  leaveClassByHand();
});

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

const ways = [
  ['the page is hidden', hide],
  ['the page is left', () => dispatchEvent(new Event('pagehide'))],
  ['the class stands still', () => enterClassByHand().freeze(true)],
] as const;

it.each(ways)('is called when %s', async (_, happen) => {
  const callback = vi.fn();
  const stop = onOutOfSight(callback);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(callback).not.toHaveBeenCalled();
  happen();
  await expect.poll(() => callback.mock.calls.length).toBe(1);
  stop();
});

it.each(ways)('is not called any more, when %s', async (_, happen) => {
  const callback = vi.fn();
  onOutOfSight(callback)();
  happen();
  await Promise.resolve();
  expect(callback).not.toHaveBeenCalled();
});

it('is called after whoever asked is ready, where the class stands still already', async () => {
  enterClassByHand({ frozen: true });
  const callback = vi.fn();
  const stop = onOutOfSight(callback);
  expect(callback).not.toHaveBeenCalled();
  await expect.poll(() => callback.mock.calls.length).toBe(1);
  stop();
});
