/** Checks d' and c against quantiles of the normal distribution from R. */
import { describe, expect, it } from 'vitest';
import { discernment } from './discernment.ts';

/** R 4.2: qnorm(c(...)), by the share. */
const QNORM = { 0.05: -1.6448536, 0.1: -1.2815516, 0.3: -0.5244005, 0.5: 0, 0.8: 0.8416212, 0.95: 1.6448536 } as const;

describe('discernment', () => {
  it.each([
    // so that (said + 0.5) / (shown + 1) is the share of the table
    { verdicts: { made: 4, hits: 0, real: 9, falseAlarms: 9 }, hit: 0.1, falseAlarm: 0.95 },
    { verdicts: { made: 9, hits: 9, real: 9, falseAlarms: 0 }, hit: 0.95, falseAlarm: 0.05 },
    { verdicts: { made: 14, hits: 4, real: 4, falseAlarms: 2 }, hit: 0.3, falseAlarm: 0.5 },
  ] as const)('gives what follows from a hit rate of $hit and a false alarm rate of $falseAlarm', (example) => {
    const { sensitivity, criterion } = discernment(example.verdicts);
    expect(sensitivity).toBeCloseTo(QNORM[example.hit] - QNORM[example.falseAlarm], 5);
    expect(criterion).toBeCloseTo(-(QNORM[example.hit] + QNORM[example.falseAlarm]) / 2, 5);
  });

  it('is near nothing for one who calls everything made, and says so by the leaning', () => {
    const { sensitivity, criterion } = discernment({ made: 6, hits: 6, real: 6, falseAlarms: 6 });
    expect(sensitivity).toBeCloseTo(0, 10);
    expect(criterion).toBeLessThan(-1);
  });

  it('refuses what cannot have been said', () => {
    expect(() => discernment({ made: 3, hits: 4, real: 3, falseAlarms: 0 })).toThrow('4 of 3');
    expect(() => discernment({ made: 3, hits: 1, real: 3, falseAlarms: -1 })).toThrow('-1 of 3');
  });
});
