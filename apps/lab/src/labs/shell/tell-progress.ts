/** Says to the class, where there is one, how far the lab that is open is. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { progress, type Progress } from '../../class/in-lab.ts';

/** After so many rounds what the nets of either lab make is worth looking at: the training is whole for the class, though it may go on. */
const GOAL_ROUNDS = 1000;

/** A lab that trains, as far as it has to be known here. */
export interface TrainingLab {
  readonly phase: ReadonlySignal<string>;
  readonly report: ReadonlySignal<{ readonly step: number; readonly right?: number | null } | null>;
  /** Whether a question is being answered. */
  readonly answering: ReadonlySignal<boolean>;
}

/** Says it from now on, whenever what `of` reads makes a difference; answers how to end that, when the lab is left. */
export function tellProgress(of: () => Progress): () => void {
  let told: Progress | null = null;
  const stop = effect(() => {
    const now = of();
    if (told && isSame(told, now)) return;
    told = now;
    progress.value = now;
  });
  return () => {
    stop();
    if (progress.peek() === told) progress.value = null; // the next page may have spoken already
  };
}

/** Where somebody is in a lab that trains: with the data before there is anything else, with the result when the training rests. */
export function trainingProgress(lab: 'burger' | 'face', { phase, report, answering }: TrainingLab): Progress {
  const { step = 0, right = null } = report.value ?? {};
  const untrained = step === 0;
  const doing = phase.value === 'running' ? 'training' : untrained ? 'data' : 'result';
  return {
    lab,
    part: answering.value ? 'question' : doing,
    progress: Math.min(100, Math.floor((step / GOAL_ROUNDS) * 100)),
    judge: right === null ? null : Math.round(right * 100),
  };
}

/** Where somebody is on a page that trains nothing. */
export function untrainedProgress(lab: Progress['lab']): Progress {
  return { lab, part: 'data', progress: 0, judge: null };
}

function isSame(a: Progress, b: Progress): boolean {
  return a.lab === b.lab && a.part === b.part && a.progress === b.progress && a.judge === b.judge;
}
