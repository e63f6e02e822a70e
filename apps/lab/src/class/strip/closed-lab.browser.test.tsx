/** A lab that is closed in the class, in a real browser: what to do now in large, the question, and the truth about one's training. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { SAVED_VERSION } from '@nepwerk/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearShelf, putOnShelf } from '../../labs/shell/shelf.ts';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import type { MyClass } from '../my-class.ts';
import { forgetClassSession } from './class-session.ts';
import { WhenOpen } from './closed-lab.tsx';
import { openDialog } from './pupil-class.ts';
import { ClassByHand } from './testing/class-by-hand.ts';

const { closed, question, strip } = pupilTexts.en;

let hand: ClassByHand;
let mine: MyClass;

beforeEach(() => {
  forgetClassSession();
  hand = new ClassByHand();
  const link = { ...hand.mine.link, now: () => hand.state.at, close: () => undefined };
  mine = { ...hand.mine, link: link as unknown as MyClass['link'] };
  hand.teacher({ type: 'close-lab', lab: 'burger' });
});

afterEach(async () => {
  openDialog.value = null;
  clearPage();
  vi.restoreAllMocks();
  await clearShelf('burger');
});

it('says what to do now, and has the button of the question that is open', async () => {
  hand.teacher({ type: 'step', step: 1 }).teacher({ type: 'ask', question: 'who-taught' });
  const place = show(<WhenOpen mine={mine} lab="burger" children="the lab" />);
  await expect.element(page.getByRole('heading', { name: closed.heading })).toBeVisible();
  await expect.element(page.getByText(closed.text.b1)).toBeVisible();
  await expect.poll(() => place.querySelector('.class-todo p')?.textContent).toMatch(/^Screens? /);
  await userEvent.click(page.getByRole('button', { name: question.heading }));
  expect(openDialog.value).toBe('question');
  hand.pupil(0, { type: 'reply', question: 'who-taught', reply: 1 });
  await expect.element(page.getByRole('button', { name: strip.questionDone })).toBeVisible();
  await expectAxeFindsNothing(place);
});

it('says that a training is kept where one is, and gives way to the lab', async () => {
  const training = {
    version: SAVED_VERSION as typeof SAVED_VERSION,
    settings: '',
    savedAt: 1,
    step: 40,
    seconds: 9,
    film: [],
    history: [],
  };
  await putOnShelf('burger', { training, model: new Uint8Array(1) });
  show(<WhenOpen mine={mine} lab="burger" children="the lab" />);
  await expect.element(page.getByText(closed.kept.b1)).toBeVisible();
  hand.teacher({ type: 'open-lab', lab: 'burger', agreed: [] });
  await expect.element(page.getByText('the lab')).toBeVisible();
});

it('says nothing of a training in a lab that keeps none', async () => {
  await clearShelf('burger');
  show(<WhenOpen mine={mine} lab="face" children="the lab" />);
  await expect.element(page.getByText(closed.text.b1)).toBeVisible();
});
