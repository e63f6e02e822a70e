/** The half is reached when the judge guesses for a while, and will not be when it stays ahead for long. */
import type { HistoryPoint } from '@nepwerk/protocol';
import { expect, it } from 'vitest';
import { halfMoment, pastHalfMoments } from './half.ts';

/** A training of so many steps, a point every twenty, whose judge is right as often as `right` says. */
function training(steps: number, right: (step: number) => number | null): HistoryPoint[] {
  return Array.from({ length: steps / 20 }, (_, at) => {
    const step = (at + 1) * 20;
    return { step, generatorLoss: 1, discriminatorLoss: 1, right: right(step) };
  });
}

it('says nothing in the beginning, however the judge guesses', () => {
  expect(halfMoment([])).toBeNull();
  expect(halfMoment(training(280, () => 0.5))).toBeNull();
  expect(halfMoment(training(2400, () => null))).toBeNull();
});

it('says that the half is reached when the judge guesses for a while, and not for a moment', () => {
  expect(halfMoment(training(600, (step) => (step > 400 ? 0.53 : 0.9)))).toBe('reached');
  expect(halfMoment(training(600, (step) => (step > 580 ? 0.5 : 0.9)))).toBeNull();
  expect(halfMoment(training(600, () => 0.3))).toBeNull();
});

it('says that it will not be when the judge stays ahead for long, and waits for one that still sinks', () => {
  expect(halfMoment(training(2400, () => 0.85))).toBe('never');
  expect(halfMoment(training(1900, () => 0.85))).toBeNull();
  expect(halfMoment(training(2400, (step) => 1 - step / 10_000))).toBeNull();
  expect(halfMoment(training(2400, () => 0.65))).toBeNull();
});

it('knows what was said in a training that is taken up, also when it no longer holds', () => {
  const reached = training(1200, (step) => (step > 400 && step <= 700 ? 0.5 : 0.65));
  expect(halfMoment(reached)).toBeNull();
  expect([...pastHalfMoments(reached)]).toEqual(['reached']);
  expect([...pastHalfMoments(training(1200, () => 0.65))]).toEqual([]);
  expect([...pastHalfMoments(training(2400, () => 0.85))]).toEqual(['never']);
});
