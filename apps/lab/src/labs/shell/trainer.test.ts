/** The trainer trains in slices, answers between them, keeps the training and goes on with it. */
import { PROTOCOL_VERSION, type Anatomy, type TrainerReply, type TrainerRequest } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { SLOW_STEP_MS } from './pace.ts';
import { toSheet } from './pictures.ts';
import type { Moment } from './moments.ts';
import type { ShelvedTraining } from './shelf.ts';
import { createTrainer } from './trainer.ts';
import type { ModelInside, ModelReport, OpenOrder, Training } from './trainer-surroundings.ts';

const LATENT = 4;
const SIZE = 2;
const PIXELS = SIZE * SIZE * 3;

/** A model that only counts: its fakes are as bright as its steps are many, and its state is its number of steps. */
class CountingModel implements Training {
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
function trainerByHand(
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

function open(changes: Partial<OpenOrder> = {}): TrainerRequest {
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

describe('a trainer', () => {
  it('is ready, and waits', async () => {
    const { trainer, types, waiting } = trainerByHand();
    await trainer.handle(open());
    expect(types()).toEqual(['ready']);
    expect(waiting).toEqual([]);
  });

  it('waits at a limit, with a report, until the limit goes up', async () => {
    const { trainer, model, turns, replies } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'limit', step: 3 });
    await trainer.handle({ type: 'start' });
    await turns(9);
    expect(model.steps).toBe(3);
    expect(replies.findLast((reply) => reply.type === 'report')).toMatchObject({ report: { step: 3 } });
    await trainer.handle({ type: 'limit', step: 7 });
    await turns(9);
    expect(model.steps).toBe(7);
    await trainer.handle({ type: 'limit', step: 4 }); // behind it: it waits
    await turns(9);
    expect(model.steps).toBe(7);
  });

  it('stops at once at a limit that sinks below where it is', async () => {
    const { trainer, model, turns } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(5);
    await trainer.handle({ type: 'limit', step: 2 });
    await turns(3);
    expect(model.steps).toBe(5);
  });

  it('shows what an untrained maker makes when asked', async () => {
    const { trainer, types } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'show' });
    expect(types()).toEqual(['ready', 'fakes']);
  });

  it('keeps nothing and takes up nothing where there is no shelf', async () => {
    const kept = trainerByHand();
    await kept.trainer.handle(open());
    await kept.trainer.handle({ type: 'step' });
    await kept.trainer.handle({ type: 'save' });
    const again = trainerByHand(kept.shelf[0] ?? null);
    await again.trainer.handle(open({ shelf: null }));
    await again.trainer.handle({ type: 'start' });
    await again.turns(200); // ten seconds: twice as long as between two saves
    await again.trainer.handle({ type: 'pause' });
    await again.trainer.handle({ type: 'save' });
    expect(again.replies[0]).toMatchObject({ type: 'ready', resumed: null });
    expect(again.model.steps).toBe(200);
    expect(again.shelf).toEqual([]);
    expect(kept.shelf.length).toBe(1);
  });

  it('trains a step a turn once started, and stops in its turn when paused', async () => {
    const { trainer, model, turns, types } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(5);
    expect(model.steps).toBe(5);
    await trainer.handle({ type: 'pause' });
    await turns(5);
    expect(model.steps).toBe(5);
    expect(types().filter((type) => type === 'running').length).toBe(2);
  });

  it('shows a report, the fakes, the first frame and a sample at its very first step', async () => {
    const { trainer, turns, types } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(1);
    expect(types().slice(0, 7)).toEqual(['ready', 'running', 'report', 'film', 'fakes', 'sample', 'crop']);
  });

  it('reports less often than it steps, and sends a sample only when asked', async () => {
    const { trainer, turns, replies } = trainerByHand(null, undefined, 10);
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(40);
    const reports = replies.filter((it) => it.type === 'report').length;
    expect(reports).toBeGreaterThan(5);
    expect(reports).toBeLessThan(40);
    expect(replies.filter((it) => it.type === 'sample').length).toBe(1);
    await trainer.handle({ type: 'sample' });
    await turns(1);
    expect(replies.filter((it) => it.type === 'sample').length).toBe(2);
  });

