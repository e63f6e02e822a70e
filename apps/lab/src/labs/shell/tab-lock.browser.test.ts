/** One tab at a time has a lab, and another can take it over. */
import { describe, expect, it, vi } from 'vitest';
import { holdTabLock } from './tab-lock.ts';

describe('the lock of a lab', () => {
  it('is had by one at a time, and free again when it is let go', async () => {
    const first = await holdTabLock('lock test', false, vi.fn());
    expect(first).not.toBeNull();
    expect(await holdTabLock('lock test', false, vi.fn())).toBeNull();
    first?.release();
    const again = await vi.waitFor(async () => {
      const lock = await holdTabLock('lock test', false, vi.fn());
      expect(lock).not.toBeNull();
      return lock;
    });
    again?.release();
  });

  it('can be taken over, and whoever had it hears so', async () => {
    const lost = vi.fn();
    await holdTabLock('taken lock', false, lost);
    const taker = await holdTabLock('taken lock', true, vi.fn());
    expect(taker).not.toBeNull();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
    taker?.release();
  });

  it('is granted where the browser refuses locks, as it does where it keeps no data for a page', async () => {
    const lost = vi.fn();
    const refused = vi.spyOn(navigator.locks, 'request');
    refused.mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
    expect(await holdTabLock('refused lock', false, lost)).not.toBeNull();
    expect(lost).not.toHaveBeenCalled();
    refused.mockRestore();
  });
});
