/** A hint holds still. */
import { expect, it } from 'vitest';
import { HINT_HOLD_S, SteadyHint } from './steady-hint.ts';

it('is said once it has held for a while, and goes in the same way', () => {
  const hint = new SteadyHint();
  expect(hint.see('far', 10)).toBeNull();
  expect(hint.see('far', 10 + HINT_HOLD_S - 0.01)).toBeNull();
  expect(hint.see('far', 10.01 + HINT_HOLD_S)).toBe('far');
  expect(hint.see(null, 11)).toBe('far');
  expect(hint.see(null, 11.01 + HINT_HOLD_S)).toBeNull();
});

it('does not follow what flickers', () => {
  const hint = new SteadyHint();
  for (let at = 0; at < 5; at += 0.1) expect(hint.see(Math.round(at * 10) % 2 === 0 ? 'dark' : null, at)).toBeNull();
});

it('begins anew', () => {
  const hint = new SteadyHint();
  hint.see('near', 0);
  expect(hint.see('near', 1)).toBe('near');
  hint.reset();
  expect(hint.see('near', 1.1)).toBeNull();
});
