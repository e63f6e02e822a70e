/** Where a pupil keeps trainings under a name, opens, renames and throws them away: signals and what can be done, without looks. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ProblemName } from '@nepwerk/lessons';
import { MOST_KEPT, parseLabel, tidyName, type KeptLabel, type SavedData } from '@nepwerk/protocol';
import { number, type Values } from '../../../text/speech.ts';
import { storageProblem } from '../errors.ts';
import { pictureRow } from '../pictures.ts';
import type { TrainingSession } from '../session.ts';
import { markOf } from './data-mark.ts';
import type { KeptEntry, KeptList, LabelOrder, TakenAway } from './kept-shelf.ts';
import { freeName, isSameName } from './names.ts';

/** Fakes on a label. */
const SHOWN_FAKES = 4;

/** What the desk says: that something is done, or why not. */
export interface DeskMessage {
  readonly about: 'kept' | 'discarded' | 'nameless' | 'taken' | 'limit' | 'full' | 'off' | 'gone';
  readonly values: Values;
}

/** What the desk wants to know first. */
export type DeskQuestion =
  | { readonly about: 'replace'; readonly name: string; readonly entry: KeptEntry }
  | { readonly about: 'lose'; readonly name: string; readonly entry: KeptEntry };

/** What the lab uses of the device, in bytes. */
export interface Space {
  readonly used: number;
  readonly most: number;
}

/** All that the desk touches outside itself, so that a test can stand in for it. */
export interface DeskSurroundings {
  /** The lab's own place on the device. */
  readonly lab: string;
  readonly session: Pick<TrainingSession, 'report' | 'fakes' | 'pause' | 'settle'>;
  /** The pupil's part of the data. */
  readonly data: () => SavedData;
  /** A name for the present training. */
  readonly suggest: () => string;
  readonly shelf: {
    list(lab: string): Promise<KeptList>;
    keepAs(lab: string, place: string, label: LabelOrder, data: SavedData): Promise<void>;
    relabel(place: string, label: KeptLabel): Promise<void>;
    takeAway(place: string): Promise<TakenAway>;
    putBack(taken: TakenAway): Promise<void>;
    takeData(place: string): Promise<SavedData | null>;
  };
  /** Goes on with a kept training. */
  readonly open: (kept: { readonly from: string; readonly settings: string; readonly data: SavedData }) => void;
  readonly notify: (name: ProblemName, values: Values) => void;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  /** Null where the browser does not say. */
  readonly space: () => Promise<Space | null>;
}

/** The desk as its view sees it. */
export interface SavesDesk {
  /** Null before it has been read. */
  readonly list: ReadonlySignal<KeptList | null>;
  readonly message: ReadonlySignal<DeskMessage | null>;
  readonly question: ReadonlySignal<DeskQuestion | null>;
  /** Whether what was thrown away can be put back, the last first. */
  readonly canUndo: ReadonlySignal<boolean>;
  readonly space: ReadonlySignal<Space | null>;
  /** Whether a training was opened: the desk has done its work. */
  readonly opened: ReadonlySignal<boolean>;
  /** What the name of the present training would be. */
  readonly suggestion: () => string;
  readonly refresh: () => Promise<void>;
  readonly keep: (name: string) => Promise<void>;
  readonly open: (entry: KeptEntry) => Promise<void>;
  /** Answers whether the training has the name now. */
  readonly rename: (entry: KeptEntry, name: string) => Promise<boolean>;
  readonly discard: (entry: KeptEntry) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Answers what the desk wanted to know. */
  readonly answer: (yes: boolean) => Promise<void>;
}

