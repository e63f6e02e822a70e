/** Filming ends in a file, in nothing, or in a reason; who feeds a film that has ended is told so and never waits. */
import { describe, expect, it } from 'vitest';
import { createFilmMaker } from './film-maker.ts';
import { buffersOf, type FilmFrame, type FilmOrder, type FilmReply, type FilmRequest } from './film-messages.ts';

const ORDER: FilmOrder = {
  title: 'swap.mp4',
  lab: 'face',
  kind: 'changed',
  data: { examples: { own: 300 }, rounds: 900 },
  language: 'nl',
  width: 1,
  height: 1,
  frameRate: 12,
  frames: 2,
  sound: null,
};

function frame(): FilmFrame {
  return { width: 1, height: 1, data: new Uint8ClampedArray(4) };
}

/** A maker whose worker is moved by hand. */
function byHand() {
  const written: [string, string, Uint8Array][] = [];
  const sent: FilmRequest[] = [];
  const ends: { reply: (reply: FilmReply) => void; crash: () => void }[] = [];
  let open = 0;
  const maker = createFilmMaker(
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
  function reply(it: FilmReply, of = ends.length - 1): void {
    ends[of]?.reply(it);
  }
  return { maker, written, sent, reply, crash: () => ends.at(-1)?.crash(), open: () => open };
}

describe('filming', () => {
  it('answers each frame when there is room, writes what comes back marked, and lets the worker go', async () => {
    const { maker, written, sent, reply, open } = byHand();
    expect(maker.filming.value).toBeNull();
    const feed = maker.begin(ORDER);
    expect(maker.filming.value).toEqual({ at: 'working', step: 'fetch' });
    const first = feed.addFrame(frame(), 0);
    const second = feed.addFrame(frame(), 1);
    const order: string[] = [];
    void first.then((more) => order.push(`first ${more}`));
    void second.then((more) => order.push(`second ${more}`));
    reply({ type: 'ready' });
    await first;
    expect(order).toEqual(['first true']);
    reply({ type: 'step', step: 'frames', share: 0.5 });
    expect(maker.filming.value).toEqual({ at: 'working', step: 'frames', share: 0.5 });
    reply({ type: 'ready' });
    await second;
    feed.addSound(new Float32Array(1));
    feed.finish();
    expect(sent.map(({ type }) => type)).toEqual(['begin', 'frame', 'frame', 'sound', 'finish']);
    reply({ type: 'made', bytes: Uint8Array.of(1, 2), sound: 'kept' });
    expect(written).toEqual([['swap.mp4', 'video/mp4', Uint8Array.of(1, 2)]]);
    expect([maker.filming.value, open()]).toEqual([{ at: 'saved', title: 'swap.mp4', sound: 'kept' }, 0]);
    expect(await feed.addFrame(frame(), 2)).toBe(false);
    expect(sent).toHaveLength(5);
  });

  it('writes nothing when it is cancelled, refused, or the worker falls over, and lets nobody wait', async () => {
    const { maker, written, reply, crash, open } = byHand();
    const cancelled = maker.begin(ORDER).addFrame(frame(), 0);
    maker.cancel();
    expect([await cancelled, maker.filming.value, open()]).toEqual([false, null, 0]);
    reply({ type: 'made', bytes: Uint8Array.of(1), sound: 'none' }); // on its way when the worker was ended
    const refused = maker.begin(ORDER).addFrame(frame(), 0);
    reply({ type: 'refused', why: 'codec' });
    expect([await refused, maker.filming.value, open()]).toEqual([false, { at: 'refused', why: 'codec' }, 0]);
    const crashed = maker.begin(ORDER).addFrame(frame(), 0);
    crash();
    expect([await crashed, maker.filming.value, open()]).toEqual([false, { at: 'refused', why: 'failed' }, 0]);
    expect(written).toEqual([]);
  });

  it('ends the film before when another one begins, whose frames go nowhere then', async () => {
    const { maker, sent, reply, open, written } = byHand();
    const before = maker.begin(ORDER);
    const left = before.addFrame(frame(), 0);
    const after = maker.begin({ ...ORDER, title: 'other.mp4' });
    expect([await left, await before.addFrame(frame(), 1), open()]).toEqual([false, false, 1]);
    before.finish();
    reply({ type: 'made', bytes: Uint8Array.of(1), sound: 'none' }, 0);
    expect([sent.map(({ type }) => type), written]).toEqual([['begin', 'frame', 'begin'], []]);
    const more = after.addFrame(frame(), 0);
    reply({ type: 'ready' });
    expect(await more).toBe(true);
  });
});

it('sends the memory of frames and of sound along', () => {
  const [sample, pixels] = [new Float32Array(2), frame()];
  expect(buffersOf({ type: 'frame', frame: pixels, seconds: 0 })).toEqual([pixels.data.buffer]);
  expect(buffersOf({ type: 'sound', samples: sample })).toEqual([sample.buffer]);
  expect([buffersOf({ type: 'finish' }), buffersOf({ type: 'begin', order: ORDER })]).toEqual([[], []]);
});
