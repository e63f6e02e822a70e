/** Checks d' and c against quantiles of the normal distribution from R. */
import { describe, expect, it } from 'vitest';
import { discernment } from './discernment.ts';

/** R 4.2: qnorm(c(...)), by the share. */
const QNORM = {
  0.05: -1.6448536,
  0.1: -1.2815516,
  0.3: -0.5244005,
  0.5: 0,
  0.8: 0.8416212,
  0.9: 1.2815516,
  0.95: 1.6448536,
} as const;

describe('discernment', () => {
  it.each([
    // so that (said + more) / (shown + 2 more) is the share of the table, where `more` is the share of its kind among all that was shown
    { verdicts: { made: 4, hits: 0, real: 4, falseAlarms: 2 }, hit: 0.1, falseAlarm: 0.5 },
    { verdicts: { made: 9, hits: 9, real: 9, falseAlarms: 0 }, hit: 0.95, falseAlarm: 0.05 },
    { verdicts: { made: 2, hits: 2, real: 6, falseAlarms: 0 }, hit: 0.9, falseAlarm: 0.1 },
  ] as const)('gives what follows from a hit rate of $hit and a false alarm rate of $falseAlarm', (example) => {
    const { sensitivity, criterion } = discernment(example.verdicts);
    expect(sensitivity).toBeCloseTo(QNORM[example.hit] - QNORM[example.falseAlarm], 5);
    expect(criterion).toBeCloseTo(-(QNORM[example.hit] + QNORM[example.falseAlarm]) / 2, 5);
  });

  it.each([6, 7, 2])('is nothing for one who calls everything made, %i of 12, and says so by the leaning', (made) => {
    const [hits, real] = [made, 12 - made];
    const { sensitivity, criterion } = discernment({ made, hits, real, falseAlarms: real });
    expect(sensitivity).toBeCloseTo(0, 10);
    expect(criterion).toBeLessThan(-1);
  });

  it('refuses what cannot have been said', () => {
    expect(() => discernment({ made: 3, hits: 4, real: 3, falseAlarms: 0 })).toThrow('4 of 3');
    expect(() => discernment({ made: 3, hits: 1, real: 3, falseAlarms: -1 })).toThrow('-1 of 3');
  });
});
