/** A class as one node has it: its log folded, and who reads along. */
import {
  type ClassEvent,
  classEvent,
  type ClassRefusal,
  type ClassState,
  deliveryOf,
  emptyClass,
  fold,
  type Reader,
  refusalOf,
  viewOf,
} from '@nepwerk/protocol/class';
import type { ClassLog, Entry, Position } from '../log/class-log.ts';
import type { Clock } from './clock.ts';

/** Something that goes to a reader: an event of the log, or `{ now, view }`, the class as they see it and the server's time. */
export interface Frame {
  readonly position: Position;
  readonly name: 'event' | 'view';
  /** JSON in one line. */
  readonly data: string;
}

/** Where frames go. */
export interface Outlet {
  send(frame: Frame): void;
  /** The class is no more. */
  end(): void;
}

/** What became of something that was asked of a class: it stands at a position, or did not happen. */
export type Outcome = { readonly refused: null; readonly position: Position } | { readonly refused: ClassRefusal };

/** Keys that are remembered, so that a retry is answered at once also when it would be refused by now; the log knows all of them. */
const REMEMBERED_KEYS = 256;

/** So many pages read at once as the same reader at most, a wall on every screen of a class among them; one more sends away that which has read longest. */
export const MOST_OUTLETS = 40;

/** A class. */
export class ClassRoom {
  readonly id: string;
  readonly #log: ClassLog;
  readonly #clock: Clock;
  /** By how much the class is ahead of the clock: where that was set back between two runs of the server, a class goes on from where it was. */
  #ahead = 0;
  #state: ClassState = emptyClass;
  #position: Position = 0;
  /** Entries that were heard of before what stood there already had been read; null afterwards. */
  #early: Entry[] | null = [];
  readonly #outlets = new Map<Reader, Set<Outlet>>();
  readonly #gone: string[] = [];
  /** What became of what was asked lately, by its key. */
  readonly #outcomes = new Map<string, Outcome>();
  /** What is being asked: the same key again waits for the same outcome. */
  readonly #asking = new Map<string, Promise<Outcome>>();
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();

  constructor(log: ClassLog, id: string, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
    this.id = id;
  }

  get state(): ClassState {
    return this.#state;
  }

  get position(): Position {
    return this.#position;
  }

  /** Reads what the log has; whoever made the room tells it of what comes meanwhile and after by {@link take}. @throws LogFault as the log does. */
  async load(): Promise<void> {
    const entries = await this.#log.read(this.id, 0);
    const early = this.#early ?? [];
    this.#early = null;
    for (const entry of [...entries, ...early]) this.take(entry);
    this.#ahead = Math.max(0, this.#state.at - this.#clock());
  }

  /** The time in this class. */
  now(): number {
    return this.#clock() + this.#ahead;
  }

  /** Takes in an entry of the log: one that was taken before changes nothing. */
  take(entry: Entry): void {
    if (this.#early) {
      this.#early.push(entry);
      return;
    }
    if (entry.position <= this.#position) return;
    this.#position = entry.position;
    const event = readEntry(entry);
    const before = this.#state;
    const refused = event ? refusalOf(before, event) : 'not-begun';
    if (event && !refused) {
      this.#state = fold(before, event);
      this.#gone.push(...goneBetween(before, this.#state));
      this.#deliver(before, { ...event, at: this.#state.at });
    }
    this.#settle(entry.key, refused ? { refused } : { refused: null, position: entry.position });
  }

  /**
   * Puts an event into the log, if it may happen, and answers when this node has it. The same key again is answered as the first time.
   *
   * @throws LogFault as the log does.
   */
  ask(key: string, event: ClassEvent): Promise<Outcome> {
    const known = this.#asking.get(key) ?? this.outcomeOf(key, event);
    if (known) return Promise.resolve(known);
    const asked = this.#append(key, JSON.stringify(event)).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asked);
    return asked;
  }

  /** What became of an event with this key, or would now: it is refused. Null when it is to be asked. */
  outcomeOf(key: string, event: ClassEvent): Outcome | null {
    const known = this.#outcomes.get(key);
    if (known) return known;
    const refused = refusalOf(this.#state, event);
    return refused && { refused };
  }

  /** Pictures that are no more, each once: their bytes may be deleted. */
  gonePictures(): readonly string[] {
    return this.#gone.splice(0);
  }

  /** Sends every reader away. */
  end(): void {
    for (const outlets of this.#outlets.values()) for (const outlet of outlets) outlet.end();
  }

  async #append(key: string, event: string): Promise<Outcome> {
    const taken = new Promise<Outcome>((resolve) => this.#waiting.set(key, resolve));
    try {
      const { position } = await this.#log.append(this.id, key, event);
      // Taken long ago, what became of it is forgotten: it was asked before, and stands in the log.
      if (position <= this.#position) return this.#outcomes.get(key) ?? { refused: null, position };
      return await taken;
    } finally {
      this.#waiting.delete(key);
    }
  }

  /**
   * Lets a reader read along: first the class as they see it, unless they have it up to this position, then whatever reaches them. Answers a function that ends it.
   */
  attach(reader: Reader, outlet: Outlet, after: Position | null): () => void {
    const outlets = this.#outlets.get(reader) ?? new Set();
    this.#outlets.set(reader, outlets.add(outlet));
    const [oldest] = outlets;
    if (oldest && outlets.size > MOST_OUTLETS) {
      outlets.delete(oldest);
      oldest.end();
    }
    if (after !== this.#position) outlet.send(this.view(reader));
    return () => {
      outlets.delete(outlet);
      if (outlets.size === 0 && this.#outlets.get(reader) === outlets) this.#outlets.delete(reader);
    };
  }

  /** Whether anybody reads as this reader on this node. */
  isRead(reader: Reader): boolean {
    return this.#outlets.has(reader);
  }

  /** The class as a reader sees it now. */
  view(reader: Reader): Frame {
    const view = viewOf(this.#state, reader);
    return { position: this.#position, name: 'view', data: JSON.stringify({ now: this.now(), view }) };
  }

  #deliver(before: ClassState, event: ClassEvent): void {
    let plain: Frame | undefined;
    for (const [reader, outlets] of this.#outlets) {
      const delivery = deliveryOf(before, event, reader);
      if (delivery === 'nothing') continue;
      if (delivery === 'event') plain ??= { position: this.#position, name: 'event', data: JSON.stringify(event) };
      const frame = delivery === 'event' && plain ? plain : this.view(reader);
      for (const outlet of outlets) outlet.send(frame);
    }
  }

  #settle(key: string, outcome: Outcome): void {
    this.#outcomes.set(key, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= REMEMBERED_KEYS) break;
      this.#outcomes.delete(oldest);
    }
    this.#waiting.get(key)?.(outcome);
  }
}

/** Pictures that an event took away. */
function goneBetween(before: ClassState, after: ClassState): string[] {
  if (before.pictures === after.pictures) return [];
  const there = new Set(after.pictures.flatMap(({ id, status }) => (status === 'gone' ? [] : [id])));
  return before.pictures.flatMap(({ id, status }) => (status === 'gone' || there.has(id) ? [] : [id]));
}

/** An event as it stands in the log; null when it is none, which another version may have written. */
function readEntry({ event }: Entry): ClassEvent | null {
  let found: unknown;
  try {
    found = JSON.parse(event);
  } catch {
    return null;
  }
  const read = classEvent.safeParse(found);
  return read.success ? read.data : null;
}
