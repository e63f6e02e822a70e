/** Two trainings side by side: they stay in lockstep, survive each other’s falls, keep nothing, and end when they are closed. */
import {
  defaultBurgerSettings,
  OWN_SIZE,
  traitBits,
  type BurgerSettings,
  type OwnPicture,
  type PainterReply,
  type PainterRequest,
  type TrainerReply,
  type TrainerRequest,
} from '@nepwerk/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { enterClassByHand, leaveClassByHand } from '../shell/testing/class-by-hand.ts';
import type { WorkerPort } from '../shell/worker-port.ts';
import { conclude } from './twin-conclusion.ts';
import { firstOf } from './twin-changes.ts';
import { MOST_AHEAD, openTwin, TWIN_GOAL, type Twin } from './twin.ts';

/** A worker of the test's making. */
abstract class FakeWorker<Request, Reply> implements WorkerPort<Request, Reply> {
  readonly sent: Request[] = [];
  closed = false;
  say: (reply: Reply) => void = () => undefined;
  crash: (detail: string) => void = () => undefined;

  listen(onReply: (reply: Reply) => void, onCrash: (detail: string) => void): void {
    this.say = onReply;
    this.crash = onCrash;
  }

  send(request: Request): void {
    this.sent.push(request);
  }

  close(): void {
    this.closed = true;
  }
}

/** Paints nothing, but says how many pictures there are; the test lets it by `finish`. */
class FakePainter extends FakeWorker<PainterRequest, PainterReply> {
  own = 0;

  override send(request: PainterRequest): void {
    super.send(request);
    if (request.type === 'own') this.own = request.pictures.length;
  }

  finish(): void {
    const order = this.sent.findLast((request) => request.type === 'paint');
    if (!order) throw new Error('nothing was to be painted');
    const places = order.count + this.own;
    const count = places - order.without.filter((id) => id < order.count).length;
    const traits = new Uint32Array(places).fill(order.chances.cheese > 0 ? traitBits(['cheese']) : 0);
    const pictures = { size: 2, channels: 3, count, pixels: new Float32Array(count * 12) } as const;
    this.say({ type: 'pictures', job: order.job, pictures, traits });
  }
}

/** Trains by the round, as far as it may; the test gives it its turns. */
class FakeTrainer extends FakeWorker<TrainerRequest, TrainerReply> {
  step = 0;
  limit = Infinity;
  running = false;

  override send(request: TrainerRequest): void {
    super.send(request);
    if (request.type === 'limit') this.limit = request.step;
    if (request.type === 'start') this.setRunning(true);
    if (request.type === 'pause') this.setRunning(false);
  }

  ready(): void {
    this.say({ type: 'ready', device: { kind: 'cpu', threads: 1, module: 'plain-single' }, resumed: null });
  }

  /** Trains some rounds, and reports only then. */
  train(rounds: number, right = 0.8): void {
    if (!this.running) return;
    this.step = Math.max(this.step, Math.min(this.limit, this.step + rounds));
    const judge = { trained: right, unseen: right, fakes: right, best: right };
    const losses = { generatorLoss: 1, discriminatorLoss: 1 };
    const figures = { right, judge, picturesPerSecond: 300, quality: 80 };
    const report = { step: this.step, seconds: this.step / 10, ...losses, ...figures };
    this.say({ type: 'report', report });
  }

  order(): Extract<TrainerRequest, { type: 'open' }> {
    const order = this.sent.find((request) => request.type === 'open');
    if (!order) throw new Error('it was not opened');
    return order;
  }

  private setRunning(running: boolean): void {
    if (running === this.running) return;
    this.running = running;
    this.say({ type: 'running', running });
  }
}

const opened: Twin[] = [];
afterEach(() => {
  for (const twin of opened.splice(0)) twin.close();
  leaveClassByHand();
});

/** A pair with workers of the test's making; the painters come in the order left, right. */
function twinByHand(settings: Partial<BurgerSettings> = {}, own: readonly OwnPicture[] = [], without: number[] = []) {
  const painters: FakePainter[] = [];
  const trainers: FakeTrainer[] = [];
  const waiting: (() => void)[] = [];
  const twin = openTwin({
    makePainter() {
      const painter = new FakePainter();
      painters.push(painter);
      return painter;
    },
    makeTrainer() {
      const trainer = new FakeTrainer();
      trainers.push(trainer);
      return trainer;
    },
    threads: 1,
    settings: { ...defaultBurgerSettings, ...settings },
    own,
    without: new Set(without),
    later: (callback) => waiting.push(callback),
  });
  opened.push(twin);
  /** The painter of a side has finished, and its trainer is ready. */
  function prepare(side: 0 | 1): FakeTrainer {
    painters[side]?.finish();
    const trainer = trainers.at(-1);
    if (!trainer) throw new Error('no trainer was made');
    trainer.ready();
    return trainer;
  }
  return { twin, painters, trainers, waiting, prepare };
}

/** A pair that has begun, with both trainers. */
function twinUnderWay() {
  const made = twinByHand();
  const [left, right] = [made.prepare(0), made.prepare(1)];
  made.twin.start();
  return { ...made, left, right };
}

