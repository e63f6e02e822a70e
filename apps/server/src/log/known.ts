/** What a node knows of a log over several nodes: all that came to pass, from all messages in their order. */
import type { Entry, Position } from './class-log.ts';
import type { Message, Request } from './nats-messages.ts';

interface KnownClass {
  readonly entries: Entry[];
  readonly positions: Map<string, Position>;
  isGone: boolean;
}

interface KnownCode {
  /** Null when the code rests. */
  readonly classId: string | null;
  /** Since when, in milliseconds since 1970. */
  readonly at: number;
}

/** Hears what came to pass: the entry, where it is one. */
export type Told = (message: Message, classId: string, entry: Entry | null) => void;

/**
 * The classes and codes.
 *
 * The order of messages decides, and all nodes decide alike: a class begins once, a key counts the first time that it stands in its class, nothing counts after a
 * class's end, and of two claims of a code the first has it. So a message may be sent twice, and no server has to refuse the second (in a cluster of 2.9.10 two that
 * expect the same last message are both taken). It grows by all entries, about 300 bytes for an event of 150, until their class is removed.
 */
export class Known {
  readonly #classes = new Map<string, KnownClass>();
  readonly #codes = new Map<string, KnownCode>();
  readonly #told: Told;

  /** @param told Hears of each message that came to pass, in their order. */
  constructor(told: Told) {
    this.#told = told;
  }

  /** Takes note of the next message of the log. */
  learn(message: Message): void {
    const { position, request } = message;
    switch (request?.type) {
      case undefined:
        return;
      case 'begin':
      case 'append':
        return this.#learnEntry(message, position, request);
      case 'end':
        return this.#learnEnd(message, request.classId);
      case 'claim':
      case 'release':
        return this.#learnCode(message, request);
    }
    request satisfies undefined;
  }

  #learnEntry(message: Message, position: Position, request: Request & { type: 'begin' | 'append' }): void {
    const { type, classId, key, event } = request;
    const there = this.#classes.get(classId);
    if (type === 'begin' ? there : !there || there.isGone || there.positions.has(key)) return;
    const known: KnownClass = there ?? { entries: [], positions: new Map(), isGone: false };
    this.#classes.set(classId, known);
    const entry = { position, key, event };
    known.entries.push(entry);
    known.positions.set(key, position);
    this.#told(message, classId, entry);
  }

  /** What stood before a class's end may be purged already: so it counts without a beginning. */
  #learnEnd(message: Message, classId: string): void {
    if (this.#classes.get(classId)?.isGone) return;
    this.#classes.set(classId, { entries: [], positions: new Map(), isGone: true });
    this.#told(message, classId, null);
  }

  /** The claim before a release may be purged already, too. */
  #learnCode(message: Message, request: Request & { type: 'claim' | 'release' }): void {
    const { type, code, classId, at } = request;
    const known = this.#codes.get(code);
    if (type === 'release') {
      if (known && known.classId !== classId) return;
      this.#codes.set(code, { classId: null, at });
    } else {
      if (known && (known.classId !== null || at - known.at < request.rest)) return;
      this.#codes.set(code, { classId, at });
    }
    this.#told(message, classId, null);
  }

  /** Whether a class was ever begun. */
  has(classId: string): boolean {
    return this.#classes.has(classId);
  }

  /** Whether a class was begun and not removed. */
  isOpen(classId: string): boolean {
    return this.#classes.get(classId)?.isGone === false;
  }

  /** Where a key stands in a class. */
  positionOf(classId: string, key: string): Position | undefined {
    return this.#classes.get(classId)?.positions.get(key);
  }

  /** The entries of a class after a position. */
  entriesAfter(classId: string, after: Position): Entry[] {
    const entries = this.#classes.get(classId)?.entries ?? [];
    let from = entries.length; // mostly the newest are wanted
    while (from > 0 && (entries[from - 1]?.position ?? 0) > after) from--;
    return entries.slice(from);
  }

  /** The ids of those that are there. */
  open(): string[] {
    return [...this.#classes.keys()].filter((classId) => this.isOpen(classId));
  }

  /** The class to which a code leads; null when to none. */
  classOf(code: string): string | null {
    return this.#codes.get(code)?.classId ?? null;
  }
}
