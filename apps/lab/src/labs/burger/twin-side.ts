/** One of two trainings side by side: its own painter and trainer, which keep nothing on the device. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemName } from '@nepwerk/lessons';
import {
  FEWEST_PICTURES,
  SAVED_DATA_VERSION,
  writeBurgerSettings,
  type BurgerSettings,
  type OwnPicture,
  type PainterReply,
  type PictureId,
} from '@nepwerk/protocol';
import type { MadeShares } from './controller.ts';
import { createDataSet, type Contents } from '../shell/data-set.ts';
import { createSession, type TrainingSession } from '../shell/session.ts';
import type { PainterPort, TrainerPort } from '../shell/worker-port.ts';
import { paintOrder } from './settings.ts';
import { kindsIn } from './kinds.ts';

/** Both sides go as fast as they can, and wait for each other. */
const PACE = 'fast';

/** What a side needs around it. */
export interface SideSurroundings {
  readonly makeTrainer: () => TrainerPort;
  readonly makePainter: () => PainterPort;
  /** Threads to train with. */
  readonly threads: number;
  /** The pupil's own pictures, and the pictures that were left out. */
  readonly own: readonly OwnPicture[];
  readonly without: ReadonlySet<PictureId>;
}

/** One training beside another. */
export interface TwinSide {
  readonly session: TrainingSession;
  readonly contents: ReadonlySignal<Contents | null>;
  /** How many fresh fakes have an ingredient; null before they were counted. */
  readonly made: ReadonlySignal<MadeShares | null>;
  /** Rounds trained so far. */
  readonly step: ReadonlySignal<number>;
  /** Why this side cannot go on; null while it can. */
  readonly trouble: ReadonlySignal<ProblemName | 'too-few' | null>;
  /** Paints the data and opens a fresh training, in place of the one that was. */
  readonly open: (settings: BurgerSettings) => void;
  /** Lets it train up to this round. */
  readonly allow: (step: number) => void;
  readonly close: () => void;
}

/** Makes a side; nothing happens before it is opened. */
export function createSide({ makeTrainer, makePainter, threads, own, without }: SideSurroundings): TwinSide {
  const made = signal<MadeShares | null>(null);
  const tooFew = signal(false);
  let painter: PainterPort | null = null;
  let opening: BurgerSettings | null = null;
  let allowed: number | null = null;
  const session = createSession(
    makeTrainer,
    () => undefined, // nothing is kept, so storage has no problems; and a training that went back goes on
    (pictures, step) => {
      const kinds = kindsIn(data.contents.value);
      if (kinds.length > 0) painter?.send({ type: 'count', pictures, step, kinds });
    },
  );
  const data = createDataSet({ send: (request) => painter?.send(request), onChange: () => undefined });

  function take(reply: PainterReply): void {
    if (reply.type === 'problem') session.block(reply.code);
    else if (reply.type === 'counted') made.value = session.report.value === null ? null : reply;
    else train(reply);
  }

  function train(reply: PainterReply): void {
    const pictures = data.take(reply);
    if (!pictures || !opening) return;
    tooFew.value = pictures.count < FEWEST_PICTURES;
    if (tooFew.value) return;
    const { preset, seed, nets } = opening;
    const tricks = opening.tricks === 'on';
    const settings = writeBurgerSettings(opening);
    opening = null;
    const order = { preset, seed, threads, nets, pace: PACE, tricks, settings, pictures } as const;
    session.open({ ...order, shelf: null, resume: false });
  }

  function startPainter(): void {
    const started = makePainter();
    painter = started;
    started.listen(
      (reply) => started === painter && take(reply),
      () => started === painter && session.block('painting'),
    );
    data.restore({ version: SAVED_DATA_VERSION, own: [...own], without: [...without] }, false);
  }

  function endPainter(): void {
    painter?.close();
    painter = null;
  }

  const stopShowing = effect(() => {
    if (session.phase.value === 'ready') session.show();
  });

  return {
    session,
    contents: data.contents,
    made,
    step: computed(() => session.report.value?.step ?? 0),
    trouble: computed(() => (tooFew.value ? 'too-few' : session.problem.value)),
    open(settings) {
      if (session.problem.peek() === 'painting') endPainter(); // a fresh one takes its place
      session.close();
      made.value = null;
      tooFew.value = false;
      allowed = null;
      opening = settings;
      if (!painter) startPainter();
      data.paint(paintOrder(settings));
    },
    allow(step) {
      if (step === allowed) return;
      allowed = step;
      session.setLimit(step);
    },
    close() {
      stopShowing();
      session.close();
      endPainter();
    },
  };
}
