/** A training as the page knows it: signals that follow the trainer worker, and what the pupil can do with it. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemName } from '@nepwerk/lessons';
import {
  PROTOCOL_VERSION,
  type Anatomy,
  type DeviceFacts,
  type FilmFrame,
  type HistoryPoint,
  type NearestPicture,
  type NoveltyTally,
  type Nets,
  type Pace,
  type ProblemCode,
  type QuizItem,
  type Sample,
  type Sheet,
  type ShownLatents,
  type TrainerReply,
  type TrainerRequest,
  type TrainingPictures,
  type TrainingReport,
} from '@nepwerk/protocol';
import { addFrame } from './film.ts';
import { addPoint } from './history.ts';
import type { TrainerPort } from './worker-port.ts';

/** Where a training stands: `opening` until the engine is ready, `ready` before the first step, `blocked` when a problem has the page. */
export type Phase = 'opening' | 'ready' | 'running' | 'paused' | 'blocked';

/** What is needed to open a training, apart from what the session knows itself. */
export type SessionOrder = Omit<Extract<TrainerRequest, { type: 'open' }>, 'type' | 'version'>;

/** Problems that leave the training as it is; the others end it. */
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'storage-full',
  'storage-off',
  'saved-unreadable',
  'kept-unreadable',
  'moment-unreadable',
]);

/** So many steps after it went back, a training is as it was before. */
const RECOVERY_STEPS = 60;

/** One row of pictures that the page asked for; null where its noise did not fit the model. */
export type MadePictures = Extract<TrainerReply, { type: 'make' }>;

/** What the page sees of a training, and what it can ask of it. */
export interface TrainingSession {
  readonly phase: ReadonlySignal<Phase>;
  readonly device: ReadonlySignal<DeviceFacts | null>;
  readonly report: ReadonlySignal<TrainingReport | null>;
  readonly fakes: ReadonlySignal<Sheet | null>;
  readonly film: ReadonlySignal<readonly FilmFrame[]>;
  readonly history: ReadonlySignal<readonly HistoryPoint[]>;
  readonly sample: ReadonlySignal<Sample | null>;
  readonly anatomy: ReadonlySignal<Anatomy | null>;
  readonly quiz: ReadonlySignal<readonly QuizItem[] | null>;
  readonly nearest: ReadonlySignal<NearestPicture | null>;
  /** How many of a hundred fresh fakes are new; null before that is known, and after other data came. */
  readonly novelty: ReadonlySignal<NoveltyTally | null>;
  /** The noise of the shown fakes. */
  readonly latents: ReadonlySignal<ShownLatents | null>;
  /** What was last made at the page's wish. */
  readonly made: ReadonlySignal<MadePictures | null>;
  /** When it was last kept on the device, in milliseconds since 1970. */
  readonly savedAt: ReadonlySignal<number | null>;
  /** The steps of the moments that can be gone back to, in their order. */
  readonly moments: ReadonlySignal<readonly number[]>;
  /** The step that the training stood at before it went back, until it has come as far again; null otherwise. */
  readonly wentBackFrom: ReadonlySignal<number | null>;
  /** Whether the training has just gone back to its last good state. */
  readonly recovered: ReadonlySignal<boolean>;
  /** The problem that has the page, while `phase` is `blocked`. */
  readonly problem: ReadonlySignal<ProblemName | null>;
  /** Opens a training in a fresh worker, in place of the one that was. */
  readonly open: (order: SessionOrder) => void;
  readonly start: () => void;
  readonly pause: () => void;
  /** One step, then a pause. */
  readonly step: () => void;
  /** The training waits once it has come to this step, until the limit goes up. */
  readonly setLimit: (step: number) => void;
  /** Asks for the fakes as they are now, also before the first step. */
  readonly show: () => void;
  readonly setPace: (pace: Pace) => void;
  readonly setNets: (nets: Nets) => void;
  /** Whether the judge sees the pictures changed by chance. */
  readonly setTricks: (on: boolean) => void;
  /** Other data for the training that goes on. */
  readonly replacePictures: (pictures: TrainingPictures, settings: string) => void;
  /** Other settings, as the address says them, for the training that goes on with the same pictures. */
  readonly keepSettings: (settings: string) => void;
  readonly wantSample: () => void;
  /** Asks what the nets are made of; the answer comes in `anatomy`. */
  readonly wantAnatomy: () => void;
  /** Asks for pictures to play judge with; `quiz` is null until they are there. */
  readonly wantQuiz: (count: number) => void;
  /** Asks for the picture of the data that is most alike to this one; `nearest` is null until it is found. */
  readonly wantNearest: (picture: Sheet) => void;
  /** Asks for the noise of the shown fakes; `latents` is null until it is there. */
  readonly wantLatents: () => void;
  /** Asks what the maker makes of these latents, [count, latent]; `made` follows, with the number of the job. */
  readonly wantMade: (job: number, latents: Float32Array<ArrayBuffer>) => void;
  /** Saves now: the page may be about to close. */
  readonly save: () => void;
  /** Saves now; answers null when all that has been trained is kept on the device, and why not otherwise. */
  readonly settle: () => Promise<ProblemCode | null>;
  /** Goes on from the moment that was kept at this step; the film and the curves are cut there. */
  readonly goBackTo: (step: number) => void;
  /** Takes that back. */
  readonly undoGoBack: () => void;
  /** Gives the page to a problem; the training stands still and keeps what it has. */
  readonly block: (problem: ProblemName) => void;
  /** Ends the worker and forgets what was shown. */
  readonly close: () => void;
}

