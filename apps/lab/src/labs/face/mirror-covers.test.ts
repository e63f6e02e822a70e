/** A mirror in which somebody wears the face of who may not be shown: no detail of that face gets into it, but of what the nets have learned. */
import type { OfBoth } from '@nepwerk/models';
import { CANVAS, type AlignedFace } from '@nepwerk/media';
import type { MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { filmBoth, type Actor } from './actors.ts';
import { coverFrame } from './cover.ts';
import { firstMirror, restingFace } from './lab.ts';
import { Mirror } from './mirror.ts';
import { filmedRole, portrait, PUPPETS } from './testing/persons.ts';
import { isSame } from './testing/sheets.ts';
import { FILMED, SIZE } from './testing/studio-by-hand.ts';

/** The puppet wears the face of who was filmed. */
const WORN: MirrorSettings = { ...firstMirror, performer: 0, way: 'both', steer: restingFace };

let actors: OfBoth<Actor>;

beforeAll(async () => {
  actors = await filmBoth({
    cast: [PUPPETS[0], await filmedRole()],
    portrait,
    seed: 7,
    filming: FILMED,
    send: () => undefined,
    rest: () => Promise.resolve(),
  });
});

/** The same photo without any detail. */
function coarse(face: AlignedFace): AlignedFace {
  return { ...face, pixels: coverFrame({ width: CANVAS, height: CANVAS, data: face.pixels }).data };
}

/** What the nets make: stripes of one pixel, or the grey that they come to in squares. */
function made(detail: boolean): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: SIZE * SIZE * 3 }, (_, i) => (detail ? Math.floor(i / 3) % 2 : 128 / 255));
}

/** The mirror's picture with the second person's face, which has detail or not, after so many rounds. */
function wear(bare: boolean, detail: boolean, rounds: number): MirrorPicture {
  const [first, second] = actors;
  const neutral = detail ? second.neutral : coarse(second.neutral);
  const mirror = new Mirror({
    actors: [first, { ...second, perform: second.perform.bind(second), bare, neutral }],
    size: SIZE,
    lookAs: () => made(detail),
    rounds: () => rounds,
    now: () => 0,
  });
  return mirror.shoot(WORN, 0, null);
}

/** Whether it makes no difference to the pictures of each way what detail the face has. */
function hides(bare: boolean, rounds: number): Record<'deep' | 'cheap', boolean> {
  const [sharp, blunt] = [wear(bare, true, rounds), wear(bare, false, rounds)];
  return { deep: isSame(sharp.deep, blunt.deep), cheap: isSame(sharp.cheap, blunt.cheap) };
}

describe('the face of somebody', () => {
  it.each([0, 99])('who may not be shown is squares on the other, both ways, after %i rounds', (rounds) => {
    expect(hides(false, rounds)).toEqual({ deep: true, cheap: true });
  });

  it('who may not be shown is what the nets made of it, once they have learned; the cheap way stays squares', () => {
    expect(hides(false, 100)).toEqual({ deep: false, cheap: true });
  });

  it.each([0, 100])('who may be shown is there as it is, after %i rounds', (rounds) => {
    expect(hides(true, rounds)).toEqual({ deep: false, cheap: false });
  });
});
