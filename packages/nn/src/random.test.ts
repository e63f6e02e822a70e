/** Tests of the seeded random streams, against the generator's published numbers and against what is known of chance. */
import { describe, expect, test } from 'vitest';
import type { Random } from './random.ts';
import { createRandom, restoreRandom } from './random.ts';

/** First outputs of the authors' C program (xoshiro128starstar.c 1.1) from the state 1, 2, 3, 4, as rand_xoshiro lists them. */
const PUBLISHED = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];

function uniforms(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.uniform());
}

function mean(numbers: ArrayLike<number>, of: (number: number) => number = (number) => number): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += of(numbers[i]);
  return sum / numbers.length;
}

describe('the generator', () => {
  test('gives the published numbers of xoshiro128**', () => {
    const random = restoreRandom({ start: [1, 2, 3, 4], words: [1, 2, 3, 4], spare: null });
    expect(uniforms(random, PUBLISHED.length).map((number) => number * 2 ** 32)).toEqual(PUBLISHED);
  });

  test('gives the same numbers for the same seed, and others for any other', () => {
    expect(uniforms(createRandom(7), 8)).toEqual(uniforms(createRandom(7), 8));
    const firsts = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) => createRandom(seed).uniform());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('spreads evenly over [0, 1)', () => {
    const bins = new Float64Array(64);
    const random = createRandom(1);
    const count = 64_000;
    for (let i = 0; i < count; i++) bins[Math.floor(random.uniform() * 64)] += 1;
    const expected = count / bins.length;
    const chiSquare = bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: 99.9 % of true chance lies below 103.4, 0.1 % below 33.9.
    expect(chiSquare).toBeLessThan(103.4);
    expect(chiSquare).toBeGreaterThan(33.9);
  });

  test('gives unlike streams for neighbouring seeds', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => createRandom(seed).uniform());
    const centre = mean(firsts);
    const neighbours = firsts.slice(1).map((first, i) => (first - centre) * (firsts[i] - centre));
    // Three standard errors; the variance of a uniform number is 1/12.
    expect(Math.abs(centre - 0.5)).toBeLessThan(3 * Math.sqrt(1 / 12 / 4000));
    expect(Math.abs(mean(neighbours) * 12)).toBeLessThan(3 / Math.sqrt(4000));
  });
});

describe('normal numbers', () => {
  test('have the moments of the normal distribution', () => {
    const numbers = createRandom(3).normals(100_000);
    // Four standard errors of each moment.
    expect(Math.abs(mean(numbers))).toBeLessThan(4 * Math.sqrt(1 / 1e5));
    expect(Math.abs(mean(numbers, (z) => z ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / 1e5));
    expect(Math.abs(mean(numbers, (z) => z ** 3))).toBeLessThan(4 * Math.sqrt(15 / 1e5));
    expect(Math.abs(mean(numbers, (z) => z ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / 1e5));
  });

  test('come one by one as they come in a row', () => {
    const one = createRandom(5);
    expect(Array.from(createRandom(5).normals(7))).toEqual(Array.from({ length: 7 }, () => Math.fround(one.normal())));
  });
});

describe('whole numbers', () => {
  test('take each value equally often', () => {
    const random = createRandom(9);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[random.integer(5)] += 1;
    expect(counts.reduce((a, b) => a + b)).toBe(10_000);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.2 * 0.8));
  });
});

describe('forks', () => {
  test('depend on the name alone, not on how far the stream has come', () => {
    const random = createRandom(11);
    const before = uniforms(random.fork('noise'), 5);
    random.normals(3);
    expect(uniforms(random.fork('noise'), 5)).toEqual(before);
    expect(uniforms(restoreRandom(random.state()).fork('noise'), 5)).toEqual(before);
  });

  test('leave the stream itself as it was', () => {
    const random = createRandom(11);
    random.fork('noise').normals(10);
    expect(uniforms(random, 5)).toEqual(uniforms(createRandom(11), 5));
  });

  test('differ by name, by order of letters, by seed and by depth', () => {
    const random = createRandom(11);
    const names = [
      '',
      'a',
      'aa',
      'aaa',
      'aaaa',
      'aaaaa',
      'ab',
      'ba',
      'abcde',
      'ebcda',
      '\u0000',
      'picture 1',
      'picture 12',
    ];
    const streams = [
      random,
      createRandom(12).fork('a'),
      random.fork('a').fork('a'),
      ...names.map((name) => random.fork(name)),
    ];
    expect(new Set(streams.map((stream) => stream.uniform())).size).toBe(streams.length);
  });

  test('of ten thousand numbered names are independent', () => {
    const random = createRandom(13);
    const firsts = Array.from({ length: 10_000 }, (_, i) => random.fork(`picture ${i}`).uniform());
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(3 * Math.sqrt(1 / 12 / 10_000));
    const neighbours = firsts.slice(1).map((first, i) => (first - 0.5) * (firsts[i] - 0.5));
    expect(Math.abs(mean(neighbours) * 12)).toBeLessThan(3 / Math.sqrt(10_000));
  });
});

describe('the state', () => {
  test('goes on exactly, also between the two normals of a pair and through JSON', () => {
    const random = createRandom(17);
    random.normals(3);
    const state: unknown = JSON.parse(JSON.stringify(random.state()));
    const restored = restoreRandom(state as ReturnType<Random['state']>);
    expect(Array.from(restored.normals(5))).toEqual(Array.from(random.normals(5)));
  });

  test('is a copy', () => {
    const random = createRandom(17);
    const state = random.state();
    const next = random.uniform();
    expect(restoreRandom(state).uniform()).toBe(next);
  });
});

describe('refusals', () => {
  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('a seed of %s is refused', (seed) => {
    expect(() => createRandom(seed)).toThrow(
      `createRandom: the seed must be a whole number from 0 to 2^53 - 1, got ${seed}.`,
    );
  });

  test('counts that make no sense are refused', () => {
    expect(() => createRandom(1).integer(0)).toThrow('integer: count must be a whole number from 1 to 2^32, got 0.');
    expect(() => createRandom(1).normals(-1)).toThrow('normals: count must be a whole number of at least 0, got -1.');
  });

  test('states that no stream can have are refused', () => {
    const state = createRandom(1).state();
    expect(() => restoreRandom({ ...state, words: [0, 0, 0, 0] })).toThrow(
      'words must be four 32-bit numbers, not all 0, got [0,0,0,0].',
    );
    expect(() => restoreRandom({ ...state, start: [1, 2, 3] })).toThrow('start must be four 32-bit numbers');
    expect(() => restoreRandom({ ...state, words: [1, 2, 3, 2 ** 32] })).toThrow('words must be four 32-bit numbers');
    expect(() => restoreRandom({ ...state, spare: NaN })).toThrow('spare must be a finite number or null, got NaN.');
  });
});