  it('has no figures before there are any, and null for a loss that is not a number', async () => {
    const { trainer, turns, replies } = trainerByHand();
    await trainer.handle(open({ nets: 'discriminator', pace: 'slow' }));
    await trainer.handle({ type: 'start' });
    await turns(12);
    const reports = replies.flatMap((it) => (it.type === 'report' ? [it.report] : []));
    expect(reports[0]).toMatchObject({ step: 1, generatorLoss: null, discriminatorLoss: 2, right: null, judge: null });
    expect(reports.at(-1)).toMatchObject({ step: 12, right: 0.8, judge: { fakes: 0.8, best: 0.8 } });
  });

  it('shows all there is after a single step, and lets time pass between slow ones', async () => {
    const { trainer, model, types, turns, waiting } = trainerByHand();
    await trainer.handle(open({ pace: 'step' }));
    await trainer.handle({ type: 'step' });
    expect(model.steps).toBe(1);
    expect(types()).toEqual(['ready', 'report', 'film', 'fakes', 'sample', 'saved', 'moments']);
    await trainer.handle({ type: 'pace', pace: 'slow' });
    await trainer.handle({ type: 'start' });
    await turns(1);
    expect(waiting[0]?.milliseconds).toBeGreaterThan(1000);
  });

  it('looks inside the nets in slow motion and step by step, and not at full speed', async () => {
    const { trainer, model, turns, replies } = trainerByHand();
    model.score = (pixels, count) => new Float32Array(count).fill((pixels[0] ?? 0) * 2);
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(1);
    await trainer.handle({ type: 'pace', pace: 'slow' });
    await turns(2);
    const [fast, slow] = replies.flatMap((it) => (it.type === 'sample' ? [it.sample] : []));
    expect(fast?.inside).toBeUndefined();
    expect(slow?.inside).toMatchObject({ generatorLoss: 0.69, discriminatorLoss: 1.01, latent: LATENT, batch: 32 });
    expect([slow?.fakeLooksReal, slow?.realLooksReal]).toEqual([0.5, 1 / (1 + Math.exp(-1))]);
    // The mean change is a twentieth, all of it on one number of twelve: 0.6, which this judge scores as 1.2.
    expect(slow?.inside?.changedLooksReal).toBeCloseTo(1 / (1 + Math.exp(-1.2)));
  });

  it('takes another pace at once, and stops for single steps, with something to walk through', async () => {
    const { trainer, model, turns, waiting, types, replies, shelf } = trainerByHand();
    await trainer.handle(open({ pace: 'slow' }));
    await trainer.handle({ type: 'start' });
    await turns(1);
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([SLOW_STEP_MS]);
    await trainer.handle({ type: 'pace', pace: 'fast' });
    expect(waiting.at(-1)?.milliseconds).toBe(0);
    waiting.shift(); // the slow turn is still to come, and must not add to the fast ones
    await turns(3);
    expect(model.steps).toBe(4);
    await trainer.handle({ type: 'pace', pace: 'step' });
    await turns(3);
    expect(model.steps).toBe(4);
    expect(types().slice(-5)).toEqual(['report', 'fakes', 'running', 'sample', 'saved']);
    expect(replies.at(-2)).toMatchObject({ sample: { inside: { batch: 32 } } });
    expect(shelf.at(-1)?.training.step).toBe(4);
  });

  it('does not step twice when it is started again before its slow turn came', async () => {
    const { trainer, model, turns } = trainerByHand();
    await trainer.handle(open({ pace: 'slow' }));
    await trainer.handle({ type: 'start' });
    await turns(1);
    await trainer.handle({ type: 'pause' });
    await trainer.handle({ type: 'start' });
    await turns(2); // the old slow turn, which does nothing any more, and the new one
    expect(model.steps).toBe(2);
  });

