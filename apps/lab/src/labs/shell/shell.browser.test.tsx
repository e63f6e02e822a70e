/** The shell that all labs share, in a real browser: with the keyboard, on narrow windows, and heard by axe. */
import { signal } from '@preact/signals';
import type { FilmFrame, HistoryPoint, TrainingReport } from '@nepwerk/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { texts } from '@nepwerk/lessons';
import { BackLine } from './back-line.tsx';
import { Choices } from './choices.tsx';
import { FilmStrip } from './film-strip.tsx';
import { HalfWhy } from './half-why.tsx';
import { JudgeFigures, JudgeMeter } from './judge-meter.tsx';
import { LabPage } from './lab-page.tsx';
import { LossCurves } from './loss-curves.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { createNotices } from './notices.ts';
import { ProblemPage } from './problem-page.tsx';
import type { Phase, TrainingSession } from './session.ts';
import { clearPage, expectAxeFindsNothing, show } from './testing/on-page.ts';

afterEach(async () => {
  clearPage();
  await page.viewport(1366, 768);
});

function frame(step: number): FilmFrame {
  const pixels = new Uint8ClampedArray(4 * 4 * 2 * 2 * 4).fill(step);
  return { step, seconds: step, sheet: { columns: 4, rows: 4, size: 2, pixels } };
}

const report: TrainingReport = {
  step: 50,
  seconds: 12,
  generatorLoss: 1,
  discriminatorLoss: 1,
  right: 0.79,
  picturesPerSecond: 300,
  judge: { trained: 0.91, unseen: 0.66, fakes: 0.92, best: 0.84 },
};

describe('the meter', () => {
  it('shows the number and the figures, and is heard only when training rests', async () => {
    const phase = signal<Phase>('running');
    const reports = signal<TrainingReport | null>(null);
    const place = show(
      <>
        <JudgeMeter report={reports} phase={phase} />
        <JudgeFigures report={reports} />
      </>,
    );
    const big = place.querySelector('[data-figure="right"]');
    expect(big?.textContent).toBe('–');
    reports.value = report;
    await expect.poll(() => big?.textContent).toBe('79%');
    expect(place.querySelector('[data-figure="trained"]')?.textContent).toBe('91%');
    expect(place.querySelector('[data-figure="unseen"]')?.textContent).toBe('66%');
    expect(place.querySelector('[data-figure="fakes"]')?.textContent).toBe('92%');
    const heard = place.querySelector('[role="status"]');
    expect(heard?.textContent).toBe('');
    phase.value = 'paused';
    await expect.poll(() => heard?.textContent).toContain('right 79% of the time');
    expect(heard?.textContent).toContain(texts.en.shell.figuresSay.states.ahead.b1);
    await expectAxeFindsNothing(place);
  });

  it('shows the gap between seen and new pictures when the judge has learned by heart, and only then', async () => {
    const reports = signal<TrainingReport | null>(report);
    const place = show(<JudgeFigures report={reports} />);
    expect(place.querySelector('.figure-gap')).toBeNull();
    reports.value = { ...report, judge: { trained: 0.95, unseen: 0.5, fakes: 0.9, best: 0.8 } };
    await expect.poll(() => place.querySelector('.figures-gap')?.textContent).toBe('gap: 45 points');
    const gap = place.querySelector<HTMLElement>('.figure-gap');
    expect([gap?.style.left, gap?.style.width]).toEqual(['50%', '45%']);
    expect(place.textContent).toContain(texts.en.shell.figuresSay.states['by-heart'].b1);
    await expectAxeFindsNothing(place);
  });

  it('draws the gap under the bar of what was seen, from the one share to the other', async () => {
    const judge = { trained: 0.95, unseen: 0.5, fakes: 0.9, best: 0.8 };
    const place = show(
      <div style={{ width: '600px' }}>
        <JudgeFigures report={signal<TrainingReport | null>({ ...report, judge })} />
      </div>,
    );
    const boxes = [
      '.figure-gap',
      ...['trained', 'unseen'].map((name) => `.figure:has([data-figure="${name}"]) .figure-bar`),
    ];
    const [gap, seen, unseen] = boxes.map(
      (name) => place.querySelector(name)?.getBoundingClientRect() ?? new DOMRect(),
    );
    expect([seen?.left, seen?.right]).toEqual([unseen?.left, unseen?.right]); // one scale
    expect((gap?.top ?? 0) - (seen?.bottom ?? 0)).toBeLessThan(2);
    const half = ((unseen?.left ?? 0) + (unseen?.right ?? 0)) / 2;
    expect(Math.abs((gap?.left ?? 0) - half)).toBeLessThan(2); // never seen: 50%
  });

  it('says every state of the figures in words of its own', async () => {
    const states = [
      ['by-heart', 0.98, 0.55, 0.9],
      ['suspicious', 0.2, 0.1, 0.95],
      ['fooled', 0.9, 0.85, 0.2],
      ['guessing', 0.52, 0.5, 0.52],
      ['doubting', 0.7, 0.65, 0.7],
      ['ahead', 0.9, 0.85, 0.9],
    ] as const;
    const reports = signal<TrainingReport | null>(null);
    const place = show(<JudgeFigures report={reports} />);
    const words = texts.en.shell.figuresSay.states;
    expect(place.textContent).toContain(words.unknown.b1);
    for (const [state, trained, unseen, fakes] of states) {
      reports.value = { ...report, judge: { trained, unseen, fakes, best: 0.8 }, right: (unseen + fakes) / 2 };
      await expect.poll(() => place.textContent).toContain(words[state].b1);
    }
  });

  it('says why the half, with the keyboard alone', async () => {
    const place = show(
      <JudgeMeter report={signal(report)} phase={signal<Phase>('paused')}>
        <HalfWhy report={signal(report)} />
      </JudgeMeter>,
    );
    const { half } = texts.en.shell;
    const button = page.getByRole('button', { name: half.open });
    await expect.element(page.getByText(half.ideal.b1)).not.toBeVisible();
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(half.ideal.b1)).toBeVisible();
    expect(place.querySelector('.half-card')?.textContent).toContain('84%');
    await expectAxeFindsNothing(place);
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText(half.ideal.b1)).not.toBeVisible();
    await expect.element(button).toHaveFocus();
  });

  it('says nothing of a better threshold that would hardly be better', async () => {
    const reports = signal<TrainingReport | null>({ ...report, right: 0.825 });
    const place = show(<HalfWhy report={reports} />);
    const card = place.querySelector('.half-card');
    expect(card?.textContent).not.toContain('84%');
    reports.value = report;
    await expect.poll(() => card?.textContent).toContain('84%');
  });

  it('says that a judge which learned by heart, or calls all real, is not guessing', async () => {
    const { half } = texts.en.shell;
    const byHeart = { ...report, right: 0.48, judge: { trained: 0.96, unseen: 0, fakes: 0.96, best: 0.6 } };
    const card = show(<HalfWhy report={signal(byHeart)} />).querySelector('.half-card');
    expect(card?.textContent).toContain(half.byHeart.b1);
    expect(card?.textContent).not.toContain('60%');
    const fooled = { ...report, right: 0.5, judge: { trained: 1, unseen: 1, fakes: 0, best: 0.6 } };
    const other = show(<HalfWhy report={signal(fooled)} />).querySelector('.half-card');
    expect(other?.textContent).toContain(half.fooled.b1);
  });

  it('says that its figures are of now while an earlier moment is looked at', async () => {
    const ofNow = signal<string | null>(null);
    const place = show(<JudgeFigures report={signal(report)} ofNow={ofNow} />);
    expect(place.querySelector('.of-now')).toBeNull();
    ofNow.value = 'Figures of now, round 50';
    await expect.poll(() => place.querySelector('.figures-say')?.textContent).toBe('Figures of now, round 50');
  });

  it('has its needle at the dashes when the judge is right half of the time', async () => {
    const place = show(<JudgeMeter report={signal({ ...report, right: 0.5 })} phase={signal<Phase>('paused')} />);
    await expect.poll(() => place.querySelector<HTMLElement>('.needle')?.style.left).toMatch(/^83\.3/);
  });
});

