/** For tests: a console's desk on a class that is told by hand, which takes commands as a server would. */
import { signal } from '@preact/signals';
import type { Lesson } from '@nepwerk/lessons/lesson';
import {
  type ClassEvent,
  type ClassState,
  emptyClass,
  fold,
  type PupilCommand,
  refusalOf,
  type ServerCommand,
  type TeacherCommand,
} from '@nepwerk/protocol/class';
import { ConsoleDesk, type ConsoleLink } from '../console-desk.ts';

/** When the class begins. */
export const BEGUN = Date.UTC(2026, 10, 30, 9);

/** A class, its desk, and what was asked of it. */
export class DeskByHand {
  readonly asked: TeacherCommand[] = [];
  readonly desk: ConsoleDesk;
  readonly #state = signal<ClassState | null>(null);
  readonly #status = signal<ConsoleLink['status']['value']>('live');
  /** Milliseconds since {@link BEGUN}. */
  clock = 0;
  /** What the next command is refused with instead of being taken. */
  refuseNext: string | null = null;
  /** What a command waits for before it arrives; null while there is a network. */
  holds: Promise<void> | null = null;

  /** @param lesson What the class was opened with; null for none. */
  constructor(lesson: Lesson | null = null) {
    const key = lesson && `${lesson.name}-lower`;
    this.server({ type: 'begin', version: 1, code: '482916', language: 'nl', lesson: key, labs: [] });
    this.desk = new ConsoleDesk({
      classId: 'class-of-a-test',
      link: { state: this.#state, status: this.#status, now: () => BEGUN + this.clock, close() {} },
      second: '068285',
      send: (command) =>
        this.holds ? this.holds.then(() => this.#take(command)) : Promise.resolve(this.#take(command)),
      load: () => (lesson ? Promise.resolve(lesson) : Promise.reject(new Error('there is no lesson'))),
    });
  }

  /** The class as it is. */
  get state(): ClassState {
    return this.#state.peek() ?? emptyClass;
  }

  set status(status: ConsoleLink['status']['value']) {
    this.#status.value = status;
  }

  /** So many pupils come in, whose names are 100, 101 and so on. */
  join(count: number): this {
    for (let i = 0; i < count; i++)
      this.server({ type: 'join', ticket: 'a'.repeat(64) }, [100 + this.state.seats.length]);
    return this;
  }

  pupil(seat: number, what: PupilCommand): this {
    return this.#tell({ by: 'pupil', seat, at: BEGUN + this.clock, what });
  }

  server(what: ServerCommand, names?: number[]): this {
    return this.#tell({ by: 'server', at: BEGUN + this.clock, what, ...(names && { names }) });
  }

  /** The same class sent whole, as after a lost connection: equal, and not the same objects. */
  sendWhole(): void {
    this.#state.value = structuredClone(this.state);
  }

  #take(what: TeacherCommand): { refused: string } | { refused: null; body: Record<string, never> } {
    this.asked.push(what);
    const event = { by: 'teacher', at: BEGUN + this.clock, what } as const;
    const refused = this.refuseNext ?? refusalOf(this.state, event);
    this.refuseNext = null;
    if (refused !== null) return { refused };
    this.#tell(event);
    return { refused: null, body: {} };
  }

  #tell(event: ClassEvent): this {
    this.#state.value = fold(this.state, event);
    return this;
  }
}
