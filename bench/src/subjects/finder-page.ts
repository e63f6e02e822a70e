/** A page of the built lab with the finders of faces in it: the lab's own worker from its server, and a peer from its package. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { bundle } from '../host/build.ts';
import type { Addresses, FinderName, Turn } from '../host/finder.ts';
import type { FinderPage } from '../host/finders.ts';

/** Finders in a page. */
export interface Finders {
  /** Opens one; answers how many milliseconds that took. */
  open(name: FinderName): Promise<number>;
  /** Lets one look at a film for so many milliseconds. */
  run(name: FinderName, milliseconds: number): Promise<Turn>;
}

/** The page with what finders.ts put into it. */
type Global = typeof globalThis & { finders: FinderPage };

/** How long an answer may take: opening took five seconds at most where other things ran besides. */
const PATIENCE_MILLISECONDS = 60_000;

/** What the page finds below this is not the server's: the bench answers. */
const OURS = '/bench/';

/** What the bench answers with, by the beginning of the path. */
const PLACES: Readonly<Record<keyof Omit<Addresses, 'worker'>, { readonly path: string; readonly file: string }>> = {
  portrait: {
    path: `${OURS}collins.png`,
    file: fileURLToPath(import.meta.resolve('@nepwerk/datasets/puppets/collins.png')),
  },
  human: { path: `${OURS}human/`, file: `${dirname(packageOf('@vladmandic/human'))}/` },
  wasm: { path: `${OURS}wasm/`, file: `${packageOf('@tensorflow/tfjs-backend-wasm')}/` },
};

/** The folder of a package's main file. */
function packageOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(name)));
}

/** Puts the finders into a page of the lab that trains nothing. */
export async function openFinders(page: Page): Promise<Finders> {
  const script = await bundledFinders();
  await page.route(`**${OURS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const place = Object.values(PLACES).find(({ path }) => pathname.startsWith(path));
    if (!place) {
      await route.fulfill({ body: script, contentType: 'text/javascript' });
      return;
    }
    const path = join(place.file, pathname.slice(place.path.length));
    await route.fulfill(existsSync(path) ? { path } : { status: 404 });
  });
  await page.goto('face', { waitUntil: 'networkidle' });
  await page.addScriptTag({ url: `${OURS}finders.js`, type: 'module' });
  await page.waitForFunction(() => 'finders' in globalThis);
  const addresses: Addresses = {
    worker: workerAddress(),
    portrait: PLACES.portrait.path,
    human: PLACES.human.path,
    wasm: PLACES.wasm.path,
  };
  return {
    open: (name) =>
      patiently(
        page.evaluate(([who, where]) => (globalThis as Global).finders.open(who, where), [name, addresses] as const),
      ),
    async run(name, milliseconds) {
      await page.evaluate((where) => (globalThis as Global).finders.draw(where), addresses);
      return patiently(
        page.evaluate(([who, long]) => (globalThis as Global).finders.run(who, long), [name, milliseconds] as const),
      );
    },
  };
}

/** Waits, but not for ever: a peer whose module can't be loaded says nothing at all. */
async function patiently<T>(answer: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const tooLate = setTimeout(PATIENCE_MILLISECONDS, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`no answer within ${PATIENCE_MILLISECONDS / 1000} s`);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    patience.abort();
  }
}

let bundled: Promise<string> | null = null;

function bundledFinders(): Promise<string> {
  bundled ??= bundle(fileURLToPath(new URL('../host/finders.ts', import.meta.url)));
  return bundled;
}

/** Where the built lab has its worker that finds faces. */
function workerAddress(): string {
  const assets = fileURLToPath(new URL('../../../apps/lab/dist/assets', import.meta.url));
  const worker = readdirSync(assets).find((name) => /^detector\.worker-.*\.js$/.test(name));
  if (!worker) {
    throw new Error('the built lab has no worker that finds faces');
  }
  return `/assets/${worker}`;
}
