/** The steps by which a pupil breaks marks: done by a worker, undone, done again, and counted. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { WorkerPort } from '../shell/worker-port.ts';
import type { Attack } from './attack.ts';
import type { BreakReply, BreakRequest, Made } from './breaking-messages.ts';
import { FAKES } from './fakes.ts';
import { isWon } from './stand.ts';

/** What was done, and what came of it. */
export interface Step extends Made {
  readonly id: number;
  /** Null for the marked picture that all begins with. */
  readonly attack: Attack | null;
}

/** What the page sees and does. */
export interface Breaking {
  /** The steps, and those that were undone and can be done again; empty before the fake is marked. */
  readonly steps: ReadonlySignal<readonly Step[]>;
  /** Which step is looked at: what comes next is done to it. */
  readonly at: ReadonlySignal<number>;
  readonly now: ReadonlySignal<Step | null>;
  /** What is being done; null when nobody waits. */
  readonly busy: ReadonlySignal<'fetch' | 'mark' | 'attack' | null>;
  readonly problem: ReadonlySignal<'reader' | 'failed' | 'stopped' | null>;
  /** Whether there is no room for another step. */
  readonly full: ReadonlySignal<boolean>;
  /** The fewest steps in which all marks were lost, since the page was opened. */
  readonly best: ReadonlySignal<number | null>;
  /** Takes the present fake or the next one, and begins anew. */
  readonly begin: (which: 'same' | 'next') => void;
  /** After a problem: does again what was done before it. */
  readonly again: () => void;
  readonly attack: (attack: Attack) => void;
  /** Goes to a step. */
  readonly goTo: (at: number) => void;
  /** Ends what is being done, as `again` begins it. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** What it needs of the place that it stands in. */
export interface BreakingSurroundings {
  /** Starts the worker, anew after it was given up. */
  readonly makePort: () => WorkerPort<BreakRequest, BreakReply>;
  /** The language that a label is put on in. */
  readonly language: () => 'nl' | 'en';
  /** Calls back after so long; answers how to call that off. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** Steps that are kept at most: each is a picture in memory. */
export const MOST_STEPS = 20;

/** Longest that one thing may take once the reader is there, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Makes it. Over sixty lines, for its parts share what is being done. */
export function createBreaking({ makePort, language, later }: BreakingSurroundings): Breaking {
  const steps = signal<readonly Step[]>([]);
  const at = signal(0);
  const busy = signal<Breaking['busy']['value']>(null);
  const problem = signal<Breaking['problem']['value']>(null);
  const best = signal<number | null>(null);
  const full = computed(() => at.value >= MOST_STEPS);
  let port: WorkerPort<BreakRequest, BreakReply> | null = null;
  let fake = 0;
  let ids = 0;
  /** What is still to be done after what is being done, and which step is looked at then. */
  let pending: readonly Attack[] = [];
  let returnTo: number | null = null;
  let asked = null as { readonly id: number; readonly attack: Attack | null } | null;
  let callOff: () => void = () => undefined;

  function shut(): void {
    callOff();
    port?.close();
    port = null;
    asked = null;
    busy.value = null;
  }

  /** The worker is gone, and with it the files of all steps; the pictures stay, until the steps are done again. */
  function giveUp(why: 'reader' | 'failed' | 'stopped'): void {
    // While steps are done again: those that are shown hold all that is to be done until the beginning is there, then the rest waits.
    if (asked?.attack === null) pending = [];
    else if (asked && returnTo !== null) pending = [asked.attack, ...pending];
    batch(() => {
      shut();
      problem.value = why;
    });
  }

  function forget(gone: readonly Step[]): void {
    for (const { preview } of gone) preview.close();
    if (gone.length > 0) port?.send({ type: 'forget', ids: gone.map(({ id }) => id) });
  }

  function take(reply: BreakReply): void {
    if (reply.type === 'refused') giveUp(reply.why);
    else if (reply.type === 'doing') {
      busy.value = reply.what;
      callOff();
      if (reply.what !== 'fetch') callOff = later(() => giveUp('failed'), PATIENCE_MS);
    } else if (reply.id === asked?.id) finish({ ...reply, attack: asked.attack });
  }

  function finish(step: Step): void {
    callOff();
    asked = null;
    batch(() => {
      busy.value = null;
      const kept = step.attack ? steps.peek().slice(0, at.peek() + 1) : [];
      forget(steps.peek().slice(kept.length));
      steps.value = [...kept, step];
      at.value = kept.length;
      const [first] = steps.peek();
      if (first && isWon(step.left, first.left)) best.value = Math.min(best.peek() ?? Infinity, kept.length);
    });
    const [next, ...rest] = pending;
    pending = rest;
    if (next) attack(next);
    else if (returnTo !== null) {
      at.value = returnTo;
      returnTo = null;
    }
  }

  function ask(request: BreakRequest & { readonly id: number }, attack: Attack | null): void {
    asked = { id: request.id, attack };
    if (!port) {
      port = makePort();
      port.listen(take, () => giveUp('failed'));
    }
    port.send(request);
  }

  function begin(): void {
    problem.value = null;
    busy.value = port ? 'mark' : 'fetch';
    ask({ type: 'begin', id: ++ids, fake, language: language() }, null);
  }

  function attack(it: Attack): void {
    const from = steps.peek()[at.peek()];
    if (!from || busy.peek() || problem.peek() || full.peek()) return;
    busy.value = 'attack';
    ask({ type: 'attack', id: ++ids, from: from.id, attack: it }, it);
  }

  return {
    steps,
    at,
    now: computed(() => steps.value[at.value] ?? null),
    busy,
    problem,
    full,
    best,
    begin(which) {
      if (busy.peek()) return;
      if (which === 'next') fake = (fake + 1) % FAKES.count;
      batch(() => {
        forget(steps.peek());
        steps.value = [];
        at.value = 0;
        pending = [];
        returnTo = null;
        begin();
      });
    },
    again() {
      if (!problem.peek()) return;
      // What was asked for before it went wrong and is not done yet comes after what is shown.
      pending = [...steps.peek().flatMap((step) => (step.attack ? [step.attack] : [])), ...pending];
      if (steps.peek().length > 0) returnTo ??= at.peek();
      batch(begin);
    },
    attack,
    goTo(to) {
      if (busy.peek() || problem.peek()) return;
      at.value = Math.max(0, Math.min(steps.peek().length - 1, to));
    },
    stop() {
      if (busy.peek()) giveUp('stopped');
    },
    close() {
      forget(steps.peek());
      shut();
    },
  };
}
