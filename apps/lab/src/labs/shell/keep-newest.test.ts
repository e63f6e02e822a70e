/** The newest value is kept, one write at a time, and one that failed is tried again. */
import { expect, it, vi } from 'vitest';
import { keepNewest } from './keep-newest.ts';

it('writes the first and the newest, and none that came in between', async () => {
  const written: number[] = [];
  const { keep } = keepNewest(async (value: number) => void written.push(value), vi.fn());
  for (const value of [1, 2, 3]) keep(value);
  await vi.waitFor(() => expect(written).toEqual([1, 3]));
});

it('tries again what failed, once, and nothing that something newer has replaced', async () => {
  const onError = vi.fn();
  const write = vi.fn<(value: number) => Promise<void>>(async () => undefined);
  const { keep, retry } = keepNewest(write, onError);
  retry();
  expect(write).not.toHaveBeenCalled();
  write.mockRejectedValueOnce(new Error('full'));
  keep(1);
  await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  await vi.waitFor(() => {
    retry();
    expect(write.mock.calls).toEqual([[1], [1]]);
  });
  retry();
  expect(write).toHaveBeenCalledTimes(2);
  write.mockRejectedValueOnce(new Error('full'));
  keep(2);
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2));
  keep(3);
  retry();
  await vi.waitFor(() => expect(write).toHaveBeenLastCalledWith(3));
});
