/** Somebody who sits down before the webcam of a test and does what the Face lab asks, as end-to-end tests use it. */
import { PURPOSES, type Purpose } from '@nepwerk/media';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { faceLab } from './face-lab.ts';
import type { Webcam } from './webcam.ts';
import { person, posing, POSES, type Pose, type Sitter } from './webcam-scenes.ts';

/** What a prompt asks for as the camera sees it: left and right are the person's own, and so the other way round in the picture. */
const ASKED: Readonly<Record<string, Pose>> = {
  left: POSES.right,
  right: POSES.left,
  up: POSES.up,
  mouth: POSES.mouth,
  eyes: POSES.eyes,
};

/** How long a face is held still before it moves, in milliseconds: as a person does who reads what is asked. */
const READS = 1200;

/** The stage on which one person is filmed. */
export function filmingStage(page: Page, lab: ReturnType<typeof faceLab>, webcam: Webcam) {
  const main = page.locator('main');
  const { casting } = lab;
  function step(name: string) {
    return main.and(page.locator(`[data-step=${name}]`));
  }
  return {
    step,
    /** Chooses the camera at both places, or at the first alone, and goes to it. */
    async choose(places: readonly number[]): Promise<void> {
      for (const place of places) {
        await page.getByRole('radio', { name: casting.choose.camera.title }).nth(place).check();
      }
      await lab.button(casting.choose.toCamera).click();
    },
    /** Sits alone, and does both prompts. */
    async prove(who: Sitter): Promise<void> {
      webcam.show(posing(who));
      await step('prompt').waitFor();
      const asked = page.locator('.casting-ask');
      while (await step('prompt').isVisible()) {
        const at = await page.locator('.casting-ask-at').innerText();
        const kind = (await asked.getAttribute('data-ask')) ?? '';
        await page.waitForTimeout(READS);
        webcam.show(posing(who, ASKED[kind]));
        await expect
          .poll(
            async () => (await step('prompt').isHidden()) || (await page.locator('.casting-ask-at').innerText()) !== at,
          )
          .toBe(true);
        webcam.show(posing(who));
      }
      await step('consent').waitFor();
    },
    /** Answers each question; the made-up name is returned. */
    async answer(answers: Readonly<Record<Purpose, boolean>>): Promise<string> {
      for (const purpose of PURPOSES) {
        const question = page.getByRole('group', { name: casting.consent[purpose].b1 });
        await question
          .getByRole('button', { name: answers[purpose] ? casting.consent.yes : casting.consent.no, exact: true })
          .click();
      }
      const [before = '', after = ''] = casting.consent.name.split('{name}');
      const said = await page.locator('.casting-name span').innerText();
      await lab.button(casting.consent.goOn).click();
      return said.slice(before.length, said.length - after.length);
    },
    /** Shows all sides until the ring is full, or until it is enough. */
    async fill(who: Sitter, whole: boolean): Promise<void> {
      webcam.show(person(who));
      if (!whole) {
        const enough = lab.button(casting.capture.enough);
        await expect.poll(() => enough.isEnabled()).toBe(true);
        await enough.click();
      }
      await step('done').waitFor({ timeout: 120_000 });
    },
  };
}
