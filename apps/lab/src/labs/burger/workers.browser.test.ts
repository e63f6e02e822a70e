/** The painter and the trainer as real workers in a real browser, with the real engine: the whole protocol, and going on after a pause. */
import {
  PROTOCOL_VERSION,
  traitBits,
  transfers,
  type PainterReply,
  type PainterRequest,
  type TrainerReply,
  type TrainerRequest,
  type TrainingPictures,
} from '@nepwerk/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearShelf, takeFromShelf } from '../shell/shelf.ts';
import { workerPort } from '../shell/worker-port.ts';

const SHELF = 'workers test';
const COUNT = 40;
/** No other kinds, nothing odd, nothing left out. */
const PLAIN = { mix: { burgers: 1, birds: 0, doodles: 0 }, odd: 0, without: [] };
const CHANCES = { cheese: 1, lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 };

/** A first step compiles the whole program; on a slow machine that takes seconds. */
const PATIENCE = { timeout: 30_000, interval: 50 };

const ports: { close(): void }[] = [];

afterEach(async () => {
  for (const port of ports.splice(0)) port.close();
  await clearShelf(SHELF);
});

function painter() {
  const worker = new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module' });
  return listenTo(workerPort<PainterRequest, PainterReply>(worker, transfers));
}

function trainer() {
  const worker = new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });
  return listenTo(workerPort<TrainerRequest, TrainerReply>(worker, transfers));
}

/** A port with all that it has said, by type. */
function listenTo<Request, Reply extends { type: string }>(port: {
  send(request: Request): void;
  listen(onReply: (reply: Reply) => void, onCrash: (detail: string) => void): void;
  close(): void;
}) {
  const replies: Reply[] = [];
  const crashes: string[] = [];
  port.listen(
    (reply) => replies.push(reply),
    (detail) => crashes.push(detail),
  );
  ports.push(port);
  async function next<Type extends Reply['type']>(type: Type, from = 0): Promise<Extract<Reply, { type: Type }>> {
    return vi.waitFor(() => {
      expect(crashes).toEqual([]);
      const found = replies.slice(from).find((reply): reply is Extract<Reply, { type: Type }> => reply.type === type);
      if (!found) throw new Error(`no "${type}" among ${replies.map((reply) => reply.type).join(', ')}`);
      return found;
    }, PATIENCE);
  }
  return { send: (request: Request) => port.send(request), close: () => port.close(), replies, next };
}

async function paintedPictures(): Promise<TrainingPictures> {
  const { send, next } = painter();
  send({ type: 'paint', job: 1, count: COUNT, size: 16, seed: 2, chances: CHANCES, ...PLAIN });
  return (await next('pictures')).pictures;
}

function open(
  pictures: TrainingPictures,
  changes: Partial<Extract<TrainerRequest, { type: 'open' }>> = {},
): TrainerRequest {
  return {
    type: 'open',
    version: PROTOCOL_VERSION,
    shelf: SHELF,
    preset: 'tiny16',
    seed: 4,
    threads: 1,
    nets: 'both',
    pace: 'fast',
    tricks: false,
    settings: '',
    pictures,
    resume: true,
    ...changes,
  };
}

describe('the painter worker', () => {
  it('sends pictures to look at, then all of them to train on', async () => {
    const { send, next, replies } = painter();
    send({ type: 'paint', job: 7, count: COUNT, size: 16, seed: 2, chances: CHANCES, ...PLAIN });
    const { pictures, traits, job } = await next('pictures');
    expect(job).toBe(7);
    expect(pictures).toMatchObject({ size: 16, channels: 3, count: COUNT });
    expect(pictures.pixels.length).toBe(COUNT * 16 * 16 * 3);
    expect(traits).toEqual(new Uint32Array(COUNT).fill(traitBits(['burger', 'cheese'])));
    const shown = replies.reduce((sum, reply) => sum + (reply.type === 'painted' ? reply.sheet.rows : 0), 0);
    expect(shown).toBe(COUNT);
  });
});

