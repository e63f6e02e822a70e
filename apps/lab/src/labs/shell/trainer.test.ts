/** The trainer trains in slices, answers between them, keeps the training and goes on with it. */
import { PROTOCOL_VERSION } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { SLOW_STEP_MS } from './pace.ts';
import { toSheet } from './pictures.ts';
import { LATENT, open, PIXELS, SIZE, trainerByHand } from './testing/trainer-by-hand.ts';

describe('a trainer', () => {
  it('is ready, and waits', async () => {
    const { trainer, types, waiting } = trainerByHand();
    await trainer.handle(open());
    expect(types()).toEqual(['ready']);
    expect(waiting).toEqual([]);
  });

  it('counts what is changed while the engine is still on its way', async () => {
    const { trainer, model, turns } = trainerByHand();
    const opened = trainer.handle(open());
    const changed = [trainer.handle({ type: 'nets', nets: 'generator' }), trainer.handle({ type: 'tricks', on: true })];
    await Promise.all([opened, ...changed]);
    await trainer.handle({ type: 'start' });
    await turns(2);
    expect(model.trained).toContain('generator');
    expect(model.trained).not.toContain('both');
    expect(model.tricks).toBe(true);
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
    expect(types()).toEqual(['ready', 'report', 'film', 'fakes', 'sample', 'crop', 'saved', 'moments']);
    await trainer.handle({ type: 'pace', pace: 'slow' });
    await trainer.handle({ type: 'start' });
    await turns(1);
    expect(waiting[0]?.milliseconds).toBeGreaterThan(1000);
  });

  it('keeps what the pupil set, at rest too', async () => {
    const { trainer, shelf } = trainerByHand();
    await trainer.handle(open());
    await trainer.handle({ type: 'step' });
    const pictures = { size: SIZE, channels: 3, count: 2, pixels: new Float32Array(2 * PIXELS) } as const;
    await trainer.handle({ type: 'settings', settings: 'tricks=on' });
    expect(shelf.at(-1)?.training.settings).toBe('tricks=on');
    await trainer.handle({ type: 'pictures', pictures, settings: 'cheese=0' });
    expect(shelf.at(-1)?.training.settings).toBe('cheese=0');
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
