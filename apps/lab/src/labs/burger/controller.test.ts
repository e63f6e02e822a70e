/** The Burger lab without its looks: it opens, resumes, follows its address, shares itself between tabs and survives its workers. */
import { defaultBurgerSettings } from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import { KEPT, READY, labIn, report } from './testing/lab-by-hand.ts';

describe('the Burger lab', () => {
  it('forgets how many fakes were copies when the training goes back', async () => {
    const { lab, opened } = labIn();
    const trainer = await opened();
    trainer.say(READY);
    trainer.say({ type: 'novelty', novelty: { copies: 60, alike: 20, far: 0, of: 100, step: 3000 } });
    expect(lab.session.novelty.value?.copies).toBe(60);
    trainer.say({ type: 'moved', film: [], history: [], before: 3000 });
    expect(lab.session.novelty.value).toBeNull();
  });

  it('paints its data, opens its trainer and is ready', async () => {
    const it = labIn();
    expect(it.lab.session.phase.value).toBe('opening');
    const trainer = await it.opened();
    expect(it.painter.sent.at(-1)).toMatchObject({
      count: 400,
      size: 32,
      seed: 1,
      chances: { cheese: 0.8, secondPatty: 0.35 },
    });
    expect(trainer.sent[0]).toMatchObject({
      type: 'open',
      resume: false,
      preset: 'colour32',
      threads: null,
      settings: '',
    });
    trainer.say(READY);
    expect(it.lab.session.phase.value).toBe('ready');
    it.lab.session.start();
    expect(trainer.sent.at(-1)).toEqual({ type: 'start' });
  });

  it('takes its settings from the address, and says when some make no sense', async () => {
    const it = labIn({ query: '?cheese=0&count=20&threads=1&preset=tiny16&seed=nine' });
    const trainer = await it.opened();
    expect(it.painter.sent.at(-1)).toMatchObject({ count: 20, size: 16, seed: 1, chances: { cheese: 0 } });
    expect(trainer.sent[0]).toMatchObject({ threads: 1, preset: 'tiny16' });
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['link-ignored']);
  });

  it('writes a change into the address and repaints, but gives the trainer only what a slider has come to rest at', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    it.lab.set('cheese', 40);
    it.paint();
    it.lab.set('cheese', 0);
    it.paint();
    expect(it.address()).toBe('cheese=0');
    for (const callback of it.waiting) callback();
    const given = trainer.sent.filter((request) => request.type === 'pictures');
    expect(given.map((request) => request.settings)).toEqual(['cheese=0']);
  });

  it('drops pictures of a job that is no longer wanted', async () => {
    const it = labIn();
    await it.opened();
    const sheet = { columns: 1, rows: 1, size: 32, pixels: new Uint8ClampedArray(32 * 32 * 4).fill(9) };
    it.painter.say({ type: 'painted', job: 0, count: 400, from: 0, sheet });
    expect(it.lab.data.album.value.painted).toBe(0);
    it.painter.say({ type: 'painted', job: 1, count: 400, from: 0, sheet });
    expect(it.lab.data.album.value.painted).toBe(1);
  });

  it('passes pace and nets on to the training at once', async () => {
    const it = labIn();
    const trainer = await it.opened();
    it.lab.set('nets', 'generator');
    it.lab.set('pace', 'slow');
    expect(trainer.sent.slice(1)).toEqual([
      { type: 'nets', nets: 'generator' },
      { type: 'settings', settings: 'nets=generator' },
      { type: 'pace', pace: 'slow' },
      { type: 'settings', settings: 'nets=generator&pace=slow' },
    ]);
    expect(it.address()).toBe('nets=generator&pace=slow');
  });

  it('goes on with a kept training when the address asks for nothing else', async () => {
    const it = labIn({ kept: KEPT });
    const trainer = await it.opened();
    expect(trainer.sent[0]).toMatchObject({ type: 'open', resume: true });
    expect(it.lab.settings.value).toEqual({ ...defaultBurgerSettings, cheese: 0, count: 100 });
    expect(it.address()).toBe(KEPT.settings);
    trainer.say({ ...READY, resumed: { film: [], history: [] } });
    expect(it.lab.session.phase.value).toBe('paused');
    trainer.say(report(50)); // where it stood
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['welcome-back']);
    trainer.say({ type: 'running', running: true });
    expect(it.lab.notices.open.value).toEqual([]);
  });

  it('begins what the address asks for when something else was kept, and offers that', async () => {
    const it = labIn({ kept: KEPT, query: '?count=20' });
    const trainer = await it.opened();
    expect(trainer.sent[0]).toMatchObject({ resume: false });
    const offer = it.lab.notices.open.value.find((notice) => notice.name === 'other-saved');
    offer?.act?.();
    await vi.waitFor(() => expect(trainer.closed).toBe(true));
    it.paint();
    expect(it.trainer()?.sent[0]).toMatchObject({ type: 'open', resume: true, settings: KEPT.settings });
  });

  it('offers the old training no more once another is trained in its place', async () => {
    const it = labIn({ kept: KEPT, query: '?count=20' });
    const trainer = await it.opened();
    trainer.say(READY);
    function offered(): boolean {
      return it.lab.notices.open.value.some((notice) => notice.name === 'other-saved');
    }
    expect(offered()).toBe(true);
    trainer.say({ type: 'running', running: true });
    trainer.say({ type: 'running', running: false });
    expect(offered()).toBe(false);
  });

  it('takes the same data with tricks for another training', async () => {
    const it = labIn({ kept: KEPT, query: '?cheese=0&count=100&tricks=on' });
    const trainer = await it.opened();
    expect(trainer.sent[0]).toMatchObject({ resume: false, tricks: true });
  });

  it('goes on as the link says when that has the same data', async () => {
    const it = labIn({ kept: KEPT, query: '?cheese=0&count=100&nets=discriminator&pace=slow' });
    const trainer = await it.opened();
    expect(trainer.sent[0]).toMatchObject({ resume: true, nets: 'discriminator', pace: 'slow' });
    expect(it.lab.settings.value).toMatchObject({ cheese: 0, count: 100, nets: 'discriminator', pace: 'slow' });
  });

  it('goes on with the newest settings when the page was reloaded before they were kept', async () => {
    const it = labIn({ kept: KEPT, query: '?count=20', own: true });
    const trainer = await it.opened();
    expect(trainer.sent[0]).toMatchObject({ resume: true, settings: 'count=20' });
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['welcome-back']);
  });

  it('starts over on a clear shelf', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.say(report(50));
    await it.lab.restart();
    it.paint();
    expect(it.cleared).toHaveBeenCalledOnce();
    expect(trainer.closed).toBe(true);
    expect(it.lab.session.report.value).toBeNull();
    expect(it.trainer()?.sent[0]).toMatchObject({ type: 'open', resume: false });
  });

  it('offers to go on from the last kept point when the worker has crashed', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.crash('out of memory');
    expect([it.lab.session.phase.value, it.lab.session.problem.value]).toEqual(['blocked', 'worker-crashed']);
    await it.lab.solve();
    it.paint();
    expect(it.trainers.length).toBe(2);
    expect(it.trainer()?.sent[0]).toMatchObject({ type: 'open', resume: true });
    it.trainer()?.say(READY);
    expect(it.lab.session.phase.value).toBe('ready');
  });

  it('does not listen to a worker that it has replaced', async () => {
    const it = labIn();
    const old = await it.opened();
    old.say(READY);
    await it.lab.restart();
    it.paint();
    old.say(report(999));
    old.crash('late');
    expect(it.lab.session.report.value).toBeNull();
    expect(it.lab.session.phase.value).toBe('opening');
  });

  it('waits for a second tab, and takes over when asked', async () => {
    const locks: boolean[] = [];
    const it = labIn({
      holdLock: async (takeOver) => {
        locks.push(takeOver);
        return takeOver ? { release: () => undefined } : null;
      },
    });
    await vi.waitFor(() => expect(it.lab.session.problem.value).toBe('second-tab'));
    expect(it.painter.sent).toEqual([]);
    await it.lab.solve();
    expect(locks).toEqual([false, true]);
    await it.opened();
    expect(it.lab.session.problem.value).toBeNull();
  });

  it('pauses, and so saves, when another tab takes over', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    it.loseLock();
    expect(it.lab.session.problem.value).toBe('moved-away');
    expect(trainer.sent.at(-1)).toEqual({ type: 'pause' });
  });

  it('says so in a browser that cannot train, and starts no worker', () => {
    const it = labIn({ canTrain: () => false });
    expect(it.lab.session.problem.value).toBe('old-browser');
    expect([it.painter.sent, it.trainers]).toEqual([[], []]);
  });

  it('trains without keeping where the browser keeps nothing', async () => {
    const it = labIn({
      shelf: {
        peek: () => Promise.reject(new Error('no')),
        clear: async () => undefined,
        takeData: () => Promise.reject(new Error('no')),
        putData: () => Promise.reject(new Error('no')),
      },
    });
    const trainer = await it.opened();
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['storage-off']);
    trainer.say({ type: 'problem', code: 'storage-full', detail: '' });
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['storage-off', 'storage-full']);
    expect(it.lab.session.phase.value).toBe('opening');
  });
});

