/** How the wall gets into its class: it finds itself again after a reload, else it enters by the code, and it leaves nothing when the lesson is over. */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Asked, NO_ANSWER } from '../ask.ts';
import type { ClassLink } from '../class-link.ts';

/** What the wall needs of a link. */
export type WallLink = Pick<ClassLink, 'state' | 'status' | 'now' | 'close'>;

/** Why a code was not taken. */
export type DoorRefusal = 'no-such-code' | 'second-code' | 'other';

/** Where the wall stands. */
export type DoorStage =
  /** It is finding out. */
  | { readonly at: 'looking' }
  /** Somebody has to type figures: the code, or the second one. */
  | { readonly at: 'asking'; readonly asks: 'code' | 'second'; readonly refused: DoorRefusal | null }
  /** It was tried too often, and is tried again after so many milliseconds. */
  | { readonly at: 'waiting'; readonly wait: number }
  /** The server does not answer; it is tried again. */
  | { readonly at: 'away' }
  | { readonly at: 'in'; readonly classId: string; readonly link: WallLink }
  /** The lesson is over. */
  | { readonly at: 'over' };

/** What the door goes out for. */
export interface DoorServices {
  /** The class whose wall this browser is already; null of none, undefined when no answer came. */
  readonly findMe: () => Promise<string | null | undefined>;
  readonly enter: (code: string, second: string | null) => Promise<Asked>;
  /** This browser is no wall any more. */
  readonly forget: () => void;
  readonly open: (classId: string) => WallLink;
  /** Calls back after so many milliseconds, unless what it answers is called. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** So long after no answer came it is tried again. */
const TRY_AGAIN = 3000;

/** What passes by itself: no answer came, or the server can't reach its log. */
const PASSING: ReadonlySet<string> = new Set([NO_ANSWER, 'log-away']);

function nothing(): void {}

/** The door of one page. */
export class WallDoor {
  readonly #services: DoorServices;
  readonly #stage = signal<DoorStage>({ at: 'looking' });
  /** The code that is tried. */
  #code: string | null;
  /** Ends what is going on: a wait, or the reading of a class. */
  #end: () => void = nothing;
  #isClosed = false;

  /** @param code The code in the page's address; null where there is none. */
  constructor(code: string | null, services: DoorServices) {
    this.#code = code;
    this.#services = services;
    void this.#find();
  }

  /** Where it stands. */
  get stage(): ReadonlySignal<DoorStage> {
    return this.#stage;
  }

  /** Takes the figures that were asked for. */
  type(figures: string): void {
    const stage = this.#stage.peek();
    if (stage.at !== 'asking') return;
    if (stage.asks === 'second' && this.#code !== null) {
      void this.#enter(this.#code, figures);
      return;
    }
    this.#code = figures;
    void this.#enter(figures, null);
  }

  /** Asks for the code of another class. */
  askAnew(): void {
    this.#ask('code', null);
  }

  /** Leaves the class as it is. */
  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  async #find(): Promise<void> {
    const classId = await this.#services.findMe();
    if (this.#isClosed) return;
    if (classId === undefined) this.#tryLater({ at: 'away' }, TRY_AGAIN, () => void this.#find());
    else if (classId !== null) this.#open(classId, true);
    else if (this.#code === null) this.#ask('code', null);
    else void this.#enter(this.#code, null);
  }

  async #enter(code: string, second: string | null): Promise<void> {
    this.#go({ at: 'looking' });
    const asked = await this.#services.enter(code, second);
    if (this.#isClosed) return;
    if (asked.refused === null) this.#open(String(asked.body['classId']), false);
    else if (asked.refused === 'second-code') this.#ask('second', second === null ? null : 'second-code');
    else if (asked.refused === 'no-such-code') this.#ask('code', 'no-such-code');
    else if (asked.refused === 'wait') {
      const wait = Math.max(1000, asked.wait ?? TRY_AGAIN);
      this.#tryLater({ at: 'waiting', wait }, wait, () => void this.#enter(code, second));
    } else if (PASSING.has(asked.refused))
      this.#tryLater({ at: 'away' }, TRY_AGAIN, () => void this.#enter(code, second));
    else this.#ask('code', 'other');
  }

  /** Reads a class until it is over; one that was found again must be that of the address. */
  #open(classId: string, wasFound: boolean): void {
    const link = this.#services.open(classId);
    const over = new AbortController();
    let stop: () => void = nothing;
    this.#go({ at: 'in', classId, link }, () => {
      over.abort();
      stop();
      link.close();
    });
    let hasSeen = false;
    stop = effect(() => {
      const [state, status] = [link.state.value, link.status.value];
      const isOther = state !== null && this.#code !== null && state.code !== this.#code;
      const isStale = wasFound && (status === 'no-token' || isOther || (status === 'gone' && !hasSeen));
      hasSeen ||= state !== null;
      untracked(() => {
        if (isStale) this.#enterAnew();
        else if (status === 'no-token') this.#ask('code', 'other');
        else if (status === 'gone' || state?.ended) this.#finish();
      });
    });
    if (over.signal.aborted) stop(); // it ended before there was anything to stop
  }

  /** The class that was found is not the one: it is over, or the page's address is that of another. */
  #enterAnew(): void {
    if (this.#code !== null) {
      void this.#enter(this.#code, null); // its token takes the place of the old one
      return;
    }
    this.#services.forget();
    this.#ask('code', null);
  }

  #finish(): void {
    this.#code = null;
    this.#services.forget();
    this.#go({ at: 'over' });
  }

  #ask(asks: 'code' | 'second', refused: DoorRefusal | null): void {
    this.#go({ at: 'asking', asks, refused });
  }

  #tryLater(stage: DoorStage, wait: number, again: () => void): void {
    this.#go(stage, this.#services.later(again, wait));
  }

  /** Ends what was going on, and stands elsewhere from now on. */
  #go(stage: DoorStage, end: () => void = nothing): void {
    this.#end();
    this.#end = end;
    this.#stage.value = stage;
  }
}
