/** What lies over a page in a real browser: the teacher's message, the screens that stand still, a hand that did not arrive, and the true words at the end. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localAnswerStore } from '../../labs/shell/answer-store.ts';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import { isEnding } from '../in-lab.ts';
import { ClassCover } from './class-cover.tsx';
import { forgetClassSession } from './class-session.ts';
import { raiseHand } from './pupil-class.ts';
import { ClassByHand } from './testing/class-by-hand.ts';

const words = pupilTexts.en;
/** What a pupil answered to a question of the lab, as it is kept. */
const answer = { question: 'data', text: 'Buns', at: 1 };

const SAID = 'Look at the cheese';

let hand: ClassByHand;
let stopKeeping: () => void;

beforeEach(() => {
  stopKeeping = keepFocus();
  forgetClassSession();
  hand = new ClassByHand();
});

afterEach(() => {
  stopKeeping();
  isEnding.value = false;
  clearPage();
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** The cover on a page of some height with a link and a heading. */
function open(): Element {
  return show(
    <div id="app">
      <div class="page">
        <a href="#content">link</a>
        <main id="content">
          <h1>Lab</h1>
        </main>
      </div>
      <ClassCover mine={hand.mine} />
    </div>,
  );
}

const closeMessage = page.getByRole('button', { name: words.strip.close });

describe('a message', () => {
  it('pushes the page down, and is closed by keyboard for good: the focus goes to the content', async () => {
    const place = open();
    const main = place.querySelector('main');
    const before = main?.getBoundingClientRect().top ?? 0;
    hand.teacher({ type: 'message', text: SAID });
    await expect.element(page.getByText(SAID)).toBeVisible();
    const bottom = place.querySelector('.class-says')?.getBoundingClientRect().bottom ?? 0;
    expect(main?.getBoundingClientRect().top).toBeCloseTo(before + bottom, 0);
    await expectAxeFindsNothing();
    closeMessage.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => page.getByText(SAID).elements()).toEqual([]);
    await expect.poll(() => document.activeElement).toBe(main);
    expect(sessionStorage.getItem('nepwerk.class-session')).toContain(String(hand.state.message?.at));
    hand.teacher({ type: 'message', text: 'Another one' });
    await expect.element(page.getByText('Another one')).toBeVisible();
  });

  it('is on the cover while the screens stand still', async () => {
    open();
    hand.teacher({ type: 'freeze', on: true }).teacher({ type: 'message', text: SAID });
    const cover = page.getByRole('dialog', { name: words.frozen.heading });
    await expect.element(cover.getByText(SAID)).toBeVisible();
    await expectAxeFindsNothing();
  });

  it.each([
    ['removed', false],
    ['blocked', true],
  ] as const)('is not for who was %s', async (_, block) => {
    open();
    hand.teacher({ type: 'message', text: SAID });
    await expect.element(page.getByText(SAID)).toBeVisible();
    hand.teacher({ type: 'remove', seat: 0, block });
    await expect.poll(() => page.getByText(SAID).elements()).toEqual([]);
  });
});

it('says that a hand did not arrive, until it does', async () => {
  open();
  hand.refuseNext = 'broken';
  await raiseHand(hand.mine, true);
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.strip.handFailed.b1);
  await expectAxeFindsNothing();
  await raiseHand(hand.mine, true);
  await expect.poll(() => page.getByText(words.strip.handFailed.b1).elements()).toEqual([]);
});

describe('the end', () => {
  it('says what was wiped here, what the server wipes, and what stays, without zeros', async () => {
    localAnswerStore('burger').write(JSON.stringify([answer, answer]));
    open();
    hand.teacher({ type: 'end' });
    await expect
      .element(page.getByText('Wiped on this device: 2 answers in the lab. The server wipes your answers and'))
      .toBeVisible();
  });

  it('says that there was nothing to wipe', async () => {
    open();
    hand.teacher({ type: 'end' });
    await expect.element(page.getByText(words.end.nothing.b1)).toBeVisible();
    await expectAxeFindsNothing();
  });
});
