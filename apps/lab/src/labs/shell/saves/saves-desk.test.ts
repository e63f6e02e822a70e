/** The desk keeps, opens, renames and throws away, loses nothing on the way, and asks where something would be lost. */
import { signal } from '@preact/signals';
import {
  MOST_KEPT,
  SAVED_DATA_VERSION,
  type ProblemCode,
  type SavedData,
  type Sheet,
  type TrainingReport,
} from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { KeptEntry, LabelOrder, TakenAway } from './kept-shelf.ts';
import { createSavesDesk } from './saves-desk.ts';

const FAKES: Sheet = { columns: 4, rows: 4, size: 1, pixels: Uint8ClampedArray.from({ length: 64 }, (_, i) => i) };
const NO_DATA: SavedData = { version: SAVED_DATA_VERSION, own: [], without: [] };

function report(step: number): TrainingReport {
  const losses = { generatorLoss: 1, discriminatorLoss: 1, right: null, judge: null };
  return { step, seconds: step / 10, picturesPerSecond: 100, ...losses };
}

/** A desk with a device that holds what is put there, and can be full. */
function deskAt(step: number | null = 640) {
  const place = new Map<string, { entry: KeptEntry; data: SavedData | null }>();
  const now = { report: signal(step === null ? null : report(step)), data: NO_DATA, time: 1000 };
  const trouble: { settle: ProblemCode | null; full: boolean } = { settle: null, full: false };
  const opened = vi.fn();
  const notified = vi.fn();
  const pause = vi.fn();
  function requireRoom(): void {
    if (trouble.full) throw new DOMException('full', 'QuotaExceededError');
  }
  const desk = createSavesDesk({
    lab: 'lab',
    session: { report: now.report, fakes: signal(FAKES), pause, settle: async () => trouble.settle },
    data: () => now.data,
    suggest: () => `ronde ${now.report.peek()?.step ?? 0}`,
    shelf: {
      list: async () => ({ entries: [...place.values()].map((it) => it.entry).reverse(), more: false }),
      async keepAs(_: string, at: string, order: LabelOrder, data: SavedData) {
        requireRoom();
        const { step: rounds, seconds } = now.report.peek() ?? report(0);
        const label = { version: 1, settings: 'cheese=0', step: rounds, seconds, bytes: 1, ...order } as const;
        place.set(at, { entry: { place: at, name: order.name, label }, data });
      },
      async relabel(at, label) {
        const there = place.get(at);
        if (there) place.set(at, { ...there, entry: { place: at, name: label.name, label } });
      },
      async takeAway(at) {
        const there = place.get(at);
        place.delete(at);
        return { place: at, parts: [there] };
      },
      async putBack({ place: at, parts }: TakenAway) {
        requireRoom();
        place.set(at, parts[0] as { entry: KeptEntry; data: SavedData });
      },
      takeData: async (at) => place.get(at)?.data ?? null,
    },
    open: opened,
    notify: notified,
    today: () => now.time++,
    space: async () => ({ used: 1, most: 2 }),
  });
  function names(): string[] {
    return (desk.list.value?.entries ?? []).map((it) => it.name);
  }
  function entry(name: string): KeptEntry {
    const found = desk.list.value?.entries.find((it) => it.name === name);
    if (!found) throw new Error(`there is no ${name} among ${names().join()}`);
    return found;
  }
  return { desk, place, now, trouble, opened, notified, pause, names, entry };
}

type Desk = ReturnType<typeof deskAt>;

async function deskWith(...names: string[]) {
  const it = deskAt();
  await it.desk.refresh();
  for (const name of names) await it.desk.keep(name);
  return it;
}

