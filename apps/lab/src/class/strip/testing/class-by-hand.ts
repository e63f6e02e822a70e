/** For tests: the class of a pupil, told by hand, and a server in the place of the network that takes the pupil's commands as the real one does. */
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import {
  type ClassEvent,
  type ClassState,
  emptyClass,
  fold,
  type PupilCommand,
  readPupilBody,
  refusalOf,
  type ServerCommand,
  type TeacherCommand,
  viewOf,
} from '@nepwerk/protocol/class';
import type { PupilPlace } from '../pupil-class.ts';

/** When the class begins. */
const BEGUN = Date.UTC(2026, 10, 30, 9);

/** A class of some pupils; the one who looks has seat 0. */
export class ClassByHand {
  readonly asked: PupilCommand[] = [];
  readonly mine: PupilPlace;
  readonly status = signal<PupilPlace['link']['status']['value']>('live');
  readonly #shown = signal<ClassState | null>(null);
  #state = emptyClass;
  #clock = 0;
  /** What the next command is refused with instead of being taken. */
  refuseNext: string | null = null;
  /** Whether the page hears of what happens only when it is told to. */
  isLate = false;
  #held: Promise<void> | null = null;

  constructor(pupils = 2) {
    this.mine = { classId: 'class-1', seat: 0, since: Date.now(), link: { state: this.#shown, status: this.status } };
    this.server({
      type: 'begin',
      version: 1,
      code: '482916',
      language: 'nl',
      lesson: 'synthetic-burger-lower',
      labs: ['burger'],
    });
    for (let seat = 0; seat < pupils; seat++)
      this.server({ type: 'join', ticket: String(seat).repeat(64) }, [100 + seat]);
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      const body = readPupilBody(typeof init?.body === 'string' ? init.body : '');
      await this.#held;
      const refused = body.refused ?? this.#take(body.command);
      return Response.json(refused === null ? { position: 1 } : { refused }, { status: refused === null ? 200 : 409 });
    });
  }

  /** The class as the server knows it. */
  get state(): ClassState {
    return this.#state;
  }

  teacher(what: TeacherCommand): this {
    return this.#tell({ by: 'teacher', at: this.#now(), what });
  }

  pupil(seat: number, what: PupilCommand): this {
    return this.#tell({ by: 'pupil', seat, at: this.#now(), what });
  }

  server(what: ServerCommand, names?: number[]): this {
    return this.#tell({ by: 'server', at: this.#now(), what, ...(names && { names }) });
  }

  /** So many pictures of the other pupil are on the wall. */
  hang(count: number): this {
    for (let i = 0; i < count; i++) {
      const picture = `1-${this.#state.seats[1]?.shared ?? 0}`;
      this.pupil(1, { type: 'share', picture, lab: 'burger', made: true, round: 9 });
      this.teacher({ type: 'approve', picture });
    }
    return this.teacher({ type: 'wall', shows: 'pictures' });
  }

  /** The page hears of what happened. */
  deliver(): void {
    this.#shown.value = viewOf(this.#state, 0);
  }

  /** No answer comes before the function that this answers is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    return () => release();
  }

  #take(what: PupilCommand): string | null {
    if (what.type === 'report') return null;
    this.asked.push(what);
    const event = { by: 'pupil', seat: 0, at: this.#now(), what } as const;
    const refused = this.refuseNext ?? refusalOf(this.#state, event);
    this.refuseNext = null;
    if (refused === null) this.#tell(event);
    return refused;
  }

  #tell(event: ClassEvent): this {
    this.#state = fold(this.#state, event);
    if (!this.isLate) this.deliver();
    return this;
  }

  #now(): number {
    this.#clock += 1000;
    return BEGUN + this.#clock;
  }
}
