/** A question in a real browser: an answer can be taken back, what is half written stays, and at its end the dialog says so. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import { classSession, forgetClassSession } from './class-session.ts';
import { OpenDialog } from './open-dialog.tsx';
import { hasReplied, openDialog } from './pupil-class.ts';
import './strip.css';
import { ClassByHand } from './testing/class-by-hand.ts';

const words = pupilTexts.en.question;

/** Questions of the lesson: one with choices, two in words. */
const CHOICE = 'predict-cheese';
const IN_WORDS = 'guess-data';

let hand: ClassByHand;
let stopKeeping: () => void;

beforeEach(() => {
  stopKeeping = keepFocus();
  forgetClassSession();
  hand = new ClassByHand();
});

afterEach(() => {
  stopKeeping();
  openDialog.value = null;
  clearPage();
  vi.restoreAllMocks();
});

/** The dialog of a question that is asked. */
async function open(question: string): Promise<void> {
  hand.teacher({ type: 'ask', question });
  show(<OpenDialog mine={hand.mine} />);
  openDialog.value = 'question';
  await expect.element(page.getByRole('dialog', { name: words.heading })).toBeVisible();
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function close(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => page.getByRole('dialog').elements()).toEqual([]);
}

const field = page.getByRole('textbox', { name: words.words });
const choices = page.getByRole('listitem').getByRole('button');

describe('rather not', () => {
  it('takes an answer back that was given, and is remembered', async () => {
    await open(CHOICE);
    await choices.first().click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    expect(hand.state.replies[CHOICE]).toEqual({ 0: { choice: 0 } });
    await button(words.rather).click();
    await expect.element(page.getByText(words.withdrawn.b1)).toBeVisible();
    expect(hand.state.replies[CHOICE]).toEqual({});
    await expect.element(choices.first()).toHaveAttribute('aria-pressed', 'false');
    expect(hasReplied(hand.state, 0)).toBe(true);
    expect(sessionStorage.getItem('nepwerk.class-session')).toContain(CHOICE);
    await expectAxeFindsNothing();
  });

  it('takes one back also after the question is over', async () => {
    await open(CHOICE);
    await choices.first().click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    hand.teacher({ type: 'ask', question: null });
    await expect.element(page.getByText(words.over.b1)).toBeVisible();
    await button(words.rather).click();
    await expect.element(page.getByText(words.withdrawn.b1)).toBeVisible();
    expect(hand.state.replies[CHOICE]).toEqual({});
  });

  it('takes one back of which the class has not told yet', async () => {
    await open(CHOICE);
    hand.isLate = true;
    await choices.first().click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    await button(words.rather).click();
    await expect.element(page.getByText(words.withdrawn.b1)).toBeVisible();
    expect(hand.state.replies[CHOICE]).toEqual({});
  });

  it('tells nobody anything where there was none, and an answer after it counts', async () => {
    await open(IN_WORDS);
    await field.fill('A burger');
    await button(words.rather).click();
    await expect.element(page.getByText(words.ratherSaid.b1)).toBeVisible();
    await expect.element(field).toHaveValue('');
    expect(hand.asked).toEqual([]);
    expect(classSession.value.ratherNot).toEqual([IN_WORDS]);
    await field.fill('Burgers after all');
    await button(words.send).click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    expect(classSession.value.ratherNot).toEqual([]);
  });

  it('says where it did not work that the answer is still there', async () => {
    await open(CHOICE);
    await choices.first().click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    hand.refuseNext = 'broken';
    await button(words.rather).click();
    await expect.element(page.getByText(words.notWithdrawn.b1)).toBeVisible();
    expect(classSession.value.ratherNot).toEqual([]);
  });
});

describe('what is half written', () => {
  it('is there again when the dialog is opened again', async () => {
    await open(IN_WORDS);
    await field.fill('Half a sent');
    await close();
    openDialog.value = 'question';
    await expect.element(field).toHaveValue('Half a sent');
  });

  it('stays when the question is over, and the next one does not come by itself', async () => {
    await open(IN_WORDS);
    await field.fill('Half a sent');
    hand.teacher({ type: 'ask', question: null });
    await expect.element(page.getByText(words.over.b1)).toBeVisible();
    await expect.poll(() => openDialog.value).toBeNull();
    await expect.element(field).toHaveValue('Half a sent');
    await button(words.send).click({ force: true });
    expect(hand.asked).toEqual([]);
    await expectAxeFindsNothing();
    hand.teacher({ type: 'ask', question: CHOICE });
    await expect.element(field).toHaveValue('Half a sent');
    await close();
    openDialog.value = 'question';
    await expect.element(choices.first()).toBeVisible();
  });

  it('says that it is over when another question comes', async () => {
    await open(IN_WORDS);
    hand.teacher({ type: 'ask', question: CHOICE });
    await expect.element(page.getByText(words.over.b1)).toBeVisible();
    await expect.poll(() => openDialog.value).toBeNull();
  });
});

describe('an answer', () => {
  it('is on its way for a while, and the focus stays on its button', async () => {
    await open(CHOICE);
    const release = hand.hold();
    choices.nth(1).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(words.sending)).toBeVisible();
    await expect.element(choices.nth(1)).toHaveFocus();
    await expectAxeFindsNothing();
    release();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    await expect.element(choices.nth(1)).toHaveFocus();
    await expect.element(choices.nth(1)).toHaveAttribute('aria-pressed', 'true');
  });

  it.each([
    ['\u202Egnitirw', words.unreadable.b1],
    ['a question', null],
  ])('that the server can’t read is told apart: %j', async (text, told) => {
    await open(IN_WORDS);
    await field.fill(text);
    await button(words.send).click();
    await expect.element(page.getByText(told ?? words.sent.b1)).toBeVisible();
  });

  it('that did not arrive says so', async () => {
    await open(CHOICE);
    hand.refuseNext = 'broken';
    await choices.first().click();
    await expect.element(page.getByText(words.failed.b1)).toBeVisible();
  });
});