describe('the card of the half', () => {
  for (const name of ['half-reached', 'half-never'] as const) {
    it(`leads to playing judge, or is closed: ${name}`, async () => {
      const notices = createNotices();
      const play = vi.fn();
      const place = show(<NoticeBar notices={notices} />);
      notices.show(name, {}, play);
      await expect.element(page.getByText(texts.en.problems[name].body.b1)).toBeVisible();
      await expectAxeFindsNothing(place);
      await userEvent.click(page.getByRole('button', { name: texts.en.shell.dismiss }));
      expect([play.mock.calls.length, notices.open.value.length]).toEqual([0, 0]);
      notices.show(name, {}, play);
      await userEvent.click(page.getByRole('button', { name: texts.en.problems[name].action }));
      expect([play.mock.calls.length, notices.open.value.length]).toEqual([1, 0]);
    });
  }
});

describe('the film strip', () => {
  it('is looked through with the arrow keys, and back to now', async () => {
    const film = signal<readonly FilmFrame[]>([frame(1), frame(2), frame(3)]);
    const looking = signal<FilmFrame | null>(null);
    const place = show(<FilmStrip film={film} looking={looking} />);
    place.querySelector<HTMLInputElement>('.film-now input')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(looking.value).toBe(film.value[2]);
    await userEvent.keyboard('{ArrowLeft}');
    expect(looking.value).toBe(film.value[1]);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(looking.value).toBeNull();
    await userEvent.click(page.getByRole('radio', { name: /^moment 0:01/ }));
    expect(looking.value).toBe(film.value[0]);
    await expectAxeFindsNothing(place);
  });
});

