/** Previews: wherever the face of somebody who may not be shown would be, also as what the other became, there are squares. */
import type { AsBoth, OfBoth } from '@nepwerk/models';
import type { FacePlace, FacePreview, Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { filmBoth } from './actors.ts';
import { Previewer } from './preview.ts';
import { filmedRole, portrait, PUPPETS } from './testing/persons.ts';
import { isCoarse } from './testing/sheets.ts';
import { CODE, CountingNets, FILMED, SIZE } from './testing/studio-by-hand.ts';

/** Nets whose faces, as either person, have all the detail of what came in. */
class DetailedNets extends CountingNets {
  override look(faces: Float32Array): AsBoth {
    const count = faces.length / (SIZE * SIZE * 3);
    return { as: [faces, faces], code: new Float32Array(count * CODE) };
  }
}

/** A preview before any round, of two who may be shown or not. */
async function previewOf(bare: OfBoth<boolean>): Promise<FacePreview> {
  const [first, second] = bare;
  const actors = await filmBoth({
    cast: [first ? PUPPETS[0] : await filmedRole({ bare: false }), await filmedRole({ bare: second, seed: 2 })],
    portrait,
    seed: 7,
    filming: FILMED,
    send: () => undefined,
    rest: () => Promise.resolve(),
  });
  return new Previewer(actors, SIZE, 'gentle', 7).make(new DetailedNets({ time: 0 }));
}

/** Whose pictures are in squares: each sheet of a person's way, and each column of the rows. */
function coarseOf({ ways, sheets }: FacePreview, place: FacePlace) {
  const { bent, straight, rebuilt, swapped } = ways[place];
  const rows: Sheet = sheets[place];
  return {
    way: [bent, straight, rebuilt, swapped].map((sheet) => isCoarse(sheet)),
    rows: [0, 1, 2].map((column) => isCoarse(rows, [column])),
  };
}

describe('a preview', () => {
  it('of two who may be shown has no squares', async () => {
    const preview = await previewOf([true, true]);
    for (const place of [0, 1] as const) {
      expect(coarseOf(preview, place)).toEqual({ way: [false, false, false, false], rows: [false, false, false] });
    }
  });

  it('covers who may not be shown on the own way and on that of the other, beside a puppet', async () => {
    const preview = await previewOf([true, false]);
    expect(coarseOf(preview, 0)).toEqual({ way: [false, false, false, true], rows: [false, false, true] });
    expect(coarseOf(preview, 1)).toEqual({ way: [true, true, true, false], rows: [true, true, false] });
  });

  it('covers who may not be shown beside somebody else who was filmed', async () => {
    const preview = await previewOf([false, true]);
    expect(coarseOf(preview, 0)).toEqual({ way: [true, true, true, false], rows: [true, true, false] });
    expect(coarseOf(preview, 1)).toEqual({ way: [false, false, false, true], rows: [false, false, true] });
  });

  it('of two who may not be shown is squares alone', async () => {
    const preview = await previewOf([false, false]);
    for (const place of [0, 1] as const) {
      expect(coarseOf(preview, place)).toEqual({ way: [true, true, true, true], rows: [true, true, true] });
    }
  });
});
