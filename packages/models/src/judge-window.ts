/** What the judge said of its last few batches: the figures that the page shows, smooth enough to read. */

import type { SavedTensor } from '@nepwerk/nn';
import { judgeAccuracy, scoredHigher } from './metrics/judge-accuracy.ts';
import { normalQuantile, normalShare } from './metrics/normal.ts';

/** Kinds of pictures that are judged apart. */
export const JUDGED_KINDS = ['trained', 'unseen', 'fakes'] as const;

/** A kind of picture: one that the judge was trained on, a real one that it has never seen, or a fresh fake. */
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** Shares 0..1 of right verdicts; NaN until the judge has been asked. */
export interface JudgeFigures {
  /** On real pictures that the judge was trained on. */
  readonly trained: number;
  /** On real pictures that it has never seen. */
  readonly unseen: number;
  /** On fakes that it has never seen. */
  readonly fakes: number;
  /** Mean of the last two: one half is guessing. */
  readonly right: number;
  /** The same at the threshold where it is highest, so without a leaning to "real" or to "made"; at least `right`. */
  readonly best: number;
}

/** The figures of no verdicts. */
export const noFigures: JudgeFigures = { trained: NaN, unseen: NaN, fakes: NaN, right: NaN, best: NaN };

/** Works the figures out from scores; above 0 means "real". */
export function judgeFigures(scores: Readonly<Record<JudgedKind, Float32Array>>): JudgeFigures {
  const { real, fakes, right, best } = judgeAccuracy(scores.unseen, scores.fakes);
  const trained = scores.trained.filter((score) => score > 0).length / scores.trained.length;
  return { trained, unseen: real, fakes, right, best };
}

/**
 * The scores of each kind in the last few looks. The judge learns between them, and its leaning sways, so the best threshold of one look is not that
 * of another: `best` is worked out look by look. Of 32 scores of each kind the best threshold is found too well, by about 3 points; so `best` is that
 * of two normal distributions of equal spread that overlap as the scores do (Stanislaw and Todorov 1999: the share right at the best threshold is
 * that below d'/2, and the area under the curve that below d'/sqrt 2). Beside 1,000 pictures of each kind, once every 100 steps up to 1,600 of the
 * usual training, it was 0.6 points too low on average, and the best threshold of all looks together 5 points.
 */
export class JudgeWindow {
  readonly #capacity: number;
  readonly #batch: number;
  #scores: Record<JudgedKind, Float32Array>;

  /** Keeps so many looks, at `batch` pictures of each kind. */
  constructor(looks: number, batch: number) {
    this.#capacity = looks * batch;
    this.#batch = batch;
    this.#scores = { trained: new Float32Array(), unseen: new Float32Array(), fakes: new Float32Array() };
  }

  /** Takes new scores in; the oldest fall out. */
  add(kind: JudgedKind, scores: Float32Array): void {
    const all = new Float32Array(this.#scores[kind].length + scores.length);
    all.set(this.#scores[kind]);
    all.set(scores, this.#scores[kind].length);
    this.#scores[kind] = all.slice(-this.#capacity);
  }

  /** Forgets everything. */
  clear(): void {
    for (const kind of JUDGED_KINDS) this.#scores[kind] = new Float32Array();
  }

  /** The figures over all scores that are kept. */
  figures(): JudgeFigures {
    if (this.#scores.unseen.length === 0) return noFigures;
    const figures = judgeFigures(this.#scores);
    return { ...figures, best: Math.max(figures.right, this.#bestOnAverage()) };
  }

  #bestOnAverage(): number {
    const { unseen, fakes } = this.#scores;
    const looks = Math.max(1, Math.round(unseen.length / this.#batch));
    let area = 0;
    for (let look = 0; look < looks; look++) {
      const [from, to] = [look * this.#batch, (look + 1) * this.#batch];
      area += scoredHigher(unseen.subarray(from, to), fakes.subarray(from, to)) / looks;
    }
    return normalShare(Math.max(0, normalQuantile(area)) / Math.SQRT2);
  }

  /** Puts the scores beside the variables that are saved. */
  save(tensors: Map<string, SavedTensor>): void {
    for (const kind of JUDGED_KINDS)
      tensors.set(`judge/${kind}`, { shape: [this.#scores[kind].length], data: this.#scores[kind] });
  }

  /** Takes them back out. */
  restore(tensors: ReadonlyMap<string, SavedTensor>): void {
    for (const kind of JUDGED_KINDS)
      this.#scores[kind] = tensors.get(`judge/${kind}`)?.data.slice(-this.#capacity) ?? new Float32Array();
  }
}
