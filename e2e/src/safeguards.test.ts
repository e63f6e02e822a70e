/** The safeguards that can be seen from the outside, each a row of SAFEGUARDS.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { laterTexts } from '@nepwerk/lessons/later';
import { expect, test } from 'vitest';
import { openBurgerLab } from './support/burger-lab.ts';
import { dataOf, photo } from './support/data.ts';
import { fetchedAll } from './support/settled.ts';
import { setStage } from './support/setup.ts';
import { hashOf, possibleNetsIn } from './support/weights.ts';

const BUILT_LAB = fileURLToPath(new URL('../../apps/lab/dist', import.meta.url));

const stage = setStage();

test('the browser refuses a request to anybody else', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  expect((await refused).text()).toContain("connect-src 'self'");
  expect(visitor.faults.join()).toContain('https://example.org');
  visitor.forgive();
});

test('pictures come in by one door, and no camera, sound or paste is another', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage());
  expect(await page.locator('input[type=file], video, audio').count()).toBe(0);
  const taken = await page.evaluate(() => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    return !document.querySelector('main')?.dispatchEvent(event);
  });
  expect(taken).toBe(false);
  await dataOf(page).open('photos');
  expect(await page.locator('input[type=file]').count()).toBe(1);
  expect(await page.locator('video, audio').count()).toBe(0);
  await page.getByText(laterTexts.nl.photos.rule.b1).waitFor();
});

test('a photo of the pupil’s own goes nowhere, and of it only a small square is kept', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage(), 'preset=tiny16&count=20');
  await dataOf(page).open('photos');
  await page.locator('input[type=file]').setInputFiles([{ ...(await photo('ding.jpg', { width: 900, height: 700 })) }]);
  const add = page.getByRole('button', { name: laterTexts.nl.photos.add.one.replace('{count}', '1') });
  await add.waitFor();
  await add.click();
  await expect.poll(() => dataOf(page).kept()).toBe(21);
  // Whatever was asked for since the page opened is a file of the lab: nothing could carry a picture away.
  const carrying = visitor.requests.filter(
    (it) => it.method() !== 'GET' || it.postData() !== null || it.url().length > 120,
  );
  expect(carrying.map((request) => request.url())).toEqual([]);
  await expect.poll(() => page.evaluate(largestInStore)).toBe(64 * 64 * 4);
});

test('nothing leaves: no download, no share, and no request while training', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await fetchedAll(visitor);
  await lab.button('start').click();
  await lab.reach(5);
  const before = visitor.requests.length;
  await lab.reach(50);
  expect(visitor.requests.slice(before).map((request) => request.url())).toEqual([]);
  expect(visitor.requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  expect(await lab.page.locator('a[download]').count()).toBe(0);
});

test('ships no model: nothing that is loaded is a file of weights', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(1);
  const endings = new Set(visitor.requests.map((request) => new URL(request.url()).pathname.split('.').at(-1) ?? ''));
  const known = ['/', '/burger', 'html', 'js', 'css', 'svg', 'woff2', 'wasm'];
  expect([...endings].filter((ending) => !known.includes(ending))).toEqual([]);
});

/** Whatever a page, a style, a font, a picture or a program is in, or the same squeezed. */
const NO_WEIGHTS = /\.(html|js|css|svg|png|webp|woff2|wasm)(\.(br|gz))?$/;

/** The nets that find where a face is, its landmarks and its eyelids: they know nobody. Which outputs they have is tested beside them. */
const FINDS_PLACES = /^(blazeface|facemesh|iris)-[\w-]+\.(bin|json)(\.(br|gz))?$/;

test('of all that could be weights, the built lab has but those of the nets that find places in a face', () => {
  const files = readdirSync(BUILT_LAB, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  expect(files.length).toBeGreaterThan(50);
  const others = files.map(({ name }) => name).filter((name) => !NO_WEIGHTS.test(name));
  expect(others.filter((name) => !FINDS_PLACES.test(name))).toEqual([]);
});

/** The nets of the package that the lab takes its three from. */
const NETS = fileURLToPath(new URL('../../node_modules/@vladmandic/human/models', import.meta.url));

test('whatever its name, what could be a net in the built lab is one of these three, to the byte', () => {
  const ours = ['blazeface', 'facemesh', 'iris'];
  const files = ours.flatMap((net) => [`${net}.bin`, `${net}.json`]);
  const hashes = new Map(files.map((file) => [hashOf(readFileSync(`${NETS}/${file}`)), file]));
  const found = possibleNetsIn(BUILT_LAB);
  expect(found.filter(({ hash }) => !hashes.has(hash))).toEqual([]);
  expect([...new Set(found.flatMap(({ hash }) => hashes.get(hash) ?? []))].toSorted()).toEqual(files.toSorted());

  // Nor does anything name a file of that package's other nets, or of those that its makers offer apart from it.
  const others = readdirSync(NETS).flatMap((file) => /^(.+)\.bin$/.exec(file)?.[1] ?? []);
  expect(others).toEqual(expect.arrayContaining([...ours, 'antispoof', 'emotion', 'faceres', 'liveness']));
  const apart = ['age', 'affectnet', 'gear', 'gender', 'insightface', 'mobilefacenet', 'ssrnet'];
  const named = [...others.filter((net) => !ours.includes(net)), ...apart].join('|');
  const naming = new RegExp(`\\b(${named})(-[\\w-]+)?\\.(json|bin|onnx|tflite|task)\\b`);
  const texts = readdirSync(BUILT_LAB, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|js|css|json|svg)$/.test(name),
  );
  expect(texts.filter((name) => naming.test(readFileSync(`${BUILT_LAB}/${name}`, 'utf8')))).toEqual([]);
});

test('no program of the built lab names a net for feelings, age, likeness or life', () => {
  const programs = readdirSync(BUILT_LAB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const nets =
    /\b(faceres|mobilefacenet|insightface|antispoof|ssrnet|affectnet|gear-e[12])\b|\b(emotion|liveness)\.(json|bin)\b/;
  expect(programs.filter((name) => nets.test(readFileSync(`${BUILT_LAB}/${name}`, 'utf8')))).toEqual([]);
});

/** Runs in the page: bytes of the largest own picture in the browser's store. */
function largestInStore(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('nepwerk');
    opening.addEventListener('success', () => {
      const getting = opening.result.transaction('data').objectStore('data').getAll();
      getting.addEventListener('success', () => {
        const own = (getting.result as { own: { sheet: { pixels: Uint8ClampedArray } }[] }[]).flatMap((it) => it.own);
        opening.result.close();
        resolve(Math.max(0, ...own.map((it) => it.sheet.pixels.byteLength)));
      });
    });
  });
}
