/** A mark stands as what is left of it says. */

import { ACCEPTED_SCORE, HIGHEST_SCORE } from '@nepwerk/marks';
import { describe, expect, it } from 'vitest';
import type { Left } from './breaking-messages.ts';
import { isWon, LEAST, lostCount, standings, STILL_THE_PICTURE } from './stand.ts';

const first: Left = { label: 1, watermark: 0.9, credentials: 'whole', picture: 1 };

function left(changes: Partial<Left>): Left {
  return { ...first, ...changes };
}

describe('a mark', () => {
  it('is there at first, weaker when less is left, and gone when it cannot be read', () => {
    expect(standings(first, first)).toEqual({ label: 'there', watermark: 'there', credentials: 'there' });
    const weaker = standings(left({ label: 0.6, watermark: 0.6 }), first);
    expect(weaker).toMatchObject({ label: 'weaker', watermark: 'weaker' });
    const gone = standings(left({ label: 0.2, watermark: 0, credentials: 'none' }), first);
    expect(gone).toEqual({ label: 'gone', watermark: 'gone', credentials: 'gone' });
    expect(standings(left({ credentials: 'broken' }), first).credentials).toBe('broken');
  });

  it('has its line where the reader of watermarks has it', () => {
    expect(LEAST.watermark).toBeCloseTo(ACCEPTED_SCORE / HIGHEST_SCORE, 2);
  });

  it('is counted as lost when it is gone, and not when it only does not fit', () => {
    expect(lostCount(first, first)).toBe(0);
    expect(lostCount(left({ label: 0, credentials: 'broken' }), first)).toBe(1);
    expect(lostCount(left({ label: 0.6, watermark: 0.5, credentials: 'none' }), first)).toBe(1);
  });
});

describe('the game', () => {
  it('is won when no mark is left and the picture is', () => {
    const none = { label: 0, watermark: 0, credentials: 'none' } as const;
    expect(isWon(left({ ...none, picture: STILL_THE_PICTURE }), first)).toBe(true);
    expect(isWon(left({ ...none, picture: STILL_THE_PICTURE - 0.01 }), first)).toBe(false);
    expect(isWon(left({ ...none, watermark: 0.5 }), first)).toBe(false);
    expect(isWon(first, first)).toBe(false);
  });
});
