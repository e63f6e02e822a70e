/** Leaving a class in a real browser: asked first, and what was made on the device is wiped when the pupil wants that. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { countKept } from '../../labs/shell/wipe.ts';
import { ClassByHand } from './testing/class-by-hand.ts';
import { LeaveDialog } from './leave-dialog.tsx';

const words = pupilTexts.en.leave;
const KEY = 'nepwerk.class';

let hand: ClassByHand;
const onClose = vi.fn();

beforeEach(() => {
  hand = new ClassByHand();
  localStorage.setItem(KEY, JSON.stringify({ classId: 'class-1', seat: 0, since: 1 }));
  localStorage.setItem('nepwerk.answers.burger', '[]');
  show(<LeaveDialog mine={hand.mine} onClose={onClose} />);
});

afterEach(() => {
  clearPage();
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
  onClose.mockReset();
});

it('asks first, and the pupil can stay', async () => {
  await expect.element(page.getByRole('dialog', { name: words.heading })).toBeVisible();
  await expect.element(page.getByText(words.sure.b1)).toBeVisible();
  await expectAxeFindsNothing();
  await page.getByRole('button', { name: words.stay }).click();
  expect(onClose).toHaveBeenCalledOnce();
  expect(hand.asked).toEqual([]);
});

it.each([
  ['wipes', words.wipe, true],
  ['keeps', words.keep, false],
] as const)('leaves, and %s what was made', async (_, name, wipes) => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => hand.state.seats[0]?.status).toBe('left');
  await expect.poll(() => localStorage.getItem(KEY)).toBeNull();
  expect((await countKept()).empty).toBe(wipes);
});

it('says that it waits, and stays in the class when it is closed while it wipes', async () => {
  let release: () => void = () => undefined;
  const held = navigator.locks.request(
    'a lab in another tab',
    () => new Promise<void>((resolve) => (release = resolve)),
  );
  await expect.poll(async () => (await navigator.locks.query()).held?.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: words.wipe }).click();
  await expect.element(page.getByText(words.busy)).toBeVisible();
  await expectAxeFindsNothing();
  clearPage();
  release();
  await held;
  await expect.poll(() => localStorage.getItem('nepwerk.answers.burger')).toBeNull();
  for (let i = 0; i < 3; i++) expect((await countKept()).empty).toBe(true); // what the dialog counts is counted before
  expect(hand.asked).toEqual([]);
  expect(localStorage.getItem(KEY)).not.toBeNull();
});
