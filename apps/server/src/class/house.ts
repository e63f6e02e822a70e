/** All classes of a node: opens them, lets pupils in, keeps watch over who is there, and ends what is over. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import {
  type ClassEvent,
  type ClassLab,
  type ClassLanguage,
  type ClassRefusal,
  CLASS_VERSION,
  expiryOf,
  LONGEST_CLASS,
  MOST_SEATS,
  NAME_NUMBERS,
  PROPOSED_NAMES,
  type PupilCommand,
  type Reader,
  TEACHER_PATIENCE,
  type TeacherCommand,
} from '@nepwerk/protocol/class';
import { type ClassLog, LogFault } from '../log/class-log.ts';
import { claimCode } from '../seats/codes.ts';
import type { Clock } from './clock.ts';
import { ClassRoom, type Outcome } from './room.ts';

/** Pupils that a node takes: what it was measured to carry, and a third more. */
export const ADMITTED_SEATS = 12_000;

/** So many classes, full ones, are that many pupils. */
const MOST_CLASSES = ADMITTED_SEATS / MOST_SEATS;

/** How often it is looked whether a class is over, a pupil gone or a teacher still there, in milliseconds. */
const WATCH = 5000;

/** So many milliseconds without a look are a gap, in which no sign of anybody was seen. */
const GAP = 60_000;

/** How often classes are looked for in the log that another node opened and did not end, in milliseconds. */
const LOOK_FOR_OTHERS = 60_000;

/** A page that reloads, and a laptop that changes its access point, are back by then. */
const AWAY_AFTER = 10_000;

/** An open console says that its teacher is there so often. */
const TEACHER_SIGN = 5 * 60 * 1000;

/** A class whose teacher's console was never open for so many milliseconds is nobody's: such ones a script opens, to shut teachers out. */
const UNLED_AFTER = 30_000;

/** How long devices have to say what they wiped, before the last of a class is deleted. */
export const RECEIPTS_FOR = 10 * 60 * 1000;

/** What a class is opened with. */
export interface Opening {
  readonly language: ClassLanguage;
  readonly lesson: string | null;
  readonly labs: readonly ClassLab[];
}

/** Which seat somebody got, or why none. */
export type Joined = { readonly refused: null; readonly seat: number } | { readonly refused: ClassRefusal };

/** What is said of a picture that is shared. */
export type Shared = Omit<Extract<PupilCommand, { type: 'share' }>, 'type' | 'picture'>;

/** What the house stands on. */
export interface HouseOptions {
  readonly log: ClassLog;
  readonly clock: Clock;
}

/** The classes. */
export class ClassHouse {
  readonly #log: ClassLog;
  readonly #clock: Clock;
  readonly #rooms = new Map<string, ClassRoom>();
  /** Rooms that are being read from the log. */
  readonly #loading = new Map<string, Promise<ClassRoom | null>>();
  /** Since when a seat has no open page here, and whether that was said, by class and seat. */
  readonly #unread = new Map<string, { readonly since: number; readonly isSaid: boolean }>();
  /** The picture of a seat that is being taken in, by class and seat. */
  readonly #sharing = new Map<string, Promise<void>>();
  readonly #stopListening: () => void;
  readonly #timer: NodeJS.Timeout;
  /** How many are being opened: they count, though they are no rooms yet. */
  #opening = 0;
  #watching: Promise<void> | null = null;
  #lookedAt = 0;
  #watchedAt = -Infinity;
  /** Since when it watches without a gap. */
  #awakeSince = -Infinity;

  constructor({ log, clock }: HouseOptions) {
    this.#log = log;
    this.#clock = clock;
    this.#stopListening = log.listen((classId, entry) => this.#rooms.get(classId)?.take(entry));
    this.#timer = setInterval(() => void this.watch(), WATCH);
    this.#timer.unref();
  }

  /** The bytes of a picture; null when it is not there. @throws LogFault `away` */
  picture(room: ClassRoom, id: string): Promise<Uint8Array | null> {
    return this.#log.picture(room.id, id);
  }

