/** The Burger lab in a browser of the test's making: workers that say what the test wants, a shelf that holds what it is given. */
import {
  SAVED_VERSION,
  type PainterReply,
  type PainterRequest,
  type SavedData,
  type SavedTraining,
  type TrainerReply,
  type TrainerRequest,
  type TrainingReport,
} from '@nepwerk/protocol';
import { expect, vi } from 'vitest';
import { FakePort } from '../../shell/testing/fake-port.ts';
import { openBurgerLab, type BurgerSurroundings } from '../controller.ts';

/** A training that was kept. */
export const KEPT: SavedTraining = {
  version: SAVED_VERSION,
  settings: 'cheese=0&count=100',
  savedAt: 1,
  step: 640,
  seconds: 60,
  film: [],
  history: [],
};

/** A lab in a browser of the test's making. */
export function labIn(
  changes: Partial<BurgerSurroundings> & {
    query?: string;
    own?: boolean;
    kept?: SavedTraining | null;
    data?: SavedData;
  } = {},
) {
  const trainers: FakePort<TrainerRequest, TrainerReply>[] = [];
  const painter = new FakePort<PainterRequest, PainterReply>();
  const waiting: (() => void)[] = [];
  const clock = { time: 0 };
  const onDevice = { answers: '' };
  let written = changes.query ?? '';
  let loseLock: () => void = vi.fn();
  const cleared = vi.fn(async () => undefined);
  const putData = vi.fn<(data: SavedData) => Promise<void>>(async () => undefined);
  const lab = openBurgerLab({
    makeTrainer() {
      const port = new FakePort<TrainerRequest, TrainerReply>();
      trainers.push(port);
      return port;
    },
    makePainter: () => painter,
    canTrain: () => true,
    holdLock: async (_, onLost) => {
      loseLock = onLost;
      return { release: () => undefined };
    },
    shelf: {
      peek: async () => changes.kept ?? null,
      clear: cleared,
      takeData: async () => changes.data ?? null,
      putData,
    },
    address: {
      query: () => written,
      isOwn: () => changes.own ?? false,
      write: (query) => (written = query),
      reload: vi.fn(),
      home: vi.fn(),
    },
    answerStore: { read: () => onDevice.answers, write: (text) => (onDevice.answers = text) },
    now: () => clock.time,
    date: () => 1e12,
    later: (callback) => waiting.push(callback),
    ...changes,
  });
  /** The painter finishes the job that it was given last. */
  function paint(): void {
    const order = painter.sent.at(-1);
    if (order?.type !== 'paint') throw new Error('the painter was asked for nothing');
    const { job, size } = order;
    const places = order.count + lab.data.own.value.length;
    const count = places - order.without.length;
    const pixels = new Float32Array(count * size * size * 3);
    painter.say({
      type: 'pictures',
      job,
      pictures: { size, channels: 3, count, pixels },
      traits: new Uint32Array(places),
    });
  }
  /** The lab has asked for its first pictures, and got them. */
  async function painted(): Promise<void> {
    await vi.waitFor(() => expect(painter.sent.at(-1)?.type).toBe('paint'));
    paint();
  }
  async function opened(): Promise<FakePort<TrainerRequest, TrainerReply>> {
    await painted();
    const trainer = trainers.at(-1);
    if (!trainer) throw new Error('no trainer was opened');
    return trainer;
  }
  function trainer() {
    return trainers.at(-1);
  }
  return {
    lab,
    painter,
    paint,
    painted,
    opened,
    trainer,
    trainers,
    waiting,
    clock,
    onDevice,
    cleared,
    putData,
    address: () => written,
    loseLock: () => loseLock(),
  };
}

/** What a trainer says when nothing was kept. */
export const READY = {
  type: 'ready',
  device: { kind: 'cpu', threads: 2, module: 'relaxed-shared' },
  resumed: null,
} satisfies TrainerReply;

/** A report at a step, by a judge that is right as often as is asked. */
export function report(
  step: number,
  right = 0.8,
  judge: TrainingReport['judge'] = { trained: right, unseen: right, fakes: right, best: right },
): TrainerReply {
  const figures: TrainingReport = {
    step,
    seconds: step / 10,
    generatorLoss: 1,
    discriminatorLoss: 1,
    right,
    judge,
    picturesPerSecond: 300,
  };
  return { type: 'report', report: figures };
}
