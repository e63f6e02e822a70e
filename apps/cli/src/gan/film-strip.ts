/** Keeps what a few latents became over the training, as one picture: a row for each latent, time from left to right. */

import type { GanConfig, GanTraining } from '@nepwerk/models';
import { areaOf } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import { sheet } from '../images/sheet.ts';
import type { Image } from '../images/sheet.ts';

/** Latents in a strip. */
const ROWS = 8;

/** Seed of their noise: the same for every training, so that strips can be laid side by side. */
const NOISE_SEED = 2 ** 40 + 4;

/** Each column shows a quarter more steps than the one before: the beginning is when most happens. */
const STRETCH = 1.25;

/** Zoom of the pictures. */
const ZOOM = 2;

/** A strip that grows. */
export class FilmStrip {
  /** The steps that the columns show. */
  readonly steps: number[] = [];
  readonly #training: GanTraining;
  readonly #config: GanConfig;
  readonly #latents: Float32Array;
  readonly #columns: Float32Array[] = [];
  #next = 0;

  constructor(training: GanTraining, config: GanConfig) {
    this.#training = training;
    this.#config = config;
    this.#latents = createRandom(NOISE_SEED).normals(ROWS * config.latent);
  }

  /** Adds a column when it is time for one. */
  look(): void {
    const { step } = this.#training.report;
    if (step < this.#next) return;
    this.#next = Math.max(step + 1, Math.ceil(step * STRETCH));
    this.#columns.push(this.#training.generate(this.#latents, ROWS));
    this.steps.push(step);
  }

  /** The strip so far. */
  image(): Image {
    const { size, channels } = this.#config;
    const area = areaOf(this.#config);
    const columns = this.#columns.length;
    const pixels = new Float32Array(ROWS * columns * area);
    for (const [column, pictures] of this.#columns.entries()) {
      for (let row = 0; row < ROWS; row++) {
        pixels.set(pictures.subarray(row * area, (row + 1) * area), (row * columns + column) * area);
      }
    }
    return sheet({ pixels, size, channels }, columns, ZOOM);
  }
}
