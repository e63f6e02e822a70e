/** Two people before the camera of the Face lab: they agree, are filmed and swapped while the nets learn, save a film, and take it back. */
import { readFile } from 'node:fs/promises';
import { checkTexts } from '@nepwerk/lessons/check';
import { liveTexts } from '@nepwerk/lessons/face';
import { texts } from '@nepwerk/lessons';
import { FEWEST_FILMED, MOST_FACES, UNSEEN_FACES } from '@nepwerk/protocol';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { faceLab, kept, lookAt } from './support/face-lab.ts';
import { filmingStage } from './support/filming.ts';
import { setStage } from './support/setup.ts';
import { setWebcam } from './support/webcam.ts';
import { nobody, posing, together } from './support/webcam-scenes.ts';

const webcam = setWebcam();
const stage = setStage({ browserArguments: webcam.browserArguments });

/** Yes to everything. */
const ALL = { train: true, partner: true, wall: true, keep: true } as const;

/** Filming, learning and a film of it take longer than one journey usually may, on a slow machine. */
const TIMEOUT = 420_000;

/** So long the nets learn from both, in seconds. */
const TRAINED = 60;

/** A frame of which nobody is shown has so few colours: sixteen squares, of which one canvas pixel may hold two. */
const COARSE = 64;

test(
  'two people agree, are filmed, swapped and filmed again, and take it back in mid-training',
  { timeout: TIMEOUT },
  async () => {
    const visitor = await stage.visitor({ permissions: ['camera'], viewport: { width: 1366, height: 768 } });
    const page = await visitor.newPage();
    const lab = faceLab(page);
    const { words, casting } = lab;
    const filming = filmingStage(page, lab, webcam);
    const live = liveTexts.nl;
    await lab.agree();
    expect(await findBarriers(page)).toEqual([]);
    await filming.choose([0, 1]);

    // One after the other, each asked for each purpose, each until there are enough photos of all sides.
    const names: string[] = [];
    for (const who of ['collins', 'hopper'] as const) {
      await filming.prove(who);
      expect(await findBarriers(page)).toEqual([]);
      expect(await lab.button(casting.consent.goOn).isDisabled(), 'nothing is agreed to yet').toBe(true);
      names.push(await filming.answer(ALL));
      expect(await findBarriers(page)).toEqual([]);
      await filming.fill(who, who === 'collins');
      await page.getByRole('heading', { name: casting.done.headingOf.replace('{name}', names.at(-1) ?? '') }).waitFor();
      expect(await page.locator('input[type=file]').count()).toBe(0);
      await page.locator('.casting-buttons .go').click();
    }
    const [first = '', second = ''] = names;
    expect(new Set(names).size).toBe(2);
    await lab.phase('ready');
    const [ofFirst, ofSecond] = await lab.used();
    expect(ofFirst).toBe(200);
    expect(ofSecond).toBeGreaterThanOrEqual(FEWEST_FILMED - UNSEEN_FACES);
    expect(ofSecond).toBeLessThan(MOST_FACES);
    expect(await findBarriers(page)).toEqual([]);
    expect((await page.evaluate(kept)).toSorted(), 'no face is kept').toEqual(['nepwerk.language', 'nepwerk.level']);

    // While the nets learn, the mirror follows the camera: one face is swapped; of none or two, nobody is shown.
    const begin = performance.now();
    await lab.button(words.controls.start).click();
    await lab.button(live.camera.open).click();
    await page.getByText(live.camera.on).waitFor();
    const shown = page.locator('.face-pictures canvas');
    for (const scene of [together('collins', 'hopper'), nobody]) {
      webcam.show(scene);
      await page.getByText(live.camera.nobody.b1).waitFor();
      for (const at of [0, 1]) expect((await shown.nth(at).evaluate(lookAt)).colours).toBeLessThan(COARSE);
    }
    webcam.show(posing('collins'));
    await page.getByText(live.camera.nobody.b1).waitFor({ state: 'hidden' });
    const [real, fake] = await Promise.all([0, 1].map((at) => shown.nth(at).evaluate(lookAt)));
    expect(real?.colours).toBeGreaterThan(500);
    expect(fake?.colours).toBeGreaterThan(500);
    expect(real?.mark).not.toBe(fake?.mark);
    expect(await findBarriers(page)).toEqual([]);

    // A take, of which a part is saved with all three marks.
    await lab.button(words.film.open).click();
    await page.getByText(live.film.rights.wall.b1).waitFor();
    await lab.button(live.film.record).click();
    await expect.poll(() => page.locator('.face-film progress').getAttribute('value')).toMatch(/^[3-9]/);
    await lab.button(live.film.stop).click();
    await page.getByRole('slider', { name: live.film.trim.from }).fill('1');
    expect(await findBarriers(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      lab.button(words.film.go).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${live.film.fileName}.mp4`);
    await page.getByText(words.film.saved.b1).waitFor();
    const [checker] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: words.film.check }).click(),
    ]);
    const buffer = await readFile(await download.path());
    await checker.setInputFiles('input[type=file]', [{ name: 'film.mp4', mimeType: 'video/mp4', buffer }]);
    const told = checker.locator('.check-right');
    const { verdicts, marks } = checkTexts.nl;
    await expect.poll(() => told.innerText(), { timeout: 60_000 }).toContain(verdicts.own.heading);
    expect(await told.innerText()).toContain(marks.watermark.found.changed);
    expect(await told.innerText()).toContain(marks.label.look.b1);
    expect(await checker.locator('body').innerText(), 'nobody is named').not.toMatch(new RegExp(names.join('|')));
    await checker.close();
    await page.keyboard.press('Escape');
    expect(await page.getByText(live.camera.on).count(), 'the camera is off after a take').toBe(0);

    // They learned all the while.
    await page.waitForTimeout(Math.max(0, TRAINED * 1000 - (performance.now() - begin)));
    await lab.reach(100);
    await page.getByRole('meter').first().waitFor();

    // Taken back: of the first person nothing is left, and a drawn face is there; the second one’s photos are.
    await lab.button(words.back.open).click();
    expect(await findBarriers(page)).toEqual([]);
    await lab.button(words.back.one.replace('{name}', first)).click();
    await page.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
    const said = page.getByText(words.back.done.b1.split('{', 1)[0] ?? '').last();
    await said.waitFor();
    expect(await said.innerText()).toMatch(/216 foto’s, de netwerken en [\d.]+ plaatjes/);
    await page.getByText(words.back.saved.b1).waitFor();
    await page.keyboard.press('Escape');
    await lab.phase('ready');
    expect(await page.locator('main').getAttribute('data-step')).toBe('0');
    expect(await lab.used()).toEqual([MOST_FACES, ofSecond]);
    expect(await page.locator('body').innerText()).not.toContain(first.split(' ').at(-1));
    await lab.button(words.controls.step).click();
    await lab.reach(1);
    await lab.button(words.back.open).click();
    expect(await lab.button(words.back.one.replace('{name}', first)).count()).toBe(0);
    await lab.button(words.back.one.replace('{name}', second)).click();
    await page.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
    await said.waitFor();
    await page.keyboard.press('Escape');
    await lab.phase('ready');
    expect(await lab.used()).toEqual([MOST_FACES, MOST_FACES]);
    expect(await lab.button(words.back.open).count()).toBe(0);

    // Nothing of it was sent, nor kept but the key that signs.
    expect(visitor.requests.filter((it) => it.method() !== 'GET' || it.postData() !== null)).toEqual([]);
    expect((await page.evaluate(kept)).filter((it) => !it.startsWith('nepwerk.'))).toEqual(['nepwerk/keys']);
  },
);
