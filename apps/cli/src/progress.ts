/** Tells on the standard error stream how far a long task is: one line that changes on a terminal, a line now and then elsewhere. */

/** Milliseconds between two changes of the line on a terminal. */
const TERMINAL_PAUSE = 200;

/** Milliseconds between two lines elsewhere, as in a log. */
const LOG_PAUSE = 10_000;

/** Where lines go, as `process.stderr`. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line of progress. */
export class Progress {
  readonly #stream: ProgressStream;
  #shownAt = Number.NEGATIVE_INFINITY;
  #open = false;

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** Shows the line that `text` makes, unless the last one was shown a moment ago. */
  show(text: () => string): void {
    const now = performance.now();
    const terminal = this.#stream.isTTY === true;
    if (now - this.#shownAt < (terminal ? TERMINAL_PAUSE : LOG_PAUSE)) return;
    this.#shownAt = now;
    this.#open = terminal;
    this.#stream.write(terminal ? `\r\u001B[2K${text()}` : `${text()}\n`);
  }

  /** Writes a line that stays. */
  say(line: string): void {
    if (this.#open) this.#stream.write('\r\u001B[2K');
    this.#open = false;
    this.#shownAt = Number.NEGATIVE_INFINITY;
    this.#stream.write(`${line}\n`);
  }
}
