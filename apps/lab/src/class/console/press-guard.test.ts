/** Which presses count: the first, and those that are another press for sure. */
import { describe, expect, it } from 'vitest';
import { ONE_PRESS, type Press, PressGuard } from './press-guard.ts';

const SHOW: Press = { at: 1000, on: 'show', place: { x: 300, y: 200 } };

/** Whether a press counts after the one above. */
function takesAfter(change: Partial<Press>): boolean {
  const guard = new PressGuard();
  expect(guard.takes(SHOW)).toBe(true);
  return guard.takes({ ...SHOW, ...change });
}

describe('a second press', () => {
  it.each([120, 200, 300, ONE_PRESS - 1])('does not count %d ms later on the same button', (later) => {
    expect(takesAfter({ at: SHOW.at + later, place: { x: 340, y: 240 } })).toBe(false);
    expect(takesAfter({ at: SHOW.at + later, place: null })).toBe(false);
  });

  it('does not count on what has slid under the finger', () => {
    expect(takesAfter({ at: SHOW.at + 200, on: 'next', place: { x: 306, y: 195 } })).toBe(false);
  });

  it('counts half a second later, and elsewhere at once', () => {
    expect(takesAfter({ at: SHOW.at + ONE_PRESS })).toBe(true);
    expect(takesAfter({ at: SHOW.at + 200, on: 'next', place: { x: 300, y: 320 } })).toBe(true);
    expect(takesAfter({ at: SHOW.at + 200, on: 'next', place: null })).toBe(true);
  });

  it('does not put off the one that counts', () => {
    const guard = new PressGuard();
    const taken = [0, 200, 400, 600, 800].map((later) => guard.takes({ ...SHOW, at: SHOW.at + later }));
    expect(taken).toEqual([true, false, false, true, false]);
  });
});
