/** A pupil puts pictures of their own in the data: drawn by mouse and by keyboard, and photos, also those that are no good. */
import { laterTexts } from '@nepwerk/lessons/later';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { dataOf, photo, type ChosenFile } from './support/data.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { photos } = laterTexts.nl;
const { drawing } = laterTexts.nl;
const SMALL_DATA = 'preset=tiny16&count=20';

/** Chooses files in the opened dialog and waits until they have been read. */
async function choose(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files.map((file) => ({ ...file })));
  await expect.poll(() => page.locator('.photos-waiting, .photos-add progress').count()).toBe(0);
}

test('draw three pictures with the mouse and with the keyboard, add five photos, and train on them', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  const { page } = lab;
  const data = dataOf(page);
  await data.open('draw');
  const paper = page.getByRole('application');
  const add = page.getByRole('button', { name: drawing.add });
  expect(await add.isEnabled()).toBe(false);
  await paper.click({ position: { x: 120, y: 120 } });
  await add.click();
  await page.getByRole('radio', { name: drawing.tool.stamp }).check();
  await page.getByRole('radio', { name: drawing.stamp.heart }).check();
  await paper.click({ position: { x: 200, y: 160 } });
  await add.click();
  await page.getByRole('radio', { name: drawing.tool.pen }).check();
  await paper.focus();
  await page.keyboard.press(' '); // the pen comes down
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' '); // and up
  await page.keyboard.press('Control+z');
  expect(await add.isEnabled()).toBe(false);
  await page.keyboard.press('Control+y');
  expect(await findBarriers(page)).toEqual([]);
  await add.click();
  await page.getByText(drawing.count.other.replace('{count}', '3')).waitFor();
  await data.close();
  await expect.poll(() => data.kept()).toBe(23);

  await data.open('photos');
  await choose(page, await Promise.all([1, 2, 3, 4, 5].map((it) => photo(`ding ${it}.jpg`))));
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: photos.add.other.replace('{count}', '5') }).click();
  await expect.poll(() => data.kept()).toBe(28);

  await lab.button('start').click();
  await lab.reach(10);
  await lab.button('pause').click();
  await lab.saved();
  await page.reload();
  await expect.poll(() => data.kept()).toBe(28);
  await data.open('view');
  await expect.poll(async () => [await data.share('drawing'), await data.share('photo')]).toEqual([11, 18]);
});

test('a drawing that is not finished is still there after a reload, and gone once it is added', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  const data = dataOf(page);
  const add = page.getByRole('button', { name: drawing.add });
  function kept(): Promise<string | null> {
    return page.evaluate(() => sessionStorage.getItem('nepwerk.sketch'));
  }
  await data.open('draw');
  await page.getByRole('application').click({ position: { x: 120, y: 120 } });
  await expect.poll(kept).toContain('"line"');
  await page.reload();
  await data.open('draw');
  await expect.poll(() => add.isEnabled()).toBe(true);
  await add.click();
  await expect.poll(kept).toBeNull();
});

test('a photo is cut to another square with the keyboard, and with a hand that presses, waits and drags', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  await dataOf(page).open('photos');
  await choose(page, [await photo('breed.jpg', { width: 480, height: 300 })]);
  const pick = page.getByRole('button', { name: photos.pick.replace('{name}', 'breed.jpg') });
  function cutOut(): Promise<string> {
    return pick.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }
  const middle = await cutOut();
  await pick.click();
  const pad = page.getByRole('application');
  await pad.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowLeft');
  await expect.poll(cutOut).not.toBe(middle);
  const left = await cutOut();
  expect(await findBarriers(page)).toEqual([]);

  const { x = 0, y = 0, width = 0, height = 0 } = (await pad.boundingBox()) ?? {};
  await page.mouse.move(x + width / 3, y + height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await page.mouse.move(x + width, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(cutOut).not.toBe(left);
  expect(await cutOut()).not.toBe(middle);
});

test('each file that is no good gets its sentence, and the others come in all the same', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  await dataOf(page).open('photos');
  const whole = await photo('heel.png', { write: (it) => it.png() });
  const script =
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>document.title="!"</script></svg>';
  await choose(page, [
    await photo('cmyk.jpg', { write: (it) => it.toColourspace('cmyk').jpeg() }),
    await photo('zestien bits.png', { write: (it) => it.toColourspace('rgb16').png() }),
    { ...whole, name: 'kapot.png', buffer: whole.buffer.subarray(0, 120) },
    { name: 'tekst.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dit is geen plaatje.') },
    { name: 'script.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(script) },
    { name: 'leeg.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    await photo('enorm.jpg', { width: 12_000, height: 9000 }),
    await photo('klein.png', { width: 9, height: 12, write: (it) => it.png() }),
    whole,
  ]);
  const sentences = await page.locator('.photos-list .refused p').allInnerTexts();
  expect(sentences.sort()).toEqual(
    [
      ['enorm.jpg', 'too-large'],
      ['kapot.png', 'broken'],
      ['klein.png', 'too-small'],
      ['leeg.png', 'not-a-picture'],
      ['script.svg', 'wrong-kind'],
      ['tekst.jpg', 'not-a-picture'],
    ].map(([name, why]) => `${name} ${photos.refused[why as keyof typeof photos.refused].b1}`),
  );
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: photos.add.other.replace('{count}', '3') }).click();
  await expect.poll(() => dataOf(page).kept()).toBe(23);
});

test('a photo that lies on its side stands upright', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  await dataOf(page).open('photos');
  // The thing is in the upper left of the file; turned a quarter to the right it is in the upper right.
  const turned = await photo('zij.jpg', {
    width: 300,
    height: 300,
    write: (it) => it.jpeg().withMetadata({ orientation: 6 }),
  });
  await choose(page, [turned]);
  const redness = await page.locator('.photos-pick canvas').evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    return [0.2, 0.8].map((share) => {
      const [red = 0, , blue = 0] = copy?.getImageData(canvas.width * share, canvas.height * 0.2, 1, 1).data ?? [];
      return red - blue;
    });
  });
  expect(redness.map((it) => it > 0)).toEqual([false, true]);
});

test('two thousand files at once: as many as there is room for, and a sentence about the others', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  await dataOf(page).open('photos');
  const { buffer } = await photo('een.jpg', { width: 64, height: 64 });
  await page.evaluate((bytes) => {
    const transfer = new DataTransfer();
    for (let at = 0; at < 2000; at++) transfer.items.add(new File([Uint8Array.from(bytes)], `${at}.jpg`));
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (field) field.files = transfer.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }, Array.from(buffer));
  // Five hundred photos are read one by one: this is one change of the page, and may take as long as any.
  await expect
    .poll(() => page.getByRole('button', { name: photos.add.other.replace('{count}', '500') }).count())
    .toBe(1);
  await page.getByRole('alert').getByText(photos.tooMany.other.replace('{count}', '1.500')).waitFor();
  await page.getByRole('button', { name: photos.add.other.replace('{count}', '500') }).click();
  await expect.poll(() => dataOf(page).kept()).toBe(520);
});

test('photos that are dropped anywhere on the lab land on the desk, and the lab stays open', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), SMALL_DATA);
  const { buffer } = await photo('los.jpg');
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'los.jpg', { type: 'image/jpeg' }));
    document
      .querySelector('.part-training')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, Array.from(buffer));
  await expect.poll(() => page.getByRole('button', { name: photos.pick.replace('{name}', 'los.jpg') }).count()).toBe(1);
  expect(page.url()).toContain('/burger');
});