  /** Whether a reader may see a picture: the teacher all, a seat its own, everybody those on the wall. */
  maySee(room: ClassRoom, reader: Reader, id: string): boolean {
    const picture = room.state.pictures.find((it) => it.id === id);
    if (!picture || picture.status === 'gone') return false;
    return picture.status === 'shown' || reader === 'teacher' || reader === picture.seat;
  }

  /** How many classes this node knows, to each of which a code leads. */
  get size(): number {
    return this.#rooms.size;
  }

  /**
   * Opens a class; null when there are as many as the node carries, or no code is free. One that nobody has led makes room for it. @throws LogFault
   */
  async open(opening: Opening): Promise<{ classId: string; code: string } | null> {
    const isFull = this.#rooms.size + this.#opening >= MOST_CLASSES;
    const unled = isFull ? this.#findUnled() : null;
    if (isFull && !unled) return null;
    if (unled) this.#forget(unled); // at once, or it would make room for others too
    this.#opening++;
    try {
      if (unled) await this.#delete(unled);
      const begun = await this.#begin(opening);
      if (begun) await this.room(begun.classId);
      return begun;
    } finally {
      this.#opening--;
    }
  }

  /** A class by its id; null when there is none. @throws LogFault `away` */
  room(classId: string): Promise<ClassRoom | null> {
    const room = this.#rooms.get(classId);
    if (room) return this.#loading.get(classId) ?? Promise.resolve(room);
    const loading = this.#load(classId).finally(() => this.#loading.delete(classId));
    this.#loading.set(classId, loading);
    return loading;
  }

  /** The class to which a code leads. @throws LogFault `away` */
  async roomOf(code: string): Promise<ClassRoom | null> {
    const classId = await this.#log.classOf(code);
    return classId === null ? null : this.room(classId);
  }

  /**
   * Gives a seat to whoever came by the code. The same key again, also after a lost answer, gives the same seat: so it must be a secret of that browser. A browser has one
   * seat at a time, gets another when it left or was removed, and none when it was blocked.
   *
   * @param had The seat for which the browser has a cookie; null without one of this class.
   * @throws LogFault
   */
  async join(room: ClassRoom, key: string, had: number | null): Promise<Joined> {
    const known = had === null ? null : seatAgain(room, had);
    if (known) return known;
    let ticket = ticketOf(room, key, 0);
    for (let time = 1; seatWith(room, ticket) !== -1; time++) {
      const again = seatAgain(room, seatWith(room, ticket));
      if (again) return again;
      ticket = ticketOf(room, key, time);
    }
    const event = { by: 'server', at: room.now(), what: { type: 'join', ticket }, names: proposeNames() } as const;
    const outcome = await room.ask(`join-${ticket.slice(0, 40)}`, event);
    return outcome.refused === null ? { refused: null, seat: seatWith(room, ticket) } : outcome;
  }

  /** A teacher's command. @throws LogFault */
  askAsTeacher(room: ClassRoom, id: string, what: TeacherCommand): Promise<Outcome> {
    const [key, event] = [`t-${id}`, { by: 'teacher', at: room.now(), what } as const];
    return what.type === 'end' ? this.#askForEnd(room, key, event) : room.ask(key, event);
  }

  /** A pupil's command. @throws LogFault */
  askAsPupil(room: ClassRoom, seat: number, id: string, what: PupilCommand): Promise<Outcome> {
    const names = what.type === 'spin' ? { names: proposeNames() } : {};
    return room.ask(`${seat}-${id}`, { by: 'pupil', seat, at: room.now(), what, ...names });
  }

