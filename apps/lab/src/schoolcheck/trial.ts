/** What every trial of the school check gets, and how the page runs one after another, with progress and a way to stop. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type CheckName, CHECKS, NO_FACTS, type SchoolFacts } from './facts.ts';

/** What a trial gets. */
export interface TrialTools {
  /** Nobody waits for it any more: it lets go of all that it has, and may reject. */
  readonly signal: AbortSignal;
  /** How far it is, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** A trial for each check. What is wrong with the device is what it finds; it rejects only when it is stopped, or could not be made. */
export type Trials = { readonly [Name in CheckName]: (tools: TrialTools) => Promise<NonNullable<SchoolFacts[Name]>> };

/** The checks that run at one press; the camera has a button of its own, for the browser will ask. */
const AT_ONE_PRESS: readonly CheckName[] = CHECKS.filter((name) => name !== 'camera');

/** How long each takes beside the others, roughly, so that the bar moves evenly. */
const WEIGHTS: Readonly<Record<CheckName, number>> = {
  browser: 1,
  device: 1,
  network: 8,
  storage: 4,
  training: 20,
  camera: 1,
};

/** A school check on this device. */
export class SchoolCheck {
  readonly #trials: Trials;
  readonly #facts = signal<SchoolFacts>(NO_FACTS);
  readonly #current = signal<CheckName | null>(null);
  readonly #share = signal(0);
  #names: readonly CheckName[] = [];
  readonly #failed = signal<ReadonlySet<CheckName>>(new Set());
  readonly #wasStopped = signal(false);
  #stopping = new AbortController();

  /** Whether anything runs. */
  readonly isBusy: ReadonlySignal<boolean> = computed(() => this.#current.value !== null);

  constructor(trials: Trials) {
    this.#trials = trials;
  }

  /** What was found so far. */
  get facts(): ReadonlySignal<SchoolFacts> {
    return this.#facts;
  }

  /** The check that runs now. */
  get current(): ReadonlySignal<CheckName | null> {
    return this.#current;
  }

  /** How far the run is, from 0 to 1; null where nobody can know, for a person has to answer first. */
  readonly progress: ReadonlySignal<number | null> = computed(() => {
    const current = this.#current.value;
    if (current === null || current === 'camera') return null;
    const before = this.#names.slice(0, this.#names.indexOf(current));
    return (weightOf(before) + this.#share.value * WEIGHTS[current]) / weightOf(this.#names);
  });

  /** Checks that could not be made. */
  get failed(): ReadonlySignal<ReadonlySet<CheckName>> {
    return this.#failed;
  }

  /** Whether the last run was stopped in the middle. */
  get wasStopped(): ReadonlySignal<boolean> {
    return this.#wasStopped;
  }

  /** Makes all checks but the camera, anew. Does nothing while any runs. Never rejects. */
  start(): Promise<void> {
    return this.#run(AT_ONE_PRESS);
  }

  /** Asks for the camera. */
  startCamera(): Promise<void> {
    return this.#run(['camera']);
  }

  /** Ends what runs; what was found stays. */
  stop(): void {
    if (!this.isBusy.peek()) return;
    this.#wasStopped.value = true;
    this.#current.value = null;
    this.#stopping.abort();
  }

  async #run(names: readonly CheckName[]): Promise<void> {
    if (this.isBusy.peek()) return;
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#wasStopped.value = false;
    this.#failed.value = new Set([...this.#failed.peek()].filter((name) => !names.includes(name)));
    this.#facts.value = { ...this.#facts.peek(), ...Object.fromEntries(names.map((name) => [name, null])) };
    this.#names = names;
    for (const name of names) {
      this.#share.value = 0;
      this.#current.value = name;
      await this.#make(name, stopping.signal);
      if (stopping.signal.aborted) return;
    }
    this.#current.value = null;
  }

  async #make<Name extends CheckName>(name: Name, stopped: AbortSignal): Promise<void> {
    const progress = (share: number): void => {
      if (!stopped.aborted) this.#share.value = Math.min(1, Math.max(this.#share.peek(), share));
    };
    try {
      const found = await this.#trials[name]({ signal: stopped, progress });
      if (!stopped.aborted) this.#facts.value = { ...this.#facts.peek(), [name]: found };
    } catch {
      if (!stopped.aborted) this.#failed.value = new Set([...this.#failed.peek(), name]);
    }
  }
}

function weightOf(names: readonly CheckName[]): number {
  return names.reduce((sum, name) => sum + WEIGHTS[name], 0);
}

/** Ends a wait after so many milliseconds, or when it is stopped: rejects with {@link TooLong}, or with the reason of the signal. */
export async function within<Value>(
  milliseconds: number,
  stopped: AbortSignal,
  waited: Promise<Value>,
): Promise<Value> {
  stopped.throwIfAborted();
  const { promise, reject } = deferred();
  const timer = setTimeout(() => reject(new TooLong(milliseconds)), milliseconds);
  function onStop(): void {
    reject(stopped.reason);
  }
  stopped.addEventListener('abort', onStop);
  try {
    return await Promise.race([waited, promise]);
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', onStop);
  }
}

/** It took longer than anybody waits. */
export class TooLong extends Error {
  /** @param milliseconds how long was waited. */
  constructor(milliseconds: number) {
    super(`Nothing came within ${milliseconds} ms.`);
    this.name = 'TooLong';
  }
}

/** A promise that is never kept, and how it is broken. */
function deferred(): { readonly promise: Promise<never>; readonly reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, broken) => (reject = broken));
  return { promise, reject };
}
