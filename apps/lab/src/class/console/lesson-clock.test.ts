/** The time of a lesson: of its steps, over them, and behind the plan. */
import { describe, expect, it } from 'vitest';
import { lessonTime } from './lesson-clock.ts';

const STEPS = [
  { from: 0, to: 5 },
  { from: 5, to: 12 },
  { from: 12, to: 18 },
];

const MINUTE = 60_000;
const BEGUN = 1_700_000_000_000;

/** The lesson in a step that began so many minutes after the class, so many minutes after that. */
function at(step: number, since: number, now: number) {
  return lessonTime(STEPS, { step, since: BEGUN + since * MINUTE }, BEGUN, BEGUN + now * MINUTE);
}

describe('the time of a lesson', () => {
  it('begins with minute 0 and all of the first step', () => {
    expect(at(0, 0, 0)).toEqual({ minute: 0, left: 5, behind: 0 });
  });

  it('counts a minute as left until it is over', () => {
    expect(at(1, 5, 5.01)).toEqual({ minute: 5, left: 7, behind: 0 });
    expect(at(1, 5, 11.9)).toEqual({ minute: 11, left: 1, behind: 0 });
  });

  it('has none left in the minute after a step, and says by how many it is over from then on', () => {
    expect(at(1, 5, 12)?.left).toBe(0);
    expect(at(1, 5, 12.9)?.left).toBe(0);
    expect(at(1, 5, 14.5)?.left).toBe(-2);
  });

  it('is behind by as much as a step began late, or lasts too long', () => {
    expect(at(1, 8, 10)).toEqual({ minute: 10, left: 5, behind: 3 });
    expect(at(1, 8, 17)).toEqual({ minute: 17, left: -2, behind: 5 });
  });

  it('is never behind when a step began early', () => {
    expect(at(2, 7, 8)).toEqual({ minute: 8, left: 5, behind: 0 });
  });

  it('counts nothing before its beginning, for clocks differ', () => {
    expect(at(0, 0, -0.5)).toEqual({ minute: 0, left: 5, behind: 0 });
  });

  it('is not known of a step that the plan does not have', () => {
    expect(at(3, 0, 1)).toBeNull();
  });
});
