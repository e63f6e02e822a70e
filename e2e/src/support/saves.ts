/** The dialog with the kept trainings as a pupil finds it, and the store behind it as somebody else might write it. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import type { Locator, Page } from 'playwright';

const { result } = texts.nl;
const { saves } = laterTexts.nl;

/** What a test can see and do with the kept trainings. */
export interface SavesPage {
  /** What the dialog says. */
  readonly says: Locator;
  /** The trainings in the list. */
  readonly items: Locator;
  open(): Promise<void>;
  close(): Promise<void>;
  keep(name: string): Promise<void>;
  /** Does something with the training of a name. */
  act(act: 'open' | 'rename' | 'discard', name: string): Locator;
}

/** The kept trainings of a page, in Dutch. */
export function savesOf(page: Page): SavesPage {
  const dialog = page.getByRole('dialog');
  return {
    says: dialog.locator('.saves-says'),
    items: dialog.locator('.kept'),
    async open() {
      await page.getByRole('button', { name: result.tools.saves, exact: true }).click();
      await dialog.waitFor();
    },
    async close() {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
    async keep(name) {
      await dialog.getByRole('textbox', { name: saves.name }).fill(name);
      await dialog.getByRole('button', { name: saves.keep }).click();
    },
    act: (act, name) =>
      dialog.getByRole('button', {
        name: saves.of.replace('{action}', saves[act]).replace('{name}', name),
        exact: true,
      }),
  };
}

/** How the store can be spoiled; bytes and pixels are made in the page. */
export type Spoil =
  | { readonly type: 'label'; readonly key: string; readonly label: Readonly<Record<string, unknown>> }
  | { readonly type: 'labels'; readonly count: number }
  | { readonly type: 'model'; readonly how: 'text' | 'short' | 'huge-header' | 'not-a-number' | 'other-config' }
  | { readonly type: 'film' }
  | { readonly type: 'moments' };

/** Writes into the store: into the only kept training, where there is one. */
export async function spoilStore(page: Page, spoil: Spoil): Promise<void> {
  await page.evaluate(writeSpoil, spoil);
}

/** Runs in the page. */
async function writeSpoil(spoil: Spoil): Promise<void> {
  function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(String(request.error))));
    });
  }
  const database = await settled(indexedDB.open('nepwerk'));
  const names = ['trainings', 'models', 'labels', 'moments'];
  const transaction = database.transaction(names, 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const [trainings, models, labels, moments] = names.map((name) => transaction.objectStore(name));
  if (!trainings || !models || !labels || !moments) throw new Error('a store is missing');

  function spoilModel(bytes: Uint8Array, how: string): unknown {
    if (how === 'text') return 'weights';
    if (how === 'short') return bytes.slice(0, bytes.length / 2);
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    if (how === 'huge-header') view.setBigUint64(0, 2n ** 60n, true);
    if (how === 'not-a-number') view.setFloat32(copy.length - 4, Number.NaN, true);
    if (how === 'other-config') {
      const length = Number(view.getBigUint64(0, true));
      const header = new TextDecoder().decode(copy.subarray(8, 8 + length));
      copy.set(new TextEncoder().encode(header.replace(String.raw`\"size\":16`, String.raw`\"size\":32`)), 8);
    }
    return copy;
  }

  if (spoil.type === 'label') labels.put(spoil.label, spoil.key);
  else if (spoil.type === 'labels') {
    for (let at = 0; at < spoil.count; at++) labels.put({ name: `nummer ${at}` }, `burger/0${at}`);
  } else if (spoil.type === 'moments') {
    for (const key of await settled(moments.getAllKeys())) moments.put(new Uint8Array(64), key);
  } else {
    const [key] = await settled(labels.getAllKeys());
    if (key === undefined) throw new Error('nothing is kept');
    if (spoil.type === 'model') models.put(spoilModel((await settled(models.get(key))) as Uint8Array, spoil.how), key);
    else {
      const training = (await settled(trainings.get(key))) as { film: { sheet: { size: number } }[] };
      for (const frame of training.film) frame.sheet.size = 4096;
      trainings.put(training, key);
    }
  }
  await done;
  database.close();
}
