/** A real training of the Burger lab for a few seconds, in the lab's own workers, with its own data and model: how many rounds this device makes in a second. Nothing of it is kept. */
import { defaultBurgerSettings, PROTOCOL_VERSION, type TrainerReply, type TrainingPictures } from '@nepwerk/protocol';
import { paintOrder } from '../labs/burger/settings.ts';
import { startPainter, startTrainer } from '../labs/burger/workers.ts';
import type { PainterPort, TrainerPort } from '../labs/shell/worker-port.ts';
import { KERNELS, type TrainingFacts } from './facts.ts';
import { TooLong, type TrialTools, within } from './trial.ts';

/** So long is trained, in milliseconds: a processor that slows down when it gets warm has begun to by then. */
const LENGTH = 6000;

/** Pictures that are painted for it: how many there are does not change how long a round takes, only how long the painting does. */
const PICTURES = 100;

/** The slowest devices need half a minute for the first round, which compiles all of it; in milliseconds. */
const PATIENCE = 90_000;

/** The parts of the whole, for who looks at the progress: painting, starting the engine, training. */
const PAINTED = 0.15;
const READY = 0.25;

/** What it stands on; for tests. */
export interface TrainingRoom {
  readonly makePainter: () => PainterPort;
  readonly makeTrainer: () => TrainerPort;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

const ROOM: TrainingRoom = { makePainter: startPainter, makeTrainer: startTrainer, now: () => performance.now() };

/** Where a training stood at a moment. */
interface Mark {
  readonly step: number;
  readonly at: number;
}

/** Tries it. */
export async function tryTraining({ signal, progress }: TrialTools, room: TrainingRoom = ROOM): Promise<TrainingFacts> {
  const painter = room.makePainter();
  const trainer = room.makeTrainer();
  try {
    const pictures = await within(PATIENCE, signal, paint(painter, progress));
    progress(PAINTED);
    return await within(PATIENCE, signal, train(trainer, painter, pictures, progress, room.now));
  } catch (error) {
    signal.throwIfAborted();
    return nothing(error instanceof Fault ? error.outcome : error instanceof TooLong ? 'silent' : 'crashed');
  } finally {
    painter.close();
    trainer.close();
  }
}

/** There was no training. */
class Fault extends Error {
  readonly outcome: TrainingFacts['outcome'];

  constructor(outcome: TrainingFacts['outcome'], detail: string) {
    super(detail);
    this.outcome = outcome;
  }
}

function nothing(outcome: TrainingFacts['outcome']): TrainingFacts {
  return { outcome, rate: 0, threads: 0, kernels: 'other' };
}

function paint(painter: PainterPort, progress: TrialTools['progress']): Promise<TrainingPictures> {
  return new Promise((resolve, reject) => {
    painter.listen(
      (reply) => {
        if (reply.type === 'painted') progress((PAINTED * reply.from) / reply.count);
        else if (reply.type === 'pictures') resolve(reply.pictures);
        else if (reply.type === 'problem') reject(new Fault('crashed', reply.detail));
      },
      (detail) => reject(new Fault('crashed', detail)),
    );
    const order = { ...paintOrder(defaultBurgerSettings), count: PICTURES };
    painter.send({ type: 'paint', job: 1, without: [], ...order });
  });
}

/** Trains as the lab does, which also shows samples and counts what is on the fakes meanwhile, and measures from the first round on: the one before compiles. */
function train(
  trainer: TrainerPort,
  painter: PainterPort,
  pictures: TrainingPictures,
  progress: TrialTools['progress'],
  now: () => number,
): Promise<TrainingFacts> {
  return new Promise((resolve, reject) => {
    let device: Extract<TrainerReply, { type: 'ready' }>['device'] | null = null;
    let first: Mark | null = null;
    trainer.listen(
      (reply) => {
        if (reply.type === 'ready') {
          ({ device } = reply);
          progress(READY);
          trainer.send({ type: 'start' });
        } else if (reply.type === 'report') {
          const mark = { step: reply.report.step, at: now() };
          first ??= mark;
          const passed = mark.at - first.at;
          progress(READY + (1 - READY) * (passed / LENGTH));
          if (device && passed >= LENGTH && mark.step > first.step) resolve(factsOf(device, first, mark));
        } else if (reply.type === 'sample') {
          trainer.send({ type: 'sample' });
        } else if (reply.type === 'crop') {
          painter.send({ type: 'count', pictures: reply.pictures, step: reply.step, kinds: ['burger'] });
        } else if (reply.type === 'problem') {
          const isTold = reply.code === 'memory' || reply.code === 'engine';
          reject(new Fault(isTold ? reply.code : 'crashed', reply.detail));
        }
      },
      (detail) => reject(new Fault('crashed', detail)),
    );
    const { seed, nets, pace } = defaultBurgerSettings;
    trainer.send({
      type: 'open',
      version: PROTOCOL_VERSION,
      shelf: null,
      preset: defaultBurgerSettings.preset,
      seed,
      threads: null,
      nets,
      pace,
      tricks: false,
      settings: '',
      pictures,
      resume: false,
    });
  });
}

function factsOf(device: { threads: number; module: string }, first: Mark, last: Mark): TrainingFacts {
  const rate = (last.step - first.step) / ((last.at - first.at) / 1000);
  return {
    outcome: 'trained',
    rate: Math.round(rate * 10) / 10,
    threads: device.threads,
    kernels: KERNELS.find((it) => it === device.module) ?? 'other',
  };
}
