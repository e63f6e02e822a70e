/** A film of the mirror is so many pictures, of the deep fake where there is one, and ends early when the film or the lab does. */
import { describe, expect, it } from 'vitest';
import type { MirrorPicture, MirrorSettings, Sheet } from '@nepwerk/protocol';
import type { FilmFeed } from '../../marks/film/film-feed.ts';
import { FILM, FILM_FRAMES, filmMirror } from './film.ts';
import { firstMirror } from './lab.ts';

function sheet(value: number): Sheet {
  return { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4).fill(value) };
}

/** A lab whose fakes are as bright as the frame's number, and whose cheap ones are dark. */
function labFor(last = Infinity) {
  const asked: [MirrorSettings, number][] = [];
  return {
    asked,
    async shoot(settings: MirrorSettings, at: number): Promise<MirrorPicture | null> {
      asked.push([settings, at]);
      if (asked.length > last) return null;
      const deep = settings.way === 'cheap' ? null : sheet(asked.length);
      const cheap = settings.way === 'deep' ? null : sheet(0);
      return { settings, at, real: sheet(255), deep, cheap };
    },
  };
}

function feedFor(most = Infinity) {
  const frames: [number, number][] = [];
  let finished = 0;
  const feed: FilmFeed = {
    async addFrame({ data }, seconds) {
      frames.push([data[0] ?? -1, seconds]);
      return frames.length < most;
    },
    addSound: () => undefined,
    finish: () => (finished += 1),
  };
  return { feed, frames, finished: () => finished };
}

describe('a film of the mirror', () => {
  it('takes ten seconds of pictures, and then finishes', async () => {
    const [lab, to] = [labFor(), feedFor()];
    expect(await filmMirror(lab, { ...firstMirror, way: 'both' }, to.feed)).toBe(true);
    expect(to.frames).toHaveLength(FILM_FRAMES);
    expect(to.frames.at(-1)).toEqual([FILM_FRAMES, (FILM_FRAMES - 1) / FILM.frameRate]);
    expect(lab.asked[0]?.[0].way).toBe('deep');
    expect(to.finished()).toBe(1);
  });

  it('is of the cheap fake where that is chosen', async () => {
    const to = feedFor();
    await filmMirror(labFor(), { ...firstMirror, way: 'cheap' }, to.feed);
    expect(to.frames[5]?.[0]).toBe(0);
  });

  it('ends with the film, and with the lab, unfinished', async () => {
    const full = feedFor(3);
    const lab = labFor();
    expect(await filmMirror(lab, firstMirror, full.feed)).toBe(false);
    expect([lab.asked.length, full.finished()]).toEqual([3, 0]);
    const cut = feedFor();
    expect(await filmMirror(labFor(4), firstMirror, cut.feed)).toBe(false);
    expect([cut.frames.length, cut.finished()]).toEqual([4, 0]);
  });
});
