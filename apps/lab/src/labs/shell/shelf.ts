/** Where a lab keeps things on the device: an IndexedDB with what the page shows of a training, the model's numbers, the pupil's part of the data, earlier moments to go back to, and the keys that sign. */
import { parseSavedData, parseSavedTraining, type SavedData, type SavedTraining } from '@nepwerk/protocol';
import { isMoment, MOST_MOMENTS, type Moment } from './moments.ts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A training as it is taken from the shelf. */
export interface ShelvedTraining {
  readonly training: SavedTraining;
  /** The model's state, as its `save()` wrote it. */
  readonly model: Uint8Array;
}

interface ShelfSchema extends DBSchema {
  trainings: { key: string; value: unknown };
  models: { key: string; value: unknown };
  data: { key: string; value: unknown };
  moments: { key: MomentKey; value: unknown };
  labels: { key: string; value: unknown };
  keys: { key: string; value: unknown };
}

/** Under which a moment lies: the training's name, its seconds of training and its step, so that moments can be listed without their bytes. */
type MomentKey = [name: string, seconds: number, step: number];

const DATABASE = 'nepwerk';
const DATABASE_VERSION = 4;

function open(): Promise<IDBPDatabase<ShelfSchema>> {
  return openDB<ShelfSchema>(DATABASE, DATABASE_VERSION, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('trainings');
        database.createObjectStore('models');
      }
      if (before < 2) database.createObjectStore('data');
      if (before < 3) {
        database.createObjectStore('moments');
        database.createObjectStore('labels');
      }
      if (before < 4) database.createObjectStore('keys');
    },
  });
}

/** Does something with the database and closes it, so that a page of a newer version never waits for us. */
export async function withShelf<Result>(
  use: (database: IDBPDatabase<ShelfSchema>) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Throws away all that lies on the shelf, of every lab and under every name. */
export function emptyShelf(): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    await Promise.all([...database.objectStoreNames].map((store) => transaction.objectStore(store).clear()));
    await transaction.done;
  });
}

/** Keeps a training under a name, in place of what was there. Throws what the browser throws when the device is full. */
export function putOnShelf(name: string, { training, model }: ShelvedTraining): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction(['trainings', 'models'], 'readwrite');
    await Promise.all([
      transaction.objectStore('trainings').put(training, name),
      transaction.objectStore('models').put(model, name),
      transaction.done,
    ]);
  });
}

/** What is kept under a name; null when nothing is, `unreadable` when it is not what this version wrote. */
export function takeFromShelf(name: string): Promise<ShelvedTraining | 'unreadable' | null> {
  return withShelf(async (database) => {
    const [found, model] = await Promise.all([database.get('trainings', name), database.get('models', name)]);
    if (found === undefined && model === undefined) return null;
    const training = parseSavedTraining(found);
    return training && model instanceof Uint8Array ? { training, model } : 'unreadable';
  });
}

/** What is kept under a name, without the model; null when nothing readable is. */
export function peekOnShelf(name: string): Promise<SavedTraining | null> {
  return withShelf(async (database) => parseSavedTraining(await database.get('trainings', name)));
}

/** Throws away what is kept under a name, with its earlier moments. */
export function clearShelf(name: string): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction(['trainings', 'models', 'moments'], 'readwrite');
    await Promise.all([
      transaction.objectStore('trainings').delete(name),
      transaction.objectStore('models').delete(name),
      transaction.objectStore('moments').delete(momentsOf(name)),
      transaction.done,
    ]);
  });
}

function momentsOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name], [name, []]);
}

/** The moments of a training that are kept, oldest first; at most so many as are ever kept, whatever lies there. */
export function listMoments(name: string): Promise<readonly Moment[]> {
  return withShelf(async (database) => {
    const keys = await database.getAllKeys('moments', momentsOf(name), MOST_MOMENTS);
    return keys.map(([, seconds, step]) => ({ seconds, step })).filter(isMoment);
  });
}

/** Keeps a moment, and of the others only those that are named. Throws what the browser throws when the device is full. */
export function putMoment(name: string, { seconds, step }: Moment, model: Uint8Array, others: readonly Moment[]) {
  return withShelf(async (database) => {
    const transaction = database.transaction('moments', 'readwrite');
    const stays = new Set(others.map((it) => `${it.seconds} ${it.step}`));
    for (const key of await transaction.store.getAllKeys(momentsOf(name))) {
      if (!stays.has(`${key[1]} ${key[2]}`)) void transaction.store.delete(key);
    }
    void transaction.store.put(model, [name, seconds, step]);
    await transaction.done;
  });
}

/** The model at a moment; null when none is kept there. */
export function takeMoment(name: string, { seconds, step }: Moment): Promise<Uint8Array | null> {
  return withShelf(async (database) => {
    const found = await database.get('moments', [name, seconds, step]);
    return found instanceof Uint8Array ? found : null;
  });
}

/** Throws away all moments of a training. */
export function clearMoments(name: string): Promise<void> {
  return withShelf((database) => database.delete('moments', momentsOf(name)));
}

/** Keeps the pupil's part of a lab's data, in place of what was there. Throws what the browser throws when the device is full. */
export function putDataOnShelf(name: string, data: SavedData): Promise<void> {
  return withShelf(async (database) => {
    await database.put('data', data, name);
  });
}

/** The pupil's part of a lab's data; null when nothing readable is kept. */
export function takeDataFromShelf(name: string): Promise<SavedData | null> {
  return withShelf(async (database) => parseSavedData(await database.get('data', name)));
}
