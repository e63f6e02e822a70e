/** Watches over a whole training how many fresh fakes are copies of the data: a few at a time, so that training hardly notices. */
import type { Random } from '@nepwerk/nn';
import type { NoveltyTally, TrainingPictures } from '@nepwerk/protocol';
import { kindOf, NOVELTY_FROM_STEP } from './novelty.ts';
import type { OpenedModel } from './trainer-surroundings.ts';

/** Fakes in a tally: a share is good to five points. */
const FAKES = 100;
/** Looked at in one go: beside 2,000 pictures of 32x32 that takes as long as a few steps. */
const GO = 10;
/** A tally is begun at most this often; the figure moves slower than that. */
const TALLY_EVERY_MS = 10_000;
/** After a go as many times its own time goes by before the next: so all goes together take at most two hundredths of the time. */
const REST = 50;

/** The tally that is being made. */
interface Making {
  readonly pixels: Float32Array;
  readonly step: number;
  looked: number;
  copies: number;
  alike: number;
  far: number;
}

/** Tallies one batch of fakes after another. */
export class NoveltyWatch {
  private readonly model: OpenedModel;
  private readonly random: Random;
  private readonly now: () => number;
  private making: Making | null = null;
  private of: TrainingPictures | null = null;
  private begunAt = -Infinity;
  private restUntil = -Infinity;

  /** `now` is a clock in milliseconds. */
  constructor(model: OpenedModel, random: Random, now: () => number) {
    this.model = model;
    this.random = random;
    this.now = now;
  }

  /**
   * Looks at a few fakes, if it is time to; answers a tally when one is complete. `usual` is asked for the usual distance, and is expected
   * to remember it.
   */
  advance(pictures: TrainingPictures, usual: () => number): NoveltyTally | null {
    const start = this.now();
    // Of other data what was looked at so far says nothing.
    if (this.of !== pictures) this.restart();
    this.of = pictures;
    if (this.model.training.report.step < NOVELTY_FROM_STEP || start < this.restUntil) return null;
    if (!this.making && start - this.begunAt < TALLY_EVERY_MS) return null;
    const making = (this.making ??= this.begin(start));
    this.look(making, usual());
    this.restUntil = this.now() + REST * (this.now() - start);
    if (making.looked < FAKES) return null;
    this.making = null;
    return { copies: making.copies, alike: making.alike, far: making.far, of: FAKES, step: making.step };
  }

  /** Begins anew: the training stands elsewhere. */
  restart(): void {
    this.making = null;
    this.begunAt = -Infinity;
  }

  private begin(at: number): Making {
    const { training, latent } = this.model;
    this.begunAt = at;
    const pixels = training.generate(this.random.normals(FAKES * latent), FAKES).slice();
    return { pixels, step: training.report.step, looked: 0, copies: 0, alike: 0, far: 0 };
  }

  private look(making: Making, usual: number): void {
    const stride = making.pixels.length / FAKES;
    const some = making.pixels.subarray(making.looked * stride, (making.looked + GO) * stride);
    for (const distance of Array.from(this.model.training.nearest(some, GO).distance)) {
      const kind = kindOf(distance / usual);
      if (kind === 'copied') making.copies++;
      else if (kind === 'alike') making.alike++;
      else if (kind === 'far') making.far++;
    }
    making.looked += GO;
  }
}
