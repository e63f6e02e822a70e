/** The console under a teacher in a hurry, in a real browser: double presses, keys that are pressed once too often, and what is asked before it is lost. */
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { loadLesson } from '@nepwerk/lessons/lesson';
import { nameOf } from '@nepwerk/lessons/names';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import { ConsoleView } from './console-view.tsx';
import { DeskByHand } from './testing/desk-by-hand.ts';

const words = teacherPagesTexts.en;

let hand: DeskByHand;
let stopKeeping: () => void;

beforeEach(async () => {
  await page.viewport(1366, 768);
  stopKeeping = keepFocus();
  hand = new DeskByHand(await loadLesson('synthetic-burger', 'nl')).join(4);
});

afterEach(() => {
  stopKeeping();
  clearPage();
  hand.desk.close();
});

function open(): Element {
  return show(
    <LocationProvider>
      <ConsoleView desk={hand.desk} />
    </LocationProvider>,
  );
}

function approving(seat: number): Locator {
  const name = nameOf('nl', 100 + seat);
  return page.getByRole('button', { name: words.pictures.showLabel.replace('{name}', name) });
}

async function share(...seats: number[]): Promise<void> {
  for (const seat of seats)
    hand.pupil(seat, { type: 'share', picture: `${seat}-0`, lab: 'burger', made: true, round: 900 });
  for (const seat of seats) await expect.element(approving(seat)).toBeVisible();
}

describe('a double press', () => {
  it('shows one picture, and leaves the next where it was', async () => {
    const place = open();
    await share(0, 1, 2);
    await expect.poll(() => place.querySelectorAll('.con-broken').length).toBe(3); // there is no server that has them
    await document.fonts.ready; // whose letters take other room than those before them
    const before = approving(1).element().getBoundingClientRect().top;
    await approving(0).dblClick();
    expect(hand.asked).toEqual([{ type: 'approve', picture: '0-0' }]);
    expect(approving(1).element().getBoundingClientRect().top).toBe(before);
    await expect.element(page.getByText(`✓ ${words.pictures.shown}`)).toBeVisible();
    await expectAxeFindsNothing();
    await expect.poll(() => approving(1).element().getBoundingClientRect().top).toBeLessThan(before);
  });

  it('refuses one picture', async () => {
    open();
    await share(0, 1);
    const name = nameOf('nl', 100);
    await page.getByRole('button', { name: words.pictures.refuse.replace('{name}', name) }).dblClick();
    expect(hand.asked).toEqual([{ type: 'refuse', picture: '0-0' }]);
  });

  it('freezes, opens or goes on once', async () => {
    open();
    await page.getByRole('button', { name: words.head.freeze }).dblClick();
    expect(hand.state.frozen).toBe(true);
    await page.getByRole('button', { name: words.plan.closeDoor }).dblClick();
    expect(hand.state.door).toBe(false);
    await page.getByRole('button', { name: /^Ask: / }).dblClick();
    expect(hand.state.question).toBe('seen-one');
    await page.getByRole('button', { name: /^Next: / }).dblClick();
    expect(hand.state.step.step).toBe(1);
  });

  it('is two presses where somebody scrolled in between', async () => {
    const place = open();
    await share(0, 1, 2, 3);
    await expect.poll(() => place.querySelectorAll('.con-broken').length).toBe(4);
    await approving(0).click();
    const [judged, next] = place.querySelectorAll('.con-waiting li');
    const distance = Number(next?.getBoundingClientRect().top) - Number(judged?.getBoundingClientRect().top);
    place.querySelector('.con-waiting')?.scrollBy(0, distance);
    await approving(1).click();
    expect(hand.asked).toEqual([
      { type: 'approve', picture: '0-0' },
      { type: 'approve', picture: '1-0' },
    ]);
  });

  it('takes nobody out of the class unasked', async () => {
    open();
    await page.getByRole('button', { name: nameOf('nl', 100) }).click();
    await page.getByRole('button', { name: words.seats.remove }).dblClick();
    expect(hand.asked).toEqual([]);
  });
});

