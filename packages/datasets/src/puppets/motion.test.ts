/** Tests of drawn and of continuous motions: their ranges, their chances, and that they are what a seed says. */
import { describe, expect, test } from 'vitest';
import { motionAt } from './motion-at.ts';
import type { PuppetMotion } from './motion.ts';
import { drawMotions, motionRanges } from './motion.ts';

const PARTS = Object.entries(motionRanges).map(([name, [low, high]]) => ({
  part: name as keyof PuppetMotion,
  low,
  high,
}));

/** Two minutes at 25 frames a second. */
const FRAME = 0.04;
const FILM = Array.from({ length: 3000 }, (_, i) => motionAt(i * FRAME, 7));

/** How much a part may change from one frame to the next: a head turns slowly, lips and lids are quick. */
const QUICKEST: Partial<Record<keyof PuppetMotion, number>> = { mouth: 0.7, blink: 0.3, smile: 0.04, brow: 0.07 };

describe('drawn motions', () => {
  const drawn = drawMotions(1, 2000);

  test.each(PARTS)('use all of the range of $part and nothing else', ({ part, low, high }) => {
    const values = drawn.map((motion) => motion[part]);
    const margin = (high - low) * 0.01;
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.min(...values)).toBeLessThan(low + margin);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
    expect(Math.max(...values)).toBeGreaterThan(high - margin);
  });

  test.each([
    { part: 'mouth', chance: 0.55 },
    { part: 'blink', chance: 0.35 },
  ] as const)('have a $part above 0 in a share of $chance', ({ part, chance }) => {
    const share = drawn.filter((motion) => motion[part] > 0).length / drawn.length;
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / drawn.length));
  });

  test('are the same for a seed, however many there are, and others for another seed', () => {
    expect(drawMotions(1, 10)).toEqual(drawn.slice(0, 10));
    const others = drawMotions(2, 10);
    others.forEach((motion, i) => expect(motion.yaw).not.toBe(drawn[i].yaw));
    expect(new Set(drawn.slice(0, 100).map(({ yaw }) => yaw)).size).toBeGreaterThan(95);
  });

  test.each([-1, 1.5, NaN])('cannot be %s in number', (count) => {
    expect(() => drawMotions(1, count)).toThrow(
      `The number of motions must be a whole number of at least 0, got ${count}.`,
    );
  });
});

describe('a motion that goes on', () => {
  test.each(PARTS)('stays in the range of $part and uses most of it', ({ part, low, high }) => {
    const values = FILM.map((motion) => motion[part]);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.7 * (high - low));
  });

  test.each(PARTS)('changes $part by little from frame to frame', ({ part }) => {
    const most = QUICKEST[part] ?? 0.02;
    FILM.slice(1).forEach((motion, i) => expect(Math.abs(motion[part] - FILM[i][part])).toBeLessThan(most));
  });

  test('blinks every few seconds and no longer than an eye does', () => {
    const shut = FILM.filter(({ blink }) => blink > 0).length / FILM.length;
    expect(shut).toBeGreaterThan(0.05);
    expect(shut).toBeLessThan(0.15);
  });

  test('now speaks, now is silent', () => {
    const silent = FILM.filter(({ mouth }) => mouth === 0).length / FILM.length;
    expect(silent).toBeGreaterThan(0.25);
    expect(silent).toBeLessThan(0.75);
  });

  test('is the same at a moment, and another with another seed', () => {
    expect(motionAt(12.5, 7)).toEqual(motionAt(12.5, 7));
    expect(motionAt(12.5, 8).yaw).not.toBe(motionAt(12.5, 7).yaw);
  });

  test.each([-1, NaN, Infinity])('has no moment %s', (seconds) => {
    expect(() => motionAt(seconds, 1)).toThrow(
      `The time must be a finite number of seconds of at least 0, got ${seconds}.`,
    );
  });
});