describe('the half', () => {
  it('is told of once when the judge has guessed for a while, and leads to playing judge', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.say({ type: 'running', running: true });
    for (let step = 20; step <= 600; step += 20) trainer.say(report(step, step > 400 ? 0.52 : 0.9));
    const told = it.lab.notices.open.value.filter((notice) => notice.name === 'half-reached');
    expect(told.length).toBe(1);
    told[0]?.act?.();
    expect(it.lab.judging.value).toBe(true);
    it.lab.notices.close('half-reached');
    trainer.say(report(620, 0.5));
    expect(it.lab.notices.open.value).toEqual([]);
  });

  it('is not told of a judge that is half right because it learned by heart', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.say({ type: 'running', running: true });
    for (let step = 20; step <= 600; step += 20) {
      trainer.say(report(step, 0.5, { trained: 0.95, unseen: 0.2, fakes: 0.8, best: 0.55 }));
    }
    expect(it.lab.notices.open.value).toEqual([]);
  });

  it('is not told of again after a reload, and is told of anew in the next training', async () => {
    const it = labIn({ kept: KEPT });
    const trainer = await it.opened();
    const history = Array.from({ length: 32 }, (_, at) => {
      return { step: (at + 1) * 20, generatorLoss: 1, discriminatorLoss: 1, right: at > 15 ? 0.5 : 0.9 };
    });
    trainer.say({ ...READY, resumed: { film: [], history } });
    trainer.say(report(640, 0.5));
    trainer.say({ type: 'running', running: true });
    trainer.say(report(660, 0.5));
    expect(it.lab.notices.open.value).toEqual([]);

    await it.lab.restart();
    it.paint();
    it.trainer()?.say(READY);
    it.trainer()?.say({ type: 'running', running: true });
    for (let step = 20; step <= 600; step += 20) it.trainer()?.say(report(step, 0.5));
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['half-reached']);
    void it.lab.restart();
    await vi.waitFor(() => expect(it.lab.notices.open.value).toEqual([]));
  });

  it('is no matter where only one of the two learns', async () => {
    const it = labIn({ query: 'nets=generator' });
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.say({ type: 'running', running: true });
    for (let step = 20; step <= 600; step += 20) trainer.say(report(step, 0.5));
    expect(it.lab.notices.open.value).toEqual([]);
  });
});

