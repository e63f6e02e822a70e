/** What is in sight of the console on the screens of a school, in a real browser. */
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { type Lesson, lessonAtLevel, loadLesson } from '@nepwerk/lessons/lesson';
import { clearPage, show } from '../../labs/shell/testing/on-page.ts';
import { ConsoleView } from './console-view.tsx';
import { DeskByHand } from './testing/desk-by-hand.ts';
import '../../styles/fonts.css';
import '../../pages/home.css'; // what every page has

const words = teacherPagesTexts.en;

let lesson: Lesson;
let hand: DeskByHand;

beforeEach(async () => {
  const loaded = await loadLesson('synthetic-burger', 'nl');
  lesson = lessonAtLevel(loaded, 'lower');
  hand = new DeskByHand(loaded).join(28);
  for (let seat = 0; seat < 28; seat++)
    hand.pupil(seat, { type: 'report', lab: 'burger', part: 'result', progress: 40, judge: 71 });
});

afterEach(() => {
  clearPage();
  hand.desk.close();
});

async function open(): Promise<Element> {
  const place = show(
    <LocationProvider>
      <ConsoleView desk={hand.desk} />
    </LocationProvider>,
  );
  await expect.poll(() => place.querySelector('.con-step-name')).not.toBeNull();
  return place;
}

/** An element of the page; a test without it has no meaning. */
function the(place: Element, selector: string): Element {
  const found = place.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Whether all of a panel's buttons are within it, without scrolling. */
function isWhole(panel: Element): boolean {
  return panel.scrollHeight <= panel.clientHeight + 1 && panel.getBoundingClientRect().bottom <= innerHeight;
}

describe('the plan on a Chromebook', () => {
  beforeEach(() => page.viewport(1366, 768));

  it('has all buttons of each step in sight', async () => {
    const place = await open();
    for (const [step, { name }] of lesson.steps.entries()) {
      await hand.desk.ask({ type: 'step', step });
      await expect.poll(() => the(place, '.con-step-name b').textContent).toBe(name);
      expect(isWhole(the(place, '.con-step-now')), name).toBe(true);
    }
    await expect.element(page.getByRole('button', { name: words.plan.end })).toBeVisible();
  });

  it('has the lab to open in mustard, and the next step once it is open', async () => {
    const place = await open();
    await hand.desk.ask({ type: 'step', step: lesson.steps.findIndex(({ id }) => id === 'first-burger') });
    const lab = page.getByRole('button', {
      name: words.plan.openLab.replace('{lab}', words.labs.names.burger),
      exact: true,
    });
    await expect.element(lab).toHaveClass('go');
    expect(the(place, '.con-next')).not.toHaveClass('go');
    await lab.click();
    await expect.poll(() => the(place, '.con-next').classList.contains('go')).toBe(true);
  });

  it('says what to do without a press, and folds the steps that are over', async () => {
    const place = await open();
    await hand.desk.ask({ type: 'step', step: 3 });
    await expect.poll(() => place.querySelectorAll('.con-does li').length).toBeGreaterThan(2);
    await page.getByText(`✓ ${words.plan.done.other.replace('{count}', '3')}`).click();
    await page.getByRole('button', { name: lesson.steps[0]?.name ?? '' }).click();
    expect(hand.state.step.step).toBe(0);
  });

  it('has all five answers of a question in sight', async () => {
    const place = await open();
    await hand.desk.ask({ type: 'ask', question: 'who-decides' });
    await expect.poll(() => place.querySelectorAll('.con-bars li').length).toBe(5);
    const panel = the(place, '.con-question').getBoundingClientRect();
    expect(the(place, '.con-bars li:last-child').getBoundingClientRect().bottom).toBeLessThan(panel.bottom);
  });
});

describe('the console on an iPad', () => {
  beforeEach(() => page.viewport(1024, 768));

  it('has every seat of a full class in sight', async () => {
    const place = await open();
    const last = the(place, '.con-grid li:last-child').getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(the(place, '.con-seats').getBoundingClientRect().bottom);
  });

  it('keeps its head as high while what it says changes', async () => {
    const place = await open();
    const height = the(place, '.site-head').clientHeight;
    await hand.desk.ask({ type: 'freeze', on: true });
    await hand.desk.ask({ type: 'wall', shows: 'answers' });
    await expect.element(page.getByRole('button', { name: words.head.frozen })).toBeVisible();
    expect(the(place, '.site-head').clientHeight).toBe(height);
  });

  it('has the button of a message in sight while another is up', async () => {
    await hand.desk.ask({ type: 'message', text: 'Over twee minuten kijken we met zijn allen naar het bord.' });
    const place = await open();
    expect(isWhole(the(place, '.con-message'))).toBe(true);
  });
});
