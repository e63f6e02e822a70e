/** Sees to it that a lab trains in one tab at a time. */

/** A lock that this tab holds. */
export interface TabLock {
  /** Lets another tab have it. */
  release(): void;
}

/**
 * Asks for the lock of a name; null when another tab has it. With `takeOver` the other tab loses it instead.
 * `onLost` is called when another tab takes it over. A browser without locks (a page that is not secure) grants everything.
 */
export async function holdTabLock(name: string, takeOver: boolean, onLost: () => void): Promise<TabLock | null> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return { release() {} };
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return new Promise((resolve) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    locks
      .request(name, options, (lock) => {
        resolve(lock ? { release } : null);
        return lock ? held : undefined;
      })
      .catch(onLost); // the promise fails when, and only when, another tab has taken the lock over
  });
}