  /**
   * Takes in a picture that a pupil shares, already made clean, and puts it before the teacher. Pictures of a seat come one after the other. @throws LogFault
   */
  share(room: ClassRoom, seat: number, id: string, picture: Shared, bytes: Uint8Array): Promise<Outcome> {
    const name = `${room.id} ${seat}`;
    const before = this.#sharing.get(name) ?? Promise.resolve();
    const shared = before.then(() => this.#share(room, seat, id, picture, bytes));
    const done = shared.then(
      () => {},
      () => {},
    );
    this.#sharing.set(name, done);
    void done.then(() => this.#sharing.get(name) === done && this.#sharing.delete(name));
    return shared;
  }

  /** Looks after all classes once: who is gone, what is over, and what may be deleted. Never throws: what the log can't do now is tried again. */
  watch(): Promise<void> {
    this.#watching ??= this.#watchAll().finally(() => (this.#watching = null));
    return this.#watching;
  }

  /** Takes up the classes that the log has, as after a restart. @throws LogFault `away` */
  async restore(): Promise<void> {
    this.#lookedAt = this.#clock();
    for (const classId of await this.#log.classes()) await this.room(classId);
  }

  /** Hears no more of the log, and lets it be. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopListening();
    await this.#watching;
  }

  /** The oldest class that nobody has led; null when there is none. */
  #findUnled(): ClassRoom | null {
    for (const room of this.#rooms.values()) {
      const { begunAt } = room.state;
      const isOld = begunAt !== null && room.now() - begunAt >= UNLED_AFTER;
      if (isOld && !isLed(room) && !room.isRead('teacher')) return room;
    }
    return null;
  }

  async #begin({ language, lesson, labs }: Opening): Promise<{ classId: string; code: string } | null> {
    const classId = randomBytes(16).toString('base64url');
    const code = await claimCode(this.#log, classId);
    if (code === null) return null;
    const what = { type: 'begin', version: CLASS_VERSION, code, language, lesson, labs: [...labs] } as const;
    try {
      await this.#log.begin(classId, 'begin', JSON.stringify({ by: 'server', at: this.#clock(), what }));
    } catch (fault) {
      await this.#log.releaseCode(code);
      throw fault;
    }
    return { classId, code };
  }

  async #share(room: ClassRoom, seat: number, id: string, picture: Shared, bytes: Uint8Array): Promise<Outcome> {
    const what = { type: 'share', picture: `${seat}-${room.state.seats[seat]?.shared ?? 0}`, ...picture } as const;
    const event = { by: 'pupil', seat, at: room.now(), what } as const;
    const key = `${seat}-${id}`;
    const known = room.outcomeOf(key, event);
    if (known) return known;
    await this.#log.keepPicture(room.id, what.picture, bytes);
    return room.ask(key, event);
  }

  async #load(classId: string): Promise<ClassRoom | null> {
    const room = new ClassRoom(this.#log, classId, this.#clock);
    this.#rooms.set(classId, room);
    try {
      await room.load();
      return room;
    } catch (error) {
      this.#rooms.delete(classId);
      if (error instanceof LogFault && error.reason === 'gone') return null;
      throw error;
    }
  }

  async #watchAll(): Promise<void> {
    const now = this.#clock();
    if (now - this.#watchedAt >= GAP) this.#awakeSince = now;
    this.#watchedAt = now;
    try {
      if (now - this.#lookedAt >= LOOK_FOR_OTHERS) await this.restore();
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
    }
    for (const room of this.#rooms.values()) {
      try {
        await this.#watchRoom(room);
      } catch (error) {
        if (!(error instanceof LogFault)) throw error;
        if (error.reason === 'gone') this.#forget(room);
      }
    }
  }

  async #watchRoom(room: ClassRoom): Promise<void> {
    const now = room.now();
    const { ended } = room.state;
    for (const picture of room.gonePictures()) await this.#log.removePicture(room.id, picture);
    if (ended) {
      const hasAll = room.state.seats.every(({ status, receipt }) => receipt !== null || status !== 'in');
      if (hasAll || now - ended.at >= RECEIPTS_FOR || now - ended.at >= LONGEST_CLASS) await this.#remove(room);
      return;
    }
    const why = expiryOf(room.state, now);
    // While nobody watched, as the server was not there or its machine slept, its teacher could give no sign.
    if (why === 'hours' || (why === 'teacher' && this.#clock() - this.#awakeSince >= TEACHER_PATIENCE)) {
      await this.#askForEnd(room, `expire-${why}`, { by: 'server', at: now, what: { type: 'expire', why } });
      return;
    }
    if (room.isRead('teacher') && (!isLed(room) || now - room.state.teacherAt >= TEACHER_SIGN)) {
      await room.ask(`here-${room.position}`, { by: 'teacher', at: now, what: { type: 'here' } });
    }
    for (const seat of room.state.seats.keys()) await this.#watchSeat(room, seat, now);
  }

  /**
   * Notes that a seat has no open page any more, or one again. A node knows of its own pages only: it says once that a seat has none here, and one that has it open says so.
   */
  async #watchSeat(room: ClassRoom, seat: number, now: number): Promise<void> {
    const { status, awaySince } = room.state.seats[seat] ?? {};
    const name = `${room.id} ${seat}`;
    if (status !== 'in' || room.isRead(seat)) {
      this.#unread.delete(name);
      if (status === 'in' && awaySince !== null)
        await room.ask(`back-${seat}-${room.position}`, stampedSeat('back', seat, now));
      return;
    }
    const unread = this.#unread.get(name) ?? { since: now, isSaid: false };
    const isDue = !unread.isSaid && now - unread.since >= AWAY_AFTER;
    this.#unread.set(name, isDue ? { ...unread, isSaid: true } : unread);
    if (isDue && awaySince === null) await room.ask(`away-${seat}-${room.position}`, stampedSeat('away', seat, now));
  }

  /** Ends a class. A full disk takes not even that event, but it lets go of what it has: then the class is deleted, without waiting for receipts. */
  async #askForEnd(room: ClassRoom, key: string, event: ClassEvent): Promise<Outcome> {
    try {
      return await room.ask(key, event);
    } catch (fault) {
      if (!(fault instanceof LogFault) || fault.reason !== 'full') throw fault;
      await this.#remove(room);
      return { refused: null, position: room.position };
    }
  }

