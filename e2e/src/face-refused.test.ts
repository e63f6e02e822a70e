/** The camera of the Face lab where there is none, where it may not be used, and where somebody says no: always a plain sentence and a way on. */
import { expect, test } from 'vitest';
import { liveTexts } from '@nepwerk/lessons/face';
import type { Page } from 'playwright';
import { findBarriers } from './support/axe.ts';
import { faceLab, lookAt } from './support/face-lab.ts';
import { filmingStage } from './support/filming.ts';
import { setStage } from './support/setup.ts';
import { setWebcam } from './support/webcam.ts';
import { cut, dark, far, posing, together } from './support/webcam-scenes.ts';

const webcam = setWebcam();
const stage = setStage({ browserArguments: webcam.browserArguments });

/** A picture of four by four squares has so many colours at most, with one mixed row and column between each two where it was drawn smaller; a bare face has hundreds. */
const SQUARES = 49;

function openStage(page: Page) {
  const lab = faceLab(page);
  return { lab, filming: filmingStage(page, lab, webcam), hint: page.locator('.casting-hint') };
}

test('somebody who is not well in view is told how, and the light goes out when the page is not looked at', async () => {
  const visitor = await stage.visitor({ permissions: ['camera'] });
  const page = await visitor.newPage();
  const { lab, filming, hint } = openStage(page);
  const { hints, faults } = lab.casting;
  await lab.agree();
  await filming.choose([0]);
  for (const [scene, text] of [
    [null, hints.nobody],
    [together('collins', 'hopper'), hints.several],
    [far('collins'), hints.far],
    [cut('collins'), hints.cut],
    [dark('collins'), hints.dark],
  ] as const) {
    if (scene) webcam.show(scene);
    await hint.getByText(text.b1).waitFor();
    expect(await filming.step('alone').count(), 'nobody gets further like this').toBe(1);
  }
  webcam.show(posing('collins'));
  await filming.step('prompt').waitFor();

  // A page that is not seen has no camera; back again it says so, and begins with who is there.
  await page.evaluate(hide, true);
  await page.getByRole('heading', { name: faults.hidden.title }).waitFor();
  await page.evaluate(hide, false);
  expect(await findBarriers(page)).toEqual([]);
  await lab.button(faults.on).click();
  await filming.step('prompt').waitFor();

  // Its leave is taken away in the middle, as when a plug is pulled.
  await visitor.context.clearPermissions();
  await page.getByRole('heading', { name: faults.ended.title }).waitFor();
  await lab.button(faults.again).click();
  await page.getByRole('heading', { name: faults.denied.title }).waitFor();
  await lab.button(faults.goOn).click();
  await filming.step('done').waitFor();
});

test('a camera that is refused, forbidden by the school or only a program is said as it is', async () => {
  const { faults } = faceLab(await (await stage.visitor()).newPage()).casting;
  const refused = await stage.visitor();
  const forbidden = await stage.visitor({ permissions: ['camera'] });
  const program = await stage.visitor({ permissions: ['camera'] });
  for (const [visitor, title] of [
    [refused, faults.denied.title],
    [forbidden, faults.blocked.title],
    [program, faults.virtual.title],
  ] as const) {
    const page = await visitor.newPage();
    if (visitor === forbidden) {
      await page.route('**/face', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'camera=()' } });
      });
    }
    if (visitor === program) await page.addInitScript(callItObs);
    const { lab, filming } = openStage(page);
    await lab.agree();
    await filming.choose([1]);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await lab.button(faults.goOn).waitFor();
  }
});

test('who says no is not filmed, and who may not be shown is not, in a browser whose storage is full', async () => {
  const page = await (await stage.visitor({ permissions: ['camera'] })).newPage();
  await page.addInitScript(fillStorage);
  const { lab, filming } = openStage(page);
  const { words } = lab;
  await lab.agree();
  await filming.choose([0, 1]);
  await filming.prove('collins');
  const name = await filming.answer({ train: true, partner: false, wall: true, keep: false });
  await filming.fill('collins', false);
  await page.locator('.casting-buttons .go').click();
  await filming.prove('hopper');
  await filming.answer({ train: false, partner: true, wall: true, keep: true });
  await filming.step('done').waitFor();
  await page.locator('.casting-buttons .go').click();
  await lab.phase('ready');

  // The second one is a drawn face; of the first one only squares are to be seen, and no film may be kept.
  expect((await lab.used())[1]).toBe(300);
  const album = page.getByRole('listbox').first().locator('canvas');
  await expect.poll(() => album.evaluate(coloursOfFirst)).toBeLessThanOrEqual(SQUARES);
  const mirror = page.locator('.face-pictures canvas');
  await mirror.first().waitFor();
  expect((await mirror.first().evaluate(lookAt)).colours).toBeLessThanOrEqual(SQUARES);
  await lab.button(words.controls.step).click();
  await lab.reach(1);
  await lab.button(words.film.open).click();
  await page.getByText(liveTexts.nl.film.rights.hereOnly.b1).waitFor();
  await page.keyboard.press('Escape');
  await lab.button(words.back.open).click();
  await lab.button(words.back.one.replace('{name}', name)).waitFor();
});

/** Runs in the page: as if it was put behind another tab, or brought back. */
function hide(away: boolean): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: away ? 'hidden' : 'visible' });
  Object.defineProperty(document, 'hidden', { configurable: true, value: away });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in the page: its camera has the name of a program that plays films. */
function callItObs(): void {
  Object.defineProperty(MediaStreamTrack.prototype, 'label', { get: () => 'OBS Virtual Camera' });
}

/** Runs in the page: nothing can be written any more. */
function fillStorage(): void {
  function refuse(): never {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  }
  Storage.prototype.setItem = refuse;
  IDBObjectStore.prototype.put = refuse;
  IDBObjectStore.prototype.add = refuse;
}

/** Runs in the page: how many colours the first photo of an album has. */
function coloursOfFirst(canvas: Element): number {
  const it = canvas as HTMLCanvasElement;
  const copy = new OffscreenCanvas(it.width, it.height).getContext('2d');
  copy?.drawImage(it, 0, 0);
  const { data } = copy?.getImageData(4, 4, 24, 24) ?? { data: [] };
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += 4) {
    seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  }
  return seen.size;
}
