/** Writes what changes often, one write at a time. */

/** Puts values away; what could not be put away is remembered. */
export interface NewestKeeper<Value> {
  /** Writes the newest value whenever the write before is done; what came in between is not written. */
  readonly keep: (value: Value) => void;
  /** Tries again what failed last, unless something newer has been kept since. */
  readonly retry: () => void;
}

/** Makes a keeper. */
export function keepNewest<Value>(
  write: (value: Value) => Promise<void>,
  onError: (error: unknown) => void,
): NewestKeeper<Value> {
  let waiting: Value | null = null;
  let failed: Value | null = null;
  let writing = false;

  async function go(): Promise<void> {
    writing = true;
    while (waiting !== null) {
      const value = waiting;
      waiting = null;
      failed = null;
      await write(value).catch((error: unknown) => {
        failed = value;
        onError(error);
      });
    }
    writing = false;
  }

  function keep(value: Value): void {
    waiting = value;
    if (!writing) void go();
  }

  return { keep, retry: () => failed !== null && !writing && keep(failed) };
}
