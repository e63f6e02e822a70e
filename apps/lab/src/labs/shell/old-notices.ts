/** Takes messages away once they are old: what was offered before a training went on, and what was said of another one. */
import { effect } from '@preact/signals';
import type { Notices } from './notices.ts';
import type { TrainingSession } from './session.ts';

/** Messages that are old once a training goes on: its shelf then holds it, and not what was there before. */
const BEFORE_START = ['welcome-back', 'other-saved', 'kept-opened', 'kept-first'] as const;
/** Messages that are true of the training that is there, and of no other. */
const OF_ONE_TRAINING = ['half-reached', 'half-never', 'saved-unreadable', 'numbers-flew-off'] as const;

/** What whoever opens trainings tells. */
export interface OldNotices {
  /** Another training is opened. */
  readonly turn: () => void;
  /** The one that was there has been thrown away. */
  readonly discard: () => void;
  readonly stop: () => void;
}

/** Follows a session. */
export function closeOldNotices(session: Pick<TrainingSession, 'phase' | 'report'>, notices: Notices): OldNotices {
  /** The step that was shown first: what comes after it has been trained here. */
  let firstStep: number | null = null;
  const stop = effect(() => {
    const step = session.report.value?.step ?? null;
    if (session.phase.value === 'opening') firstStep = null;
    else if (step !== null) firstStep ??= step;
    else if (session.phase.value === 'ready') firstStep = 0;
    const trained = step !== null && step !== firstStep;
    if (session.phase.value === 'running' || trained) close(BEFORE_START);
  });
  function close(names: typeof BEFORE_START | typeof OF_ONE_TRAINING): void {
    for (const name of names) notices.close(name);
  }
  return { turn: () => close(OF_ONE_TRAINING), discard: () => close(BEFORE_START), stop };
}
