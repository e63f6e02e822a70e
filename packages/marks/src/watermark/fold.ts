/** Lays all tiles of a picture upon each other, and finds in their sum where the tile begins. */
import { SYNC_WAVES, WAVE_COUNT, WAVES } from './carriers.ts';
import { Fourier } from './fourier.ts';
import type { Lie } from './search.ts';
import type { Whitened } from './whiten.ts';

/** Points in a folded tile's side: nearly four for each cycle of the fastest wave. */
const SIDE = 64;

/** Added to places in the tiles, so that none is negative; a multiple of {@link SIDE}. */
const OFFSET = SIDE * 4096;

/** Where a tile begins, and how well the waves for finding agree with that. */
export interface Place {
  /** To be added to places in the tiles, in tiles. */
  readonly x: number;
  /** The same downwards. */
  readonly y: number;
  /** Whether the picture is turned by half. */
  readonly upsideDown: boolean;
  /** Their sum by its standard deviation in an unmarked picture; at most the root of twice their number. */
  readonly score: number;
}

/** A picture's folded tile, with room for one at a time. */
export class Folder {
  readonly #picture: Whitened;
  readonly #fourier = new Fourier(SIDE);
  readonly #real = new Float32Array(SIDE * SIDE);
  readonly #imaginary = new Float32Array(SIDE * SIDE);
  readonly #mapReal = new Float32Array(SIDE * SIDE);
  readonly #mapImaginary = new Float32Array(SIDE * SIDE);
  /** The waves of the folded tile. */
  readonly #re = new Float64Array(WAVE_COUNT);
  readonly #im = new Float64Array(WAVE_COUNT);

  constructor(picture: Whitened) {
    this.#picture = picture;
  }

  /** Folds along a lie. */
  fold(lie: Lie): void {
    this.#add(lie);
    this.#imaginary.fill(0);
    this.#fourier.forward(this.#real, this.#imaginary);
    for (let i = 0; i < WAVE_COUNT; i++) {
      const at = (WAVES.v[i] & (SIDE - 1)) * SIDE + WAVES.u[i];
      this.#re[i] = this.#real[at];
      this.#im[i] = this.#imaginary[at];
    }
  }

  #add(lie: Lie): void {
    const { size, width, height, values } = this.#picture;
    const tile = this.#real;
    tile.fill(0);
    const a = lie.a * SIDE;
    const c = lie.c * SIDE;
    for (let y = 0; y < height; y++) {
      let tileX = lie.b * SIDE * y + OFFSET;
      let tileY = lie.d * SIDE * y + OFFSET;
      const row = y * size;
      for (let x = 0; x < width; x++) {
        tile[((tileY & (SIDE - 1)) * SIDE) | (tileX & (SIDE - 1))] += values[row + x];
        tileX += a;
        tileY += c;
      }
    }
  }

  /** The best place of the folded tile, either way up. */
  place(): Place {
    const upright = this.#bestPlace(false);
    const turned = this.#bestPlace(true);
    return upright.score >= turned.score ? upright : turned;
  }

  #bestPlace(upsideDown: boolean): Place {
    const sign = upsideDown ? -1 : 1;
    this.#mapReal.fill(0);
    this.#mapImaginary.fill(0);
    for (let i = 0; i < SYNC_WAVES; i++) {
      const at = (WAVES.v[i] & (SIDE - 1)) * SIDE + WAVES.u[i];
      const cosine = Math.cos(WAVES.phase[i]) * WAVES.amplitude[i];
      const sine = Math.sin(WAVES.phase[i]) * WAVES.amplitude[i];
      const im = sign * this.#im[i];
      this.#mapReal[at] = this.#re[i] * cosine + im * sine;
      this.#mapImaginary[at] = im * cosine - this.#re[i] * sine;
    }
    this.#fourier.forward(this.#mapReal, this.#mapImaginary);
    let best = 0;
    for (let i = 1; i < this.#mapReal.length; i++) {
      if (this.#mapReal[i] > this.#mapReal[best]) {
        best = i;
      }
    }
    return {
      x: (best % SIDE) / SIDE,
      y: Math.floor(best / SIDE) / SIDE,
      upsideDown,
      score: this.#mapReal[best] / this.#noise(0, SYNC_WAVES),
    };
  }

  /** The standard deviation that a weighed sum of waves has whose phases mean nothing. */
  #noise(first: number, end: number): number {
    let power = 0;
    let weights = 0;
    for (let i = first; i < end; i++) {
      power += this.#re[i] ** 2 + this.#im[i] ** 2;
      weights += WAVES.amplitude[i] ** 2;
    }
    return Math.sqrt((power / (end - first) / 2) * weights) || 1;
  }

  /** How far each wave agrees with its phase at a place: the part along it, by the standard deviation of one wave. */
  agreement(place: Place, into: Float64Array): void {
    const sign = place.upsideDown ? -1 : 1;
    let power = 0;
    for (let i = 0; i < WAVE_COUNT; i++) {
      const angle = WAVES.phase[i] + 2 * Math.PI * (WAVES.u[i] * place.x + WAVES.v[i] * place.y);
      into[i] = this.#re[i] * Math.cos(angle) + sign * this.#im[i] * Math.sin(angle);
      power += this.#re[i] ** 2 + this.#im[i] ** 2;
    }
    const noise = Math.sqrt(power / WAVE_COUNT / 2) || 1;
    for (let i = 0; i < WAVE_COUNT; i++) {
      into[i] /= noise;
    }
  }
}
