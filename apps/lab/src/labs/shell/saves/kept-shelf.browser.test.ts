/** Trainings with a name in a real browser's store: whole or not at all, listed without being read, and safe from what others wrote. */
import {
  LABEL_VERSION,
  SAVED_DATA_VERSION,
  SAVED_VERSION,
  type SavedData,
  type SavedTraining,
} from '@nepwerk/protocol';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import {
  clearMoments,
  clearShelf,
  listMoments,
  putMoment,
  putOnShelf,
  takeDataFromShelf,
  takeFromShelf,
  takeMoment,
} from '../shelf.ts';
import {
  keepAs,
  listKept,
  MOST_LISTED,
  NothingToKeep,
  putBack,
  relabel,
  takeAway,
  type LabelOrder,
} from './kept-shelf.ts';

const LAB = 'kept test';
const HERE = `${LAB}/1`;

const training: SavedTraining = {
  version: SAVED_VERSION,
  settings: 'cheese=0',
  savedAt: 1,
  step: 7,
  seconds: 2.5,
  film: [{ step: 1, seconds: 0.5, sheet: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4).fill(9) } }],
  history: [],
};
const model = Uint8Array.of(1, 2, 3);
const data: SavedData = { version: SAVED_DATA_VERSION, own: [], without: [4] };
const order: LabelOrder = { name: 'Zonder kaas', keptAt: 5, own: 0, leftOut: 1, dataMark: 3, sheet: null };

afterEach(async () => {
  await clearShelf(LAB);
  const database = await openDB('nepwerk');
  for (const store of ['trainings', 'models', 'data', 'labels']) {
    await database.delete(store, IDBKeyRange.bound(`${LAB}/`, `${LAB}/\uFFFF`));
  }
  database.close();
});

async function write(store: string, key: string, value: unknown): Promise<void> {
  const database = await openDB('nepwerk');
  await database.put(store, value, key);
  database.close();
}

describe('a training with a name', () => {
  it('is a whole copy of the lab’s own, with a label', async () => {
    await putOnShelf(LAB, { training, model });
    await keepAs(LAB, HERE, order, data);
    await clearShelf(LAB);
    expect(await takeFromShelf(HERE)).toEqual({ training, model });
    expect(await takeDataFromShelf(HERE)).toEqual(data);
    const { entries, more } = await listKept(LAB);
    expect(more).toBe(false);
    expect(entries).toEqual([
      {
        place: HERE,
        name: 'Zonder kaas',
        label: { version: LABEL_VERSION, settings: 'cheese=0', step: 7, seconds: 2.5, bytes: 7, ...order },
      },
    ]);
  });

  it('is not kept where the lab has nothing', async () => {
    await expect(keepAs(LAB, HERE, order, data)).rejects.toThrow(NothingToKeep);
    expect((await listKept(LAB)).entries).toEqual([]);
  });

  it('is renamed, and a label without a training is not made', async () => {
    await putOnShelf(LAB, { training, model });
    await keepAs(LAB, HERE, order, data);
    const [entry] = (await listKept(LAB)).entries;
    if (!entry?.label) throw new Error('it was not listed');
    await relabel(HERE, { ...entry.label, name: 'Anders' });
    await relabel(`${LAB}/2`, entry.label);
    expect((await listKept(LAB)).entries.map((it) => it.name)).toEqual(['Anders']);
  });

  it('is taken away whole, and put back whole', async () => {
    await putOnShelf(LAB, { training, model });
    await keepAs(LAB, HERE, order, data);
    const before = await listKept(LAB);
    const taken = await takeAway(HERE);
    expect((await listKept(LAB)).entries).toEqual([]);
    expect([await takeFromShelf(HERE), await takeDataFromShelf(HERE)]).toEqual([null, null]);
    await putBack(taken);
    expect(await listKept(LAB)).toEqual(before);
    expect(await takeFromShelf(HERE)).toEqual({ training, model });
  });
});

describe('what others wrote', () => {
  it.each([
    ['of an older version', { ...order, version: 0 }, 'Zonder kaas'],
    ['with an endless name', { name: 'x'.repeat(100_000) }, 'x'.repeat(40)],
    ['that is a text', '<script>', '?'],
    ['that is nothing', null, '?'],
    ['whose name is an object', { name: {} }, '?'],
  ])('a label %s is listed unread, and can be thrown away', async (_, label, name) => {
    await write('labels', HERE, label);
    expect((await listKept(LAB)).entries).toEqual([{ place: HERE, name, label: null }]);
    await takeAway(HERE);
    expect((await listKept(LAB)).entries).toEqual([]);
  });

  it('a store of thousands of labels is listed in part', async () => {
    const database = await openDB('nepwerk');
    const transaction = database.transaction('labels', 'readwrite');
    for (let at = 0; at < 5000; at++) void transaction.store.put({}, `${LAB}/${at}`);
    await transaction.done;
    database.close();
    const { entries, more } = await listKept(LAB);
    expect([entries.length, more]).toEqual([MOST_LISTED, true]);
  });

  it('other labs’ trainings are not listed', async () => {
    await write('labels', `${LAB} two/1`, {});
    expect((await listKept(LAB)).entries).toEqual([]);
    await takeAway(`${LAB} two/1`);
  });
});

describe('the moments of a training', () => {
  const [first, second] = [
    { step: 1, seconds: 0.1 },
    { step: 40, seconds: 4 },
  ];

  it('are kept, listed without being read, and only those that are named stay', async () => {
    await putMoment(LAB, first, Uint8Array.of(1), [first]);
    await putMoment(LAB, second, Uint8Array.of(2), [first, second]);
    expect(await listMoments(LAB)).toEqual([first, second]);
    expect(await takeMoment(LAB, first)).toEqual(Uint8Array.of(1));
    await putMoment(LAB, second, Uint8Array.of(3), [second]);
    expect(await listMoments(LAB)).toEqual([second]);
    expect(await takeMoment(LAB, second)).toEqual(Uint8Array.of(3));
    await clearMoments(LAB);
    expect(await listMoments(LAB)).toEqual([]);
  });

  it('go with the training when it is started over', async () => {
    await putMoment(LAB, first, Uint8Array.of(1), []);
    await clearShelf(LAB);
    expect(await takeMoment(LAB, first)).toBeNull();
  });

  it('are left alone when their place or their bytes are not ours', async () => {
    const database = await openDB('nepwerk');
    await database.put('moments', 'weights', [LAB, 0.1, 1]);
    await database.put('moments', Uint8Array.of(1), [LAB, -1, 'x']);
    await database.put('moments', Uint8Array.of(1), [LAB, 'x', 2]);
    database.close();
    expect(await listMoments(LAB)).toEqual([first]);
    expect(await takeMoment(LAB, first)).toBeNull();
    await clearMoments(LAB);
  });
});
