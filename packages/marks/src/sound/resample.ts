/** Brings samples to another rate, by a windowed sinc. */

/** The sinc's cutoff in hertz, or half of the lower rate where that is less: as far above the watermark's band as what would be mirrored into it lies above this. */
const CUTOFF_HERTZ = 8000;

/** Zero crossings of the sinc on each side. With the window below, what is mirrored into the band is 60 dB weaker. */
const CROSSINGS = 9;

/** The window's shape (Kaiser and Schafer, "On the use of the I0-sinh window for spectrum analysis", 1980). */
const KAISER_BETA = 6;

/** Points of the table between two crossings; values between them are on straight lines. */
const POINTS = 256;

const KERNEL = makeKernel();

/**
 * The samples at another rate, both in hertz, without delay. With rates of 16 kHz or more, what lies below 6 kHz stays as it is, what is above 10 kHz is gone, and what is
 * between is weakened.
 *
 * @returns As many samples as the same time has at the new rate, rounded up.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  if (from === to) {
    return Float32Array.from(samples);
  }
  const result = new Float32Array(Math.ceil((samples.length * to) / from));
  const perSample = (2 * Math.min(CUTOFF_HERTZ, from / 2, to / 2)) / from; // crossings a sample
  const reach = CROSSINGS / perSample;
  const step = perSample * POINTS;
  for (let i = 0; i < result.length; i++) {
    const centre = (i * from) / to;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let j = first; j <= last; j++) {
      const at = Math.abs(j - centre) * step;
      const point = at | 0;
      const low = KERNEL[point];
      sum += samples[j] * (low + (KERNEL[point + 1] - low) * (at - point));
    }
    result[i] = sum * perSample;
  }
  return result;
}

/** One side of the windowed sinc, {@link POINTS} to a crossing; ends in zeros. */
function makeKernel(): Float32Array {
  const kernel = new Float32Array(CROSSINGS * POINTS + 2);
  kernel[0] = 1;
  for (let i = 1; i < CROSSINGS * POINTS; i++) {
    const x = i / POINTS;
    const window = bessel(KAISER_BETA * Math.sqrt(1 - (x / CROSSINGS) ** 2)) / bessel(KAISER_BETA);
    kernel[i] = (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  return kernel;
}

/** The modified Bessel function of order 0, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-9 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
