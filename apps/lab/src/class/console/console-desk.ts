/** What the console works with: the class in parts that change apart from each other, the lesson, and how something is asked of the class. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { lessonAtLevel, readLessonKey, type Lesson, type LessonName } from '@nepwerk/lessons/lesson';
import {
  type ClassLanguage,
  type ClassState,
  emptyClass,
  type Seat,
  type TeacherCommand,
  type WallView,
} from '@nepwerk/protocol/class';
import type { Asked } from '../ask.ts';
import type { ClassLink } from '../class-link.ts';
import { type Heard, heardOf } from './heard.ts';
import { shareSame } from './share-same.ts';
import { coverCommand } from './wall-cover.ts';

/** What is needed of a link to a class. */
export type ConsoleLink = Pick<ClassLink, 'state' | 'status' | 'now' | 'close'>;

/** What a desk stands on; `send` asks the class something, and tries again by itself; `load` fetches a lesson, and throws where it can't. */
export interface DeskOptions {
  readonly classId: string;
  readonly link: ConsoleLink;
  /** The second code of the class; null where this browser does not have it. */
  readonly second: string | null;
  readonly send: (command: TeacherCommand) => Promise<Asked>;
  readonly load: (name: LessonName, language: ClassLanguage) => Promise<Lesson>;
}

/** After so many milliseconds without an answer it is said that something waits. */
const SLOW_AFTER = 1500;

/** The lesson of a class: none, not there yet, not to be had, or there. */
export type DeskLesson = Lesson | 'none' | 'loading' | 'missing';

/** The desk. */
export class ConsoleDesk {
  readonly classId: string;
  readonly second: string | null;
  readonly #link: ConsoleLink;
  readonly #send: DeskOptions['send'];
  readonly #loadLesson: DeskOptions['load'];
  readonly #state: ReadonlySignal<ClassState | null>;
  readonly #lesson = signal<DeskLesson>('loading');
  readonly #now: Signal<number>;
  readonly #refused = signal<string | null>(null);
  readonly #heard = signal<Heard | null>(null);
  readonly #slow = signal(0);
  readonly #wallBefore = signal<WallView | null>(null);
  readonly #seats = new Map<number, ReadonlySignal<Seat | null>>();
  readonly #endings: (() => void)[] = [];

  constructor({ classId, link, second, send, load }: DeskOptions) {
    this.classId = classId;
    this.second = second;
    this.#link = link;
    this.#send = send;
    this.#loadLesson = load;
    let last: ClassState | null = null;
    this.#state = computed(() => (last = shareSame(last, link.state.value)));
    this.#now = signal(link.now());
    const timer = setInterval(() => (this.#now.value = link.now()), 1000);
    const key = computed(() => this.#state.value && `${this.#state.value.language} ${this.#state.value.lesson ?? ''}`);
    this.#endings.push(
      () => clearInterval(timer),
      effect(() => void (key.value !== null && this.#load())),
      this.#listen(),
    );
  }

  /** The class; null until it is known. What did not change stays the same object. */
  get state(): ReadonlySignal<ClassState | null> {
    return this.#state;
  }

  /** Whether the class is known. */
  readonly isKnown = computed(() => this.#state.value !== null);

  /** How it stands with the server. */
  get status(): ConsoleLink['status'] {
    return this.#link.status;
  }

  /** The server's time, anew every second: milliseconds since 1970. */
  get now(): ReadonlySignal<number> {
    return this.#now;
  }

  /** The lesson in the language of the class, at its level. */
  get lesson(): ReadonlySignal<DeskLesson> {
    return this.#lesson;
  }

  /** Why the last thing that was asked did not happen, by name; null when it did. */
  get refused(): ReadonlySignal<string | null> {
    return this.#refused;
  }

  /** The last thing of the class that is to be said aloud. */
  get heard(): ReadonlySignal<Heard | null> {
    return this.#heard;
  }

  /** How many things that were asked have waited for an answer for long. */
  get slow(): ReadonlySignal<number> {
    return this.#slow;
  }

  /** What the wall last showed, or shows; null where it was hidden since the page came. */
  get wallBefore(): ReadonlySignal<WallView | null> {
    return this.#wallBefore;
  }

  /** A seat by its number, which changes only when it does. */
  seat(number: number): ReadonlySignal<Seat | null> {
    const known = this.#seats.get(number);
    if (known) return known;
    const seat = computed(() => this.#state.value?.seats[number] ?? null);
    this.#seats.set(number, seat);
    return seat;
  }

  /** Asks something of the class; whether it happened. Never throws. */
  async ask(command: TeacherCommand): Promise<boolean> {
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      this.#slow.value++;
    }, SLOW_AFTER);
    const { refused } = await this.#send(command);
    clearTimeout(timer);
    if (isSlow) this.#slow.value--;
    this.#refused.value = refused;
    return refused === null;
  }

  /** Hides the wall, which keeps what is on it, or puts back what it showed. */
  coverWall(): Promise<boolean> {
    return this.ask(coverCommand(this.#state.peek() ?? emptyClass, this.#wallBefore.peek()));
  }

  /** Takes away what {@link refused} says. */
  forgive(): void {
    this.#refused.value = null;
  }

  /** Ends it, and its link. */
  close(): void {
    for (const end of this.#endings) end();
    this.#link.close();
  }

  async #load(): Promise<void> {
    const { language, lesson } = this.#state.peek() ?? {};
    const key = lesson ? readLessonKey(lesson) : undefined;
    if (!key || !language) {
      this.#lesson.value = lesson ? 'missing' : 'none';
      return;
    }
    this.#lesson.value = await this.#loadLesson(key.name, language).then(
      (it) => lessonAtLevel(it, key.level),
      () => 'missing' as const,
    );
  }

  /** Says what is to be heard of each change, and remembers what the wall showed. */
  #listen(): () => void {
    let before: ClassState | null = null;
    return effect(() => {
      const after = this.#state.value;
      if (after && (after.wall !== 'nothing' || !before)) this.#wallBefore.value = wallShown(after);
      if (before && after) for (const it of heardOf(before, after)) this.#heard.value = it;
      before = after;
    });
  }
}

/** What the wall shows; where it is hidden with pictures on it, as after a reload, that it showed them. */
function wallShown({ wall, pictures }: ClassState): WallView | null {
  if (wall !== 'nothing') return wall;
  return pictures.some(({ status }) => status === 'shown') ? 'pictures' : null;
}
