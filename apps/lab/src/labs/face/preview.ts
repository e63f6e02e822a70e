/** Shows what the nets make of faces that they have not learned from: one face of each person on its whole way, and some in rows. */
import { createFaceSource, emptyBatch, WARPS, type FaceBatch, type FaceSource } from '@nepwerk/media';
import type { FaceTraining, OfBoth } from '@nepwerk/models';
import { createRandom, type Random } from '@nepwerk/nn';
import {
  PREVIEW_ROWS,
  type FacePlace,
  type FacePreview,
  type FaceWay,
  type FaceWarp,
  type Sheet,
} from '@nepwerk/protocol';
import { facesOf, type Actor } from './actors.ts';
import { coverSheet } from './cover.ts';
import { faceSheet } from './face-sheets.ts';
import { other, PLACES } from './roles.ts';
import { seedOf } from './seeds.ts';

/** What the preview needs of a training. */
export type PreviewedTraining = Pick<FaceTraining, 'look' | 'report'>;

/** Where a face in the one run of the nets lies: first the ways' of both persons, then the rows' of the first and of the second. */
const FIRST_ROW = PLACES.length;

/**
 * Makes previews: the faces in rows stay the same, the ones on their way are drawn and bent anew each time. Wherever it is the face of somebody who may not be
 * shown, as filmed, rebuilt or as what the other became, it is squares.
 */
export class Previewer {
  readonly #size: number;
  readonly #bare: OfBoth<boolean>;
  readonly #ways: OfBoth<FaceSource>;
  readonly #batches: OfBoth<FaceBatch>;
  readonly #random: Random;
  /** [2 + 2 * rows, size, size, 3]: all that goes through the nets at once. */
  readonly #faces: Float32Array;

  /** Every person needs as many unseen frames as there are rows. */
  constructor(actors: OfBoth<Actor>, size: number, warp: FaceWarp, seed: number) {
    const options = { size, augmentation: WARPS[warp] };
    this.#size = size;
    this.#bare = [actors[0].bare, actors[1].bare];
    this.#ways = [createFaceSource(actors[0].unseen, options), createFaceSource(actors[1].unseen, options)];
    this.#batches = [emptyBatch(1, size), emptyBatch(1, size)];
    this.#random = createRandom(seedOf(seed, 'previews'));
    const area = size * size * 3;
    this.#faces = new Float32Array((FIRST_ROW + 2 * PREVIEW_ROWS) * area);
    for (const place of PLACES) {
      const rows = facesOf(actors[place].unseen, size, 0, PREVIEW_ROWS);
      this.#faces.set(rows, (FIRST_ROW + place * PREVIEW_ROWS) * area);
    }
  }

  /** Runs the nets once. */
  make(training: PreviewedTraining): FacePreview {
    for (const place of PLACES) {
      this.#ways[place].draw(this.#batches[place], this.#random);
      this.#faces.set(this.#batches[place].bent, place * this.#area);
    }
    const { as, code } = training.look(this.#faces);
    const length = code.length / (FIRST_ROW + 2 * PREVIEW_ROWS);
    return {
      step: training.report.step,
      ways: [this.#way(0, as, code.slice(0, length)), this.#way(1, as, code.slice(length, 2 * length))],
      sheets: [this.#rows(0, as), this.#rows(1, as)],
    };
  }

  get #area(): number {
    return this.#size * this.#size * 3;
  }

  #way(place: FacePlace, as: OfBoth<Float32Array>, code: Float32Array<ArrayBuffer>): FaceWay {
    const { bent, straight } = this.#batches[place];
    return {
      bent: this.#covered(faceSheet(bent, this.#size, 1), [place]),
      straight: this.#covered(faceSheet(straight, this.#size, 1), [place]),
      code,
      rebuilt: this.#covered(faceSheet(this.#at(as[place], place), this.#size, 1), [place]),
      swapped: this.#covered(faceSheet(this.#at(as[other(place)], place), this.#size, 1), [other(place)]),
    };
  }

  #rows(place: FacePlace, as: OfBoth<Float32Array>): Sheet {
    const area = this.#area;
    const rows = new Float32Array(PREVIEW_ROWS * 3 * area);
    for (let row = 0; row < PREVIEW_ROWS; row++) {
      const from = FIRST_ROW + place * PREVIEW_ROWS + row;
      for (const [column, faces] of [this.#faces, as[place], as[other(place)]].entries()) {
        rows.set(this.#at(faces, from), (3 * row + column) * area);
      }
    }
    return this.#covered(faceSheet(rows, this.#size, 3), [place, place, other(place)]);
  }

  /** A sheet with squares in each column that has the face of somebody who may not be shown; `whose` says whose face is in each. */
  #covered(sheet: Sheet, whose: readonly FacePlace[]): Sheet {
    const columns = whose.flatMap((place, column) => (this.#bare[place] ? [] : [column]));
    return columns.length > 0 ? coverSheet(sheet, columns) : sheet;
  }

  #at(faces: Float32Array, place: number): Float32Array {
    return faces.subarray(place * this.#area, (place + 1) * this.#area);
  }
}
