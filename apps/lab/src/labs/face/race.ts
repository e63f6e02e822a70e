/** How many photos does it take? Small nets learn side by side from few and from many photos of the same two persons, a step each in turn. */
import { autoencoderPresets, ssimWithin, type FaceExamples, type OfBoth } from '@nepwerk/models';
import type { FaceLane, FacePlace, FaceRace, FaceUse, Sheet } from '@nepwerk/protocol';
import { examplesOf, personOf, type Actor } from './actors.ts';
import { coverSheet } from './cover.ts';
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

/**
 * The race. The first person's faces are swapped. Two who are drawn did the same motions, so the right answer is known, and swaps are measured against it. Of who was
 * filmed nobody knows it: then it is measured how well each person's own decoder gives unseen faces back.
 */
export class Race {
  readonly #lanes: readonly Lane[];
  readonly #size = autoencoderPresets[PRESET].size;
  readonly #bare: OfBoth<boolean>;
  readonly #unseen: OfBoth<FaceExamples>;
  readonly #truthKnown: boolean;
  #turn = 0;

  /**
   * Opens a net for each number of photos: it learns from as many of the first of each person, or from as many as there are of both.
   * @throws RangeError when that is too few to learn from.
   */
  constructor(engine: StudioEngine, actors: OfBoth<Actor>, counts: readonly number[], seed: number) {
    const [first, second] = actors;
    const most = Math.min(first.frames.count, second.frames.count);
    this.#bare = [first.bare, second.bare];
    this.#unseen = [examplesOf(first.unseen, this.#size), examplesOf(second.unseen, this.#size)];
    this.#truthKnown = first.drawn && second.drawn;
    this.#lanes = counts.map((wanted) => {
      const count = Math.min(wanted, most);
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
    return {
      step: Math.min(...this.#lanes.map(({ training }) => training.report.step)),
      seconds,
      asked: this.#shownOf(0),
      truth: this.#truthKnown ? this.#shownOf(1) : null,
      lanes: this.#lanes.map((lane) => this.#laneNow(lane)),
    };
  }

  /** Gives the memory back. */
  close(): void {
    for (const { training } of this.#lanes) training.close();
  }

  #laneNow({ count, training }: Lane): FaceLane {
    const [first, second] = this.#unseen;
    const { as } = training.look(first.pictures);
    const likeness = this.#truthKnown
      ? mean(this.#likenesses(as[1], second))
      : mean([...this.#likenesses(as[0], first), ...this.#likenesses(training.look(second.pictures).as[1], second)]);
    return { count, likeness, sheet: this.#sheetOf(1, as[1]) };
  }

  /** The first of a person's unseen faces. */
  #shownOf(place: FacePlace): Sheet {
    return this.#sheetOf(place, this.#unseen[place].pictures);
  }

  /** The first of some faces of a person, as filmed or made; squares where this person may not be shown. */
  #sheetOf(place: FacePlace, faces: Float32Array): Sheet {
    const sheet = faceSheet(faces.slice(0, SHOWN * this.#size ** 2 * 3), this.#size, 1);
    return this.#bare[place] ? sheet : coverSheet(sheet);
  }

  /** How alike made faces and the wanted ones are within each face. */
  #likenesses(made: Float32Array, { count, pictures, inside }: FaceExamples): number[] {
    const pixels = this.#size ** 2;
    return Array.from({ length: count }, (_, i) => {
      const [from, to] = [i * pixels * 3, (i + 1) * pixels * 3];
      const mask = inside.subarray(i * pixels, (i + 1) * pixels);
      return ssimWithin(made.subarray(from, to), pictures.subarray(from, to), mask, this.#size);
    });
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
