/** The question of a lab as its page sees it, whatever chooses it. */
import type { ReadonlySignal } from '@preact/signals';
import type { Sentence } from '@nepwerk/lessons';

/** One question at a time, among those that fit. */
export interface Questions {
  readonly sentence: ReadonlySignal<Sentence>;
  /** The question in every language and at every level: an answer is known by the words that it was given to. */
  readonly wordings: ReadonlySignal<readonly string[]>;
  readonly next: () => void;
  readonly previous: () => void;
  /** Leaves the question alone for as long as somebody is answering it; what happens meanwhile is asked about afterwards. */
  readonly hold: (held: boolean) => void;
  /** Whether somebody is. */
  readonly held: ReadonlySignal<boolean>;
  readonly stop: () => void;
}
