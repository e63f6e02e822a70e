/** What a bench asks of an engine: a training step that it can repeat. */

/** A net with its optimiser and its inputs, ready to be trained. */
export interface Training {
  /** One step. Work that the engine puts off is waited for by {@link loss}. */
  step(): void;
  /** Waits for all steps and answers the last one's loss, so that a step that did nothing is noticed. */
  loss(): Promise<number>;
  /** How the engine runs, for the reader of the figures: "relaxed-shared, 2 threads". */
  readonly detail: string;
  /** Bytes of memory that the engine has taken so far, or null when it does not say. */
  readonly bytes: number | null;
}
