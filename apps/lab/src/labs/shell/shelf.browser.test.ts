/** The shelf keeps trainings in a real browser, and takes nothing that this version did not write. */
import { SAVED_VERSION, type SavedTraining } from '@nepwerk/protocol';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { clearShelf, peekOnShelf, putOnShelf, takeFromShelf } from './shelf.ts';

const NAME = 'shelf test';

const training: SavedTraining = {
  version: SAVED_VERSION,
  settings: 'cheese=0',
  savedAt: 1,
  step: 7,
  seconds: 2.5,
  film: [{ step: 1, seconds: 0.5, sheet: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4).fill(9) } }],
  history: [{ step: 1, generatorLoss: null, discriminatorLoss: 1.5, right: null }],
};

afterEach(() => clearShelf(NAME));

describe('the shelf', () => {
  it('gives back what was put on it, and nothing after it was cleared', async () => {
    const model = Uint8Array.of(1, 2, 3);
    expect(await takeFromShelf(NAME)).toBeNull();
    await putOnShelf(NAME, { training, model });
    expect(await takeFromShelf(NAME)).toEqual({ training, model });
    expect(await peekOnShelf(NAME)).toEqual(training);
    await clearShelf(NAME);
    expect(await takeFromShelf(NAME)).toBeNull();
    expect(await peekOnShelf(NAME)).toBeNull();
  });

  it('keeps the newest of two', async () => {
    await putOnShelf(NAME, { training, model: Uint8Array.of(1) });
    await putOnShelf(NAME, { training: { ...training, step: 8 }, model: Uint8Array.of(2) });
    expect(await takeFromShelf(NAME)).toMatchObject({ training: { step: 8 }, model: Uint8Array.of(2) });
  });

  it.each([
    ['a training of another version', { ...training, version: SAVED_VERSION + 1 }, Uint8Array.of(1)],
    ['a model that is a text', training, 'weights'],
    ['a training without its model', training, undefined],
  ])('calls %s unreadable', async (_, kept, model) => {
    const database = await openDB('nepwerk');
    await database.put('trainings', kept, NAME);
    if (model !== undefined) await database.put('models', model, NAME);
    database.close();
    expect(await takeFromShelf(NAME)).toBe('unreadable');
  });
});
