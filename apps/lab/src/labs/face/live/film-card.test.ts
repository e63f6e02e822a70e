/** What a film says of itself: who was filmed is a place in it and no name, and what a camera took is not called made. */
import { signal } from '@preact/signals';
import type { FaceCast, FaceRole } from '@nepwerk/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleNames } from '../../../check/words.ts';
import { language, speak } from '../../../text/speech.ts';
import { exampleKey, filmOrder, type CardLab } from './film-card.ts';
import { filmedRole } from './testing/filmed-role.ts';

const puppet: FaceRole = { kind: 'puppet', id: 'collins' };
const cartoon: FaceRole = { kind: 'cartoon', id: 'moss' };
const otter = filmedRole('Blauwe Otter');
const owl = filmedRole('Rode Uil');

beforeAll(() => speak('nl'));

function labOf(cast: FaceCast, used: readonly [number, number] = [200, 80], step: number | null = 900): CardLab {
  const [first, second] = used.map((of) => ({ sides: signal({ of }) }));
  const report = signal(step === null ? null : { step });
  return { cast, photos: [first, second], report } as unknown as CardLab;
}

describe('a film', () => {
  it('of two who were filmed names none of them', () => {
    const order = filmOrder(labOf([otter, owl]), 1, 33, { sampleRate: 48_000 });
    expect(order).toEqual({
      title: 'wissel.mp4',
      lab: 'face',
      kind: 'changed',
      data: { examples: { 'person-a': 200, 'person-b': 80 }, rounds: 900 },
      language: 'nl',
      width: 256,
      height: 256,
      frameRate: 12,
      frames: 33,
      sound: { sampleRate: 48_000 },
    });
    expect(JSON.stringify(order)).not.toMatch(/otter|uil/i);
  });

  it('is changed where a camera took who moves, and made where nobody stood before one', () => {
    expect(filmOrder(labOf([puppet, owl]), 1, 12)).toMatchObject({ kind: 'changed', title: 'wissel.mp4' });
    expect(filmOrder(labOf([puppet, owl]), 0, 12)).toMatchObject({ kind: 'made', title: 'wissel.mp4' });
    expect(filmOrder(labOf([puppet, cartoon], [5, 5], null), 1, 12)).toMatchObject({
      kind: 'made',
      title: 'deepfake-mos-als-eileen.mp4',
      data: { examples: { collins: 5, moss: 5 }, rounds: 0 },
      sound: null,
    });
  });

  it.each([
    ['nl', '200 foto’s van iemand die gefilmd is (A) en 1 plaatje van Pip'],
    ['en', '200 photos of somebody who was filmed (A) and 1 picture of Pip'],
  ] as const)('is read by the checker in words, in %s', async (name, words) => {
    await speak(name);
    const { data } = filmOrder(labOf([otter, { kind: 'cartoon', id: 'pip' }], [200, 1]), 0, 12);
    expect(exampleNames(data.examples)).toBe(words);
    await speak('nl');
    expect(language.value).toBe('nl');
  });

  it('tells the two places apart', () => {
    expect([exampleKey(otter, 0), exampleKey(otter, 1), exampleKey(puppet, 1)]).toEqual([
      'person-a',
      'person-b',
      'collins',
    ]);
  });
});
