/** Those who hear of the entries of a log: each is told of each entry once, and one that fails disturbs no other. */
import type { Entry, Listener } from './class-log.ts';

/** Who listens to a log. */
export class Listeners {
  readonly #all = new Set<{ readonly listener: Listener }>();

  /** Adds one; answers a function that lets it go. The same function added twice hears twice. */
  add(listener: Listener): () => void {
    const one = { listener };
    this.#all.add(one);
    return () => void this.#all.delete(one);
  }

  /** Tells all. A listener that throws is passed over. */
  tell(classId: string, entry: Entry): void {
    for (const { listener } of this.#all) {
      try {
        listener(classId, entry);
      } catch {
        // its own fault, which it alone could mend: the others must hear all the same
      }
    }
  }

  /** Lets all go. */
  clear(): void {
    this.#all.clear();
  }
}