describe('the way back', () => {
  it('names the round that it goes to, and says so when that is not the one that is looked at', async () => {
    const moments = signal([3, 9]);
    const goBackTo = vi.fn();
    const session = { moments, wentBackFrom: signal(null), goBackTo } as unknown as TrainingSession;
    const looking = signal<FilmFrame | null>(frame(9));
    const place = show(
      <BackLine session={session} looking={looking}>
        {null}
      </BackLine>,
    );
    function button(): Element | null {
      return place.querySelector('.go-back');
    }
    expect(button()?.textContent).toBe('Continue from hereround 9');
    looking.value = frame(7);
    await expect.poll(() => button()?.textContent).toBe('Continue from round 3round 7 was not saved');
    await userEvent.click(page.getByRole('button', { name: /round 3/ }));
    expect(goBackTo).toHaveBeenCalledWith(3);
    expect(looking.value).toBeNull();
  });
});

describe('the curves', () => {
  it('can be seen large', async () => {
    show(<LossCurves history={signal<readonly HistoryPoint[]>([])} />);
    await userEvent.click(page.getByRole('button', { name: 'Large' }));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
  });

  it('go on with each round that comes after what they drew first', async () => {
    const history = signal<readonly HistoryPoint[]>([pointAt(1)]);
    const place = show(<LossCurves history={history} />);
    await expect.poll(() => countTomato(place)).toBeGreaterThan(0); // the name of the line
    let before = countTomato(place);
    for (const last of [10, 20]) {
      history.value = Array.from({ length: last }, (_, at) => pointAt(at + 1));
      await expect.poll(() => countTomato(place)).toBeGreaterThan(before + 10);
      before = countTomato(place);
    }
  });

  function pointAt(step: number): HistoryPoint {
    return { step, generatorLoss: 0.9, discriminatorLoss: 1.2, right: 0.6 };
  }

  /** Pixels of the maker's line and its name. */
  function countTomato(place: Element): number {
    const canvas = place.querySelector<HTMLCanvasElement>('.curves-plot canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4);
      if (red > 150 && green < 100 && blue < 100 && alpha > 200) count++;
    }
    return count;
  }

  it('are lines, or a table with the same numbers', async () => {
    const history = signal<readonly HistoryPoint[]>([
      { step: 1, generatorLoss: null, discriminatorLoss: 1.38, right: null },
      { step: 9, generatorLoss: 0.75, discriminatorLoss: 1.2, right: 0.6 },
    ]);
    const place = show(<LossCurves history={history} />);
    await expect.poll(() => place.querySelector('.curves-plot canvas')).not.toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'As a table' }));
    const cells = [...place.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(cells).toEqual(['1–0.69', '90.750.60']); // the judge’s as the mean of real and made
    await userEvent.tab();
    expect(document.activeElement).toBe(place.querySelector('.curves-table')); // it may have to be scrolled
    await expectAxeFindsNothing(place);
  });
});

describe('choices', () => {
  it('are chosen with the arrow keys', async () => {
    const chosen = vi.fn();
    const choices = [
      { value: 'a', text: 'a' },
      { value: 'b', text: 'b' },
    ] as const;
    const place = show(<Choices name="test" label="Test" chosen="a" choices={choices} onChoose={chosen} />);
    place.querySelector<HTMLInputElement>('input')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(chosen).toHaveBeenCalledWith('b');
    await expectAxeFindsNothing(place);
  });
});

describe('the page of a lab', () => {
  const parts = { data: <p>data</p>, training: <p>training</p>, result: <p>result</p>, question: <p>why?</p> };
  const lab = <LabPage step={signal(12)} phase={signal('running')} parts={parts} controls={<button>go</button>} />;

  it('shows its four parts at once, and says its step', async () => {
    await page.viewport(1366, 768);
    const place = show(lab);
    const main = place.querySelector('main');
    expect([main?.dataset['step'], main?.dataset['phase']]).toEqual(['12', 'running']);
    for (const text of ['data', 'training', 'result', 'why?']) {
      await expect.element(page.getByText(text, { exact: true })).toBeVisible();
    }
    await expectAxeFindsNothing(place);
  });

  it('has tabs on a narrow window, to be gone through with the arrow keys', async () => {
    await page.viewport(600, 900);
    const place = show(lab);
    await expect.element(page.getByRole('tab', { name: 'Training' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByText('result', { exact: true })).not.toBeVisible();
    place.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('result', { exact: true })).toBeVisible();
    await expect.element(page.getByText('training', { exact: true })).not.toBeVisible();
    await expectAxeFindsNothing(place);
  });
});

describe('a problem', () => {
  it('says what happened and offers one way on', async () => {
    const solve = vi.fn();
    const place = show(<ProblemPage problem="worker-crashed" onSolve={solve} />);
    await userEvent.click(page.getByRole('button', { name: 'Continue from the last point' }));
    expect(solve).toHaveBeenCalledOnce();
    await expectAxeFindsNothing(place);
  });
});