  /** Deletes all that is left of a class. */
  async #remove(room: ClassRoom): Promise<void> {
    await this.#delete(room);
    this.#forget(room);
  }

  async #delete(room: ClassRoom): Promise<void> {
    await this.#log.releaseCode(room.state.code);
    await this.#log.remove(room.id);
  }

  #forget(room: ClassRoom): void {
    this.#rooms.delete(room.id);
    for (const name of this.#unread.keys()) if (name.startsWith(`${room.id} `)) this.#unread.delete(name);
    room.end();
  }
}

/** Whether a teacher was ever there, on any node, since the class was opened. */
function isLed({ state }: ClassRoom): boolean {
  return state.teacherAt !== state.begunAt;
}

function stampedSeat(type: 'away' | 'back', seat: number, at: number): ClassEvent {
  return { by: 'server', at, what: { type, seat } };
}

/** What a browser is answered that had a seat: that one, or that it is kept out; null when it may have another. */
function seatAgain({ state }: ClassRoom, seat: number): Joined | null {
  const status = state.seats[seat]?.status;
  if (status === 'blocked') return { refused: 'blocked' };
  return status === 'in' ? { refused: null, seat } : null;
}

/** What tells a browser which seat is its own, for the so-many-th seat that it gets by a key. */
function ticketOf({ id }: ClassRoom, key: string, time: number): string {
  return createHash('sha256').update(`${id} ${key} ${time}`).digest('hex');
}

function seatWith(room: ClassRoom, ticket: string): number {
  return room.state.seats.findIndex((it) => it.ticket === ticket);
}

/** Names drawn by chance, more than one, as others may have them. */
function proposeNames(): number[] {
  return Array.from({ length: PROPOSED_NAMES }, () => randomInt(NAME_NUMBERS));
}