  it('trains the nets that it is told to, and takes other pictures', async () => {
    const { trainer, model, turns } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(1);
    await trainer.handle({ type: 'nets', nets: 'generator' });
    await turns(1);
    expect(model.trained).toEqual(['both', 'generator']);
    const pictures = { size: SIZE, channels: 3, count: 7, pixels: new Float32Array(7 * PIXELS) } as const;
    await trainer.handle({ type: 'pictures', pictures, settings: 'count=7' });
    expect(model.pictures).toBe(7);
  });

  it('gives whoever plays judge real pictures that the model has never seen, and fresh ones, with what its judge says', async () => {
    const { trainer, turns, replies } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(1);
    await trainer.handle({ type: 'quiz', count: 8 });
    const [items] = replies.flatMap((it) => (it.type === 'quiz' ? [it.items] : []));
    expect(items).toHaveLength(8);
    const tones = items?.filter((it) => !it.made).map((it) => it.sheet.pixels[0]);
    expect(tones?.length).toBeGreaterThanOrEqual(3);
    expect(new Set(tones).size).toBe(tones?.length); // each unseen picture has a tone of its own
    const fakes = items?.filter((it) => it.made).map((it) => it.sheet.pixels[0]);
    expect(new Set(fakes)).toEqual(new Set([129])); // all of the same grey: one step of the counting model
    for (const { sheet, looksReal } of items ?? []) {
      expect(sheet.pixels).toHaveLength(SIZE * SIZE * 4);
      expect(looksReal).toBeCloseTo(1 / (1 + Math.E));
    }
  });

  it('finds the picture of the data that is most alike, and how new the asked one is beside new pictures', async () => {
    const { trainer, replies } = trainerByHand();
    const pixels = Float32Array.from({ length: 2 * PIXELS }, (_, i) => (i < PIXELS ? 0 : i % 2));
    await trainer.handle(open({ pictures: { size: SIZE, channels: 3, count: 2, pixels } }));
    await trainer.handle({ type: 'nearest', picture: toSheet(pixels.slice(PIXELS), { size: SIZE, channels: 3 }, 1) });
    const [found] = replies.flatMap((it) => (it.type === 'nearest' ? [it.found] : []));
    expect(found?.real.pixels).toEqual(toSheet(pixels.slice(PIXELS), { size: SIZE, channels: 3 }, 1).pixels);
    expect(found?.novelty).toBeCloseTo(1 / Math.sqrt(6)); // its distance is 1, and the two pictures of the data differ by 1 in six numbers
  });

  it('tells the noise of the shown fakes, and makes pictures of other noise, running or not', async () => {
    const { trainer, model, replies } = trainerByHand();
    const shown: Float32Array[] = [];
    model.generate = (latents, count) => {
      shown.push(latents.slice());
      return Float32Array.from({ length: count * PIXELS }, (_, i) => latents[Math.floor(i / PIXELS) * LATENT] ?? 0);
    };
    await trainer.handle(open());
    await trainer.handle({ type: 'step' });
    await trainer.handle({ type: 'latents' });
    const [told] = replies.flatMap((it) => (it.type === 'latents' ? [it.shown] : []));
    expect(told?.latents).toEqual(shown.find(({ length }) => length === 16 * LATENT));
    expect(told?.directions).toHaveLength(LATENT * LATENT); // a latent of four numbers has no more directions
    await trainer.handle({ type: 'make', job: 3, latents: Float32Array.of(1, 0, 0, 0, -1, 0, 0, 0) });
    expect(replies.at(-1)).toMatchObject({ type: 'make', job: 3, sheet: { columns: 2, rows: 1, size: SIZE } });
    const [made] = replies.flatMap((it) => (it.type === 'make' ? [it.sheet] : []));
    expect([made?.pixels[0], made?.pixels[4 * SIZE]]).toEqual([255, 0]);
  });

