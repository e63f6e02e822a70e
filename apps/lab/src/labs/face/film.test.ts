/** A film of the mirror is so many pictures, of the deep fake where there is one, and ends early when the film or the lab does; one of a take is of all its frames. */
import { describe, expect, it } from 'vitest';
import type { LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import type { FilmFeed } from '../../marks/film/film-feed.ts';
import { FILM, FILM_FRAMES, filmMirror, filmTake } from './film.ts';
import { firstMirror } from './lab.ts';
import { liveFaces, pixelSheet, swapped } from './live/testing/faces.ts';

/** A lab whose fakes are as bright as the frame's number, and whose cheap ones are dark. */
function labFor(last = Infinity) {
  const asked: [MirrorSettings, number, LiveFace | null][] = [];
  return {
    asked,
    async shoot(settings: MirrorSettings, at: number, face: LiveFace | null): Promise<MirrorPicture | null> {
      asked.push([settings, at, face]);
      if (asked.length > last) return null;
      if (face) return swapped(settings, at, face);
      const deep = settings.way === 'cheap' ? null : pixelSheet(asked.length);
      const cheap = settings.way === 'deep' ? null : pixelSheet(0);
      return { settings, at, tracked: true, real: pixelSheet(255), deep, cheap };
    },
  };
}

function feedFor(most = Infinity) {
  const frames: [number, number][] = [];
  const log: string[] = [];
  const sounds: Float32Array[] = [];
  const feed: FilmFeed = {
    async addFrame({ data }, seconds) {
      frames.push([data[0] ?? -1, seconds]);
      return frames.length < most;
    },
    addSound(samples) {
      sounds.push(samples);
      log.push('sound');
    },
    finish: () => log.push('finished'),
  };
  return { feed, frames, sounds, log };
}

describe('a film of the mirror', () => {
  it('takes ten seconds of pictures, and then finishes', async () => {
    const [lab, to] = [labFor(), feedFor()];
    expect(await filmMirror(lab, { ...firstMirror, way: 'both' }, to.feed)).toBe(true);
    expect(to.frames).toHaveLength(FILM_FRAMES);
    expect(to.frames.at(-1)).toEqual([FILM_FRAMES, (FILM_FRAMES - 1) / FILM.frameRate]);
    expect(lab.asked[0]?.[0].way).toBe('deep');
    expect(lab.asked.every(([, , face]) => face === null)).toBe(true);
    expect(to.log).toEqual(['finished']);
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
    expect([lab.asked.length, full.log]).toEqual([3, []]);
    const cut = feedFor();
    expect(await filmMirror(labFor(4), firstMirror, cut.feed)).toBe(false);
    expect([cut.frames.length, cut.log]).toEqual([4, []]);
  });
});

describe('a film of a take', () => {
  const faces = liveFaces(30, { from: 50 });
  const settings: MirrorSettings = { ...firstMirror, camera: true };

  it('has each frame swapped, at its own time, and its sound before the end', async () => {
    const [lab, to] = [labFor(), feedFor()];
    const sound = Float32Array.of(0.5, -0.5);
    expect(await filmTake(lab, { ...settings, way: 'both' }, faces, sound, to.feed)).toBe(true);
    expect(to.frames).toEqual(faces.map(({ at }, number) => [number + 1, at]));
    expect(lab.asked.map(([, , face]) => face)).toEqual(faces);
    expect(lab.asked.every(([{ way, camera }]) => way === 'deep' && camera)).toBe(true);
    expect([to.log, to.sounds]).toEqual([['sound', 'finished'], [sound]]);
  });

  it('is silent without a sound, and none without a frame', async () => {
    const silent = feedFor();
    expect(await filmTake(labFor(), settings, faces, null, silent.feed)).toBe(true);
    expect(silent.log).toEqual(['finished']);
    const empty = feedFor();
    expect(await filmTake(labFor(), settings, [], null, empty.feed)).toBe(false);
    expect(empty.log).toEqual([]);
  });

  it('ends with the film, and with the lab, unfinished', async () => {
    const full = feedFor(3);
    expect(await filmTake(labFor(), settings, faces, new Float32Array(9), full.feed)).toBe(false);
    const cut = feedFor();
    expect(await filmTake(labFor(4), settings, faces, new Float32Array(9), cut.feed)).toBe(false);
    expect([full.frames.length, full.log, cut.frames.length, cut.log]).toEqual([3, [], 4, []]);
  });
});
