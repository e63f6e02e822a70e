/** The screen is kept on while a view is shown, asked for again when its page is back, and let go with the view; a device that refuses is left alone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearPage, show } from '../labs/shell/testing/on-page.ts';
import { useAwake } from './use-awake.ts';

function View() {
  useAwake();
  return null;
}

/** A lock of which the test says when it is given; the browser lets go of it when its page is hidden. */
class Lock {
  isReleased = false;
  #give: () => void = () => {};
  readonly promise = new Promise<WakeLockSentinel>((resolve) => {
    const lock: Partial<WakeLockSentinel> = {
      release: () => Promise.resolve(void (this.isReleased = true)),
    };
    this.#give = () => resolve(lock as WakeLockSentinel);
  });

  give(): void {
    this.#give();
  }
}

/** What was asked for. */
let locks: Lock[] = [];

beforeEach(() => {
  locks = [];
  vi.spyOn(navigator.wakeLock, 'request').mockImplementation(() => {
    const lock = new Lock();
    locks.push(lock);
    return lock.promise;
  });
});

function setShown(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  clearPage();
  vi.restoreAllMocks();
});

it('keeps the screen on until the view goes', async () => {
  show(<View />);
  await expect.poll(() => locks).toHaveLength(1);
  locks[0]?.give();
  await locks[0]?.promise;
  expect(locks[0]?.isReleased).toBe(false);
  clearPage();
  await expect.poll(() => locks[0]?.isReleased).toBe(true);
});

it('asks again when the page is back, and not while it is hidden', async () => {
  show(<View />);
  await expect.poll(() => locks).toHaveLength(1);
  setShown('hidden');
  expect(locks).toHaveLength(1);
  setShown('visible');
  expect(locks).toHaveLength(2);
});

it('lets go of a lock that comes when the view is gone', async () => {
  show(<View />);
  await expect.poll(() => locks).toHaveLength(1);
  clearPage();
  locks[0]?.give();
  await expect.poll(() => locks[0]?.isReleased).toBe(true);
});

it('leaves a device alone that refuses', async () => {
  const asked = vi.spyOn(navigator.wakeLock, 'request').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  show(<View />);
  await expect.poll(() => asked.mock.calls).toEqual([['screen']]);
});
