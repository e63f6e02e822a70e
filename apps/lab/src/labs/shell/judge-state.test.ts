/** Each state of the judge's figures is told apart from the others. */
import { expect, it } from 'vitest';
import { judgeState } from './judge-state.ts';

function told(trained: number, unseen: number, fakes: number) {
  return judgeState({ judge: { trained, unseen, fakes, best: 0.8 }, right: (unseen + fakes) / 2 });
}

it('says what the three figures say together', () => {
  expect(judgeState(null)).toBe('unknown');
  expect(judgeState({ judge: null, right: null })).toBe('unknown');
  expect(told(0.98, 0.55, 0.9)).toBe('by-heart');
  expect(told(0.2, 0.1, 0.95)).toBe('suspicious');
  expect(told(0.9, 0.85, 0.2)).toBe('fooled');
  expect(told(0.52, 0.5, 0.52)).toBe('guessing');
  expect(told(0.7, 0.65, 0.7)).toBe('doubting');
  expect(told(0.9, 0.85, 0.9)).toBe('ahead');
  expect(told(0.1, 0.04, 0.3)).toBe('mistaken');
  expect(told(0.45, 0.4, 0.42)).toBe('mistaken');
  expect(told(1, 0.99, 1)).toBe('always');
});