  it.each([
    ['of another model', new Float32Array(LATENT + 1)],
    ['of nothing', new Float32Array()],
    ['of too many', new Float32Array(LATENT * 17)],
    ['that is no number', new Float32Array(LATENT).fill(NaN)],
  ])('makes nothing of noise %s, and goes on', async (_, latents) => {
    const { trainer, model, replies, turns } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'make', job: 1, latents });
    expect(replies.at(-1)).toEqual({ type: 'make', job: 1, sheet: null });
    await trainer.handle({ type: 'start' });
    await turns(2);
    expect(model.steps).toBe(2);
  });

  it('tells how many fresh fakes are new, once there are shapes', async () => {
    const { trainer, model, replies, turns } = trainerByHand();
    const pixels = Float32Array.from({ length: 2 * PIXELS }, (_, i) => (i < PIXELS ? 0 : 1));
    model.nearest = (_, count) => ({ index: [], distance: Array.from({ length: count }, (__, i) => (i % 10) * 10) });
    await trainer.handle(open({ pictures: { size: SIZE, channels: 3, count: 2, pixels } }));
    await trainer.handle({ type: 'start' });
    model.steps = 200;
    await turns(400);
    const told = replies.find((it) => it.type === 'novelty');
    expect(told).toMatchObject({ novelty: { copies: 10, alike: 0, of: 100, step: 201 } });
  });

  it('keeps the training every few seconds and at a pause, and goes on from there', async () => {
    const first = trainerByHand();
    await first.trainer.handle(open());
    await first.trainer.handle({ type: 'start' });
    await first.turns(60);
    await expect.poll(() => first.shelf.length).toBeGreaterThan(0);
    await first.trainer.handle({ type: 'pause' });
    const kept = first.shelf.at(-1);
    expect(kept?.training).toMatchObject({ step: 60, settings: 'cheese=0' });

    const second = trainerByHand(kept ?? null);
    await second.trainer.handle(open());
    expect(second.model.steps).toBe(60);
    expect(second.types()).toEqual(['ready', 'moments', 'report', 'fakes', 'sample', 'crop']);
    const ready = second.replies[0];
    expect(ready?.type === 'ready' && ready.resumed?.film.length).toBe(kept?.training.film.length);
  });

  it('shows the same noise in every sitting', async () => {
    const seen: Float32Array[] = [];
    for (let sitting = 0; sitting < 2; sitting++) {
      const { trainer, model } = trainerByHand();
      model.generate = (latents, count) => {
        if (count === 16) seen.push(latents.slice());
        return new Float32Array(count * PIXELS);
      };
      await trainer.handle(open());
      await trainer.handle({ type: 'step' });
    }
    expect(seen.length).toBe(2);
    expect(seen[0]).toEqual(seen[1]);
  });

  it('starts afresh, and says so, when what is kept cannot be read', async () => {
    const strange = trainerByHand('unreadable');
    await strange.trainer.handle(open());
    expect(strange.replies).toEqual([
      expect.objectContaining({ type: 'problem', code: 'saved-unreadable' }),
      expect.objectContaining({ type: 'ready', resumed: null }),
    ]);
  });

  it('starts afresh, and says so, when the model does not take what is kept', async () => {
    const training = { version: 1, settings: '', savedAt: 0, step: 9, seconds: 1, film: [], history: [] } as const;
    const hostile = trainerByHand({ training: { ...training, film: [], history: [] }, model: new Uint8Array(9) });
    await hostile.trainer.handle(open());
    expect(hostile.types()).toEqual(['problem', 'ready']);
    expect(hostile.model.steps).toBe(0);
  });

  it('goes on training when the device is full, and says so', async () => {
    const full = trainerByHand(null, () => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    await full.trainer.handle(open());
    await full.trainer.handle({ type: 'start' });
    await full.turns(2);
    await full.trainer.handle({ type: 'save' });
    expect(full.replies.at(-1)).toMatchObject({ type: 'problem', code: 'storage-full' });
    await full.turns(2);
    expect(full.model.steps).toBe(4);
  });

  it('says when the numbers ran away', async () => {
    const { trainer, model, types } = trainerByHand();
    await trainer.handle(open());
    model.recovered = 1;
    await trainer.handle({ type: 'step' });
    expect(types()).toContain('recovered');
    await trainer.handle({ type: 'step' });
    expect(types().filter((type) => type === 'recovered').length).toBe(1);
  });

  it('stops for good when a step fails, and says why', async () => {
    const { trainer, model, replies, turns } = trainerByHand();
    model.breaksAt = 3;
    await trainer.handle(open());
    await trainer.handle({ type: 'start' });
    await turns(5);
    expect(replies.at(-1)).toMatchObject({ type: 'problem', code: 'memory' });
    expect(model.steps).toBe(2);
  });

  it('does not open for a page of another version', async () => {
    const { trainer, replies } = trainerByHand();
    await trainer.handle(open({ version: PROTOCOL_VERSION + 1 }));
    await trainer.handle({ type: 'start' });
    expect(replies).toEqual([expect.objectContaining({ type: 'problem', code: 'old-page' })]);
  });
});