describe('two trainings side by side', () => {
  it('start alike but for the change, on as many threads as each may have, and are kept nowhere', () => {
    const { twin, prepare } = twinByHand({ pace: 'slow', seed: 7 });
    const [left, right] = [prepare(0).order(), prepare(1).order()];
    expect(left).toMatchObject({ shelf: null, resume: false, threads: 1, pace: 'fast', seed: 7, nets: 'both' });
    expect({ ...right, pictures: null, settings: '' }).toEqual({ ...left, pictures: null, settings: '' });
    expect(twin.change.value.name).toBe('noCheese');
    expect([left.settings, right.settings]).toEqual(['seed=7&pace=slow', 'cheese=0&seed=7&pace=slow']);
    expect([twin.left, twin.right].map((side) => side.contents.value?.tally.cheese)).toEqual([400, 0]);
  });

  it('show what the untrained makers make of the same noise before the first round', () => {
    const { prepare } = twinByHand();
    for (const trainer of [prepare(0), prepare(1)]) expect(trainer.sent.map((it) => it.type)).toEqual(['open', 'show']);
  });

  it('have the pupil’s own pictures on both sides, and what was left out on neither', () => {
    const sheet = { columns: 1, rows: 1, size: OWN_SIZE, pixels: new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4) };
    const { twin, painters } = twinByHand({}, [{ id: -1, from: 'drawing', sheet }], [0, 1, 2]);
    for (const painter of painters) painter.finish();
    expect([twin.left, twin.right].map((side) => side.contents.value?.kept)).toEqual([398, 398]);
  });

  it('rest at once while the class stands still, and go on in lockstep afterwards', () => {
    const { twin, left, right } = twinUnderWay();
    left.train(3);
    const { freeze } = enterClassByHand();
    freeze(true);
    expect([left.running, right.running, twin.running.value]).toEqual([false, false, false]);
    freeze(false);
    expect([left.running, right.running, twin.running.value]).toEqual([true, true, true]);
    left.train(50);
    expect([left.step, right.step]).toEqual([MOST_AHEAD, 0]);
    twin.pause();
    freeze(true);
    freeze(false);
    expect(twin.running.value).toBe(false);
  });

  it('never get further apart than a few rounds, however fast one is', () => {
    const { twin, left, right } = twinUnderWay();
    for (let turn = 0; turn < 60; turn++) {
      left.train(50);
      expect(left.step - right.step).toBeLessThanOrEqual(MOST_AHEAD);
      right.train(1 + (turn % 3));
      expect(Math.abs(left.step - right.step)).toBeLessThanOrEqual(MOST_AHEAD);
    }
    expect(right.step).toBeGreaterThan(100);
    expect(twin.step.value).toBe(right.step);
  });

  it('wait for the one that is still being opened', () => {
    const { twin, prepare } = twinByHand();
    const left = prepare(0);
    twin.start();
    left.train(50);
    expect(left.step).toBe(0);
    const right = prepare(1);
    expect([left.running, right.running]).toEqual([true, true]);
  });

  it('rest at the same round, and go on from there', () => {
    const { twin, left, right } = twinUnderWay();
    left.train(5);
    right.train(2);
    twin.pause();
    expect(twin.resting.value).toBe(false);
    left.train(50);
    right.train(3);
    expect([left.running, right.running]).toEqual([true, true]); // one has some rounds to go
    right.train(50);
    expect([left.running, right.running]).toEqual([false, false]);
    expect(left.step).toBe(right.step);
    expect(twin.resting.value).toBe(true);
    twin.start();
    left.train(4);
    right.train(4);
    expect(twin.resting.value).toBe(false);
    expect(twin.step.value).toBe(left.step);
  });

  it('leave one that falls over behind, and let it catch up when it is opened anew', () => {
    const { twin, trainers, left, right, prepare } = twinUnderWay();
    left.train(6);
    right.train(6);
    right.crash('out of memory');
    expect(twin.right.trouble.value).toBe('worker-crashed');
    for (let turn = 0; turn < 10; turn++) left.train(50);
    expect(left.step).toBeGreaterThan(9 * MOST_AHEAD);
    expect(twin.step.value).toBe(left.step);
    expect(conclude(twin)).toBe(null);

    twin.retry(twin.right);
    const again = prepare(1);
    expect([trainers.length, right.closed, twin.right.trouble.value]).toEqual([3, true, null]);
    const before = left.step;
    for (let turn = 0; turn < 3; turn++) {
      again.train(50);
      left.train(50);
    }
    expect([left.step, again.step]).toEqual([before, 3 * MOST_AHEAD]);
    for (let turn = 0; turn < 12; turn++) {
      again.train(50);
      left.train(50);
    }
    expect(left.step).toBeGreaterThan(before);
    expect(Math.abs(left.step - again.step)).toBeLessThanOrEqual(MOST_AHEAD);
  });

  it('stop when both fall over, and a painter that fell over is replaced', () => {
    const { twin, painters, left } = twinUnderWay();
    painters[1]?.crash('');
    expect(twin.right.trouble.value).toBe('painting');
    left.say({ type: 'problem', code: 'memory', detail: '' });
    expect(twin.left.trouble.value).toBe('memory');
    expect(twin.running.value).toBe(false);
    twin.retry(twin.right);
    expect([painters.length, painters[1]?.closed]).toEqual([3, true]);
  });

  it('open the right side alone for another change, once the pupil has made up their mind', () => {
    const { twin, trainers, waiting, painters, prepare } = twinByHand();
    prepare(0);
    prepare(1);
    twin.choose(firstOf('few', twin.settings));
    twin.choose(firstOf('halfBirds', twin.settings));
    for (const callback of waiting.splice(0)) callback();
    prepare(1);
    expect(trainers.length).toBe(3);
    expect(trainers.at(-1)?.order().settings).toBe('birds=50');
    expect(painters[0]?.sent.filter((request) => request.type === 'paint').length).toBe(1);
    twin.choose(firstOf('judge', twin.settings));
    twin.start(); // before the choice has rested
    prepare(1);
    expect(trainers.at(-1)?.order().nets).toBe('discriminator');
    expect(trainers.at(-1)?.running).toBe(true);
    for (const callback of waiting.splice(0)) callback();
    expect(trainers.length).toBe(4);
  });

  it('say where there are too few pictures, and train what can be trained', () => {
    const { twin, painters, trainers } = twinByHand({ count: 25, preset: 'tiny16' }, [], [0, 1, 2, 3, 4, 5]);
    for (const painter of painters) painter.finish();
    expect([twin.left.trouble.value, twin.right.trouble.value]).toEqual(['too-few', 'too-few']);
    expect(trainers).toEqual([]);
    twin.choose(firstOf('few', twin.settings)); // counts what was left out
    twin.start();
    painters[1]?.finish();
    expect(twin.right.trouble.value).toBe(null);
    trainers[0]?.ready();
    trainers[0]?.train(3);
    expect(twin.step.value).toBe(3);
  });

  it('begin anew when started over', () => {
    const { twin, left, right, trainers, prepare } = twinUnderWay();
    left.train(5);
    right.train(5);
    twin.startOver();
    expect([left.closed, right.closed, twin.begun.value, twin.step.value]).toEqual([true, true, false, 0]);
    const again = [prepare(0), prepare(1)];
    expect(trainers.length).toBe(4);
    expect(again.map((trainer) => trainer.running)).toEqual([false, false]);
    twin.start();
    left.train(50); // an old worker's last words
    expect(twin.step.value).toBe(0);
    for (const trainer of again) trainer.train(50);
    expect(twin.step.value).toBe(MOST_AHEAD);
  });

  it('end all their workers when closed, whatever they are doing', () => {
    const { twin, painters, trainers, waiting } = twinUnderWay();
    twin.close();
    for (const callback of waiting) callback();
    expect([...painters, ...trainers].map((worker) => worker.closed)).toEqual([true, true, true, true]);
    const sleepy = twinByHand();
    sleepy.twin.choose(firstOf('few', sleepy.twin.settings));
    sleepy.twin.close();
    for (const callback of sleepy.waiting) callback();
    expect(sleepy.painters.map((painter) => painter.closed)).toEqual([true, true]);
  });

  it('say how long it takes to the goal by what it took so far', () => {
    const { twin, left, right } = twinUnderWay();
    expect(twin.secondsLeft.value).toBe(null);
    left.train(3);
    right.train(3);
    expect(twin.secondsLeft.value).toBeCloseTo((TWIN_GOAL - 3) / 10, 5);
  });
});

