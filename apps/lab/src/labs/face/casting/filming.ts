/**
 * Filming one person, apart from looks: alone in view, two live prompts, a yes or no to each purpose, and then the faces. It is told what the camera sees and
 * which buttons are pressed. Nothing is kept of a face before this person agreed, and only while exactly one is in view.
 */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  frameFault,
  PURPOSES,
  restingFace,
  type CaptureGoal,
  type ConsentLedger,
  type FaceSight,
  type Made,
  type Purpose,
  type RestingFace,
} from '@nepwerk/media';
import type { FaceRole } from '@nepwerk/protocol';
import type { Seen } from '../camera/watch.ts';
import { drawPrompts, otherPrompt, PromptWatch, type PromptKind } from './prompts.ts';
import { SteadyHint, type Hint } from './steady-hint.ts';
import { Take } from './take.ts';

/** What is done now. `back` asks who was away whether it is still the same person, for faces are never compared. */
export type FilmingStep = 'alone' | 'prompt' | 'consent' | 'back' | 'capture' | 'done';

/** The prompt that is asked. */
export interface PromptState {
  readonly kind: PromptKind;
  /** Counted from 0, of two. */
  readonly at: 0 | 1;
  /** Whether its time is over: it can be tried again, with another one. */
  readonly late: boolean;
}

/** How the filming stands. */
export interface CaptureState {
  readonly count: number;
  readonly progress: Readonly<Record<CaptureGoal, number>>;
  readonly asked: CaptureGoal | null;
  /** What is asked does not come: it can be skipped. */
  readonly stuck: boolean;
  /** There is enough to learn from. */
  readonly enough: boolean;
}

/** How it came out: somebody who is filmed, or a drawn face instead. */
export type Filmed = Extract<FaceRole, { kind: 'filmed' }> | 'drawn';

/** All that it touches outside itself. */
export interface FilmingSetting {
  /** The same clock as that of `Seen`, in seconds. */
  readonly clock: () => number;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  readonly ledger: ConsentLedger;
}

/** A face must be alone and well in view so long, in seconds, and in so many looks, before it is known how it is at rest. */
export const ALONE_S = 1;
const LEAST_LOOKS = 5;

/** In that time it moves less than this, and looks nearly at the camera; in radians. */
const STILL = 0.12;
const AHEAD = { yaw: 0.25, pitch: 0.4 } as const;

/** Nobody, or several, for longer than this, in seconds: then it may be somebody else who comes back, and all that was asked is asked again. */
export const GONE_S = 3;

/** What was seen so long ago, in seconds, is not now. */
const FRESH_S = 1;

/** Films one person. */
export class Filming {
  readonly #setting: FilmingSetting;
  readonly #step = signal<FilmingStep>('alone');
  readonly #hint = signal<Hint | null>(null);
  readonly #alone = signal(false);
  readonly #wasGone = signal(false);
  readonly #prompt = signal<PromptState | null>(null);
  readonly #answers = signal<ReadonlyMap<Purpose, boolean>>(new Map());
  readonly #capture = signal<CaptureState | null>(null);
  readonly #name = signal<string | null>(null);
  readonly #outcome = signal<Filmed | null>(null);

  /** What is done now. */
  readonly step: ReadonlySignal<FilmingStep> = this.#step;
  /** What can be told to whoever sits there; it never flickers. */
  readonly hint: ReadonlySignal<Hint | null> = this.#hint;
  /** Whether exactly one face is in view, as far as the last look goes. */
  readonly alone: ReadonlySignal<boolean> = this.#alone;
  /** Whether it begins again because nobody, or more than one, was there. */
  readonly wasGone: ReadonlySignal<boolean> = this.#wasGone;
  /** The prompt that is asked. */
  readonly prompt: ReadonlySignal<PromptState | null> = this.#prompt;
  /** What was answered so far; nothing is answered beforehand. */
  readonly answers: ReadonlySignal<ReadonlyMap<Purpose, boolean>> = this.#answers;
  /** How the filming stands; null before it begins. */
  readonly capture: ReadonlySignal<CaptureState | null> = this.#capture;
  /** The made-up name of whoever agreed; null where nobody did. */
  readonly name: ReadonlySignal<string | null> = this.#name;
  /** How it came out; null while it has not. */
  readonly outcome: ReadonlySignal<Filmed | null> = this.#outcome;
  /** Whether there is a yes or no to all that has to be asked. Who is not learned from need not answer the rest. */
  readonly answered: ReadonlySignal<boolean> = computed(() => {
    const answers = this.#answers.value;
    return answers.get('train') === false || PURPOSES.every((purpose) => answers.has(purpose));
  });

