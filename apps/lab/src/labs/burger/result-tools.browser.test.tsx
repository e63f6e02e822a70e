/** The buttons under the fakes, in a real browser: the one that shares with the class is there only while a pupil is in one. */
import { signal } from '@preact/signals';
import { shareTexts } from '@nepwerk/lessons/share';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearPage, show } from '../shell/testing/on-page.ts';
import { enterClassByHand, leaveClassByHand } from '../shell/testing/class-by-hand.ts';
import { ResultTools } from './result-tools.tsx';
import { labIn } from './testing/lab-by-hand.ts';

afterEach(() => {
  clearPage();
  leaveClassByHand();
});

const words = shareTexts.en;

it('share with the class while there is one, and with it closes what is open', async () => {
  const { lab, painted } = labIn();
  await painted();
  show(<ResultTools lab={lab} looking={signal(null)} picked={signal(0)} />, 'main');
  const wall = page.getByRole('button', { name: words.tool });
  await expect.element(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  expect(wall.elements()).toEqual([]);
  enterClassByHand();
  await wall.click();
  await expect.element(page.getByRole('dialog', { name: words.title })).toBeVisible();
  leaveClassByHand();
  await expect.poll(() => page.getByRole('dialog').elements()).toEqual([]);
  expect(wall.elements()).toEqual([]);
  lab.close();
});
