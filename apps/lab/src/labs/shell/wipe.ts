/** All that the labs keep on this device: counted, and wiped at once. */
import { parseAnswers, parseSavedData } from '@nepwerk/protocol';
import { allAnswers, wipeAnswers } from './answer-store.ts';
import { CLASS_LOCKS } from '../../class/my-class.ts';
import { emptyShelf, withShelf } from './shelf.ts';
import { hasSession, tellWipe } from './wipe-channel.ts';

/** So long, in milliseconds, labs in other tabs get to end; one that hangs does not keep the rest from being wiped. */
const MOST_WAIT_MS = 3000;
const LOOK_AGAIN_MS = 50;

/** What is kept. */
export interface KeptHere {
  /** The lab's own and those with a name. */
  readonly trainings: number;
  /** Pictures that the pupil drew or added. */
  readonly pictures: number;
  readonly answers: number;
  /** Whether there is a key that signs what is saved as a file. */
  readonly key: boolean;
  /** Whether there is nothing at all: what has no name above, or cannot be read, counts too. */
  readonly empty: boolean;
}

/** Counts what is kept; where the browser keeps nothing there is nothing. */
export async function countKept(): Promise<KeptHere> {
  const shelf = await withShelf(async (database) => {
    const counts = await Promise.all([...database.objectStoreNames].map((store) => database.count(store)));
    const [trainings, keys, data] = await Promise.all([
      database.count('trainings'),
      database.count('keys'),
      database.getAll('data'),
    ]);
    const pictures = data.reduce<number>((sum, it) => sum + (parseSavedData(it)?.own.length ?? 0), 0);
    return { trainings, pictures, key: keys > 0, empty: counts.every((count) => count === 0) };
  }).catch(() => ({ trainings: 0, pictures: 0, key: false, empty: true }));
  const written = writtenAnswers();
  const answers = written.reduce((sum, it) => sum + parseAnswers(it).length, 0);
  return { ...shelf, answers, empty: shelf.empty && written.length === 0 && !hasSession() };
}

function writtenAnswers(): readonly string[] {
  try {
    return allAnswers();
  } catch {
    return []; // a browser that keeps nothing for this page
  }
}

/**
 * Wipes all that the labs keep; the language, the reading level and a place in a class that goes on stay. Labs in other tabs end first, so that they write nothing
 * after it. Throws what the browser throws when it can't be wiped.
 */
export async function wipeDevice(): Promise<void> {
  const channel = tellWipe();
  await othersEnded();
  channel.close();
  wipeAnswers();
  await emptyShelf();
}

/** Waits until no tab has a lab any more; the lock of the tab that is linked to a class stays. */
async function othersEnded(): Promise<void> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  const until = performance.now() + MOST_WAIT_MS;
  async function areHeld(): Promise<boolean> {
    const { held = [] } = (await locks?.query()) ?? {};
    return held.some(({ name }) => !name?.startsWith(CLASS_LOCKS));
  }
  while (performance.now() < until && (await areHeld())) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