describe('keeping', () => {
  it('keeps under a tidied name, with four fakes and what the data has', async () => {
    const { desk, names, entry } = await deskWith('  Zonder   kaas ');
    expect(names()).toEqual(['Zonder kaas']);
    expect(desk.message.value).toEqual({ about: 'kept', values: { name: 'Zonder kaas' } });
    expect(entry('Zonder kaas').label).toMatchObject({ step: 640, own: 0, leftOut: 0 });
    expect(entry('Zonder kaas').label?.sheet).toEqual({
      columns: 4,
      rows: 1,
      size: 1,
      pixels: FAKES.pixels.slice(0, 16),
    });
  });

  it('asks before it replaces one of the same name, and keeps both otherwise', async () => {
    const { desk, now, names, entry } = await deskWith('Kaas');
    now.report.value = report(900);
    await desk.keep('KAAS');
    expect(desk.question.value).toMatchObject({ about: 'replace', name: 'Kaas' });
    await desk.answer(false);
    expect(entry('Kaas').label?.step).toBe(640);
    await desk.keep('kaas');
    await desk.answer(true);
    expect(names()).toEqual(['Kaas']);
    expect(entry('Kaas').label?.step).toBe(900);
  });

  it.each([
    ['', 'nameless'],
    ['  \n', 'nameless'],
  ] as const)('refuses %j', async (name, about) => {
    const { desk, names } = await deskWith(name);
    expect(desk.message.value?.about).toBe(about);
    expect(names()).toEqual([]);
  });

  it('keeps so many and no more, and says what to do', async () => {
    const all = Array.from({ length: MOST_KEPT }, (_, i) => `nummer ${i}`);
    const { desk, names } = await deskWith(...all, 'een te veel');
    expect(names().length).toBe(MOST_KEPT);
    expect(desk.message.value).toEqual({ about: 'limit', values: { count: MOST_KEPT } });
    await desk.keep('nummer 3'); // replacing needs no room
    expect(desk.question.value?.about).toBe('replace');
  });

  it.each([
    ['the training itself cannot be saved', (at: Desk): void => void (at.trouble.settle = 'storage-full'), 'full'],
    ['the browser saves nothing', (at: Desk): void => void (at.trouble.settle = 'storage-off'), 'off'],
    ['there is no room for another', (at: Desk): void => void (at.trouble.full = true), 'full'],
  ] as const)('says so when %s', async (_, spoil, about) => {
    const it = await deskWith('eerste');
    spoil(it);
    await it.desk.keep('tweede');
    expect(it.desk.message.value?.about).toBe(about);
    expect(it.names()).toEqual(['eerste']);
  });
});