/**
 * Makes a session. `makePort` starts a trainer worker; `notify` gets the problems that leave the training as it is, `takeCrop` the fresh
 * fakes that are for counting.
 */
export function createSession(
  makePort: () => TrainerPort,
  notify: (problem: ProblemName) => void,
  takeCrop: (pictures: TrainingPictures, step: number) => void,
): TrainingSession {
  const shown = {
    phase: signal<Phase>('opening'),
    device: signal<DeviceFacts | null>(null),
    report: signal<TrainingReport | null>(null),
    fakes: signal<Sheet | null>(null),
    film: signal<readonly FilmFrame[]>([]),
    history: signal<readonly HistoryPoint[]>([]),
    sample: signal<Sample | null>(null),
    anatomy: signal<Anatomy | null>(null),
    quiz: signal<readonly QuizItem[] | null>(null),
    nearest: signal<NearestPicture | null>(null),
    novelty: signal<NoveltyTally | null>(null),
    latents: signal<ShownLatents | null>(null),
    made: signal<MadePictures | null>(null),
    savedAt: signal<number | null>(null),
    moments: signal<readonly number[]>([]),
    wentBackFrom: signal<number | null>(null),
    recovered: signal(false),
    problem: signal<ProblemName | null>(null),
  };
  let port: TrainerPort | null = null;
  let recoveredAt = -Infinity;
  const settling: ((problem: ProblemCode | null) => void)[] = [];

  /** Whoever waits for a save that does not come any more hears that it has not. */
  function settleNothing(): void {
    for (const answer of settling.splice(0)) answer('storage-off');
  }

  function block(problem: ProblemName): void {
    settleNothing();
    port?.send({ type: 'pause' });
    batch(() => {
      shown.problem.value = problem;
      shown.phase.value = 'blocked';
    });
  }

  function close(): void {
    settleNothing();
    port?.close();
    port = null;
    batch(() => {
      shown.phase.value = 'opening';
      shown.device.value = null;
      shown.report.value = null;
      shown.fakes.value = null;
      shown.film.value = [];
      shown.history.value = [];
      shown.sample.value = null;
      shown.anatomy.value = null;
      shown.quiz.value = null;
      shown.nearest.value = null;
      shown.novelty.value = null;
      shown.latents.value = null;
      shown.made.value = null;
      shown.savedAt.value = null;
      shown.moments.value = [];
      shown.wentBackFrom.value = null;
      shown.recovered.value = false;
      shown.problem.value = null;
    });
  }

  function take(reply: TrainerReply): void {
    switch (reply.type) {
      case 'ready':
        shown.device.value = reply.device;
        shown.film.value = reply.resumed?.film ?? [];
        shown.history.value = reply.resumed?.history ?? [];
        if (shown.phase.value === 'opening') shown.phase.value = reply.resumed ? 'paused' : 'ready';
        return;
      case 'running':
        if (shown.phase.value !== 'blocked') shown.phase.value = reply.running ? 'running' : 'paused';
        return;
      case 'report':
        if (reply.report.step > recoveredAt + RECOVERY_STEPS) shown.recovered.value = false;
        if (reply.report.step >= (shown.wentBackFrom.value ?? Infinity)) shown.wentBackFrom.value = null;
        shown.report.value = reply.report;
        shown.history.value = addPoint(shown.history.value, reply.report);
        return;
      case 'fakes':
        shown.fakes.value = reply.sheet;
        return;
      case 'film':
        shown.film.value = addFrame(shown.film.value, reply.frame);
        return;
      case 'crop':
        takeCrop(reply.pictures, reply.step);
        return;
      case 'sample':
        shown.sample.value = reply.sample;
        return;
      case 'anatomy':
        shown.anatomy.value = reply.anatomy;
        return;
      case 'quiz':
        shown.quiz.value = reply.items;
        return;
      case 'nearest':
        shown.nearest.value = reply.found;
        return;
      case 'novelty':
        shown.novelty.value = reply.novelty;
        return;
      case 'latents':
        shown.latents.value = reply.shown;
        return;
      case 'make':
        shown.made.value = reply;
        return;
      case 'recovered':
        recoveredAt = reply.step;
        shown.recovered.value = true;
        notify('numbers-flew-off');
        return;
      case 'saved':
        shown.savedAt.value = reply.at;
        return;
      case 'settled':
        settling.shift()?.(reply.problem);
        return;
      case 'moments':
        shown.moments.value = reply.steps;
        return;
      case 'moved':
        shown.film.value = reply.film;
        shown.history.value = reply.history;
        shown.novelty.value = null; // it was that of the training from there on
        shown.wentBackFrom.value = reply.before;
        return;
      case 'problem':
        if (PASSING.has(reply.code)) notify(reply.code);
        else block(reply.code);
        return;
      default:
        reply satisfies never;
    }
  }

  function send(request: TrainerRequest): void {
    port?.send(request);
  }

  return {
    ...shown,
    open(order) {
      close();
      const opened = makePort();
      port = opened;
      opened.listen(
        (reply) => batch(() => opened === port && take(reply)),
        () => opened === port && block('worker-crashed'),
      );
      send({ type: 'open', version: PROTOCOL_VERSION, ...order });
    },
    start: () => send({ type: 'start' }),
    pause: () => send({ type: 'pause' }),
    step() {
      if (shown.phase.value === 'ready') shown.phase.value = 'paused';
      send({ type: 'step' });
    },
    setLimit: (step) => send({ type: 'limit', step }),
    show: () => send({ type: 'show' }),
    wantNearest(picture) {
      shown.nearest.value = null;
      send({ type: 'nearest', picture });
    },
    setPace: (pace) => send({ type: 'pace', pace }),
    setNets: (nets) => send({ type: 'nets', nets }),
    setTricks: (on) => send({ type: 'tricks', on }),
    wantLatents() {
      shown.latents.value = null;
      send({ type: 'latents' });
    },
    wantMade: (job, latents) => send({ type: 'make', job, latents }),
    replacePictures(pictures, settings) {
      shown.novelty.value = null;
      send({ type: 'pictures', pictures, settings });
    },
    keepSettings: (settings) => send({ type: 'settings', settings }),
    wantSample: () => send({ type: 'sample' }),
    wantAnatomy: () => send({ type: 'anatomy' }),
    wantQuiz(count) {
      shown.quiz.value = null;
      send({ type: 'quiz', count });
    },
    save: () => send({ type: 'save' }),
    settle() {
      if (!port || shown.phase.value === 'blocked') return Promise.resolve('storage-off');
      return new Promise((answer) => {
        settling.push(answer);
        send({ type: 'settle' });
      });
    },
    goBackTo: (step) => send({ type: 'go-back', step }),
    undoGoBack: () => send({ type: 'undo-go-back' }),
    block,
    close,
  };
}
