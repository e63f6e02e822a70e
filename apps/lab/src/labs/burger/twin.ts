/** Two trainings side by side, in lockstep: from the same noise and the same first weights, with one thing changed between them. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { BurgerSettings } from '@nepwerk/protocol';
import { standStill } from '../shell/hold.ts';
import { changeSettings, firstOf, fittingChanges, type ChosenChange, type TwinChange } from './twin-changes.ts';
import { createSide, type SideSurroundings, type TwinSide } from './twin-side.ts';

/**
 * Neither side gets further ahead of the other than this, in rounds: so few that no difference can be seen and a pause comes soon, and so
 * many that the slower one never waits for a message: it reports five times a second, and four rounds of the usual model take longer.
 */
export const MOST_AHEAD = 4;
/** From this round on the two can well be told apart. */
export const TWIN_GOAL = 1000;
/** A slider has to rest this long before a training is opened for it, in milliseconds. */
const REST_MS = 300;

/** What the pair needs around it. */
export interface TwinSurroundings extends SideSurroundings {
  /** The lab's settings: those of the left side. */
  readonly settings: BurgerSettings;
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** Two trainings side by side. */
export interface Twin {
  readonly left: TwinSide;
  readonly right: TwinSide;
  /** The lab's settings: those of the left side. */
  readonly settings: BurgerSettings;
  /** The changes that can be chosen. */
  readonly changes: readonly TwinChange[];
  readonly change: ReadonlySignal<ChosenChange>;
  /** Whether training has begun: the change can be chosen before. */
  readonly begun: ReadonlySignal<boolean>;
  readonly running: ReadonlySignal<boolean>;
  /** Whether both rest: paused, and at the same round unless one fell over. */
  readonly resting: ReadonlySignal<boolean>;
  /** Rounds that both have trained, or the one that is left. */
  readonly step: ReadonlySignal<number>;
  /** Seconds to the goal, as fast as it went so far; null where that is not known, or it is reached. */
  readonly secondsLeft: ReadonlySignal<number | null>;
  readonly choose: (change: ChosenChange) => void;
  readonly start: () => void;
  /** Both go on to the same round, a few further at most, and rest there. */
  readonly pause: () => void;
  /** Throws both away; the change can be chosen anew. */
  readonly startOver: () => void;
  /** Opens a side anew that fell over; the other one waits until it has caught up. */
  readonly retry: (side: TwinSide) => void;
  readonly close: () => void;
}

/** Opens both, with the first change that changes something. */
export function openTwin(around: TwinSurroundings): Twin {
  const { settings } = around;
  const [left, right] = [createSide(around), createSide(around)];
  const sides = [left, right];
  const changes = fittingChanges(settings, around);
  const change = signal(firstOf(changes[0] ?? 'recipe', settings));
  const begun = signal(false);
  const running = signal(false);
  const alive = computed(() => sides.filter((side) => side.trouble.value === null));
  const step = computed(() => Math.min(...(alive.value.length > 0 ? alive.value : sides).map((it) => it.step.value)));
  let limit = 0;
  let opened: ChosenChange | null = null;
  let closed = false;

  function openRight(): void {
    opened = change.peek();
    right.open(changeSettings(settings, opened, around));
  }

  function openBoth(): void {
    limit = 0;
    left.open(settings);
    openRight();
  }

  // The limit of both follows the one that is behind.
  const stopLockstep = effect(() => {
    const going = alive.value.filter((side) => side.session.phase.value === 'running');
    if (!running.value) {
      if (going.every((side) => side.step.value >= limit)) for (const side of going) side.session.pause();
    } else if (alive.value.every((side) => side.session.phase.value !== 'opening')) {
      limit = step.value + MOST_AHEAD;
      for (const side of alive.value) {
        side.allow(limit);
        if (!going.includes(side)) side.session.start();
      }
    }
  });
  const stopWhenAllFell = effect(() => {
    if (alive.value.length === 0) running.value = false;
  });
  const stopStanding = standStill({
    isGoing: () => running.value,
    stop() {
      running.value = false;
      for (const side of alive.peek()) side.session.pause(); // at once: the one behind catches up afterwards
    },
    goOn() {
      if (begun.peek()) running.value = true;
    },
  });
  openBoth();

  return {
    left,
    right,
    settings,
    changes,
    change,
    begun,
    running,
    resting: computed(
      () => begun.value && !running.value && sides.every((side) => side.session.phase.value !== 'running'),
    ),
    step,
    secondsLeft: computed(() => secondsLeft(alive.value)),
    choose(chosen) {
      if (begun.value) return;
      change.value = chosen;
      around.later(() => {
        if (!closed && !begun.value && chosen === change.value) openRight();
      }, REST_MS);
    },
    start() {
      if (opened !== change.value) openRight();
      batch(() => {
        begun.value = true;
        running.value = true;
      });
    },
    pause: () => (running.value = false),
    startOver() {
      batch(() => {
        begun.value = false;
        running.value = false;
      });
      openBoth();
    },
    retry(side) {
      if (side === right) openRight();
      else left.open(settings);
    },
    close() {
      closed = true;
      stopStanding();
      stopLockstep();
      stopWhenAllFell();
      left.close();
      right.close();
    },
  };
}

/** What the one that needs longest still needs. */
function secondsLeft(sides: readonly TwinSide[]): number | null {
  const needed = sides.map((side) => {
    const { step, seconds } = side.session.report.value ?? { step: 0, seconds: 0 };
    return step === 0 ? Infinity : ((TWIN_GOAL - step) * seconds) / step;
  });
  const most = Math.max(...needed);
  return Number.isFinite(most) && most > 0 ? most : null;
}