describe('a training that ran away', () => {
  it('is told of for a while, then goes on as before', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    trainer.say({ type: 'running', running: true });
    it.clock.time = 4000;
    trainer.say({ type: 'recovered', step: 500 });
    trainer.say(report(501));
    expect(it.lab.judgeSays.value.moment).toBe('recovered');
    expect(it.lab.notices.open.value.map((notice) => notice.name)).toEqual(['numbers-flew-off']);
    it.clock.time = 9000;
    trainer.say(report(600));
    expect(it.lab.judgeSays.value.moment).toBe('ahead');
  });
});

describe('the judge’s words', () => {
  it('follow the numbers, stay long enough to be read, and are never the same twice in a row', async () => {
    const it = labIn();
    const trainer = await it.opened();
    trainer.say(READY);
    expect(it.lab.judgeSays.value.moment).toBe('waiting');
    trainer.say({ type: 'running', running: true });
    it.clock.time = 4000;
    trainer.say(report(500, 0.5));
    expect(it.lab.judgeSays.value.moment).toBe('half');
    it.clock.time = 5000;
    trainer.say(report(510, 0.95));
    expect(it.lab.judgeSays.value.moment).toBe('half');
    let before = it.lab.judgeSays.value.sentence;
    for (let step = 600; step < 1500; step += 100) {
      it.clock.time += 11_000;
      trainer.say(report(step, 0.95));
      expect(it.lab.judgeSays.value.moment).toBe('sees-through');
      expect(it.lab.judgeSays.value.sentence).not.toBe(before);
      before = it.lab.judgeSays.value.sentence;
    }
  });
});

describe('the question', () => {
  it('follows what happens, and the others that fit can be leafed through both ways', async () => {
    const it = labIn({ query: '?count=20' });
    await it.opened();
    const { questions } = it.lab;
    const first = questions.sentence.value;
    const seen = new Set([first]);
    for (let turn = 0; turn < 20; turn++) {
      questions.next();
      if (questions.sentence.value === first) break;
      seen.add(questions.sentence.value);
    }
    expect(seen.size).toBeGreaterThanOrEqual(4);
    questions.previous();
    expect(questions.sentence.value).toBe([...seen].at(-1));
    it.lab.set('cheese', 0);
    expect(seen.has(questions.sentence.value)).toBe(false);
  });

  it('keeps on the device what was typed when the lab is closed', async () => {
    const it = labIn();
    await it.opened();
    const { questions, answers } = it.lab;
    answers.type(questions.wordings.value, questions.sentence.value.b1, 'De keurder.');
    expect(it.onDevice.answers).toBe('');
    it.lab.close();
    expect(it.onDevice.answers).toContain('De keurder.');
  });
});
