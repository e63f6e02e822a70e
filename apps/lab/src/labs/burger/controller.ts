/** The Burger lab without its looks: settings, painter, trainer, the judge's words and the question, as signals. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { JudgeMoment, Sentence } from '@nepwerk/lessons';
import {
  parseBurgerSettings,
  SAVED_DATA_VERSION,
  writeBurgerSettings,
  type BurgerSettings,
  type FilmFrame,
  type Kind,
  type PainterReply,
  type SavedData,
  type SavedTraining,
  type Tally,
} from '@nepwerk/protocol';
import { number, type Values } from '../../text/speech.ts';
import { createAnswers, type Answers, type AnswerStore } from '../shell/answers.ts';
import { createDataSet, type DataSet } from '../shell/data-set.ts';
import { storageProblem } from '../shell/errors.ts';
import { halfMoment, pastHalfMoments, type HalfMoment } from '../shell/half.ts';
import { standStillWith } from '../shell/hold.ts';
import { createJudgeGame, type JudgeGame } from '../shell/judge-game.ts';
import { judgeState } from '../shell/judge-state.ts';
import { keepNewest } from '../shell/keep-newest.ts';
import { createNotices, type Notices } from '../shell/notices.ts';
import { closeOldNotices } from '../shell/old-notices.ts';
import type { Questions } from '../shell/questions.ts';
import { createSession, type TrainingSession } from '../shell/session.ts';
import type { TabLock } from '../shell/tab-lock.ts';
import type { PainterPort, TrainerPort } from '../shell/worker-port.ts';
import { kindsIn } from './kinds.ts';
import { burgerLab } from './lab.ts';
import { gatherFacts } from './facts.ts';
import { followLine } from './judge-line.ts';
import { followQuestions } from './questions.ts';
import { dataKey, paintOrder } from './settings.ts';

/** A slider has to rest this long before the trainer gets the new data: repainting is cheap, starting over with data is not. */
const REST_MS = 300;
const NO_DATA: SavedData = { version: SAVED_DATA_VERSION, own: [], without: [] };

