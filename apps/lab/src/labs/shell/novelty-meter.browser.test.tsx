/** The copy meter in a real browser: words that are heard whole, a bar that adds up, and nothing that axe finds. */
import { signal } from '@preact/signals';
import type { NoveltyTally, TrainingReport } from '@nepwerk/protocol';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { language } from '../../text/speech.ts';
import { NoveltyMeter } from './novelty-meter.tsx';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './result.css';

const place = document.createElement('div');

function reportAt(step: number, quality: number): TrainingReport {
  return {
    step,
    quality,
    seconds: 1,
    generatorLoss: 1,
    discriminatorLoss: 1,
    right: null,
    judge: null,
    picturesPerSecond: 1,
  };
}

afterEach(() => {
  render(null, place);
  place.remove();
});

it('says that figures will come, and then what it counted', async () => {
  language.value = 'en';
  document.documentElement.lang = 'en';
  document.body.append(place);
  const novelty = signal<NoveltyTally | null>(null);
  const report = signal<TrainingReport | null>(null);
  render(<NoveltyMeter novelty={novelty} report={report} />, place);
  expect(place.textContent).toBe('Copy or new? That comes here.');
  report.value = reportAt(2000, 40);
  await expect.poll(() => place.textContent).toBe('Copy or new? Too vague as yet.'); // a maker that has not learned
  report.value = reportAt(2000, 80);
  await expect.poll(() => place.textContent).toBe('Copy or new? That comes here.');
  novelty.value = { copies: 7, alike: 25, far: 8, of: 100, step: 2150 };
  await expect
    .poll(() => place.querySelector('strong')?.textContent)
    .toBe('New 60/100 · similar 25 · copy 7 · vague 8');
  expect(place.querySelector('.only-heard')?.textContent).toBe(
    'Of 100 fresh pictures 60 are new, 25 are very similar to the data, 7 are copies and 8 are still too vague.',
  );
  const bars = [...place.querySelectorAll('rect')].map((bar) => [bar.x.baseVal.value, bar.width.baseVal.value]);
  expect(bars).toEqual([
    [0, 60],
    [60, 25],
    [85, 7],
  ]);
  const { violations } = await axe.run(place);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
