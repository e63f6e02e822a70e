/** Makes of pictures what a reader looks at: details alone, equally strong everywhere and at every frequency. */
import { Fourier } from './fourier.ts';
import { detail, deviation, type Plane, smooth } from './plane.ts';

/** What a reader looks at. */
export interface Whitened {
  /** The side of the transformed square, a power of two. */
  readonly size: number;
  /** Pixels of the picture in it, from the top left. */
  readonly width: number;
  /** Rows of the picture in it. */
  readonly height: number;
  /** [size, size]: the whitened picture. */
  readonly values: Float32Array;
  /** [size, size]: the power of each wave beside its neighbours', at [v * size + u] for u, v cycles in the square. */
  readonly power: Float32Array;
}

/** Pixels around each that are its surroundings, for details and for how much they waver. */
const DETAIL_RADIUS = 4;
const DEVIATION_RADIUS = 5;

/** Grey levels: where details waver less, they are not made stronger any more. */
const LEAST_DEVIATION = 1.5;

/** Details beyond so many deviations are cut, so that an edge does not outweigh its surroundings. */
const MOST_DEVIATIONS = 2.5;

/** Waves around each that are its neighbours. */
const NEIGHBOUR_RADIUS = 6;

/** A wave so many times as strong as its neighbours counts as no stronger: a striped picture has stronger ones than any watermark. */
const MOST_POWER = 8;

/** Whitens planes of equal size, and adds them up: what is the same in all, as the watermark is in frames of a film, stands out. */
export function whiten(planes: readonly Plane[], size: number): Whitened {
  const { width, height } = planes[0];
  const real = new Float32Array(size * size);
  const imaginary = new Float32Array(size * size);
  for (const plane of planes) {
    addDetails(plane, real, size);
  }
  const fourier = new Fourier(size);
  fourier.forward(real, imaginary);
  const power = new Float32Array(size * size);
  for (let i = 0; i < power.length; i++) {
    power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
  }
  const usual = neighbours(power, size);
  for (let i = 0; i < power.length; i++) {
    const beside = usual[i] > 0 ? power[i] / usual[i] : 0;
    const cut = Math.min(MOST_POWER, beside);
    const gain = power[i] > 0 ? Math.sqrt(cut / power[i]) / size : 0;
    power[i] = cut;
    real[i] *= gain;
    imaginary[i] *= gain;
  }
  fourier.backward(real, imaginary);
  return { size, width, height, values: real, power };
}

function addDetails(plane: Plane, into: Float32Array, size: number): void {
  const details = detail(plane, DETAIL_RADIUS);
  const wavering = deviation(details, DEVIATION_RADIUS).values;
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < plane.width; x++) {
      const at = y * plane.width + x;
      const value = details.values[at] / (wavering[at] + LEAST_DEVIATION);
      into[y * size + x] += Math.min(MOST_DEVIATIONS, Math.max(-MOST_DEVIATIONS, value));
    }
  }
}

/** The mean power of each wave's neighbours, around the corners too. */
function neighbours(power: Float32Array, size: number): Float32Array {
  // Frequency 0 stands at the corner: both halves are exchanged so that neighbours lie beside each other.
  const half = size / 2;
  const centred = new Float32Array(power.length);
  exchangeHalves(power, centred, size, half);
  const result = new Float32Array(power.length);
  exchangeHalves(smooth({ width: size, height: size, values: centred }, NEIGHBOUR_RADIUS).values, result, size, half);
  return result;
}

function exchangeHalves(from: Float32Array, to: Float32Array, size: number, half: number): void {
  for (let y = 0; y < size; y++) {
    const row = ((y + half) % size) * size;
    to.set(from.subarray(y * size + half, (y + 1) * size), row);
    to.set(from.subarray(y * size, y * size + half), row + half);
  }
}
