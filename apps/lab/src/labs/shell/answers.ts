/** What a pupil answers to the questions of a lab: kept on the device while it is typed, and taken away again. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { LONGEST_ANSWER, parseAnswers, writeAnswers, type Answer } from '@nepwerk/protocol';

/** So long after the last key, in milliseconds, what was typed is kept: often enough to lose nothing, seldom enough for a slow disk. */
const REST_MS = 400;

/** Where the answers of a lab lie on the device; both may throw, as a browser that keeps nothing does. */
export interface AnswerStore {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** The answers as a page sees them. */
export interface Answers {
  /** All answers, the newest first; the one that is being typed is among them, and may be empty. */
  readonly all: ReadonlySignal<readonly Answer[]>;
  /** Whether the device takes them; where it does not they last as long as the page. */
  readonly kept: ReadonlySignal<boolean>;
  /** Takes up what is on the device: another tab may have changed it since. What was removed before is gone for good. */
  readonly reread: () => void;
  /** The answer to a question, known by its wordings. */
  readonly find: (wordings: readonly string[]) => Answer | undefined;
  /** Puts a text in the place of the answer to a question; `asked` is the wording that was read. It is kept shortly after. */
  readonly type: (wordings: readonly string[], asked: string, text: string) => void;
  /** Keeps what was typed, now. */
  readonly flush: () => void;
  readonly remove: (answer: Answer) => void;
  readonly wipe: () => void;
  /** Puts back what was removed or wiped last, beside what was written since. */
  readonly undo: () => void;
  /** How many answers `undo` would put back. */
  readonly undoable: ReadonlySignal<number>;
}

/** Makes the answers of a lab; `date` is in milliseconds since 1970. */
export function createAnswers(
  store: AnswerStore,
  later: (callback: () => void, milliseconds: number) => void,
  date: () => number,
): Answers {
  const all = signal<readonly Answer[]>([]);
  const kept = signal(true);
  const removed = signal<readonly Answer[]>([]);
  const undoable = computed(() => removed.value.length);
  let typed = 0;
  let unwritten = false;

  function flush(): void {
    if (!unwritten) return;
    unwritten = false;
    try {
      store.write(writeAnswers(all.peek()));
      kept.value = true;
    } catch {
      kept.value = false;
    }
  }

  function change(next: readonly Answer[]): void {
    unwritten = true;
    all.value = next;
  }

  return {
    all,
    kept,
    reread() {
      removed.value = []; // whoever comes next can't get them back
      if (unwritten || !kept.peek()) return; // what the page has is more than what the device has
      try {
        all.value = parseAnswers(store.read());
      } catch {
        kept.value = false;
      }
    },
    find: (wordings) => all.value.find(({ question }) => wordings.includes(question)),
    type(wordings, asked, text) {
      const others = all.peek().filter(({ question }) => !wordings.includes(question));
      change([{ question: asked, text: text.slice(0, LONGEST_ANSWER), at: date() }, ...others]);
      const mine = ++typed;
      later(() => mine === typed && flush(), REST_MS);
    },
    flush,
    remove(answer) {
      batch(() => {
        removed.value = [...removed.peek(), answer];
        change(all.peek().filter((it) => it !== answer));
        flush();
      });
    },
    wipe() {
      batch(() => {
        removed.value = all.peek();
        change([]);
        flush();
      });
    },
    undo() {
      batch(() => {
        const asked = new Set(all.peek().map(({ question }) => question));
        const back = removed.peek().filter(({ question }) => !asked.has(question));
        removed.value = [];
        change([...all.peek(), ...back].toSorted((a, b) => b.at - a.at));
        flush();
      });
    },
    undoable,
  };
}