describe('keys', () => {
  it('that approve the last picture reveal none', async () => {
    open();
    await share(0);
    approving(0).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('con-waiting');
    await expect.element(page.getByText(words.pictures.none)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(hand.asked).toEqual([{ type: 'approve', picture: '0-0' }]);
  });

  it('stay with the pictures when a pupil takes the last one back', async () => {
    open();
    await share(0);
    approving(0).element().focus();
    hand.pupil(0, { type: 'unshare', picture: '0-0' });
    await expect.poll(() => document.activeElement?.id).toBe('con-waiting');
  });

  it('work at once on large pictures, and Escape goes back to the button', async () => {
    open();
    await share(0, 1);
    await page.getByRole('button', { name: words.pictures.large }).click();
    await expect.poll(() => document.activeElement).toBe(approving(0).element());
    await userEvent.keyboard('{ArrowRight}{Delete}');
    expect(hand.asked).toEqual([{ type: 'refuse', picture: '1-0' }]);
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(() => document.activeElement)
      .toBe(page.getByRole('button', { name: words.pictures.large }).element());
  });
});

describe('what can’t be undone', () => {
  beforeEach(async () => {
    hand.pupil(0, { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 900 });
    await hand.desk.ask({ type: 'approve', picture: '0-0' });
    await hand.desk.ask({ type: 'wall', shows: 'pictures' });
    hand.asked.length = 0;
  });

  it('is asked first: to reveal all before anybody voted', async () => {
    open();
    const all = page.getByRole('button', { name: words.wall.revealAll, exact: true });
    await all.click();
    await expect.element(page.getByText(words.wall.revealSure.says)).toBeVisible();
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: words.wall.revealSure.no }).click();
    expect(hand.asked).toEqual([]);
    hand.pupil(1, { type: 'vote', picture: '0-0', made: true });
    await all.click();
    expect(hand.asked).toEqual([{ type: 'reveal', picture: null }]);
  });

  it('is asked first: to take all off the wall, which hiding it does not', async () => {
    open();
    await page.getByRole('button', { name: words.head.clear }).click();
    expect(hand.state).toMatchObject({ wall: 'nothing', pictures: [{ status: 'shown' }] });
    await page.getByRole('button', { name: '1 on the wall' }).click();
    await page.getByRole('button', { name: words.wall.takeAway }).click();
    expect(hand.state.pictures).toMatchObject([{ status: 'shown' }]);
    await page.getByRole('button', { name: words.wall.takeAwaySure.yes }).click();
    expect(hand.state.pictures).toMatchObject([{ status: 'gone' }]);
  });
});

describe('the question panel', () => {
  it('follows the question that is asked after another was stopped', async () => {
    open();
    const panel = page.getByRole('region', { name: words.question.title });
    const choice = panel.getByRole('combobox');
    await page.getByRole('button', { name: /^Ask: / }).click();
    await panel.getByRole('button', { name: words.question.stop }).click();
    await expect.element(choice).toHaveValue('seen-one');
    await page.getByRole('button', { name: /^Next: / }).click();
    await expect.element(choice).toHaveValue('who-taught');
    await page.getByRole('button', { name: /^Ask: / }).click();
    await expect.element(choice).toHaveValue('who-taught');
    await expect.element(panel.getByRole('button', { name: words.question.stop })).toBeVisible();
  });

  it('draws a bar as wide as its part of all answers, and comes up large', async () => {
    await hand.desk.ask({ type: 'ask', question: 'seen-one' });
    for (const [seat, reply] of [0, 0, 1, 2].entries())
      hand.pupil(seat, { type: 'reply', question: 'seen-one', reply });
    const place = open();
    await expect.poll(() => place.querySelector<HTMLElement>('.con-share')?.style.width).toBe('50%');
    await page.getByRole('button', { name: words.question.large, exact: true }).click();
    await expect.element(page.getByRole('dialog').getByText('4 of 4 answers')).toBeVisible();
    await expectAxeFindsNothing();
  });

  it('is the one in sight of a narrow window once a question is asked', async () => {
    await page.viewport(1024, 768);
    open();
    await page.getByRole('radio', { name: words.labs.title }).click({ force: true });
    await page.getByRole('button', { name: /^Ask: / }).click();
    await expect.element(page.getByRole('region', { name: words.question.title })).toBeVisible();
  });
});
