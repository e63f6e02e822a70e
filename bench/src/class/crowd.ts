/** The load clients: classes with their seats, and what they do. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Loaded, Outcome, OwnLoad } from './crowd-messages.ts';
import { openOurClass } from './our-service.ts';
import { Screens } from './screens.ts';
import type { OpenClass, ServedClass, ServedSeat } from './service.ts';
import { openSocketIoClass } from './socketio-service.ts';

/** Doors are knocked at by so many at once. */
const AT_ONCE = 48;

/** Events that have not arrived after so many milliseconds are lost. */
const PATIENCE = 10_000;

/** Between two rounds of all classes at once, in milliseconds: what one left behind is over. */
const BETWEEN_ROUNDS = 1500;

/** A seat, and whether its reader has stopped reading: then nothing is expected of it. */
export interface Chair {
  readonly seat: ServedSeat;
  isSlow: boolean;
}

/** A class and who reads it. */
export interface Room {
  readonly served: ServedClass;
  readonly chairs: Chair[];
}

/** All clients of a service. */
export class Crowd {
  readonly #open: OpenClass;
  readonly rooms: Room[] = [];
  readonly screens = new Screens();
  /** Commands that were not taken. */
  readonly #failures: string[] = [];

  constructor(loaded: Loaded) {
    this.#open = loaded.service === 'ours' ? () => openOurClass(loaded) : () => openSocketIoClass(loaded);
  }

  /** Opens classes up to a count, and fills each up to a size. @throws When one can't be opened or entered. */
  async fill(classes: number, size: number): Promise<Outcome> {
    const before = performance.now();
    const opening = Array.from({ length: classes - this.rooms.length }, () => async () => {
      const served = await this.#open();
      if (typeof served === 'string') throw new Error(`a class could not be opened: ${served}`);
      this.rooms.push({ served, chairs: [] });
    });
    await inTurns(opening);
    const sitting = this.rooms.flatMap((room) =>
      Array.from({ length: size - room.chairs.length }, () => () => this.sit(room)),
    );
    await inTurns(sitting);
    return { seats: this.#reading(), classes: this.rooms.length, took: performance.now() - before };
  }

  /** Takes one more seat in a class. */
  async sit(room: Room): Promise<void> {
    const chair = { isSlow: false };
    const seat = await room.served.seat((number) => {
      if (!chair.isSlow) this.screens.see(number);
    });
    room.chairs.push(Object.assign(chair, { seat }));
  }

  /** Opens classes until it is refused, but not more than so many. */
  async openMore(most: number): Promise<Outcome> {
    let refused: string | undefined;
    const opening = Array.from({ length: most }, () => async () => {
      const served = await this.#open();
      if (typeof served === 'string') refused = served;
      else this.rooms.push({ served, chairs: [] });
    });
    await inTurns(opening);
    return { ...(refused !== undefined && { refused }), classes: this.rooms.length };
  }

  /** Each class sends an event a second, spread over the second. */
  async steady(seconds: number): Promise<Outcome> {
    return this.measured(() => this.sendEvenly(seconds));
  }

  /** All classes send at the same instant. */
  async atOnce(times: number): Promise<Outcome> {
    return this.measured(async () => {
      for (let i = 0; i < times; i++) {
        for (const room of this.rooms) this.#send(room);
        await wait(BETWEEN_ROUNDS);
        await this.#settle();
      }
    });
  }

  /** What arrives while something is done, and how busy this process was. @throws When commands were refused. */
  async measured(work: () => Promise<void>): Promise<Outcome> {
    this.screens.take();
    this.#failures.length = 0;
    const delay = monitorEventLoopDelay({ resolution: 2 });
    const [before, began] = [process.cpuUsage(), performance.now()];
    delay.enable();
    await work();
    delay.disable();
    const { user, system } = process.cpuUsage(before);
    const own: OwnLoad = {
      core: (user + system) / 1000 / (performance.now() - began),
      late: delay.percentile(99) / 1e6,
    };
    await this.#settle();
    const { length } = this.#failures;
    if (length > 0) throw new Error(`${length} commands were not taken: ${this.#failures[0]}`);
    return { receipts: this.screens.take(), own };
  }

  /** Sends for a while; how late a turn comes moves the sending, and is not counted: that is the clients' own lateness. */
  async sendEvenly(seconds: number): Promise<void> {
    const count = this.rooms.length;
    const began = performance.now();
    for (let sent = 0; sent < count * seconds;) {
      const due = Math.min(count * seconds, ((performance.now() - began) / 1000) * count);
      for (; sent < due; sent++) {
        const room = this.rooms[sent % count];
        if (room) this.#send(room);
      }
      await wait(1);
    }
  }

  #send({ served, chairs }: Room): void {
    const number = this.screens.send(chairs.filter(({ isSlow }) => !isSlow).length);
    served.send(number).catch((error: unknown) => this.#failures.push(String(error)));
  }

  #reading(): number {
    return this.rooms.reduce((sum, { chairs }) => sum + chairs.filter(({ seat }) => seat.isOpen).length, 0);
  }

  async #settle(): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (this.screens.waiting > 0 && performance.now() < until) await wait(20);
  }
}

/** Does all, so many at once. */
export async function inTurns(works: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = works.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const work of waiting) await work();
    }),
  );
}
