/** Checks the accuracy of a judge against counting, and against trying every threshold. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { judgeAccuracy, scoredHigher } from './judge-accuracy.ts';

describe('judgeAccuracy', () => {
  it('counts real above 0 and fakes at or below 0, for one half each', () => {
    const accuracy = judgeAccuracy(Float32Array.of(1, 2, -1, 3), Float32Array.of(-1, 0));
    expect(accuracy).toMatchObject({ real: 0.75, fakes: 1, right: 0.875 });
  });

  it('sees at the best threshold what a leaning judge knows', () => {
    // Everything is called fake, yet each real picture is scored above each fake.
    expect(judgeAccuracy(Float32Array.of(-1, -2), Float32Array.of(-3, -4))).toMatchObject({ right: 0.5, best: 1 });
  });

  it('is one half at the best threshold for a judge that is wrong about everything', () => {
    expect(judgeAccuracy(Float32Array.of(-1, -2), Float32Array.of(3, 4))).toMatchObject({ right: 0, best: 0.5 });
  });

  it('finds the same best threshold as trying all, ties included', () => {
    const random = createRandom(3);
    function draw(shift: number): Float32Array {
      return Float32Array.from({ length: 50 }, () => Math.round(random.normal() * 4 + shift));
    }
    for (let round = 0; round < 20; round++) {
      const [real, fakes] = [draw(2), draw(0)];
      const accuracies = [...real, ...fakes].map((threshold) => {
        const right = real.filter((x) => x > threshold).length + fakes.filter((x) => x <= threshold).length;
        return right / 100;
      });
      expect(judgeAccuracy(real, fakes).best).toBeCloseTo(Math.max(0.5, ...accuracies), 12);
    }
  });

  it('comes to an end with scores that are no numbers', () => {
    expect(judgeAccuracy(Float32Array.of(1), Float32Array.of(NaN, NaN)).best).toBeGreaterThanOrEqual(0.5);
  });

  it('refuses an empty set', () => {
    expect(() => judgeAccuracy(new Float32Array(0), Float32Array.of(1))).toThrow(/at least one/);
  });
});

describe('scoredHigher', () => {
  it('is the share of pairs in which the real picture has the higher score, ties for one half', () => {
    const random = createRandom(4);
    const [real, fakes] = [1, 0].map((shift) =>
      Float32Array.from({ length: 40 }, () => Math.round(random.normal() * 3 + shift)),
    );
    if (!real || !fakes) throw new Error('two were drawn');
    let sum = 0;
    for (const one of real) for (const other of fakes) sum += one > other ? 1 : one === other ? 0.5 : 0;
    expect(scoredHigher(real, fakes)).toBeCloseTo(sum / 1600, 12);
  });

  it('refuses an empty set', () => {
    expect(() => scoredHigher(Float32Array.of(1), new Float32Array(0))).toThrow(/at least one/);
  });
});
