/** Follows the log with one consumer, and does not trust it: what it does not bring is read from the leader. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeliverPolicy,
  type ConsumerMessages,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import type { Position } from './class-log.ts';
import { messageOf, type Message } from './nats-messages.ts';
import { LOG_STREAM } from './nats-streams.ts';

/** How often is looked whether the consumer brings what there is, in milliseconds. */
const WATCH_INTERVAL = 500;

/** A consumer that brings nothing for so long, in milliseconds, though the leader is ahead, is given up for a new one. */
const LONGEST_SILENCE = 1_500;

/** So long the consumer may take, in milliseconds, to bring what somebody waits for; then the leader is asked for it. */
const HURRY = 50;

/** So many are read from the leader before it is looked again whether the consumer is back: it is the faster of the two. */
const FILLED_AT_ONCE = 500;

/** All subjects of the stream. */
const ALL = 'nepwerk.>';

/**
 * Brings every message of the log, in order.
 *
 * A consumer lives in the memory of one server. It falls silent when that one dies, at times without a word; and a new one may stand on a server that is behind, say
 * that nothing is pending, and stay silent (both seen with nats-server 2.9.10). So twice a second, when it was silent, the leader is asked for what comes next.
 */
export class Follower {
  readonly #client: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #bring: (message: Message) => void;
  #messages: ConsumerMessages | null = null;
  /** All up to here was brought. */
  #seen: Position = 0;
  /** How many the consumer gave. */
  #given = 0;
  #givenBefore = 0;
  #seenBefore: Position = 0;
  /** Since when the log moves and the consumer is silent. */
  #behindSince: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #watching: Promise<void> | null = null;
  #filling: Promise<void> | null = null;
  #waiting: { readonly position: Position; readonly resolve: () => void }[] = [];
  #isClosed = false;

  constructor(client: JetStreamClient, manager: JetStreamManager, bring: (message: Message) => void) {
    this.#client = client;
    this.#manager = manager;
    this.#bring = bring;
  }

  /** Brings all that is there, and follows from then on. @throws What the server answers. */
  async start(): Promise<void> {
    await this.#open();
    while (await this.#next()) {
      const before = this.#given;
      await pause(HURRY);
      if (this.#given === before) await this.#fill();
    }
    this.#timer ??= setInterval(() => {
      this.#watching ??= this.#watch().finally(() => (this.#watching = null));
    }, WATCH_INTERVAL);
  }

  /** Answers when all up to a position was brought; of a position that the log does not have, when something later was. @throws What the server answers. */
  async upTo(position: Position): Promise<void> {
    if (this.#seen >= position) return;
    const seen = new Promise<void>((resolve) => this.#waiting.push({ position, resolve }));
    await Promise.race([seen, pause(HURRY, null, { ref: false })]);
    if (this.#seen >= position) return;
    await this.#fill();
    if (this.#seen < position) throw new Error(`The log does not have position ${position} yet.`);
  }

  /** Answers when all that a subject has was brought. @throws What the server answers. */
  async upToLastOf(subject: string): Promise<void> {
    const last = await this.#manager.streams.getMessage(LOG_STREAM, { last_by_subj: subject });
    if (last) await this.upTo(last.seq);
  }

  /** Ends it; nothing is brought any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#messages?.stop();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const isSilent = this.#given === this.#givenBefore;
    const hasMoved = this.#seen > this.#seenBefore;
    this.#givenBefore = this.#given;
    this.#seenBefore = this.#seen;
    if (!isSilent) {
      this.#behindSince = null;
      return;
    }
    try {
      if (!hasMoved && !(await this.#next())) return;
      this.#behindSince ??= Date.now();
      await this.#fill();
      if (Date.now() - this.#behindSince < LONGEST_SILENCE || this.#given > this.#givenBefore) return;
      await this.#open();
      this.#behindSince = null;
    } catch {
      // no leader now, or it does not answer: the next look is in half a second
    }
  }

  /** The message after the last that was brought, from the leader; null when there is none. */
  async #next(): Promise<Message | null> {
    const query = { seq: this.#seen + 1, next_by_subj: ALL }; // the client's types know no `next_by_subj`; servers do since 2.9
    const stored = await this.#manager.streams.getMessage(LOG_STREAM, query);
    if (!stored) return null;
    const { subject, seq, data, header } = stored;
    return messageOf({ subject, seq, data, headers: header });
  }

  #fill(): Promise<void> {
    this.#filling ??= this.#fillOnce().finally(() => (this.#filling = null));
    return this.#filling;
  }

  async #fillOnce(): Promise<void> {
    for (let count = 0; count < FILLED_AT_ONCE && !this.#isClosed; count++) {
      const next = await this.#next();
      if (!next) return;
      this.#take(next);
    }
  }

  async #open(): Promise<void> {
    this.#messages?.stop();
    const consumer = await this.#client.consumers.get(LOG_STREAM, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: this.#seen + 1,
    });
    const messages = await consumer.consume({
      callback: ({ subject, seq, data, headers }: JsMsg) => {
        this.#given++;
        this.#take(messageOf({ subject, seq, data, headers }));
      },
    });
    void messages.closed().catch(() => null); // its silence is noticed, whatever it comes from
    if (this.#isClosed) messages.stop();
    this.#messages = messages;
  }

  #take(message: Message): void {
    if (message.position <= this.#seen || this.#isClosed) return;
    this.#seen = message.position;
    this.#bring(message);
    if (this.#waiting.length === 0) return;
    for (const { position, resolve } of this.#waiting) if (position <= this.#seen) resolve();
    this.#waiting = this.#waiting.filter(({ position }) => position > this.#seen);
  }
}
