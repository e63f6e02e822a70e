/** A class of 28 in this process: pupils whose pages are the lab's own reader of a class, with its waits, over Node's `fetch`; and their teacher. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CLASS_VERSION,
  type ClassEvent,
  type ClassState,
  fold,
  type TeacherCommand,
  writeBody,
} from '@nepwerk/protocol/class';
import { ClassSource, type SourceFrame } from '../../../apps/lab/src/class/class-source.ts';

/** A teacher whose command is not taken tries again after so many milliseconds, with the same id, so that it happens once. */
const AGAIN = 250;

/** How often it is looked whether all have what they should, in milliseconds. */
const LOOK = 2;

/** A browser with its cookies. */
class Visitor {
  readonly #address: () => string;
  #cookies = '';

  constructor(address: () => string) {
    this.#address = address;
  }

  readonly fetch: typeof fetch = async (path, init) => {
    const headers = new Headers(init?.headers);
    if (this.#cookies) headers.set('Cookie', this.#cookies);
    const response = await fetch(`${this.#address()}${path as string}`, { ...init, headers });
    const given = response.headers.getSetCookie().map((it) => it.split(';', 1)[0]);
    if (given.length > 0) this.#cookies = given.join('; ');
    return response;
  };

  async post(path: string, body: string): Promise<Record<string, string>> {
    const response = await this.fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    const answer = (await response.json()) as Record<string, string>;
    if (answer['refused'] !== undefined) throw new Error(`${path} was refused: ${answer['refused']}`);
    return answer;
  }
}

/** A pupil's page. */
export class PupilPage {
  readonly #visitor: Visitor;
  #source: ClassSource | null = null;
  #classId = '';
  /** The class as this page has it; null until it has. */
  state: ClassState | null = null;
  /** Frames that did not come after the one before. */
  disorder = 0;
  #position = -1;

  constructor(address: () => string) {
    this.#visitor = new Visitor(address);
  }

  /** Comes in by the code; answers when the page has the class. */
  async comeIn(code: string): Promise<void> {
    const key = randomBytes(12).toString('base64url');
    this.#classId =
      (await this.#visitor.post('/api/join', JSON.stringify({ version: CLASS_VERSION, code, key })))['classId'] ?? '';
    this.#open();
    await until(() => this.state !== null);
  }

  /** Loads the page anew, as a browser does that has its files: the page, who one is, and the class. */
  async reload(): Promise<void> {
    this.close();
    this.state = null;
    this.#position = -1;
    await (await this.#visitor.fetch('/')).text();
    await (await this.#visitor.fetch('/api/me')).json();
    this.#open();
    await until(() => this.state !== null);
  }

  close(): void {
    this.#source?.close();
  }

  #open(): void {
    this.#source = new ClassSource({
      classId: this.#classId,
      as: 'seat',
      fetch: this.#visitor.fetch,
      onFrame: (frame) => this.#take(frame),
      onStatus: () => {},
    });
  }

  #take({ position, name, data }: SourceFrame): void {
    if (name === 'event' && position <= this.#position) this.disorder++;
    this.#position = position;
    if (name === 'view') this.state = (JSON.parse(data) as { view: ClassState }).view;
    else if (this.state) this.state = fold(this.state, JSON.parse(data) as ClassEvent);
  }
}

/** The class, and its teacher. */
export class SmallClass {
  readonly #teacher: Visitor;
  readonly #classId: string;
  readonly code: string;
  readonly pupils: PupilPage[] = [];
  /** What was asked and taken: each question stays in every page's class, so one that is missing was lost. */
  readonly #asked: string[] = [];

  private constructor(teacher: Visitor, classId: string, code: string) {
    this.#teacher = teacher;
    this.#classId = classId;
    this.code = code;
  }

  static async open(address: () => string): Promise<SmallClass> {
    const teacher = new Visitor(address);
    const opening = { version: CLASS_VERSION, language: 'nl', lesson: 'synthetic-burger-lower', labs: ['burger'] };
    const { classId = '', code = '' } = await teacher.post('/api/classes', JSON.stringify(opening));
    return new SmallClass(teacher, classId, code);
  }

  /** What the teacher asks; tried again until the server has taken it. */
  async ask(command: TeacherCommand): Promise<void> {
    const body = writeBody(randomBytes(12).toString('base64url'), command);
    for (;;) {
      try {
        await this.#teacher.post(`/api/classes/${this.#classId}/teacher`, body);
        return;
      } catch {
        await wait(AGAIN);
      }
    }
  }

  /** Asks a question that was not asked yet. */
  async askNext(): Promise<void> {
    const question = `question-${this.#asked.length}`;
    await this.ask({ type: 'ask', question });
    this.#asked.push(question);
  }

  /** Answers when every page has everything that was asked. */
  async allHaveAll(): Promise<void> {
    await until(() => this.pupils.every(({ state }) => state !== null && this.#isWhole(state)));
  }

  /** What came in disorder, over all pages. */
  get disorder(): number {
    return this.pupils.reduce((sum, it) => sum + it.disorder, 0);
  }

  close(): void {
    for (const pupil of this.pupils) pupil.close();
  }

  #isWhole(state: ClassState): boolean {
    return this.#asked.every((question) => Object.hasOwn(state.replies, question));
  }
}

/** Waits until something is true. @throws When it is not after a minute: something was lost. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error('after a minute some page still lacks something');
    await wait(LOOK);
  }
}
