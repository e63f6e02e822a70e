/** A trainer whose model only counts, whose turns are given by hand and whose shelf is a list: for the tests of the trainer. */
import { PROTOCOL_VERSION, type Anatomy, type TrainerReply, type TrainerRequest } from '@nepwerk/protocol';
import type { Moment } from '../moments.ts';
import type { ShelvedTraining } from '../shelf.ts';
import { createTrainer } from '../trainer.ts';
import type { ModelInside, ModelReport, OpenOrder, Training } from '../trainer-surroundings.ts';

/** Numbers in a latent of the counting model. */
export const LATENT = 4;
/** Side of its pictures. */
export const SIZE = 2;
/** Numbers in one of them. */
export const PIXELS = SIZE * SIZE * 3;

/** A model that only counts: its fakes are as bright as its steps are many, and its state is its number of steps. */
export class CountingModel implements Training {
  steps = 0;
  recovered = 0;
  breaksAt = Infinity;
  trained: string[] = [];
  pictures = 0;
  tricks = false;

  get report(): ModelReport {
    const known = this.steps >= 10;
    const share = known ? 0.8 : NaN;
    return {
      step: this.steps,
      generatorLoss: this.trained.at(-1) === 'discriminator' ? NaN : 1,
      discriminatorLoss: 2,
      judge: { trained: share, unseen: share, fakes: share, right: share, best: share },
      picturesPerSecond: 320,
      recovered: this.recovered,
    };
  }

  step(which: 'both' | 'generator' | 'discriminator'): ModelReport {
    if (this.steps + 1 === this.breaksAt) throw new RangeError('out of memory');
    this.steps++;
    this.trained.push(which);
    return this.report;
  }

  generate(_: Float32Array, count: number): Float32Array {
    return new Float32Array(count * PIXELS).fill(Math.min(1, this.steps / 100));
  }

  score(_: Float32Array, count: number): Float32Array {
    return new Float32Array(count).fill(-1);
  }

  anatomy(): Anatomy {
    return { learned: [{ name: 'generator/counter', shape: [1] }], bytes: 8, batch: 2 };
  }

  setTricks(on: boolean): void {
    this.tricks = on;
  }

  replacePictures(pictures: { count: number }): void {
    this.pictures = pictures.count;
  }

  nearest(_: Float32Array, count: number): { index: number[]; distance: number[] } {
    return { index: Array.from({ length: count }, () => 1), distance: Array.from({ length: count }, () => count) };
  }

  /** Its fakes are middling grey, and the judge would rather have the first of their numbers larger. */
  lookInside(): ModelInside {
    const layer = { side: 1, channels: 1, activations: new Float32Array(1), gradients: new Float32Array(1) };
    return {
      fake: new Float32Array(PIXELS),
      fakeScore: 0,
      realScore: 1,
      generatorLoss: 0.69,
      discriminatorLoss: 1.01,
      generator: [layer],
      discriminator: { fake: [layer], real: [layer] },
      passing: [layer.gradients],
      pixelGradient: Float32Array.from({ length: PIXELS }, (_, i) => (i === 0 ? -1 : 0)),
      batch: 32,
    };
  }

  unseen(): { count: number; pixels: Float32Array } {
    return { count: 5, pixels: Float32Array.from({ length: 5 * PIXELS }, (_, i) => -1 + Math.floor(i / PIXELS) / 10) };
  }

  save(): Uint8Array {
    return Uint8Array.of(this.steps);
  }

  restore(bytes: Uint8Array): void {
    if (bytes.length !== 1) throw new RangeError('not a saved training');
    this.steps = bytes[0] ?? 0;
  }

  close(): void {
    this.steps = NaN;
  }
}

/** A trainer whose turns are given by hand and whose clock goes on by `tick` milliseconds at each look. */
export function trainerByHand(
  kept: ShelvedTraining | 'unreadable' | null = null,
  put = async () => undefined as void,
  tick = 50,
  putMoment = async () => undefined as void,
) {
  const model = new CountingModel();
  const replies: TrainerReply[] = [];
  const shelf: ShelvedTraining[] = [];
  const moments = new Map<Moment, Uint8Array>();
  const waiting: { callback: () => void; milliseconds: number }[] = [];
  let time = 0;
  const trainer = createTrainer({
    openModel: async () => ({
      device: { kind: 'cpu', threads: 1, module: 'plain-single' },
      training: model,
      latent: LATENT,
    }),
    shelf: {
      take: async () => kept,
      put: async (_, training) => {
        await put();
        shelf.push(training);
      },
    },
    moments: {
      list: async () => [...moments.keys()],
      async put(_, moment, bytes, others) {
        await putMoment();
        for (const it of moments.keys()) if (!others.some((other) => other.step === it.step)) moments.delete(it);
        moments.set(moment, bytes);
      },
      take: async (_, moment) => [...moments].find(([it]) => it.step === moment.step)?.[1] ?? null,
      clear: async () => moments.clear(),
    },
    send: (reply) => replies.push(structuredClone(reply)),
    now: () => (time += tick),
    today: () => 1_790_000_000_000,
    later: (callback, milliseconds) => waiting.push({ callback, milliseconds }),
  });
  /** Gives the trainer its next turns. */
  async function turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) {
      waiting.shift()?.callback();
      await new Promise((resolve) => setTimeout(resolve)); // what was promised comes before the next turn
    }
  }
  function types(): string[] {
    return replies.map((reply) => reply.type);
  }
  /** The last reply of a type. */
  function last<Type extends TrainerReply['type']>(type: Type): Extract<TrainerReply, { type: Type }> | undefined {
    return replies.findLast((reply): reply is Extract<TrainerReply, { type: Type }> => reply.type === type);
  }
  return { trainer, model, replies, shelf, moments, waiting, turns, types, last };
}

/** What a page asks to be opened, with some of it changed. */
export function open(changes: Partial<OpenOrder> = {}): TrainerRequest {
  return {
    type: 'open',
    version: PROTOCOL_VERSION,
    shelf: 'test',
    preset: 'tiny16',
    seed: 5,
    threads: null,
    nets: 'both',
    pace: 'fast',
    tricks: false,
    settings: 'cheese=0',
    pictures: { size: SIZE, channels: 3, count: 2, pixels: new Float32Array(2 * PIXELS) },
    resume: true,
    ...changes,
  };
}

/** The same after a hundred and fifty turns and a pause. */
export async function trainedByHand(...args: Parameters<typeof trainerByHand>) {
  const it = trainerByHand(...args);
  await it.trainer.handle(open());
  await it.trainer.handle({ type: 'start' });
  await it.turns(150);
  await it.trainer.handle({ type: 'pause' });
  return it;
}