describe('the conclusion', () => {
  it('follows the numbers, and waits for them', () => {
    const { twin, painters, left, right } = twinUnderWay();
    expect(conclude(twin)?.name).toBe('sameStart');
    while (twin.step.value < 200) for (const trainer of [left, right]) trainer.train(50);
    expect(conclude(twin)?.name).toBe('early'); // not counted yet
    const none = { lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 };
    painters[0]?.say({ type: 'counted', tally: { cheese: 125, ...none }, of: 160, step: 160 });
    expect(conclude(twin)?.name).toBe('early');
    painters[1]?.say({ type: 'counted', tally: { cheese: 2, ...none }, of: 160, step: 160 });
    expect(conclude(twin)).toEqual({ name: 'ingredient', values: { left: '78', right: '1' } });
  });

  it('compares the judges where no ingredient makes the difference', () => {
    const made = twinByHand();
    made.twin.choose(firstOf('few', made.twin.settings));
    const left = made.prepare(0);
    made.twin.start();
    const right = made.prepare(1);
    while (made.twin.step.value < 200) {
      left.train(50, 0.9);
      right.train(50, 0.25);
    }
    expect(conclude(made.twin)).toEqual({ name: 'unseen', values: { left: '90', right: '25' } });
  });

  it('does not call two beginnings alike that are not', () => {
    const { twin } = twinByHand();
    twin.choose(firstOf('seed', twin.settings));
    expect(conclude(twin)?.name).toBe('otherStart');
  });
});