  readonly #steady = new SteadyHint();
  #ahead: { readonly at: number; readonly sight: FaceSight }[] = [];
  #rest: RestingFace | null = null;
  #prompts: readonly [PromptKind, PromptKind] | null = null;
  #watch: PromptWatch | null = null;
  #take: Take | null = null;
  #made: Made | null = null;
  #last: number | null = null;
  #goneSince: number | null = null;

  /** @param setting what it touches outside itself. */
  constructor(setting: FilmingSetting) {
    this.#setting = setting;
  }

  /** Takes in what the camera saw. */
  see(seen: Seen): void {
    const { at, look } = seen;
    const fault = frameFault(look.seen, look.sight);
    const sight = look.seen === 1 ? look.sight : null;
    batch(() => {
      if (this.#last !== null && at - this.#last > GONE_S) this.#begin(true);
      this.#last = at;
      this.#alone.value = sight !== null;
      if (this.#isGone(sight !== null, at)) this.#begin(true);
      this.#hint.value = this.#steady.see(this.#follow(seen, sight) ?? fault, at);
    });
  }

  /** The camera went off, or the page out of sight: who comes back may be somebody else. */
  interrupt(): void {
    batch(() => {
      this.#begin(true);
      this.#last = null;
      this.#alone.value = false;
      this.#hint.value = null;
      this.#steady.reset();
    });
  }

  /** Tries the prompt again that took too long, as another one of its sort. */
  retry(): void {
    const prompt = this.#prompt.peek();
    if (!prompt?.late || !this.#prompts) return;
    const kind = otherPrompt(prompt.kind, this.#setting.random);
    this.#prompts = prompt.at === 0 ? [kind, this.#prompts[1]] : [this.#prompts[0], kind];
    this.#ask(prompt.at);
  }

  /** Says yes or no to a purpose. A yes counts only while exactly one face is in view: it is that one who says it. */
  answer(purpose: Purpose, yes: boolean): boolean {
    if (this.#step.peek() !== 'consent' || (yes && !this.#isAloneNow())) return false;
    this.#answers.value = new Map(this.#answers.peek()).set(purpose, yes);
    return true;
  }

  /** Goes on with what was answered, under a made-up name. Who is not to be learned from gets a drawn face, and nothing is written down. */
  agree(name: string): void {
    if (this.#step.peek() !== 'consent' || !this.answered.peek()) return;
    const answers = this.#answers.peek();
    if (answers.get('train') !== true) {
      this.#end('drawn');
      return;
    }
    const purposes = PURPOSES.filter((purpose) => answers.get(purpose) === true);
    this.#setting.ledger.give(name, purposes);
    batch(() => {
      this.#name.value = name;
      this.#film();
    });
  }

  /** Who was away is the same person as before: this one says so, alone in view. */
  stillMe(): void {
    if (this.#step.peek() !== 'back' || !this.#isAloneNow()) return;
    batch(() => {
      this.#wasGone.value = false;
      this.#step.value = 'capture';
    });
  }

  /** Who is back is somebody else: all of the first person is deleted, and this one is asked everything. */
  async notMe(): Promise<void> {
    if (this.#step.peek() !== 'back') return;
    batch(() => {
      this.#wasGone.value = false;
      this.#step.value = 'consent';
    });
    await this.#forget();
  }

  /** Films the same person anew. */
  again(): void {
    if (this.#step.peek() !== 'capture') return;
    this.#take?.erase();
    if (this.#made) this.#setting.ledger.forget(this.#made);
    this.#film();
  }

  /** Asks no more for what is asked now. */
  skip(): void {
    if (this.#step.peek() !== 'capture' || !this.#take || !this.#capture.peek()?.stuck) return;
    this.#take.skip();
    this.#show(this.#take, false);
  }

  /** It is enough. */
  finish(): void {
    const [take, name] = [this.#take, this.#name.peek()];
    const { ledger } = this.#setting;
    if (this.#step.peek() !== 'capture' || !take?.enough || name === null) return;
    if (!ledger.allows(name, 'train')) void this.drawInstead();
    else this.#end({ kind: 'filmed', name, bare: ledger.allows(name, 'partner'), faces: take.finish() });
  }

  /** Takes a drawn face instead, from wherever it is; what there was of this person is deleted. */
  async drawInstead(): Promise<void> {
    if (this.#step.peek() === 'done') return;
    this.#end('drawn');
    await this.#forget();
  }

  /** This person is let go of, with all that there was. Once it is done, that is for the ledger. */
  async leave(): Promise<void> {
    if (this.#step.peek() !== 'done') await this.drawInstead();
  }

  #end(outcome: Filmed): void {
    batch(() => {
      this.#outcome.value = outcome;
      this.#step.value = 'done';
    });
  }

  async #forget(): Promise<void> {
    const name = this.#name.peek();
    this.#take?.erase();
    batch(() => {
      this.#name.value = null;
      this.#answers.value = new Map();
      this.#capture.value = null;
    });
    this.#take = null;
    this.#made = null;
    if (name !== null) await this.#setting.ledger.withdraw(name);
  }

  /** Begins with being alone in view. What was filmed stays, and waits for its person. */
  #begin(wasGone: boolean): void {
    const step = this.#step.peek();
    if (step === 'done') return;
    this.#ahead = [];
    this.#goneSince = null;
    if (step === 'alone') return;
    this.#step.value = 'alone';
    this.#wasGone.value = wasGone;
    this.#prompt.value = null;
    this.#watch = null;
    this.#answers.value = new Map();
  }

  #isGone(alone: boolean, at: number): boolean {
    if (alone) this.#goneSince = null;
    else this.#goneSince ??= at;
    return this.#goneSince !== null && at - this.#goneSince >= GONE_S;
  }

  #isAloneNow(): boolean {
    return this.#alone.peek() && this.#last !== null && this.#setting.clock() - this.#last <= FRESH_S;
  }

  /** Goes a step further with what was seen. Answers what could be told, beside what is wrong with the frame. */
  #follow(seen: Seen, sight: FaceSight | null): Hint | null {
    const step = this.#step.peek();
    switch (step) {
      case 'alone':
        return this.#settle(seen, sight);
      case 'prompt':
        this.#watchPrompt(sight, seen.at);
        return null;
      case 'capture':
        return this.#takeIn(seen);
      case 'consent':
      case 'back':
      case 'done':
        return null;
      default:
        return step satisfies never;
    }
  }

  /** Waits until one face is well in view and still. */
  #settle({ at, look }: Seen, sight: FaceSight | null): Hint | null {
    if (!sight || frameFault(look.seen, sight)) {
      this.#ahead = [];
      return null;
    }
    const { yaw, pitch } = sight.turn;
    const aside = Math.abs(yaw) > AHEAD.yaw || Math.abs(pitch) > AHEAD.pitch;
    const moved = this.#ahead.some(({ sight: { turn } }) => Math.hypot(turn.yaw - yaw, turn.pitch - pitch) > STILL);
    if (aside || moved) this.#ahead = [];
    if (aside) return 'ahead';
    this.#ahead.push({ at, sight });
    const [first] = this.#ahead;
    if (!first || at - first.at < ALONE_S || this.#ahead.length < LEAST_LOOKS) return null;
    this.#rest = restingFace(this.#ahead.map((it) => it.sight));
    this.#ahead = [];
    this.#prompts = drawPrompts(this.#setting.random);
    this.#step.value = 'prompt';
    this.#ask(0);
    return null;
  }

  #ask(at: 0 | 1): void {
    if (!this.#prompts || !this.#rest) return;
    const kind = this.#prompts[at];
    this.#watch = new PromptWatch(kind, this.#rest);
    this.#prompt.value = { kind, at, late: false };
  }

  #watchPrompt(sight: FaceSight | null, at: number): void {
    const prompt = this.#prompt.peek();
    if (!prompt || prompt.late || !this.#watch) return;
    const answer = this.#watch.see(sight, at);
    if (answer === 'late') this.#prompt.value = { ...prompt, late: true };
    if (answer !== 'done') return;
    if (prompt.at === 0) {
      this.#ask(1);
      return;
    }
    this.#watch = null;
    this.#prompt.value = null;
    this.#step.value = this.#take ? 'back' : 'consent';
    if (!this.#take) this.#wasGone.value = false;
  }

  /** Begins to film somebody who agreed, and notes it first, so that a withdrawal finds it. */
  #film(): void {
    const name = this.#name.peek();
    if (!this.#rest || name === null) return;
    const take = new Take(this.#rest);
    const made: Made = {
      kind: 'frames',
      of: [name],
      get count() {
        return take.count;
      },
      erase: () => take.erase(),
    };
    this.#setting.ledger.note(made);
    this.#made = made;
    this.#take = take;
    batch(() => {
      this.#step.value = 'capture';
      this.#show(take, false);
    });
  }

  #takeIn({ at, look }: Seen): Hint | null {
    const [take, name] = [this.#take, this.#name.peek()];
    if (!take || name === null || !this.#setting.ledger.allows(name, 'train')) return null; // a consent can run out at any time
    const { hint, stuck } = take.see(look, at);
    this.#show(take, stuck);
    return hint;
  }

  #show(take: Take, stuck: boolean): void {
    const { count, progress, asked, enough } = take;
    this.#capture.value = { count, progress, asked, stuck, enough };
    if (asked === null && enough) this.finish();
  }
}
