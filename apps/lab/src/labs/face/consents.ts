/** Keeps watch over the consents of a visit: nothing outlasts them, and nothing of a face outlasts the page. */
import type { ConsentLedger, Erased } from '@nepwerk/media';
import { onWipe } from '../shell/wipe-channel.ts';

/** How often it is looked whether a consent has run out. */
const LOOK_MS = 30_000;

/** Who is told. */
export interface Watcher {
  /** What was deleted when consents had run out: with one, all go, for what was made was made of both. */
  readonly onOver: (erased: Erased) => void;
  /** Everything was wiped, here or in another tab: the page has to be left. */
  readonly toHome: () => void;
}

/**
 * Watches from now on. A lid that was closed stops timers, so it is looked too whenever the page comes back into sight, before anything is painted.
 * @returns what ends it.
 */
export function keepConsents(ledger: ConsentLedger, { onOver, toHome }: Watcher): () => void {
  function look(): void {
    if (ledger.hasExpired) void ledger.end().then(onOver, () => location.reload()); // a reload leaves nothing either
  }
  function onSight(): void {
    if (document.visibilityState === 'visible') look();
  }
  /** A page that is left may be kept whole by the browser, to be shown again by its back button. */
  function onLeave(): void {
    void ledger.end();
  }
  function onShown({ persisted }: PageTransitionEvent): void {
    if (persisted) location.reload();
  }
  /** What was filmed is nowhere but here: nobody should lose it by a slip. */
  function onUnload(event: BeforeUnloadEvent): void {
    if (ledger.consents.length > 0) event.preventDefault();
  }
  const stopListening = onWipe(() => {
    void ledger.end(); // consents go at once, so that leaving is not asked about
    toHome();
  });
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', onSight);
  addEventListener('pagehide', onLeave);
  addEventListener('pageshow', onShown);
  addEventListener('beforeunload', onUnload);
  return () => {
    stopListening();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onSight);
    removeEventListener('pagehide', onLeave);
    removeEventListener('pageshow', onShown);
    removeEventListener('beforeunload', onUnload);
    void ledger.end();
  };
}
