/** The pupil's part of the data in the Burger lab, trainings that were kept under a name, and saving on request. */
import { OWN_SIZE, SAVED_DATA_VERSION, type SavedData, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import { READY, labIn, report } from './testing/lab-by-hand.ts';

const MINE: Sheet = { columns: 1, rows: 1, size: OWN_SIZE, pixels: new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4) };

describe('the pupil’s part of the data', () => {
  it('is trained on after a rest, and kept on the device at once', async () => {
    const it = labIn({ query: 'count=30' });
    const trainer = await it.opened();
    it.lab.data.leaveOut([3, 4]);
    it.lab.data.add([MINE], 'drawing');
    it.paint();
    for (const callback of it.waiting) callback();
    const given = trainer.sent.filter((request) => request.type === 'pictures');
    expect(given.map((request) => request.pictures.count)).toEqual([29]);
    await vi.waitFor(() =>
      expect(it.putData).toHaveBeenLastCalledWith({
        version: SAVED_DATA_VERSION,
        own: [{ id: -1, from: 'drawing', sheet: MINE }],
        without: [3, 4],
      }),
    );
  });

  it('comes back with the page, and stands beside the data of a link without being trained on', async () => {
    const data: SavedData = {
      version: SAVED_DATA_VERSION,
      own: [{ id: -1, from: 'photo', sheet: MINE }],
      without: [7],
    };
    const back = labIn({ query: 'count=30', own: true, data });
    await back.opened();
    expect([...back.lab.data.without.value]).toEqual([7]);
    const link = labIn({ query: 'count=20', data });
    await link.opened();
    expect(link.lab.data.own.value.length).toBe(1);
    expect([...link.lab.data.without.value]).toEqual([-1]);
    expect(link.putData).not.toHaveBeenCalled();
    const trainer = link.trainers[0];
    trainer?.say(READY);
    trainer?.say(report(1, 0.5)); // from now on this is the training that comes back, and without it
    await vi.waitFor(() => expect(link.putData).toHaveBeenLastCalledWith({ ...data, without: [-1] }));
  });

  it('opens no training on too few pictures, says how many are missing, and opens it when they are there', async () => {
    const it = labIn({ query: 'count=0' });
    await it.painted();
    expect([it.lab.missing.value, it.trainers.length, it.lab.session.phase.value]).toEqual([20, 0, 'opening']);
    it.lab.data.add(
      Array.from({ length: 20 }, () => MINE),
      'photo',
    );
    it.paint();
    expect([it.lab.missing.value, it.trainers.length]).toEqual([0, 1]);
  });

  it('leaves a training as it is while there are too few', async () => {
    const it = labIn({ query: 'count=20' });
    const trainer = await it.opened();
    it.lab.data.leaveOut([1]);
    it.paint();
    for (const callback of it.waiting) callback();
    expect(it.lab.missing.value).toBe(1);
    expect(trainer.sent.filter((request) => request.type === 'pictures')).toEqual([]);
  });
});

describe('opening a kept training', () => {
  const OWN: SavedData = { version: SAVED_DATA_VERSION, own: [], without: [3, 5] };
  const ORDER = { from: 'burger/7', settings: 'cheese=0&count=60', data: OWN };

  it('takes its settings, its data and its model, and keeps the data in the place of the lab', async () => {
    const { lab, opened, painted, trainer, trainers, putData, address } = labIn({ query: 'count=50' });
    (await opened()).say(READY);
    lab.openKept(ORDER);
    await painted();
    expect(trainers[0]?.closed).toBe(true);
    expect(trainer()?.sent[0]).toMatchObject({
      type: 'open',
      resume: true,
      from: 'burger/7',
      settings: ORDER.settings,
    });
    expect(address()).toBe('cheese=0&count=60');
    expect([...lab.data.without.value]).toEqual([3, 5]);
    expect(putData).toHaveBeenLastCalledWith(OWN);
  });

  it('has everything as it was when the model cannot be gone on with', async () => {
    const { lab, opened, painted, trainer, address } = labIn({ query: 'count=50' });
    (await opened()).say(READY);
    lab.data.leaveOut([1]);
    lab.openKept(ORDER);
    await painted();
    lab.notices.show('kept-opened', { name: 'Kaas', count: 7 });
    trainer()?.say({ type: 'problem', code: 'kept-unreadable', detail: '' });
    await painted();
    expect(trainer()?.sent[0]).toMatchObject({ type: 'open', resume: true, settings: 'count=50' });
    expect(trainer()?.sent[0]).not.toHaveProperty('from');
    expect(address()).toBe('count=50');
    expect([...lab.data.without.value]).toEqual([1]);
    expect(lab.notices.open.value.map((it) => it.name)).toEqual(['kept-unreadable']);
  });

  it('has everything as it was when its worker falls over before it reports', async () => {
    const { lab, opened, painted, trainer, address } = labIn({ query: 'count=50' });
    (await opened()).say(READY);
    lab.openKept(ORDER);
    await painted();
    trainer()?.crash('gone');
    await lab.solve();
    await painted();
    expect(trainer()?.sent[0]).not.toHaveProperty('from');
    expect(address()).toBe('count=50');
  });

  it('goes on with it when its worker falls over later', async () => {
    const { lab, opened, painted, trainer, address } = labIn({ query: 'count=50' });
    (await opened()).say(READY);
    lab.openKept(ORDER);
    await painted();
    trainer()?.say({ ...READY, resumed: { film: [], history: [] } });
    trainer()?.say(report(640));
    trainer()?.crash('gone');
    await lab.solve();
    await painted();
    expect(trainer()?.sent[0]).toMatchObject({ type: 'open', resume: true, settings: ORDER.settings });
    expect(address()).toBe('cheese=0&count=60');
  });
});

describe('saving on request', () => {
  it('says why not when the worker ends before it answers', async () => {
    const { lab, opened } = labIn();
    const trainer = await opened();
    trainer.say(READY);
    const settled = lab.session.settle();
    trainer.crash('gone');
    expect(await settled).toBe('storage-off');
    expect(await lab.session.settle()).toBe('storage-off');
  });

  it('answers in the order of asking', async () => {
    const { lab, opened } = labIn();
    const trainer = await opened();
    trainer.say(READY);
    const both = Promise.all([lab.session.settle(), lab.session.settle()]);
    trainer.say({ type: 'settled', problem: 'storage-full' });
    trainer.say({ type: 'settled', problem: null });
    expect(await both).toEqual(['storage-full', null]);
  });
});
