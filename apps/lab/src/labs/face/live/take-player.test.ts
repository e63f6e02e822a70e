/** A take is shown one picture at a time: of many that are asked for the last, and while it plays those that are due. */
import { describe, expect, it } from 'vitest';
import type { MirrorPicture } from '@nepwerk/protocol';
import { firstMirror } from '../lab.ts';
import { createTakePlayer } from './take-player.ts';
import type { Take } from './take.ts';
import { liveFaces, swapped } from './testing/faces.ts';

const settings = { ...firstMirror, camera: true, way: 'both' as const };
const take: Take = { frames: liveFaces(36, { from: 7 }), sound: null };

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A lab that takes so many seconds for a picture, on the player's clock; with Infinity it has ended. */
function setUp(takes = 0) {
  const asked: number[] = [];
  let time = 0;
  let waiting: (() => void)[] = [];
  const player = createTakePlayer(
    {
      async shoot(wanted, at, face): Promise<MirrorPicture | null> {
        asked.push(Math.round((at - 7) * 12));
        await settle();
        time += takes === Infinity ? 0 : takes;
        return face && takes !== Infinity ? swapped(wanted, at, face) : null;
      },
    },
    settings,
    take,
    {
      now: () => time,
      later(callback, milliseconds) {
        waiting.push(() => {
          time += milliseconds / 1000;
          callback();
        });
        return () => (waiting = []);
      },
    },
  );
  async function pass(): Promise<void> {
    for (const callback of waiting.splice(0)) callback();
    await settle();
    await settle();
  }
  return { player, asked, pass };
}

function deepOf(picture: MirrorPicture | null): number | undefined {
  return picture?.deep?.pixels[0];
}

describe('a take', () => {
  it('is shown at a moment, by the nets alone', async () => {
    const { player } = setUp();
    player.show(1);
    await settle();
    expect(deepOf(player.picture.value)).toBe(13);
    expect(player.picture.value?.cheap).toBeNull();
  });

  it('is shown at the last of many moments, with one picture asked for at a time', async () => {
    const { player, asked } = setUp();
    for (const seconds of [0, 0.5, 1, 1.5, 2]) player.show(seconds);
    expect(asked).toEqual([0]);
    await settle();
    await settle();
    expect(asked).toEqual([0, 24]);
    player.show(2.01); // the same frame
    await settle();
    expect(asked).toEqual([0, 24]);
    expect(deepOf(player.picture.value)).toBe(25);
  });

  it('plays a part to its end, all frames where there is time', async () => {
    const { player, asked, pass } = setUp();
    player.play({ from: 1, to: 2 });
    expect(player.playing.value).toBe(1);
    for (let i = 0; i < 40; i++) await pass();
    expect(player.playing.value).toBeNull();
    expect(asked).toEqual(Array.from({ length: 12 }, (_, i) => 12 + i));
  });

  it('leaves frames out where the nets are slower, and ends in time', async () => {
    const { player, asked, pass } = setUp(0.3);
    player.play({ from: 0, to: 2 });
    for (let i = 0; i < 12; i++) await pass();
    expect(player.playing.value).toBeNull();
    expect(asked.length).toBeLessThan(9);
    expect(asked.length).toBeGreaterThan(4);
  });

  it('stops when it is told to, and when another moment is wanted', async () => {
    const { player, asked, pass } = setUp();
    player.play({ from: 0, to: 3 });
    await pass();
    player.stop();
    expect(player.playing.value).toBeNull();
    const before = asked.length;
    await pass();
    expect(asked).toHaveLength(before);
    player.play({ from: 0, to: 3 });
    player.show(2);
    await pass();
    expect(player.playing.value).toBeNull();
    expect(asked.at(-1)).toBe(24);
  });

  it('of a lab that has ended shows nothing more', async () => {
    const { player, pass } = setUp(Infinity);
    player.play({ from: 0, to: 1 });
    for (let i = 0; i < 40; i++) await pass();
    expect([player.picture.value, player.playing.value]).toEqual([null, null]);
  });
});
