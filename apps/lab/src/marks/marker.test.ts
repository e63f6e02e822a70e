/** Saving ends in a file, in nothing, or in a sentence; a worker that was given up saves nothing later. */

import { describe, expect, it } from 'vitest';
import type { MarkReply, MarkRequest } from './mark-messages.ts';
import { createMarker } from './marker.ts';

const request: MarkRequest = {
  title: 'burger.png',
  lab: 'burger',
  type: 'image/png',
  sheets: [{ columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) }],
  data: { examples: { burger: 400 }, rounds: 3 },
  language: 'nl',
};

/** A marker whose worker is moved by hand. */
function byHand() {
  const written: [string, string, Uint8Array][] = [];
  const sent: MarkRequest[] = [];
  const ends: { reply: (reply: MarkReply) => void; crash: () => void }[] = [];
  let open = 0;
  const marker = createMarker(
    () => {
      open++;
      return {
        send: (it) => sent.push(it),
        listen: (reply, onCrash) => ends.push({ reply, crash: () => onCrash('gone') }),
        close: () => open--,
      };
    },
    (title, type, bytes) => written.push([title, type, bytes]),
  );
  function reply(it: MarkReply): void {
    ends.at(-1)?.reply(it);
  }
  return { marker, written, sent, reply, crash: () => ends.at(-1)?.crash(), open: () => open };
}

/** Lets promises come in. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('saving', () => {
  it('says each step, writes what comes back marked, and lets the worker go', async () => {
    const { marker, written, sent, reply, open } = byHand();
    expect(marker.marking.value).toBeNull();
    marker.save(request);
    await settle();
    expect([sent, marker.marking.value]).toEqual([[request], { at: 'working', step: 'fetch' }]);
    reply({ type: 'step', step: 'watermark', share: 0.5 });
    expect(marker.marking.value).toEqual({ at: 'working', step: 'watermark', share: 0.5 });
    reply({ type: 'marked', bytes: Uint8Array.of(1, 2) });
    expect(written).toEqual([['burger.png', 'image/png', Uint8Array.of(1, 2)]]);
    expect([marker.marking.value, open()]).toEqual([{ at: 'saved', title: 'burger.png' }, 0]);
  });

  it('writes nothing when it is cancelled, refused, or the worker falls over', async () => {
    const { marker, written, reply, crash, open } = byHand();
    marker.save(request);
    await settle();
    marker.cancel();
    expect([marker.marking.value, open()]).toEqual([null, 0]);
    marker.save(request);
    await settle();
    reply({ type: 'refused', why: 'reader' });
    expect([marker.marking.value, open()]).toEqual([{ at: 'refused', why: 'reader' }, 0]);
    marker.save(request);
    await settle();
    crash();
    expect([marker.marking.value, open(), written]).toEqual([{ at: 'refused', why: 'failed' }, 0, []]);
  });

  it('waits for what is saved, and says so when there is nothing', async () => {
    const { marker, sent, open } = byHand();
    marker.save(Promise.resolve(request));
    marker.cancel();
    await settle();
    expect([sent, marker.marking.value, open()]).toEqual([[], null, 0]);
    for (const nothing of [() => Promise.resolve(null), () => Promise.reject(new Error('gone'))]) {
      marker.save(nothing());
      await settle();
      expect([sent, marker.marking.value, open()]).toEqual([[], { at: 'refused', why: 'failed' }, 0]);
    }
    marker.save(Promise.resolve(request));
    await settle();
    expect(sent).toEqual([request]);
  });
});
