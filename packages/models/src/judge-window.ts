/** What the judge said of its last few batches: the figures that the page shows, smooth enough to read. */

import type { SavedTensor } from '@nepwerk/nn';
import { judgeAccuracy } from './metrics/judge-accuracy.ts';

/** Kinds of pictures that are judged apart. */
const KINDS = ['trained', 'unseen', 'fakes'] as const;

/** A kind of picture: one that the judge was trained on, a real one that it has never seen, or a fresh fake. */
export type JudgedKind = (typeof KINDS)[number];

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
  /** The same at the threshold where it is highest, so without a leaning to "real" or to "made". */
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

/** The last few batches of scores of each kind. */
export class JudgeWindow {
  readonly #capacity: number;
  #scores: Record<JudgedKind, Float32Array>;

  /** Keeps so many scores of each kind. */
  constructor(capacity: number) {
    this.#capacity = capacity;
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
    for (const kind of KINDS) this.#scores[kind] = new Float32Array();
  }

  /** The figures over all scores that are kept. */
  figures(): JudgeFigures {
    return this.#scores.unseen.length === 0 ? noFigures : judgeFigures(this.#scores);
  }

  /** Puts the scores beside the variables that are saved. */
  save(tensors: Map<string, SavedTensor>): void {
    for (const kind of KINDS)
      tensors.set(`judge/${kind}`, { shape: [this.#scores[kind].length], data: this.#scores[kind] });
  }

  /** Takes them back out. */
  restore(tensors: ReadonlyMap<string, SavedTensor>): void {
    for (const kind of KINDS)
      this.#scores[kind] = tensors.get(`judge/${kind}`)?.data.slice(-this.#capacity) ?? new Float32Array();
  }
}
