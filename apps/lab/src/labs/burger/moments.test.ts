/** What the judge says and what is asked follow from what the numbers say. */
import { defaultBurgerSettings, type TrainingReport } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { judgeMoment, questionOccasions, type Facts } from './moments.ts';

function report(step: number, trained: number, unseen: number, fakes: number): TrainingReport {
  const judge = { trained, unseen, fakes, best: 0.9 };
  const right = (unseen + fakes) / 2;
  const losses = { generatorLoss: 1, discriminatorLoss: 1 };
  return { step, seconds: step / 10, ...losses, right, judge, picturesPerSecond: 300, quality: 80 };
}

function facts(changes: Partial<Facts> = {}, settings: Partial<Facts['settings']> = {}): Facts {
  return {
    phase: 'running',
    report: report(1000, 0.85, 0.8, 0.85),
    recovered: false,
    dataChanged: false,
    played: false,
    novelty: null,
    ...changes,
    settings: { ...defaultBurgerSettings, ...settings },
  };
}

describe('the judge', () => {
  it.each([
    ['waiting', facts({ phase: 'ready', report: null })],
    ['paused', facts({ phase: 'paused' })],
    ['ahead', facts({ phase: 'paused' }, { pace: 'step' })],
    ['recovered', facts({ recovered: true })],
    ['first', facts({ report: report(12, 0.5, 0.5, 0.5) })],
    ['first', facts({ report: { ...report(900, 0, 0, 0), right: null, judge: null } })],
    ['sees-through', facts({ report: report(1000, 0.95, 0.9, 0.97) })],
    ['ahead', facts()],
    ['doubts', facts({ report: report(1000, 0.7, 0.65, 0.7) })],
    ['half', facts({ report: report(1000, 0.5, 0.5, 0.5) })],
    ['fooled', facts({ report: report(1000, 0.9, 0.9, 0.2) })],
    ['doubts', facts({ report: report(1000, 0.1, 0.04, 0.3) })], // mostly wrong
    ['suspicious', facts({ report: report(1000, 0.3, 0.2, 0.95) })],
    ['by-heart', facts({ report: report(1000, 0.95, 0.4, 0.8) })],
    ['few-pictures', facts({ report: report(1000, 1, 0.1, 0.95) }, { count: 20 })],
    ['only-generator', facts({}, { nets: 'generator' })],
    ['only-discriminator', facts({}, { nets: 'discriminator' })],
    ['no-cheese', facts({ report: report(1210, 0.85, 0.8, 0.85) }, { cheese: 0 })],
  ] as const)('is in the mood "%s"', (moment, it) => {
    expect(judgeMoment(it)).toBe(moment);
  });
});

describe('the questions', () => {
  it('always have one that fits', () => {
    expect(questionOccasions(facts({ phase: 'ready', report: null }))).toEqual(['start']);
  });

  it.each([
    ['guesses', report(1000, 0.5, 0.5, 0.5), true],
    ['approves nearly everything', report(1000, 1, 1, 0), false],
    ['has learned by heart', report(1000, 0.88, 0.05, 0.96), false],
  ] as const)('are about the half only for a judge that guesses: one that %s', (_, it, asked) => {
    expect(questionOccasions(facts({ report: it })).includes('half')).toBe(asked);
  });

  it('do not speak of shapes when the maker has learned nothing', () => {
    const occasions = questionOccasions(facts({ report: report(2000, 1, 1, 1) }, { nets: 'discriminator' }));
    expect(occasions).not.toContain('shapes');
    expect(occasions).not.toContain('long');
  });

  it('do not ask whether noise was made up', () => {
    const vague = { ...report(1000, 0.85, 0.8, 0.85), quality: 20 };
    expect(questionOccasions(facts({ report: vague, novelty: 1.1 }))).not.toContain('made-up');
    expect(questionOccasions(facts({ novelty: 2.4 }))).not.toContain('made-up');
  });

  it.each([
    ['data-changed', facts({ dataChanged: true })],
    ['no-cheese', facts({}, { cheese: 0 })],
    ['few-pictures', facts({}, { count: 30 })],
    ['few-tricks', facts({}, { count: 30, tricks: 'on' })],
    ['half', facts({ report: report(800, 0.5, 0.5, 0.5) })],
    ['by-heart', facts({ report: report(800, 1, 0.4, 0.9) })],
    ['judge-ahead', facts({ report: report(4000, 0.9, 0.85, 0.85) })],
    ['only-discriminator', facts({}, { nets: 'discriminator' })],
    ['only-generator', facts({}, { nets: 'generator' })],
    ['first-steps', facts({ report: report(12, 0.5, 0.5, 0.5) })],
    ['shapes', facts()],
    ['long', facts({ report: report(2000, 0.7, 0.65, 0.7) })],
    ['played-judge', facts({ played: true })],
    ['alike', facts({ novelty: 0.6 })],
    ['made-up', facts({ novelty: 1.1 })],
    ['suspicious', facts({ report: report(800, 0.3, 0.2, 1) })],
    ['fooled', facts({ report: report(800, 0.9, 0.95, 0.3) })],
    ['much', facts({}, { lettuce: 95 })],
    ['little', facts({}, { sesame: 5 })],
  ] as const)('begin with "%s" when that has happened', (occasion, it) => {
    expect(questionOccasions(it)[0]).toBe(occasion);
    expect(questionOccasions(it).at(-1)).toBe('start');
  });
});
