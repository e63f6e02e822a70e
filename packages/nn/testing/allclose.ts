// The matcher toBeAllclose: two rows of numbers that differ by rounding alone. A test file calls expect.extend(allclose).

/** How far two numbers may be apart: |got - wanted| <= absolute + relative * |wanted|. */
export interface Tolerance {
  readonly absolute?: number;
  readonly relative?: number;
}

/** A few roundings of float32 on numbers around 1. */
const DEFAULT: Required<Tolerance> = { absolute: 2e-6, relative: 2e-5 };

declare module 'vitest' {
  interface Matchers {
    /** Passes if both have the same length and every number is near its counterpart; NaN is near nothing. */
    toBeAllclose(wanted: ArrayLike<number>, tolerance?: Tolerance): void;
  }
}

function toBeAllclose(
  got: ArrayLike<number>,
  wanted: ArrayLike<number>,
  tolerance: Tolerance = {},
): { pass: boolean; message: () => string } {
  const { absolute, relative } = { ...DEFAULT, ...tolerance };
  const far = Array.from(wanted, (_, i) => i).filter(
    (i) => !(Math.abs(got[i] - wanted[i]) <= absolute + relative * Math.abs(wanted[i])),
  );
  const pass = got.length === wanted.length && far.length === 0;
  const some = far.slice(0, 5).map((i) => `at ${i}: got ${got[i]}, wanted ${wanted[i]}`);
  const length = `${got.length} numbers for ${wanted.length}`;
  return { pass, message: () => `${length}, of which ${far.length} are too far off; ${some.join('; ')}` };
}

/** The matcher, for expect.extend. */
export const allclose = { toBeAllclose };
