/** The strip in the head of a page, in a real browser: its one sentence is whole at every width, one button is the next, and it says when nobody answers. */
import { languages } from '@nepwerk/lessons';
import { lessonAtLevel, loadLesson } from '@nepwerk/lessons/lesson';
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../styles/fonts.css';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { SiteHead } from '../../pages/site-head.tsx';
import { language } from '../../text/speech.ts';
import { myClass, type MyClass } from '../my-class.ts';
import { forgetClassSession } from './class-session.ts';
import { ClassByHand } from './testing/class-by-hand.ts';

const { strip } = pupilTexts.en;

/** Steps of the lesson: the lab, and the turning point without cheese. */
const LAB = 2;
const NO_CHEESE = 3;

const start = location.href;
let hand: ClassByHand;
let place: Element;

beforeEach(() => {
  forgetClassSession();
  hand = new ClassByHand();
  hand.teacher({ type: 'step', step: LAB }).teacher({ type: 'open-lab', lab: 'burger', agreed: [] });
  const link = { ...hand.mine.link, now: () => hand.state.at, close: () => undefined };
  myClass.value = { ...hand.mine, link: link as unknown as MyClass['link'] };
  history.replaceState(null, '', '/burger');
  place = show(
    <>
      <SiteHead heading="Burger lab" />
      <main id="content" />
    </>,
  );
});

afterEach(async () => {
  myClass.value = null;
  history.replaceState(null, '', start);
  clearPage();
  vi.restoreAllMocks();
  await page.viewport(1366, 768);
});

/** The sentence; an error as long as it is not there. */
function sentence(): HTMLElement {
  const found = place.querySelector<HTMLElement>('.class-now');
  if (!found) throw new Error('the strip has no sentence');
  return found;
}

function goButtons(): (string | null)[] {
  return [...place.querySelectorAll('.class-strip .go')].map((it) => it.textContent);
}

describe('what to do now', () => {
  it.each([1366, 1024, 683])('is whole in a window of %i pixels, with the hand up and a question', async (width) => {
    await page.viewport(width, 768);
    hand.pupil(0, { type: 'hand', up: true });
    for (const spoken of languages) {
      language.value = spoken;
      const { steps } = lessonAtLevel(await loadLesson('synthetic-burger', spoken), 'lower');
      for (const [step, { strip: says, asks }] of steps.entries()) {
        hand.teacher({ type: 'step', step }).teacher({ type: 'ask', question: asks[0] ?? null });
        await expect.poll(() => sentence().textContent).toContain(says.b1);
        expect(sentence().clientWidth, says.b1).toBeGreaterThan(200);
        expect(sentence().scrollHeight, says.b1).toBeLessThanOrEqual(sentence().clientHeight + 1);
      }
    }
    await expectAxeFindsNothing(place);
  });
});

describe('the next button', () => {
  it('is the question, then the way there, and none where the page is there', async () => {
    hand.teacher({ type: 'step', step: NO_CHEESE }).teacher({ type: 'ask', question: 'predict-cheese' });
    await expect.poll(goButtons).toEqual([strip.question]);
    await expect.element(page.getByRole('link', { name: strip.toLink })).toBeVisible();
    hand.pupil(0, { type: 'reply', question: 'predict-cheese', reply: 1 });
    await expect.poll(goButtons).toEqual([strip.toLink]);
    history.replaceState(null, '', '/burger?cheese=0&pace=slow'); // as a lab does, of which nobody hears
    await expect.poll(goButtons, { timeout: 3000 }).toEqual([]);
    expect(page.getByRole('link', { name: strip.toLink }).query()).toBeNull();
    await expectAxeFindsNothing(place);
  });

  it('is the vote where the question is answered', async () => {
    hand.teacher({ type: 'ask', question: 'predict-cheese' }).hang(1);
    await expect.poll(goButtons).toEqual([strip.question]);
    hand.pupil(0, { type: 'reply', question: 'predict-cheese', reply: 1 });
    await expect.poll(goButtons).toEqual([strip.vote]);
  });
});

it('says in the strip that there is no connection, and no more once there is', async () => {
  hand.status.value = 'waiting';
  const chip = page.getByText(strip.lostShort, { exact: true });
  await expect.element(chip).toBeVisible();
  expect(place.querySelector('.class-strip')?.contains(chip.element())).toBe(true);
  await expect.poll(() => place.querySelector('.class-now')).not.toBeNull();
  expect(sentence().scrollHeight).toBeLessThanOrEqual(sentence().clientHeight + 1);
  await expectAxeFindsNothing(place);
  hand.status.value = 'live';
  await expect.poll(() => chip.query()).toBeNull();
});

it('shows a hand that is up also without colours', async () => {
  await userEvent.click(page.getByRole('button', { name: strip.hand.up }));
  const button = page.getByRole('button', { name: strip.hand.down });
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  expect(getComputedStyle(button.element(), '::after').content).toContain('✓');
  expect(place.querySelector('.class-strip')?.textContent).toContain(pupilTexts.en.strip.handSaid.b1); // heard
  expect(page.getByText(pupilTexts.en.strip.handSaid.b1).element().clientWidth).toBeLessThanOrEqual(1);
});
