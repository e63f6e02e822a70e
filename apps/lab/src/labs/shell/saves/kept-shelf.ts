/** Trainings with a name on the device: each lies beside the lab's own under a name of its own, and has a label by which it is listed. */
import { parseLabel, parseSavedTraining, tidyName, type KeptLabel, type SavedData } from '@nepwerk/protocol';
import { withShelf } from '../shelf.ts';

/** Where the parts of a training lie. */
const PARTS = ['trainings', 'models', 'data', 'labels'] as const;
/** Most that is listed: what lies there may be of anybody, and endless. */
export const MOST_LISTED = 60;

/** A training in the list. */
export interface KeptEntry {
  /** Where it lies. */
  readonly place: string;
  readonly name: string;
  /** Null when this version cannot read it. */
  readonly label: KeptLabel | null;
}

/** What is listed, and whether there is more than is listed. */
export interface KeptList {
  readonly entries: readonly KeptEntry[];
  readonly more: boolean;
}

/** A training as it was taken away, to be put back: unread, as it lay there. */
export interface TakenAway {
  readonly place: string;
  readonly parts: readonly unknown[];
}

/** There is no training in the lab's own place that can be kept. */
export class NothingToKeep extends Error {
  override readonly name = 'NothingToKeep';
}

/** What is known of a training only by who keeps it; the rest stands with the training itself. */
export type LabelOrder = Pick<KeptLabel, 'name' | 'keptAt' | 'own' | 'leftOut' | 'dataMark' | 'sheet'>;

/** The trainings of a lab that have a name, newest first. */
export function listKept(lab: string): Promise<KeptList> {
  return withShelf(async (database) => {
    const range = IDBKeyRange.bound(`${lab}/`, `${lab}/\uFFFF`);
    const keys = await database.getAllKeys('labels', range, MOST_LISTED + 1);
    const entries = await Promise.all(
      keys.slice(0, MOST_LISTED).map(async (place) => {
        const found: unknown = await database.get('labels', place).catch(() => null);
        const label = parseLabel(found);
        return { place, label, name: label?.name ?? nameOf(found) };
      }),
    );
    entries.sort((a, b) => (b.label?.keptAt ?? 0) - (a.label?.keptAt ?? 0));
    return { entries, more: keys.length > MOST_LISTED };
  });
}

/** The name on a label that cannot be read otherwise. */
function nameOf(label: unknown): string {
  const name = typeof label === 'object' && label !== null && 'name' in label ? label.name : null;
  return (typeof name === 'string' && tidyName(name)) || '?';
}

/**
 * Copies what lies in the lab's own place to a place with a name, in one go: all of it or nothing. Throws NothingToKeep, and what the
 * browser throws when the device is full.
 */
export function keepAs(lab: string, place: string, order: LabelOrder, data: SavedData): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction(PARTS, 'readwrite');
    const [trainings, models] = [transaction.objectStore('trainings'), transaction.objectStore('models')];
    const [training, model] = [parseSavedTraining(await trainings.get(lab)), await models.get(lab)];
    if (!training || !(model instanceof Uint8Array)) {
      throw new NothingToKeep('the lab has no training on the device');
    }
    const { settings, step, seconds } = training;
    const bytes = model.byteLength + sizeOf(training.film) + sizeOf(data.own);
    const label: KeptLabel = { version: 1, settings, step, seconds, bytes, ...order };
    const writes = [
      trainings.put(training, place),
      models.put(model, place),
      transaction.objectStore('data').put(data, place),
      transaction.objectStore('labels').put(label, place),
    ];
    await settleAll(writes, transaction.done);
  });
}

/** Waits for the writes of a transaction. Why it fails as a whole, such as a full device, says more than what a single write then throws. */
async function settleAll(writes: readonly Promise<unknown>[], done: Promise<void>): Promise<void> {
  await Promise.all([Promise.allSettled(writes), done]);
}

function sizeOf(pictures: readonly { readonly sheet: { readonly pixels: Uint8ClampedArray } }[]): number {
  return pictures.reduce((sum, it) => sum + it.sheet.pixels.byteLength, 0);
}

/** Writes a label anew, such as with another name; does nothing when there is none any more. */
export function relabel(place: string, label: KeptLabel): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction('labels', 'readwrite');
    if ((await transaction.store.getKey(place)) !== undefined) await transaction.store.put(label, place);
    await transaction.done;
  });
}

/** Takes a training away, readable or not, and answers what it was. */
export function takeAway(place: string): Promise<TakenAway> {
  return withShelf(async (database) => {
    const transaction = database.transaction(PARTS, 'readwrite');
    const parts = await Promise.all(PARTS.map((part): Promise<unknown> => transaction.objectStore(part).get(place)));
    await Promise.all(PARTS.map((part) => transaction.objectStore(part).delete(place)));
    await transaction.done;
    return { place, parts };
  });
}

/** Puts back what was taken away. Throws what the browser throws when the device is full. */
export function putBack({ place, parts }: TakenAway): Promise<void> {
  return withShelf(async (database) => {
    const transaction = database.transaction(PARTS, 'readwrite');
    const there = PARTS.filter((_, at) => parts[at] !== undefined);
    const writes = there.map((part) => transaction.objectStore(part).put(parts[PARTS.indexOf(part)], place));
    await settleAll(writes, transaction.done);
  });
}