/** Makes a desk. Over sixty lines, for what can be done shares what the desk knows. */
export function createSavesDesk(around: DeskSurroundings): SavesDesk {
  const { session, shelf, lab } = around;
  const list = signal<KeptList | null>(null);
  const message = signal<DeskMessage | null>(null);
  const question = signal<DeskQuestion | null>(null);
  const canUndo = signal(false);
  const space = signal<Space | null>(null);
  const opened = signal(false);
  const taken: { readonly name: string; readonly away: TakenAway }[] = [];
  let busy = false;

  function entries(): readonly KeptEntry[] {
    return list.peek()?.entries ?? [];
  }

  function tell(about: DeskMessage['about'], values: Values = {}): void {
    message.value = { about, values };
  }

  /** Does one thing at a time; what it throws becomes a sentence. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    message.value = null;
    question.value = null;
    try {
      await work();
    } catch (error) {
      tell(storageProblem(error) === 'storage-full' ? 'full' : 'off');
    } finally {
      busy = false;
    }
  }

  async function read(): Promise<void> {
    list.value = await shelf.list(lab).catch(() => {
      tell('off');
      return { entries: [], more: false };
    });
    space.value = await around.space().catch(() => null);
  }

  /** Keeps the present training at a place; answers whether it is there, and has said why not. */
  async function put(place: string, name: string): Promise<boolean> {
    const problem = await session.settle();
    if (problem) {
      tell(problem === 'storage-full' ? 'full' : 'off');
      return false;
    }
    const data = around.data();
    const fakes = session.fakes.peek();
    const sheet = fakes && pictureRow(fakes, SHOWN_FAKES);
    const counts = { own: data.own.length, leftOut: data.without.length, dataMark: markOf(data) };
    await shelf.keepAs(lab, place, { name, keptAt: around.today(), sheet, ...counts }, data);
    await read();
    return true;
  }

  function freshPlace(): string {
    let at = around.today();
    while (entries().some((it) => it.place === `${lab}/${at}`)) at++;
    return `${lab}/${at}`;
  }

  function isFull(): boolean {
    return entries().length >= MOST_KEPT;
  }

  /** Whether the present training, or data that was never trained on, would be lost. */
  function hasUnkept(): boolean {
    const report = session.report.peek();
    const data = around.data();
    if (!report && data.own.length + data.without.length === 0) return false;
    const mark = markOf(data);
    return !entries().some(
      ({ label }) =>
        label?.dataMark === mark && (!report || (label.step === report.step && label.seconds === report.seconds)),
    );
  }

  /** Keeps the present training under a name of ours; answers that name, or null when it could not be kept. */
  async function keepFirst(): Promise<string | null> {
    if (!session.report.peek() || isFull()) return null;
    const name = freeName(
      around.suggest(),
      entries().map((it) => it.name),
    );
    return (await put(freshPlace(), name).catch(() => false)) ? name : null;
  }

  async function goTo({ place, label, name }: KeptEntry): Promise<void> {
    const data = await shelf.takeData(place);
    if (!label || !data) {
      tell('gone');
      return;
    }
    around.notify('kept-opened', { name, count: number(label.step) });
    around.open({ from: place, settings: label.settings, data });
    opened.value = true;
  }

  return {
    list,
    message,
    question,
    canUndo,
    space,
    opened,
    suggestion: around.suggest,
    refresh: () => attempt(read),
    keep: (wish) =>
      attempt(async () => {
        const name = tidyName(wish);
        const same = entries().find((it) => isSameName(it.name, name));
        if (name === '') tell('nameless');
        else if (same) question.value = { about: 'replace', name: same.name, entry: same };
        else if (isFull()) tell('limit', { count: MOST_KEPT });
        else if (await put(freshPlace(), name)) tell('kept', { name });
      }),
    open: (entry) =>
      attempt(async () => {
        session.pause(); // rounds that are trained from here on would be lost
        if (hasUnkept()) {
          const first = await keepFirst();
          message.value = null;
          if (first === null) {
            question.value = { about: 'lose', name: entry.name, entry };
            return;
          }
          around.notify('kept-first', { name: first });
        }
        await goTo(entry);
      }),
    async rename(entry, wish) {
      let done = false;
      await attempt(async () => {
        const name = tidyName(wish);
        const same = entries().find((it) => it.place !== entry.place && isSameName(it.name, name));
        const label = entry.label && parseLabel({ ...entry.label, name });
        if (name === '') tell('nameless');
        else if (same) tell('taken', { name: same.name });
        else if (!label) tell('gone');
        else {
          await shelf.relabel(entry.place, label);
          await read();
          done = true;
        }
      });
      return done;
    },
    discard: ({ place, name }) =>
      attempt(async () => {
        taken.push({ name, away: await shelf.takeAway(place) });
        canUndo.value = true;
        await read();
        tell('discarded', { name });
      }),
    undo: () =>
      attempt(async () => {
        const last = taken.at(-1);
        if (!last) return;
        if (isFull()) {
          tell('limit', { count: MOST_KEPT });
          return;
        }
        await shelf.putBack(last.away);
        taken.pop();
        canUndo.value = taken.length > 0;
        await read();
        const before = taken.at(-1);
        if (before) tell('discarded', { name: before.name });
      }),
    async answer(yes) {
      const asked = question.peek();
      await attempt(async () => {
        if (!asked || !yes) return;
        if (asked.about === 'lose') await goTo(asked.entry);
        else if (await put(asked.entry.place, asked.name)) tell('kept', { name: asked.name });
      });
    },
  };
}
