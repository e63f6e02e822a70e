/** For tests: a server with classes on a free port, and browsers of a few lines that come to it, each with its own cookies. */
import { randomBytes } from 'node:crypto';
import {
  type ClassEvent,
  type ClassState,
  fold,
  type PupilCommand,
  type TeacherCommand,
  writeBody,
} from '@nepwerk/protocol/class';
import { Hono } from 'hono';
import { listen, type RunningServer } from '../../listen.ts';
import type { ClassLog } from '../../log/class-log.ts';
import { type Classes, type ClassesOptions, openClasses } from '../routes.ts';
import { MemoryLog } from './memory-log.ts';

/** A server that runs. */
export interface ClassServer {
  readonly address: string;
  readonly log: ClassLog;
  readonly classes: Classes;
  close(): Promise<void>;
}

/** Starts one, on a log in memory unless another is given. */
export async function startClassServer(options: Partial<ClassesOptions> = {}): Promise<ClassServer> {
  const log = options.log ?? new MemoryLog();
  const classes = await openClasses({ secret: 'only for tests, and long enough', ...options, log });
  const app = new Hono().route('/api', classes.routes);
  const server: RunningServer = await listen(app, '127.0.0.1', 0);
  return {
    address: server.address,
    log,
    classes,
    async close() {
      await classes.close();
      await server.close();
    },
  };
}

/** What an address answered: its status, and JSON if it was any. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A browser: it keeps cookies, and sends them. */
export class TestBrowser {
  readonly #address: string;
  readonly #fetch: typeof fetch;
  readonly cookies = new Map<string, string>();

  /** @param get How it reaches the server. */
  constructor(address: string, get: typeof fetch = fetch) {
    this.#address = `${address}/api`;
    this.#fetch = get;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('Cookie', Array.from(this.cookies, (it) => it.join('=')).join('; '));
    const response = await this.#fetch(this.#address + path, { ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }

  async send(path: string, body: string, type = 'application/json'): Promise<Answer> {
    return answerOf(await this.fetch(path, { method: 'POST', body, headers: { 'Content-Type': type } }));
  }

  async get(path: string): Promise<Answer> {
    return answerOf(await this.fetch(path));
  }

  /** Opens a class with the Burger lab. */
  async open(): Promise<{ classId: string; code: string; second: string }> {
    const { body } = await this.send(
      '/classes',
      JSON.stringify({ version: 1, language: 'nl', lesson: null, labs: ['burger'] }),
    );
    return body as { classId: string; code: string; second: string };
  }

  join(code: string, more: object = {}): Promise<Answer> {
    return this.send('/join', JSON.stringify({ version: 1, code, key: newId(), ...more }));
  }

  asTeacher(classId: string, command: TeacherCommand, id = newId()): Promise<Answer> {
    return this.send(`/classes/${classId}/teacher`, writeBody(id, command));
  }

  asPupil(classId: string, command: PupilCommand, id = newId()): Promise<Answer> {
    return this.send(`/classes/${classId}/pupil`, writeBody(id, command));
  }

  share(classId: string, png: Uint8Array<ArrayBuffer>, id = newId()): Promise<Response> {
    const path = `/classes/${classId}/pictures?lab=burger&made=yes&round=900&id=${id}`;
    return this.fetch(path, { method: 'POST', body: png, headers: { 'Content-Type': 'image/png' } });
  }

  /** Reads a class as a stream. */
  async read(classId: string, as: 'teacher' | 'seat' | 'wall', after?: string): Promise<TestReader> {
    const init = after === undefined ? {} : { headers: { 'Last-Event-ID': after } };
    const abort = new AbortController();
    const response = await this.fetch(`/classes/${classId}/events?as=${as}`, { ...init, signal: abort.signal });
    return new TestReader(response, abort);
  }
}

/** A reader of a stream, who folds it as a page does. */
export class TestReader {
  readonly response: Response;
  readonly frames: { id: string; name: string; data: string }[] = [];
  state: ClassState | null = null;
  isOpen = true;
  readonly #abort: AbortController;

  constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    void this.#read();
  }

  get last(): string | undefined {
    return this.frames.at(-1)?.id;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    let text = '';
    try {
      for await (const part of this.response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += part;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // it was closed, from one side or the other
    }
    this.isOpen = false;
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    const name = fields.get('event') ?? '';
    this.frames.push({ id: fields.get('id') ?? '', name, data });
    if (name === 'view') this.state = (JSON.parse(data) as { view: ClassState }).view;
    else if (this.state) this.state = fold(this.state, JSON.parse(data) as ClassEvent);
  }
}

/** An id for a command. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
}