describe('the trainer worker', () => {
  it('trains, shows what it does, pauses, keeps the training and goes on with it in another worker', async () => {
    const pictures = await paintedPictures();
    const first = trainer();
    first.send(open(structuredClone(pictures)));
    expect((await first.next('ready')).device).toMatchObject({ kind: 'cpu', threads: 1 });
    first.send({ type: 'start' });
    const { sheet } = await first.next('fakes');
    expect([sheet.columns, sheet.rows, sheet.size]).toEqual([4, 4, 16]);
    const { sample } = await first.next('sample');
    expect(sample.fakeLooksReal).toBeGreaterThanOrEqual(0);
    expect(sample.fakeLooksReal).toBeLessThanOrEqual(1);
    await vi.waitFor(() => {
      const last = first.replies.findLast((reply) => reply.type === 'report');
      expect(last?.report.judge).toBeTruthy();
    }, PATIENCE);
    first.send({ type: 'pause' });
    expect((await first.next('saved')).bytes).toBeGreaterThan(1000);
    const stopped = first.replies.findLast((reply) => reply.type === 'report')?.report.step ?? 0;

    const second = trainer();
    second.send(open(structuredClone(pictures)));
    const { resumed } = await second.next('ready');
    expect(resumed?.film.length).toBeGreaterThan(0);
    const { report } = await second.next('report');
    expect(report.step).toBeGreaterThanOrEqual(stopped);
    const before = second.replies.length;
    second.send({ type: 'step' });
    expect((await second.next('report', before)).report.step).toBe(report.step + 1);
  });

  it('goes back to an earlier moment, and leaves a whole training behind when it is killed while saving', async () => {
    const { send, next, replies, close } = trainer();
    send(open(await paintedPictures()));
    await next('ready');
    for (let step = 0; step < 3; step++) send({ type: 'step' });
    await vi.waitFor(() => expect(replies.filter((reply) => reply.type === 'report')).toHaveLength(3), PATIENCE);
    const [moment] = (await next('moments')).steps;
    expect(moment).toBe(1);
    send({ type: 'go-back', step: 1 });
    const { film, before } = await next('moved');
    expect([before, film.map((frame) => frame.step)]).toEqual([3, [1]]);
    send({ type: 'step' });
    send({ type: 'settle' });
    expect((await next('settled')).problem).toBeNull();
    send({ type: 'step' });
    send({ type: 'save' });
    close();
    const kept = await takeFromShelf(SHELF);
    expect(kept).toMatchObject({ training: { step: expect.toSatisfy((step) => step === 2 || step === 3) } });
    const second = trainer();
    second.send(open(await paintedPictures()));
    expect((await second.next('ready')).resumed).not.toBeNull();
  });

  it('shows what goes on inside the nets step by step, and not otherwise', async () => {
    const pictures = await paintedPictures();
    const { send, next, replies } = trainer();
    send(open(structuredClone(pictures), { pace: 'step' }));
    await next('ready');
    send({ type: 'step' });
    const { inside } = (await next('sample')).sample;
    expect(inside?.generator.map(({ side, channels }) => [side, channels])).toEqual([
      [4, 64],
      [8, 32],
    ]);
    expect(inside?.discriminator.real.map(({ side, channels }) => [side, channels])).toEqual([
      [8, 32],
      [4, 64],
    ]);
    for (const { activations, gradients } of inside?.generator ?? []) {
      expect(new Set(activations.pixels).size).toBeGreaterThan(10);
      expect(new Set(gradients.pixels).size).toBeGreaterThan(10);
    }
    expect(inside?.generatorLoss).toBeGreaterThan(0);
    send({ type: 'pace', pace: 'fast' });
    const before = replies.length;
    send({ type: 'start' });
    send({ type: 'sample' });
    expect((await next('sample', before)).sample.inside).toBeUndefined();
  });

  it('takes other pictures in the middle of a training', async () => {
    const pictures = await paintedPictures();
    const { send, next, replies } = trainer();
    send(open(structuredClone(pictures)));
    await next('ready');
    send({ type: 'step' });
    await next('report');
    send({ type: 'pictures', pictures: { ...structuredClone(pictures) }, settings: 'cheese=0' });
    const before = replies.length;
    send({ type: 'step' });
    expect((await next('report', before)).report.step).toBe(2);
    expect(replies.filter((reply) => reply.type === 'problem')).toEqual([]);
  });

  it('says what is wrong with pictures that cannot be trained on', async () => {
    const { send, next } = trainer();
    send(open({ size: 16, channels: 3, count: 1, pixels: new Float32Array(16 * 16 * 3) }));
    expect((await next('problem')).code).toBe('engine');
  });
});