/** Trains until there are some moments, and pauses. */
async function trainedByHand(...args: Parameters<typeof trainerByHand>) {
  const it = trainerByHand(...args);
  await it.trainer.handle(open());
  await it.trainer.handle({ type: 'start' });
  await it.turns(150);
  await it.trainer.handle({ type: 'pause' });
  return it;
}

describe('going back to an earlier moment', () => {
  it('keeps a moment with each frame of the film, the first among them', async () => {
    const { last, replies } = await trainedByHand();
    const steps = last('moments')?.steps ?? [];
    const frames = replies.flatMap((it) => (it.type === 'film' ? [it.frame.step] : []));
    expect(steps.length).toBeGreaterThan(2);
    expect(steps[0]).toBe(1);
    expect(frames).toEqual(expect.arrayContaining([...steps]));
  });

  it('goes on from there, with film and curves cut, and can take that back', async () => {
    const { trainer, model, last, replies, turns } = await trainedByHand();
    const [stopped, moments] = [model.steps, last('moments')?.steps ?? []];
    const step = moments[1] ?? 0;
    const frames = replies.flatMap((it) => (it.type === 'film' ? [it.frame.step] : []));
    await trainer.handle({ type: 'go-back', step });
    expect(model.steps).toBe(step);
    expect(last('moved')).toMatchObject({ before: stopped });
    expect(last('moved')?.film.map((it) => it.step)).toEqual(frames.filter((it) => it <= step));
    expect(Math.max(...(last('moved')?.history.map((it) => it.step) ?? []))).toBeLessThanOrEqual(step);
    expect(last('report')?.report.step).toBe(step);
    expect(last('moments')?.steps).toEqual(moments.slice(0, 2));

    await trainer.handle({ type: 'step' });
    expect(model.steps).toBe(step + 1);
    await turns(3);
    await trainer.handle({ type: 'undo-go-back' });
    expect(model.steps).toBe(stopped);
    expect(last('moved')).toMatchObject({ before: null });
    expect(last('moved')?.film.map((it) => it.step)).toEqual(frames);
  });

  it('leaves the later state on the device until the earlier one is trained on', async () => {
    const { trainer, model, shelf, last } = await trainedByHand();
    const stopped = model.steps;
    await trainer.handle({ type: 'go-back', step: 1 });
    await trainer.handle({ type: 'save' });
    expect(shelf.at(-1)?.training.step).toBe(stopped);
    await trainer.handle({ type: 'step' });
    await trainer.handle({ type: 'save' });
    expect(shelf.at(-1)?.training).toMatchObject({ step: 2 });
    expect(last('moved')?.before).toBe(stopped);
  });

  it('keeps what it stands at when it is asked to keep it under a name', async () => {
    const { trainer, shelf, last } = await trainedByHand();
    await trainer.handle({ type: 'go-back', step: 1 });
    await trainer.handle({ type: 'settle' });
    expect(last('settled')).toEqual({ type: 'settled', problem: null });
    expect(shelf.at(-1)?.training.step).toBe(1);
  });

  it('cannot be taken back once it has come as far again', async () => {
    const { trainer, model, last } = await trainedByHand();
    const before = model.steps;
    await trainer.handle({ type: 'go-back', step: last('moments')?.steps.at(-1) ?? 0 });
    while (model.steps <= before) await trainer.handle({ type: 'step' });
    const after = model.steps;
    await trainer.handle({ type: 'undo-go-back' });
    expect(model.steps).toBe(after);
  });

  it.each([
    ['cannot be read', new Uint8Array(7)],
    ['is not there any more', null],
  ])('stays where it is when the moment %s', async (_, bytes) => {
    const { trainer, model, moments, last } = await trainedByHand();
    const before = model.steps;
    const [first] = moments.keys();
    if (!first) throw new Error('there is no moment');
    if (bytes) moments.set(first, bytes);
    else moments.delete(first);
    await trainer.handle({ type: 'go-back', step: first.step });
    expect(last('problem')).toMatchObject({ code: 'moment-unreadable' });
    expect(last('moments')?.steps).not.toContain(first.step);
    expect(model.steps).toBe(before);
    await trainer.handle({ type: 'step' });
    expect(model.steps).toBe(before + 1);
  });

  it('does without moments where there is no room for them', async () => {
    const { last, shelf, types, model } = await trainedByHand(null, undefined, 50, () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError')),
    );
    expect(last('moments')?.steps).toEqual([]);
    expect(shelf.at(-1)?.training.step).toBe(model.steps);
    expect(types()).not.toContain('problem');
  });

  it('gives its moments up before it fails to keep the training itself', async () => {
    const room = { moments: true };
    const it = await trainedByHand(null, async () => {
      if (!room.moments && it.moments.size > 0) throw new DOMException('full', 'QuotaExceededError');
    });
    expect(it.moments.size).toBeGreaterThan(0);
    room.moments = false;
    await it.trainer.handle({ type: 'step' });
    await it.trainer.handle({ type: 'save' });
    expect(it.last('moments')?.steps).toEqual([]);
    expect(it.shelf.at(-1)?.training.step).toBe(it.model.steps);
    expect(it.types()).not.toContain('problem');
  });

  it('takes its moments up again after a break, and none that are of later', async () => {
    const first = await trainedByHand();
    const kept = first.shelf.at(-1) ?? null;
    const second = trainerByHand(kept);
    for (const [moment, bytes] of first.moments) second.moments.set(moment, bytes);
    second.moments.set({ step: 9999, seconds: 9999 }, Uint8Array.of(9));
    await second.trainer.handle(open());
    expect(second.last('moments')?.steps).toEqual(first.last('moments')?.steps);
  });
});

describe('opening a training that was kept under a name', () => {
  it('goes on from there, and puts it in the place of the lab', async () => {
    const first = await trainedByHand();
    const second = trainerByHand(first.shelf.at(-1) ?? null);
    second.moments.set({ step: 3, seconds: 1 }, Uint8Array.of(3));
    await second.trainer.handle(open({ from: 'test/1' }));
    expect(second.model.steps).toBe(first.model.steps);
    expect(second.shelf.at(-1)?.training.step).toBe(first.model.steps);
    expect(second.last('moments')?.steps).toEqual([first.model.steps]); // not those of the training before
  });

  it.each([
    ['is not there', null],
    ['cannot be read', 'unreadable'],
  ] as const)('opens nothing when it %s', async (_, kept) => {
    const { trainer, replies, shelf } = trainerByHand(kept);
    await trainer.handle(open({ from: 'test/1' }));
    await trainer.handle({ type: 'start' });
    expect(replies).toEqual([expect.objectContaining({ type: 'problem', code: 'kept-unreadable' })]);
    expect(shelf).toEqual([]);
  });
});