describe('opening', () => {
  it('keeps what there is first, and goes on with the other', async () => {
    const { desk, now, opened, notified, pause, entry, names } = await deskWith('Kaas');
    const kaas = entry('Kaas');
    now.report.value = report(900);
    await desk.open(kaas);
    expect(pause).toHaveBeenCalledOnce();
    expect(names()).toEqual(['ronde 900', 'Kaas']);
    expect(opened).toHaveBeenCalledExactlyOnceWith({ from: kaas.place, settings: 'cheese=0', data: NO_DATA });
    expect(notified.mock.calls.map(([name]) => name as string)).toEqual(['kept-first', 'kept-opened']);
    expect(desk.opened.value).toBe(true);
  });

  it('keeps nothing twice', async () => {
    const { desk, opened, names, entry } = await deskWith('Kaas');
    await desk.open(entry('Kaas'));
    expect(names()).toEqual(['Kaas']);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('keeps it anew when only the data has changed', async () => {
    const { desk, now, names, entry } = await deskWith('Kaas');
    now.data = { ...NO_DATA, without: [3] };
    await desk.open(entry('Kaas'));
    expect(names()).toEqual(['ronde 640', 'Kaas']);
  });

  it.each([
    ['there is no room', (at: Desk): void => void (at.trouble.full = true)],
    ['it cannot be saved', (at: Desk): void => void (at.trouble.settle = 'storage-off')],
    [
      'own pictures were never trained on',
      (at: Desk): void => {
        at.now.report.value = null;
        at.now.data = { ...NO_DATA, without: [1] };
      },
    ],
  ])('asks when something would be lost, as %s', async (_, spoil) => {
    const it = await deskWith('Kaas');
    it.now.report.value = report(900);
    spoil(it);
    await it.desk.open(it.entry('Kaas'));
    expect(it.desk.question.value).toMatchObject({ about: 'lose', name: 'Kaas' });
    expect(it.opened).not.toHaveBeenCalled();
    await it.desk.answer(false);
    expect(it.opened).not.toHaveBeenCalled();
    await it.desk.open(it.entry('Kaas'));
    await it.desk.answer(true);
    expect(it.opened).toHaveBeenCalledOnce();
  });

  it('asks nothing before anything was done', async () => {
    const { desk, now, opened, entry } = await deskWith('Kaas');
    now.report.value = null;
    await desk.open(entry('Kaas'));
    expect(opened).toHaveBeenCalledOnce();
  });

  it('leaves everything as it is when the data of the other is gone', async () => {
    const { desk, opened, place, entry } = await deskWith('Kaas');
    const kaas = entry('Kaas');
    place.set(kaas.place, { entry: kaas, data: null });
    await desk.open(kaas);
    expect(desk.message.value?.about).toBe('gone');
    expect(opened).not.toHaveBeenCalled();
  });

  it('does not open what it cannot read', async () => {
    const { desk, opened } = await deskWith('Kaas');
    await desk.open({ place: 'lab/9', name: '?', label: null });
    expect(desk.message.value?.about).toBe('gone');
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('renaming and throwing away', () => {
  it('renames, and refuses a name that is empty or taken', async () => {
    const { desk, names, entry } = await deskWith('Kaas', 'Sla');
    expect(await desk.rename(entry('Kaas'), ' Vogels ')).toBe(true);
    expect(names()).toEqual(['Sla', 'Vogels']);
    expect(await desk.rename(entry('Sla'), 'vogels')).toBe(false);
    expect(desk.message.value).toEqual({ about: 'taken', values: { name: 'Vogels' } });
    expect(await desk.rename(entry('Sla'), '  ')).toBe(false);
    expect(await desk.rename(entry('Sla'), 'SLA')).toBe(true); // its own name is not taken
  });

  it('throws away, and puts back', async () => {
    const { desk, names, entry } = await deskWith('Kaas', 'Sla');
    await desk.discard(entry('Kaas'));
    expect(names()).toEqual(['Sla']);
    expect(desk.message.value).toEqual({ about: 'discarded', values: { name: 'Kaas' } });
    expect(desk.canUndo.value).toBe(true);
    await desk.undo();
    expect(names().sort()).toEqual(['Kaas', 'Sla']);
    expect(desk.canUndo.value).toBe(false);
  });

  it('puts back all that were thrown away, the last first', async () => {
    const { desk, names, entry } = await deskWith('Kaas', 'Sla');
    await desk.discard(entry('Kaas'));
    await desk.discard(entry('Sla'));
    expect(names()).toEqual([]);
    await desk.undo();
    expect(names()).toEqual(['Sla']);
    expect(desk.message.value).toEqual({ about: 'discarded', values: { name: 'Kaas' } });
    await desk.undo();
    expect(names().sort()).toEqual(['Kaas', 'Sla']);
    expect(desk.canUndo.value).toBe(false);
  });

  it('can still put back what had no room at first', async () => {
    const { desk, trouble, names, entry } = await deskWith('Kaas');
    await desk.discard(entry('Kaas'));
    trouble.full = true;
    await desk.undo();
    expect(desk.message.value?.about).toBe('full');
    expect(desk.canUndo.value).toBe(true);
    trouble.full = false;
    await desk.undo();
    expect(names()).toEqual(['Kaas']);
  });

  it('does one thing at a time', async () => {
    const { desk, names } = await deskWith();
    await Promise.all([desk.keep('een'), desk.keep('twee')]);
    expect(names()).toEqual(['een']);
  });
});
