/** Sees to it that a lab trains in one tab at a time. */

/** A lock that this tab holds. */
export interface TabLock {
  /** Lets another tab have it. */
  readonly release: () => void;
}

/**
 * Asks for the lock of a name; null when another tab has it. With `takeOver` the other tab loses it instead.
 * `onLost` is called when another tab takes it over. A browser without locks (a page that is not secure, or may keep no data) grants everything.
 */
export async function holdTabLock(name: string, takeOver: boolean, onLost: () => void): Promise<TabLock | null> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return { release: () => undefined };
  const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
  return new Promise((grant) => {
    /** The browser holds the lock for as long as the promise that this returns. */
    function hold(lock: Lock | null): Promise<void> | undefined {
      if (lock) return new Promise((release) => grant({ release }));
      grant(null);
      return undefined;
    }
    locks.request(name, options, hold).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') onLost(); // another tab has taken it over
      else grant({ release: () => undefined }); // a browser that keeps no data for this page has no locks either
    });
  });
}
