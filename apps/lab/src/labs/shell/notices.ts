/** Short messages at the top of a lab, each shown once until it is closed. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemName } from '@nepwerk/lessons';
import type { Values } from '../../text/speech.ts';

/** One message; its button closes it, after doing what it says. */
export interface Notice {
  readonly name: ProblemName;
  readonly values: Values;
  readonly act?: () => void;
}

/** The messages that are open. */
export interface Notices {
  readonly open: ReadonlySignal<readonly Notice[]>;
  /** Shows a message in place of an older one of the same name. */
  readonly show: (name: ProblemName, values?: Values, act?: () => void) => void;
  readonly close: (name: ProblemName) => void;
}

/** Makes a place for messages. */
export function createNotices(): Notices {
  const open = signal<readonly Notice[]>([]);
  function close(name: ProblemName): void {
    open.value = open.peek().filter((it) => it.name !== name);
  }
  return {
    open,
    close,
    show(name, values = {}, act) {
      close(name);
      open.value = [...open.peek(), act ? { name, values, act } : { name, values }];
    },
  };
}
