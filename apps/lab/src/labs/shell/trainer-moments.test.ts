/** The trainer goes back to an earlier moment and takes that back, and opens a training that was kept under a name. */
import { describe, expect, it } from 'vitest';
import { open, trainedByHand, trainerByHand } from './testing/trainer-by-hand.ts';

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
    const { trainer, model, shelf, last, replies, turns } = await trainedByHand();
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
    expect(shelf.at(-1)?.training.step).toBe(stopped);
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
