/** How long the judge says what, and that its figures are those of the meter beside it. */
import { signal } from '@preact/signals';
import { defaultBurgerSettings, type TrainingReport } from '@nepwerk/protocol';
import { expect, test } from 'vitest';
import { followLine } from './judge-line.ts';
import type { Facts } from './moments.ts';

const settings = defaultBurgerSettings;

function report(step: number, right: number): TrainingReport {
  const judge = { trained: right, unseen: right, fakes: right, best: right };
  return { step, seconds: step / 10, generatorLoss: 1, discriminatorLoss: 1, right, judge, picturesPerSecond: 300 };
}

/** A judge that follows made-up numbers, and a clock that the test sets. */
function listen(first: Partial<Facts>) {
  const nothing = {
    phase: 'ready',
    report: null,
    recovered: false,
    dataChanged: false,
    played: false,
    novelty: null,
  } as const;
  const facts = signal<Facts>({ ...nothing, settings, ...first });
  const clock = { at: 0 };
  const { says, stop } = followLine(facts, () => clock.at);
  function hear(at: number, change: Partial<Facts>) {
    clock.at = at;
    facts.value = { ...facts.peek(), ...change };
  }
  return { says, stop, hear };
}

test('a line is left long enough to be read, and its figures go with the numbers', () => {
  const { says, stop, hear } = listen({ phase: 'running', report: report(1000, 0.85) });
  const { sentence } = says.value;
  expect(says.value).toMatchObject({ moment: 'ahead', values: { right: '85%' } });
  hear(3000, { report: report(1030, 0.6) });
  expect(says.value).toMatchObject({ moment: 'ahead', sentence, values: { right: '60%' } });
  hear(3600, { report: report(1036, 0.6) });
  expect(says.value.moment).toBe('doubts');
  stop();
});

test('"Pause" is not said once it goes on, also where the next numbers are long in coming', () => {
  const { says, stop, hear } = listen({ phase: 'paused', report: report(1000, 0.85) });
  expect(says.value.moment).toBe('paused');
  hear(100, { phase: 'running' });
  expect(says.value.moment).toBe('ahead');
  stop();
});
