/** Coming into a class, in a real browser with the keyboard: the name is read first, no second press leads on by mistake, and who has to wait sees how long. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { keepFocus } from '../../text/keep-focus.ts';
import { myClass, type MyClass } from '../my-class.ts';
import { ClassByHand } from '../strip/testing/class-by-hand.ts';
import { JoinPage } from './join-page.tsx';

const { join } = pupilTexts.en;

let stopKeeping: () => void;

beforeEach(() => {
  stopKeeping = keepFocus();
});

afterEach(() => {
  stopKeeping();
  myClass.value = null;
  clearPage();
  vi.restoreAllMocks();
});

describe('inside', () => {
  let hand: ClassByHand;

  beforeEach(() => {
    hand = new ClassByHand();
    const link = { ...hand.mine.link, now: () => hand.state.at, close: () => undefined };
    myClass.value = { ...hand.mine, link: link as unknown as MyClass['link'] };
  });

  function spin(left: number) {
    return page.getByRole('button', {
      name: left === 1 ? join.spin.one : join.spin.other.replace('{count}', String(left)),
    });
  }

  it('has the focus on the name, keeps it on the button that spins, and gives it back to the name at the last', async () => {
    const place = show(<JoinPage />);
    await expect.element(spin(3)).toBeVisible();
    await expect.poll(() => document.activeElement?.tagName).toBe('H2');
    await userEvent.tab();
    for (const left of [3, 2, 1]) {
      await expect.poll(() => document.activeElement).toBe(spin(left).element());
      const answer = hand.hold();
      await userEvent.keyboard('{Enter}{Enter}'); // the second does nothing while the first is on its way
      expect(document.activeElement).toBe(spin(left).element());
      answer();
      await expect.poll(() => hand.state.seats[0]?.spins).toBe(4 - left);
    }
    await expect.poll(() => document.activeElement?.tagName).toBe('H2');
    expect(hand.asked).toHaveLength(3);
    await expectAxeFindsNothing(place);
  });

  it('is not brought back by the link with which one came, after one has left', async () => {
    show(<JoinPage code="482916" />);
    await expect.element(spin(3)).toBeVisible();
    myClass.value = null;
    const field = page.getByRole('textbox');
    await expect.element(field).toHaveValue('');
    expect(vi.mocked(globalThis.fetch)).not.toHaveBeenCalled();
  });

  it('leads to where the lesson is', async () => {
    hand.teacher({ type: 'step', step: 3 });
    show(<JoinPage />);
    const way = page.getByRole('link', { name: join.toLab });
    await expect.element(way).toHaveAttribute('href', '/burger?cheese=0');
    hand.teacher({ type: 'step', step: 1 });
    await expect.element(way).toHaveAttribute('href', '/burger');
  });
});

describe('the door', () => {
  it('says that there are six digits where there are fewer', async () => {
    const place = show(<JoinPage />);
    const field = page.getByRole('textbox');
    await userEvent.fill(field, '12345');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveAccessibleDescription(expect.stringContaining(join.six.b1));
    await expectAxeFindsNothing(place);
    await userEvent.keyboard('6');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  });

  it('counts down what has to be waited for, in the words of the number, and is heard once', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      Response.json({ refused: 'wait', wait: 2600 }, { status: 429 }),
    );
    const place = show(<JoinPage />);
    await userEvent.fill(page.getByRole('textbox'), '123456');
    await userEvent.keyboard('{Enter}');
    function seen(): string | undefined {
      return place.querySelector('.join-refused [aria-hidden]')?.textContent;
    }
    await expect.poll(seen).toBe(join.refused.wait.b1.replace('{seconds}', '3 seconds'));
    await expect.poll(seen, { timeout: 3000 }).toBe(join.refused.wait.b1.replace('{seconds}', 'one second'));
    expect(place.querySelector('.join-refused .only-heard')?.textContent).toContain('3 seconds');
    await expect.poll(() => place.querySelector('.join-refused')?.textContent, { timeout: 3000 }).toBe('');
  });
});