/** All that the controller touches outside itself, so that a test can stand in for it. */
export interface BurgerSurroundings {
  readonly makeTrainer: () => TrainerPort;
  readonly makePainter: () => PainterPort;
  readonly canTrain: () => boolean;
  readonly holdLock: (takeOver: boolean, onLost: () => void) => Promise<TabLock | null>;
  readonly shelf: {
    peek(): Promise<SavedTraining | null>;
    clear(): Promise<void>;
    takeData(): Promise<SavedData | null>;
    putData(data: SavedData): Promise<void>;
  };
  readonly address: {
    query(): string;
    /** Whether the lab itself wrote the address that it was opened with: then it is where the pupil was, and no new wish. */
    isOwn(): boolean;
    write(query: string): void;
    reload(): void;
    home(): void;
  };
  readonly answerStore: AnswerStore;
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** What was counted on how many fresh fakes. */
export interface MadeShares {
  readonly tally: Tally;
  readonly of: number;
  /** The step at which they were made. */
  readonly step: number;
}

/** A training that was kept under a name, as it is opened: where its model lies, and what is needed before that is read. */
export interface KeptOrder {
  readonly from: string;
  readonly settings: string;
  readonly data: SavedData | null;
}

/** The Burger lab as its parts see it. */
export interface BurgerController {
  readonly session: TrainingSession;
  readonly notices: Notices;
  /** The pupil as the judge. */
  readonly game: JudgeGame;
  /** Whether somebody wants to play it now; whoever opens it sets this back. */
  readonly judging: Signal<boolean>;
  /** The moment of the film that is looked at; null for now. */
  readonly looking: Signal<FilmFrame | null>;
  readonly settings: ReadonlySignal<BurgerSettings>;
  readonly data: DataSet;
  /** So many pictures are missing before there is enough to train on; 0 when there is. */
  readonly missing: ReadonlySignal<number>;
  /** The painted kinds that the data has, own pictures apart. */
  readonly kinds: ReadonlySignal<readonly Kind[]>;
  /** How many fresh fakes have each trait that is looked for: ingredients of the one kind that the data has, or its kinds. */
  readonly made: ReadonlySignal<MadeShares | null>;
  readonly judgeSays: ReadonlySignal<{ sentence: Sentence; values: Values; moment: JudgeMoment }>;
  /** What is asked. */
  readonly questions: Questions;
  /** What the pupil answered. */
  readonly answers: Answers;
  /** Changes a setting; the address follows, and the pictures where they depend on it. */
  readonly set: <Name extends keyof BurgerSettings>(name: Name, value: BurgerSettings[Name]) => void;
  /** Goes on with a training that is kept under a name; when its model cannot be gone on with, all is as it was before. */
  readonly openKept: (kept: KeptOrder) => void;
  /** Throws the training away and begins again with the same settings. */
  readonly restart: () => Promise<void>;
  /** Does what the button of the problem that has the page says. */
  readonly solve: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Opens the Burger lab: reads the address, takes up a kept training where it fits, paints the data and opens the trainer. Over sixty lines,
 * for it is one story: how a lab comes to life.
 */
export function openBurgerLab(around: BurgerSurroundings): BurgerController {
  const notices = createNotices();
  const session = createSession(
    around.makeTrainer,
    (problem) => {
      notices.show(problem);
      if (problem !== 'kept-unreadable') return;
      notices.close('kept-opened');
      keepOpen?.();
    },
    (pictures, step) => {
      if (kinds.value.length > 0) painter?.send({ type: 'count', pictures, step, kinds: kinds.value });
    },
  );
  const oldNotices = closeOldNotices(session, notices);
  const game = createJudgeGame(session);
  const parsed = parseBurgerSettings(around.address.query());
  const settings = signal<BurgerSettings>(parsed.settings);
  const data = createDataSet({
    send: (request) => painter?.send(request),
    onChange(saved) {
      dataKeeper.keep(saved);
      // From now on this is where the pupil is, and no longer what a link asked for.
      around.address.write(writeBurgerSettings(settings.value));
      paint();
    },
  });
  const missing = computed(() => Math.max(0, burgerLab.pictures.fewest - (data.contents.value?.kept ?? Infinity)));
  const kinds = computed(() => kindsIn(data.contents.value));
  const made = signal<MadeShares | null>(null);
  const dataChanged = signal(false);
  const judging = signal(false);
  const looking = signal<FilmFrame | null>(null);
  /** What was said of the half in this training: once each. */
  const told = new Set<HalfMoment>();
  // What is said of the data goes by the pictures that are trained on, own ones too, and not by the slider alone.
  const shown = computed(() => ({ ...settings.value, count: data.contents.value?.kept ?? settings.value.count }));
  const facts = computed(() => gatherFacts(session, game, shown.value, dataChanged.value));

  let painter: PainterPort | null = null;
  let lock: TabLock | null = null;
  let opening: { readonly resume: boolean; readonly from?: string } | null = null;
  /** Takes up again what was there before a kept training was opened. */
  let keepOpen: (() => void) | null = null;
  let trainedOn = '';
  /** Whether a link has put the pupil's own pictures aside, which is kept once something is trained without them. */
  let setAside = false;
  let closed = false;

  function paint(): void {
    data.paint(paintOrder(settings.value));
  }

  function takePainted(reply: PainterReply): void {
    if (reply.type === 'problem') {
      session.block(reply.code);
      return;
    }
    if (reply.type === 'counted') {
      made.value = session.report.value === null ? null : reply;
      return;
    }
    const pictures = data.take(reply);
    if (!pictures || missing.value > 0) return;
    const key = `${data.version()} ${dataKey(settings.value)}`;
    const written = writeBurgerSettings(settings.value);
    if (opening) {
      const { nets, pace, seed, preset } = settings.value;
      const from = opening;
      opening = null;
      trainedOn = key;
      const threads = settings.value.threads === 0 ? null : settings.value.threads;
      const tricks = settings.value.tricks === 'on';
      const { shelf } = burgerLab;
      session.open({ shelf, preset, seed, threads, nets, pace, tricks, settings: written, pictures, ...from });
    } else if (key !== trainedOn) {
      around.later(() => {
        if (!data.isNewest(pictures) || closed) return;
        trainedOn = key;
        dataChanged.value = session.report.value !== null;
        session.replacePictures(pictures, written);
      }, REST_MS);
    }
  }

  function reopen(resume: boolean, from?: string): void {
    session.close();
    told.clear();
    oldNotices.turn();
    opening = from === undefined ? { resume } : { resume, from };
    made.value = null;
    dataChanged.value = false;
    paint();
  }

  async function begin(takeOver: boolean): Promise<void> {
    if (!around.canTrain()) {
      session.block('old-browser');
      return;
    }
    lock = await around.holdLock(takeOver, () => session.block('moved-away'));
    if (closed) {
      lock?.release();
      return;
    }
    if (!lock) {
      session.block('second-tab');
      return;
    }
    if (!painter) {
      painter = around.makePainter();
      painter.listen(takePainted, () => session.block('painting'));
    }
    if (parsed.ignored.length > 0) notices.show('link-ignored');
    const saved = await takeUpSaved();
    // A link promises certain data: what the pupil had before is shown beside it, to be put in again.
    await takeUpData(parsed.given && !around.address.isOwn() && !saved);
    if (!closed) reopen(saved);
  }

  /** Goes on with the training that was kept, and with its data. */
  async function goBackTo(kept: BurgerSettings): Promise<void> {
    settings.value = kept;
    around.address.write(writeBurgerSettings(kept));
    await takeUpData(false);
    reopen(true);
  }

  function use(next: BurgerSettings, saved: SavedData, from?: string): void {
    settings.value = next;
    around.address.write(writeBurgerSettings(next));
    data.restore(saved, false);
    dataKeeper.keep(saved);
    reopen(true, from);
  }

  async function takeUpData(leftOut: boolean): Promise<void> {
    const saved = await around.shelf.takeData().catch(() => null);
    if (closed) return;
    data.restore(saved, leftOut);
    setAside = leftOut && data.own.peek().length > 0;
  }

  /** Keeps the pupil's part of the data, one write at a time, the newest last. */
  const dataKeeper = keepNewest(
    (saved: SavedData) => around.shelf.putData(saved),
    (error) => notices.show(storageProblem(error)),
  );

  /** Whether the training on the shelf is to be gone on with. */
  async function takeUpSaved(): Promise<boolean> {
    const saved = await around.shelf.peek().catch(() => {
      notices.show('storage-off');
      return null;
    });
    if (!saved || saved.step === 0) return false;
    const kept = parseBurgerSettings(saved.settings).settings;
    const values = { count: number(saved.step) };
    if (parsed.given && around.address.isOwn()) {
      notices.show('welcome-back', values);
      return true;
    }
    // With tricks and without are two experiments, on the same data.
    if (parsed.given && (dataKey(kept) !== dataKey(settings.value) || kept.tricks !== settings.value.tricks)) {
      notices.show('other-saved', values, () => void goBackTo(kept));
      return false;
    }
    const { nets, pace } = settings.value; // a link with the same data says how to go on
    settings.value = parsed.given ? { ...kept, nets, pace } : kept;
    around.address.write(writeBurgerSettings(settings.value));
    notices.show('welcome-back', values);
    return true;
  }

  const stopRetrying = effect(() => {
    if (session.savedAt.value === null) return;
    notices.close('storage-full'); // there is room again
    dataKeeper.retry();
  });
  const stopHolding = effect(() => {
    if (session.report.value === null) return;
    keepOpen = null; // a training that reports has been taken up
    if (setAside) dataKeeper.keep(data.saved());
    setAside = false;
  });
  const stopTelling = effect(() => {
    if (session.phase.value === 'paused' && session.report.value === null) {
      for (const moment of pastHalfMoments(session.history.value)) told.add(moment); // taken up: was told before
    }
    const together = settings.value.nets === 'both' && session.phase.value === 'running';
    const moment = together ? halfMoment(session.history.value) : null;
    // Half right on the whole is no guessing when it comes of knowing one kind and rejecting the other.
    const guessing = judgeState(session.report.value) === 'guessing';
    if (moment === null || told.has(moment) || (moment === 'reached' && !guessing)) return;
    told.add(moment);
    notices.show(moment === 'reached' ? 'half-reached' : 'half-never', {}, () => (judging.value = true));
  });
  const stopStanding = standStillWith(session);
  const stopPlaying = effect(() => {
    if (session.problem.value !== null) game.close(); // the page is the problem's now
  });
  const line = followLine(facts, around.now);
  const questions = followQuestions(facts);
  const answers = createAnswers(around.answerStore, around.later, around.date);
  void begin(false);

  return {
    session,
    notices,
    game,
    judging,
    looking,
    settings,
    data,
    missing,
    kinds,
    made,
    judgeSays: line.says,
    questions,
    answers,
    set(name, value) {
      if (settings.value[name] === value) return;
      settings.value = { ...settings.value, [name]: value };
      around.address.write(writeBurgerSettings(settings.value));
      if (name === 'nets') session.setNets(settings.value.nets);
      else if (name === 'pace') session.setPace(settings.value.pace);
      else if (name === 'tricks') session.setTricks(settings.value.tricks === 'on');
      else {
        paint();
        return;
      }
      session.keepSettings(writeBurgerSettings(settings.value));
    },
    openKept(kept) {
      const [before, had] = [settings.value, data.saved()];
      keepOpen = () => use(before, had);
      use(parseBurgerSettings(kept.settings).settings, kept.data ?? NO_DATA, kept.from);
    },
    async restart() {
      session.close();
      await around.shelf.clear().catch(() => notices.show('storage-off'));
      oldNotices.discard();
      reopen(false);
    },
    async solve() {
      const problem = session.problem.value;
      if (problem === 'old-browser') around.address.home();
      else if (problem === 'painting' || problem === 'old-page') around.address.reload();
      else if (problem === 'second-tab' || problem === 'moved-away') {
        session.close();
        await begin(true);
      } else if (keepOpen) keepOpen();
      else reopen(true);
    },
    close() {
      closed = true;
      oldNotices.stop();
      stopRetrying();
      stopHolding();
      stopStanding();
      stopPlaying();
      stopTelling();
      line.stop();
      questions.stop();
      answers.flush();
      session.close();
      painter?.close();
      lock?.release();
    },
  };
}
