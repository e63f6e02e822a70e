/** How many photos does it take? Small nets learn side by side from few and from many photos of the same two persons, a step each in turn. */
import { autoencoderPresets, ssimWithin, type FaceExamples, type OfBoth } from '@nepwerk/models';
import type { FaceRace, FaceUse } from '@nepwerk/protocol';
import { examplesOf, personOf, type Actor } from './actors.ts';
import { faceSheet } from './face-sheets.ts';
import type { StudioEngine, StudioTraining } from './studio-surroundings.ts';

/** Small nets, for several learn at once; what the number of photos does shows in them as in large ones. */
const PRESET = 'face48';

/** Unseen faces that are shown. */
const SHOWN = 3;

/** A net in the race. */
interface Lane {
  readonly count: number;
  readonly training: StudioTraining;
}

/** The race. The first person's faces are swapped; the second did the same motions, so the right answer is known. */
export class Race {
  readonly #lanes: readonly Lane[];
  readonly #size = autoencoderPresets[PRESET].size;
  readonly #asked: FaceExamples;
  readonly #truth: FaceExamples;
  #turn = 0;

  /** Opens a net for each number of photos: as many of the first of each person. */
  constructor(engine: StudioEngine, actors: OfBoth<Actor>, counts: readonly number[], seed: number) {
    const [first, second] = actors;
    this.#asked = examplesOf(first.unseen, this.#size);
    this.#truth = examplesOf(second.unseen, this.#size);
    this.#lanes = counts.map((count) => {
      const places = Uint16Array.from({ length: count }, (_, place) => place);
      const use: FaceUse = [places, places];
      const persons = [
        personOf(first, use[0], this.#size, 'gentle'),
        personOf(second, use[1], this.#size, 'gentle'),
      ] as const;
      return { count, training: engine.train(autoencoderPresets[PRESET], persons, seed) };
    });
  }

  /** A step of the net whose turn it is. */
  step(): void {
    this.#lanes[this.#turn]?.training.step();
    this.#turn = (this.#turn + 1) % this.#lanes.length;
  }

  /** How it stands; all nets have come as far as the slowest. */
  report(seconds: number): FaceRace {
    const lanes = this.#lanes.map(({ count, training }) => {
      const swapped = training.look(this.#asked.pictures).as[1];
      return { count, likeness: this.#likeness(swapped), sheet: faceSheet(this.#shown(swapped), this.#size, 1) };
    });
    return {
      step: Math.min(...this.#lanes.map(({ training }) => training.report.step)),
      seconds,
      asked: faceSheet(this.#shown(this.#asked.pictures), this.#size, 1),
      truth: faceSheet(this.#shown(this.#truth.pictures), this.#size, 1),
      lanes,
    };
  }

  /** Gives the memory back. */
  close(): void {
    for (const { training } of this.#lanes) training.close();
  }

  #shown(faces: Float32Array): Float32Array {
    return faces.slice(0, SHOWN * this.#size ** 2 * 3);
  }

  /** How alike swaps and the truth are within the face, on average. */
  #likeness(swapped: Float32Array): number {
    const { count, pictures, inside } = this.#truth;
    const pixels = this.#size ** 2;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const [from, to] = [i * pixels * 3, (i + 1) * pixels * 3];
      const mask = inside.subarray(i * pixels, (i + 1) * pixels);
      sum += ssimWithin(swapped.subarray(from, to), pictures.subarray(from, to), mask, this.#size);
    }
    return sum / count;
  }
}
