/** Voting in a real browser: one picture after the other by keyboard, back after a mistap, and the right words at the end. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import './strip.css';
import { ClassByHand } from './testing/class-by-hand.ts';
import { VoteDialog } from './vote-dialog.tsx';

const words = pupilTexts.en.vote;

let hand: ClassByHand;
let stopKeeping: () => void;

beforeEach(() => {
  stopKeeping = keepFocus();
  hand = new ClassByHand();
});

afterEach(() => {
  stopKeeping();
  clearPage();
  vi.restoreAllMocks();
});

function open(): Element {
  return show(<VoteDialog mine={hand.mine} onClose={() => undefined} />);
}

function button(name: string) {
  return page.getByRole('button', { name });
}

describe('the dialog', () => {
  it.each([false, true])('counts what there is, and never more (class is late: %s)', async (isLate) => {
    hand.hang(3);
    hand.isLate = isLate;
    const place = open();
    const seen: (string | undefined)[] = [];
    function look(): void {
      const count = [...place.querySelectorAll('.hint')].at(-1)?.textContent;
      if (count !== seen.at(-1)) seen.push(count);
    }
    look();
    const observer = new MutationObserver(look);
    observer.observe(place, { subtree: true, childList: true, characterData: true });
    for (const now of [2, 3]) {
      await button(words.made).click();
      await expect.element(page.getByText(`${now} of 3`)).toBeVisible();
    }
    observer.disconnect();
    expect(seen).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    await button(words.real).click();
    await expect.element(page.getByText(words.done.b1)).toBeVisible();
  });

  it('says that it is done after the only picture, also before the class tells of the vote', async () => {
    hand.hang(1);
    hand.isLate = true;
    open();
    await button(words.made).click();
    await expect.element(page.getByText(words.done.b1)).toBeVisible();
    await expect.poll(() => document.activeElement?.textContent).toBe(words.done.b1);
    await expectAxeFindsNothing();
  });

  it('keeps the focus on the button that votes, while it is sent and after', async () => {
    hand.hang(3);
    open();
    const release = hand.hold();
    button(words.made).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(words.sending)).toBeVisible();
    await userEvent.keyboard('{Enter}'); // waits for no second one
    await expect.element(button(words.made)).toHaveFocus();
    await expectAxeFindsNothing();
    release();
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    await expect.element(button(words.made)).toHaveFocus();
    expect(hand.asked).toHaveLength(1);
  });

  it('takes a mistap back', async () => {
    hand.hang(2);
    open();
    await expect.element(button(words.previous)).toHaveAttribute('aria-disabled', 'true');
    await button(words.made).click();
    await expect.element(page.getByText('2 of 2')).toBeVisible();
    await button(words.previous).click();
    await expect.element(page.getByText('1 of 2')).toBeVisible();
    await expect.element(button(words.made)).toHaveAttribute('aria-pressed', 'true');
    await expectAxeFindsNothing();
    await button(words.real).click();
    await expect.element(page.getByText('2 of 2')).toBeVisible();
    expect(hand.state.pictures.map(({ votes }) => votes[0])).toEqual([false, undefined]);
  });

  it('says that voting is over, and not that it is done, when the wall changes before the end', async () => {
    hand.hang(2);
    open();
    await button(words.made).click();
    await expect.element(page.getByText('2 of 2')).toBeVisible();
    hand.teacher({ type: 'wall', shows: 'curves' });
    await expect.element(page.getByText(words.over.b1)).toBeVisible();
    expect(page.getByText(words.done.b1).elements()).toEqual([]);
  });

  it('says that a vote did not arrive, and asks it again', async () => {
    hand.hang(1);
    hand.refuseNext = 'broken';
    open();
    await button(words.made).click();
    await expect.element(page.getByText(words.failed.b1)).toBeVisible();
    await button(words.made).click();
    await expect.element(page.getByText(words.done.b1)).toBeVisible();
  });
});
