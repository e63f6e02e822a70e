/** A lab stands still while its class does: what trains rests, and what nobody can see any more ends. Outside a class nothing of it ever happens. */
import { effect, untracked, type ReadonlySignal } from '@preact/signals';
import { isEnding, isHeld } from '../../class/in-lab.ts';
import { readAloud } from '../../text/read-aloud.ts';

/** Leads to the home page after all was wiped, unless the end of a lesson is read on this one. */
export function leadHome(): void {
  if (!isEnding.peek()) location.replace('/');
}

/** Something that goes on by itself. */
export interface Going {
  /** Whether it is going now; what it reads is followed. */
  readonly isGoing: () => boolean;
  readonly stop: () => void;
  /** Called only where it was stopped here: it may have ended in some other way meanwhile. */
  readonly goOn: () => void;
}

/** Stops it when the class stands still, also where it begins only then, and lets it go on afterwards if it was stopped here. Answers how to end that. */
export function standStill({ isGoing, stop, goOn }: Going): () => void {
  let stopped = false;
  return effect(() => {
    const [held, going] = [isHeld.value, isGoing()];
    untracked(() => {
      if (held && going) {
        stopped = true;
        stop();
      } else if (!held && stopped) {
        stopped = false;
        goOn();
      }
    });
  });
}

/** A training, as far as it has to be known here. */
interface Training {
  readonly phase: ReadonlySignal<'opening' | 'ready' | 'running' | 'paused' | 'blocked'>;
  readonly pause: () => void;
  readonly start: () => void;
}

/** The same for a training, which does not go on when it has ended meanwhile. */
export function standStillWith({ phase, pause, start }: Training): () => void {
  return standStill({
    isGoing: () => phase.value === 'running',
    stop: pause,
    goOn() {
      if (!['opening', 'blocked'].includes(phase.peek())) start();
    },
  });
}

/**
 * Calls back when nobody can see any more what the page does: it is hidden or left, or its class stands still. What ended then does not begin again by itself, for
 * who comes back may be somebody else. Answers how to stop that.
 */
export function onOutOfSight(callback: () => void): () => void {
  let stopped = false;
  function onSight(): void {
    if (document.visibilityState === 'hidden') callback();
  }
  const stopHolding = effect(() => {
    // Later, for whoever asks for this is not ready to be called.
    if (isHeld.value) queueMicrotask(() => !stopped && callback());
  });
  document.addEventListener('visibilitychange', onSight);
  addEventListener('pagehide', callback);
  return () => {
    stopped = true;
    stopHolding();
    document.removeEventListener('visibilitychange', onSight);
    removeEventListener('pagehide', callback);
  };
}

effect(() => {
  const { value: name } = readAloud.reading;
  if (isHeld.value && name !== null) readAloud.stop(name); // the teacher speaks now
});
