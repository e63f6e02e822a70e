/** In a real browser all that labs keep is counted and wiped, whatever it is. */
import { SAVED_DATA_VERSION, SAVED_VERSION, writeAnswers, type SavedTraining } from '@nepwerk/protocol';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { localAnswerStore } from './answer-store.ts';
import { listMoments, putDataOnShelf, putMoment, putOnShelf, takeFromShelf, withShelf } from './shelf.ts';
import { onWipe } from './wipe-channel.ts';
import { countKept, wipeDevice } from './wipe.ts';

const training: SavedTraining = {
  version: SAVED_VERSION,
  settings: '',
  savedAt: 1,
  step: 7,
  seconds: 2.5,
  film: [],
  history: [],
};
const model = Uint8Array.of(1, 2, 3);
const NOTHING = { trainings: 0, pictures: 0, answers: 0, key: false, empty: true };

beforeAll(wipeDevice); // other files of tests may have kept something in this browser
afterEach(wipeDevice);

it('counts trainings, pictures and answers of every lab, and leaves nothing of them', async () => {
  expect(await countKept()).toEqual(NOTHING);
  await putOnShelf('burger', { training, model });
  await putOnShelf('other/1', { training, model });
  await putMoment('burger', { seconds: 1, step: 2 }, model, []);
  const sheet = { columns: 1, rows: 1, size: 64, pixels: new Uint8ClampedArray(64 * 64 * 4) };
  await putDataOnShelf('burger', {
    version: SAVED_DATA_VERSION,
    own: [{ id: -1, from: 'drawing', sheet }],
    without: [],
  });
  await withShelf((database) => database.put('labels', 'anything', 'burger/2'));
  localAnswerStore('burger').write(writeAnswers([{ question: 'Wie?', text: 'Ik.', at: 1 }]));
  localAnswerStore('other').write('{"not": "answers"}');
  localStorage.setItem('somebody else', 'stays');
  expect(await countKept()).toEqual({ trainings: 2, pictures: 1, answers: 1, key: false, empty: false });

  await wipeDevice();
  expect(await countKept()).toEqual(NOTHING);
  expect(await takeFromShelf('burger')).toBeNull();
  expect(await listMoments('burger')).toEqual([]);
  expect(await withShelf((database) => database.count('labels'))).toBe(0);
  const left = Object.keys(localStorage).filter((key) => !['nepwerk.language', 'nepwerk.level'].includes(key));
  expect(left).toEqual(['somebody else']);
  localStorage.removeItem('somebody else');
});

it.each([
  ['a label without its training', () => withShelf((database) => database.put('labels', 'anything', 'burger/2'))],
  ['a moment without its training', () => putMoment('burger', { seconds: 1, step: 2 }, model, [])],
  [
    'pictures that are left out',
    () => putDataOnShelf('burger', { version: SAVED_DATA_VERSION, own: [], without: [3] }),
  ],
  ['a drawing that is not finished', async () => sessionStorage.setItem('nepwerk.sketch', '[]')],
  ['answers that cannot be read', async () => localAnswerStore('burger').write('{"not": "answers"}')],
])('does not call a device empty that has %s', async (_, write) => {
  await write();
  expect(await countKept()).toEqual({ ...NOTHING, empty: false });
});

it('tells labs that are open', async () => {
  const heard = vi.fn();
  const stop = onWipe(heard);
  await wipeDevice();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  stop();
});
