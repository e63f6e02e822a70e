/** Watching a video, in a real browser: never two frames at once, near where the face was, and an end when nothing can be seen. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FaceFinder, Look, LookOrder } from '../../../faces/start-detector.ts';
import { watchCamera, type Seen } from './watch.ts';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A video that changes with every frame. */
async function movingVideo(): Promise<HTMLVideoElement> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream();
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    if (context) context.fillStyle = turn % 2 ? '#fff' : '#000';
    context?.fillRect(0, 0, 300, 150);
  }, 15);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  document.body.append(video);
  ends.push(() => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.remove();
  });
  await video.play();
  return video;
}

function lookOf(seen: number): Look {
  const face = { landmarks: new Float32Array(936).fill(seen), depths: new Float32Array(468), confidence: 1 };
  const faces = Array.from({ length: seen }, () => face);
  return { faces, seen, milliseconds: 1, sight: null, aligned: null, pixels: null };
}

/** A finder that answers as it is told to, and remembers what it was asked. */
function finderOf(answer: (turn: number) => Promise<Look | null>) {
  const orders: LookOrder[] = [];
  let busy = 0;
  let busiest = 0;
  const finder: FaceFinder = {
    open: () => Promise.resolve(),
    async find(source, order) {
      if ('close' in source) source.close();
      orders.push(order);
      busy += 1;
      busiest = Math.max(busiest, busy);
      try {
        return await answer(orders.length);
      } finally {
        busy -= 1;
      }
    },
    close: () => undefined,
  };
  return { finder, orders, busiest: () => busiest };
}

async function watch(answer: (turn: number) => Promise<Look | null>) {
  const video = await movingVideo();
  const asked = finderOf(answer);
  const seen: Seen[] = [];
  const faults: Error[] = [];
  const order = { side: 480, sight: true };
  const end = watchCamera(
    video,
    asked.finder,
    () => order,
    (it) => seen.push(it),
    (error) => faults.push(error),
  );
  ends.unshift(end);
  return { ...asked, seen, faults, end };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('a watch', () => {
  it('looks at one frame at a time, and its time only grows', async () => {
    const { seen, busiest } = await watch(async () => {
      await after(30);
      return lookOf(1);
    });
    await expect.poll(() => seen.length).toBeGreaterThan(5);
    expect(busiest()).toBe(1);
    const times = seen.map(({ at }) => at);
    expect(times.every((at, i) => i === 0 || at > (times[i - 1] ?? NaN))).toBe(true);
  });

  it('looks for one face where it was, and everywhere when there are more or none', async () => {
    const { orders } = await watch((turn) => Promise.resolve(lookOf([1, 2, 0, 1][(turn - 1) % 4] ?? 0)));
    await expect.poll(() => orders.length).toBeGreaterThan(5);
    expect(orders.slice(0, 5).map(({ near }) => near?.[0])).toEqual([undefined, 1, undefined, undefined, 1]);
    expect(orders.every(({ side, sight }) => side === 480 && sight === true)).toBe(true);
  });

  it('goes on after a frame that was let go or can’t be read', async () => {
    const { seen, faults } = await watch((turn) => {
      if (turn % 3 === 0) return Promise.resolve(null);
      return turn % 3 === 1 ? Promise.reject(new Error('unreadable')) : Promise.resolve(lookOf(1));
    });
    await expect.poll(() => seen.length).toBeGreaterThan(2);
    expect(faults).toEqual([]);
  });

  it('ends, and says so once, when nothing can be seen any more', async () => {
    const { seen, faults, orders } = await watch(() => Promise.reject(new Error('fell over')));
    await expect.poll(() => faults.length).toBe(1);
    const asked = orders.length;
    await after(100);
    expect(orders).toHaveLength(asked);
    expect(faults.map(({ message }) => message)).toEqual(['fell over']);
    expect(seen).toEqual([]);
  });

  it('that was ended tells nobody anything, also of what was being looked at', async () => {
    const { seen, faults, orders, end } = await watch(async (turn) => {
      await after(60);
      if (turn > 1) throw new Error('was closed');
      return lookOf(1);
    });
    await expect.poll(() => orders.length).toBe(2);
    end();
    await after(150);
    expect(seen).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(orders).toHaveLength(2);
  });
});
