/** Frames through a message port: each is answered, pixels go along, and nobody waits for ever when a film has ended. */
import { expect, it } from 'vitest';
import { openFeed, serveFeed, type FilmFeed } from './film-feed.ts';
import type { FilmFrame } from './film-messages.ts';

function frameOf(value: number): FilmFrame {
  return { width: 1, height: 1, data: new Uint8ClampedArray(4).fill(value) };
}

/** A feed that keeps what it gets, at the other end of a port. */
function connected() {
  const got: unknown[] = [];
  let room = true;
  const feed: FilmFeed = {
    async addFrame(frame, seconds) {
      got.push([frame.data[0], seconds]);
      return room;
    },
    addSound: (samples) => got.push(samples.length),
    finish: () => got.push('finish'),
  };
  const { port1, port2 } = new MessageChannel();
  serveFeed(port1, feed);
  function close(): void {
    port1.close();
  }
  return { far: openFeed(port2), got, close, endFilm: () => (room = false) };
}

it('passes on frames, sound and the end in their order, and takes their memory along', async () => {
  const { far, got, close } = connected();
  const frame = frameOf(7);
  const samples = new Float32Array(3);
  expect(await far.addFrame(frame, 0)).toBe(true);
  far.addSound(samples);
  const [second, third] = [far.addFrame(frameOf(8), 0.5), far.addFrame(frameOf(9), 1)];
  expect(await Promise.all([second, third])).toEqual([true, true]);
  far.finish();
  await expect.poll(() => got.at(-1)).toBe('finish');
  expect(got).toEqual([[7, 0], 3, [8, 0.5], [9, 1], 'finish']);
  expect([frame.data.length, samples.length]).toEqual([0, 0]);
  close();
});

it('answers all who wait when the film has ended, and passes nothing on any more', async () => {
  const { far, got, close, endFilm } = connected();
  endFilm();
  expect(await Promise.all([far.addFrame(frameOf(1), 0), far.addFrame(frameOf(2), 1)])).toEqual([false, false]);
  const before = got.length;
  expect(await far.addFrame(frameOf(3), 2)).toBe(false);
  far.finish();
  expect(got).toHaveLength(before);
  close();
});
