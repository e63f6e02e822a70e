/** One connection of a load client: requests one after the other, and then a stream; as little work as can be, so that the clients don't hold up what they measure. */
import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/** Where clients connect to. */
export interface Target {
  readonly port: number;
  readonly isSecure: boolean;
}

/** What a request was answered. */
export interface Answer {
  readonly status: number;
  /** Cookies that were set, as they are sent back: `name=value; name=value`. */
  readonly cookies: string;
  readonly body: string;
}

/** What Chromium sends along with each request: a server keeps it with the connection, so memory a seat is not honest without. */
const BROWSER_HEADERS = [
  'sec-ch-ua-platform: "Chrome OS"',
  'User-Agent: Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'sec-ch-ua: "Chromium";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile: ?0',
  'Accept: */*',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: nl-NL,nl;q=0.9,en;q=0.8',
];

const KEEP = 'Connection: keep-alive';

/** Clients come from so many addresses of this machine, each of which has its own 28,000 ports; macOS has one. */
const ADDRESSES = process.platform === 'darwin' ? 1 : 8;

let opened = 0;

/** Opens a connection from the next of this machine's addresses. @throws what the system says when there is none. */
export function openSocket({ port, isSecure }: Target): Promise<Socket> {
  const to = { port, host: '127.0.0.1', localAddress: `127.0.0.${1 + (opened++ % ADDRESSES)}` };
  return new Promise((resolve, reject) => {
    const socket = isSecure
      ? connectSecurely({ ...to, rejectUnauthorized: false }, () => resolve(socket))
      : connect(to, () => resolve(socket));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });
}

/** The head of a request as a browser writes it. */
export function headOf(method: string, path: string, { port, isSecure }: Target, more: readonly string[]): string {
  const origin = `${isSecure ? 'https' : 'http'}://localhost:${port}`;
  return [
    `${method} ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    ...BROWSER_HEADERS,
    ...(method === 'GET' ? [] : [`Origin: ${origin}`]),
    `Referer: ${origin}/`,
    ...more,
    '\r\n',
  ].join('\r\n');
}

/** A connection; it comes again where the server closed it between two requests. */
export class HttpLine {
  readonly #target: Target;
  #socket: Socket;
  #text = '';
  #onAnswer: ((answer: Answer) => void) | null = null;
  #onText: ((text: string) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #failed: ((error: Error) => void) | null = null;
  isOpen = true;

  private constructor(socket: Socket, target: Target) {
    this.#target = target;
    this.#socket = this.#use(socket);
  }

  static async open(target: Target): Promise<HttpLine> {
    return new HttpLine(await openSocket(target), target);
  }

  /**
   * Sends JSON, after what was sent before it was answered; once more where the server closed the connection at that moment, as browsers do and as what is asked has an id to
   * be told by. @throws When the connection ends.
   */
  post(path: string, cookies: string, body: string): Promise<Answer> {
    const head = [KEEP, 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
    const text = headOf('POST', path, this.#target, cookies ? [...head, `Cookie: ${cookies}`] : head) + body;
    const answer = this.#last.then(() => this.#ask(text).catch(() => this.#ask(text)));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Asks for a stream: answers when its head is there, and from then on gives what comes. */
  stream(path: string, cookies: string, onText: (text: string) => void): Promise<Answer> {
    this.#onText = onText;
    return this.#ask(headOf('GET', path, this.#target, [KEEP, 'Cache-Control: no-cache', `Cookie: ${cookies}`]));
  }

  /** Reads no more, as a laptop that sleeps. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.destroy();
  }

  #use(socket: Socket): Socket {
    socket.on('data', (bytes) => this.#take(bytes.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isOpen = false;
      this.#failed?.(new Error('the server closed the connection'));
    });
    this.isOpen = true;
    return socket;
  }

  async #ask(text: string): Promise<Answer> {
    // As browsers do: one on which nothing was asked for a while the server may have closed.
    if (!this.isOpen) this.#socket = this.#use(await openSocket(this.#target));
    return new Promise((resolve, reject) => {
      this.#onAnswer = resolve;
      this.#failed = reject;
      this.#socket.write(text);
    });
  }

  #take(text: string): void {
    if (!this.#onAnswer) {
      this.#onText?.(text);
      return;
    }
    this.#text += text;
    const end = this.#text.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#text.slice(0, end);
    const rest = this.#text.slice(end + 4);
    const isStream = head.includes('text/event-stream');
    const body = isStream ? '' : bodyOf(head, rest);
    if (body === null) return;
    const answered = this.#onAnswer;
    this.#onAnswer = null;
    this.#text = '';
    const cookies = Array.from(head.matchAll(/^set-cookie: ([^;\r]+)/gim), (it) => it[1]);
    answered({ status: Number(head.slice(9, 12)), cookies: cookies.join('; '), body });
    if (isStream) this.#onText?.(rest);
  }
}

/** The body after a head, or null while some of it is to come. */
function bodyOf(head: string, rest: string): string | null {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return rest.length < Number(length) ? null : rest.slice(0, Number(length));
  if (!/^transfer-encoding: chunked/im.test(head)) return '';
  return rest.endsWith('0\r\n\r\n') ? rest.replaceAll(/(^|\r\n)[0-9a-f]+\r\n/g, '') : null;
}
