/** Resampling beside waves whose samples are known at any rate. */
import { expect, it } from 'vitest';
import { resample } from './resample.ts';

function wave(rate: number, hertz: number, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate + 1));
}

/** The largest difference away from both ends, where samples are missing. */
function worst(one: Float32Array, other: Float32Array, margin: number): number {
  let most = 0;
  for (let i = margin; i < Math.min(one.length, other.length) - margin; i++) {
    most = Math.max(most, Math.abs(one[i] - other[i]));
  }
  return most;
}

it.each([
  [44_100, 16_000],
  [16_000, 44_100],
  [22_050, 16_000],
  [96_000, 16_000],
  [16_000, 16_001],
])('brings waves of the band from %i to %i without change or delay', (from, to) => {
  for (const hertz of [300, 1000, 3300, 6000]) {
    const result = resample(wave(from, hertz, from / 2), from, to);
    expect(result.length).toBe(Math.ceil((Math.floor(from / 2) * to) / from));
    expect(worst(result, wave(to, hertz, result.length), 200)).toBeLessThan(0.005);
  }
});

it('lets nothing of what is too fast come back into the band', () => {
  for (const hertz of [10_000, 12_500, 20_000]) {
    expect(worst(resample(wave(48_000, hertz, 9600), 48_000, 16_000), new Float32Array(3200), 50)).toBeLessThan(0.005);
  }
});

it('copies where both rates are the same', () => {
  const samples = wave(16_000, 440, 100);
  const copy = resample(samples, 16_000, 16_000);
  expect(copy).toEqual(samples);
  expect(copy).not.toBe(samples);
});
