/** The waves of which a watermark consists: which they are, what each carries, and the tile that they add up to. */
import { createRandom } from '@nepwerk/nn';
import { CODE_BITS, encode } from './code.ts';
import { Fourier } from './fourier.ts';

/** Tiles in the side of a square picture: a tile's side is the square root of the picture's area, divided by this. */
export const TILES = 6;

/**
 * The slowest and the fastest wave, in cycles a tile. Slower ones lie where pictures are strongest and where an eye sees patches; faster ones
 * do not live through a picture that is halved and compressed.
 */
const SLOWEST = 6;
export const FASTEST = 17;

/** Waves whose phase is always the same, by which place, scale and turn are found; the slower half of the band, which lives longest. */
export const SYNC_WAVES = 48;
const FASTEST_SYNC = 15;

/** How much stronger such a wave is than one that carries a code bit. */
export const SYNC_AMPLITUDE = 1.8;

/** Chooses waves and phases. Changing it changes the watermark: marks made before could no longer be read. */
const SEED = 4;

/** Waves, the first {@link SYNC_WAVES} for finding, then one for each code bit. A wave is cos(2 pi (u x + v y) + phase), x and y in tiles. */
export interface Waves {
  /** Cycles a tile, from left to right. */
  readonly u: Int16Array;
  /** Cycles a tile, from top to bottom. */
  readonly v: Int16Array;
  /** Radians, for a code bit that is 0; half a turn more for one that is 1. */
  readonly phase: Float64Array;
  /** Amplitude beside the other waves. */
  readonly amplitude: Float64Array;
}

/** Waves in all. */
export const WAVE_COUNT = SYNC_WAVES + CODE_BITS;

/** All waves of the watermark. */
export const WAVES: Waves = chooseWaves();

function chooseWaves(): Waves {
  const random = createRandom(SEED);
  const all: { readonly u: number; readonly v: number; readonly radius: number }[] = [];
  for (let u = 0; u <= FASTEST; u++) {
    for (let v = u === 0 ? 1 : -FASTEST; v <= FASTEST; v++) {
      const radius = Math.hypot(u, v);
      if (radius >= SLOWEST && radius <= FASTEST) {
        all.push({ u, v, radius });
      }
    }
  }
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  const sync = all.filter(({ radius }) => radius <= FASTEST_SYNC).slice(0, SYNC_WAVES);
  const chosen = new Set(sync);
  const waves = [...sync, ...all.filter((wave) => !chosen.has(wave)).slice(0, CODE_BITS)];
  return {
    u: Int16Array.from(waves, ({ u }) => u),
    v: Int16Array.from(waves, ({ v }) => v),
    phase: Float64Array.from(waves, () => 2 * Math.PI * random.uniform()),
    amplitude: Float64Array.from(waves, (_, i) => (i < SYNC_WAVES ? SYNC_AMPLITUDE : 1)),
  };
}

/** Samples in a tile's side: fifteen for each cycle of the fastest wave, so that lines between them do. */
export const TILE_SIDE = 256;

/** The tile that carries a message (bits of `packPayload`): [TILE_SIDE, TILE_SIDE], with mean 0 and variance 1. */
export function paintTile(message: Uint8Array): Float32Array {
  const code = encode(message);
  const fourier = new Fourier(TILE_SIDE);
  const real = new Float32Array(TILE_SIDE * TILE_SIDE);
  const imaginary = new Float32Array(TILE_SIDE * TILE_SIDE);
  let power = 0;
  for (let i = 0; i < WAVE_COUNT; i++) {
    power += WAVES.amplitude[i] ** 2 / 2;
  }
  for (let i = 0; i < WAVE_COUNT; i++) {
    const turned = i >= SYNC_WAVES && code[i - SYNC_WAVES] === 1 ? Math.PI : 0;
    const at = ((WAVES.v[i] + TILE_SIDE) % TILE_SIDE) * TILE_SIDE + WAVES.u[i];
    real[at] = (WAVES.amplitude[i] * Math.cos(WAVES.phase[i] + turned)) / Math.sqrt(power);
    imaginary[at] = (WAVES.amplitude[i] * Math.sin(WAVES.phase[i] + turned)) / Math.sqrt(power);
  }
  fourier.backward(real, imaginary);
  return real;
}
