/** Writes what changes often, one write at a time. */

/** Writes the newest value whenever the write before is done; what came in between is not written. */
export function keepNewest<Value>(
  write: (value: Value) => Promise<void>,
  onError: (error: unknown) => void,
): (value: Value) => void {
  let waiting: Value | null = null;
  let writing = false;
  async function go(): Promise<void> {
    writing = true;
    while (waiting !== null) {
      const value = waiting;
      waiting = null;
      await write(value).catch(onError);
    }
    writing = false;
  }
  return (value) => {
    waiting = value;
    if (!writing) void go();
  };
}
