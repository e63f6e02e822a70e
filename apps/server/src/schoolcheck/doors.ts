/** What the school check asks the server: an answer at once, a stream of a few timed events, and one late answer, as a class has them. It needs no class and no cookie, and keeps nothing. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { refuse } from '../class/answers.ts';
import { LONG_POLL } from '../class/reading.ts';
import { Stream } from '../class/stream.ts';

/** How it differs from the usual, for tests. */
export interface SchoolCheckOptions {
  /** Milliseconds from one event of the stream to the next. */
  readonly every?: number;
  /** Milliseconds until the late answer. */
  readonly wait?: number;
  /** Streams and late answers that may be under way at once. */
  readonly most?: number;
}

/** Events of the stream: enough to tell one by one from all at once, and over within three seconds. */
const EVENTS = 10;
const EVERY = 300;

/** Thirty laptops of each of ten schools at once; further ones are told to come back, so that nobody holds this server by its checks. */
const MOST_AT_ONCE = 300;

/** The addresses, to be put under `/api/schoolcheck`. Both ends of the stream's beat, `count` and `every` in milliseconds, stand in each of its events. */
export function createSchoolCheck({ every = EVERY, wait = LONG_POLL, most = MOST_AT_ONCE }: SchoolCheckOptions = {}) {
  const doors = new Hono<{ Bindings: HttpBindings }>();
  let underWay = 0;

  /** Counts a request that lasts, until it is over; false when there are too many. */
  function begin({ env: { outgoing } }: Context<{ Bindings: HttpBindings }>): boolean {
    if (underWay >= most) return false;
    underWay++;
    outgoing.once('close', () => underWay--);
    return true;
  }

  doors.get('/ping', (context) => context.body(null, 204));

  doors.get('/stream', (context) => {
    if (!begin(context)) return refuse(context, 'too-many', 60_000);
    const { outgoing } = context.env;
    const stream = new Stream(outgoing);
    let sent = 0;
    function send(): void {
      stream.send({ position: ++sent, name: 'event', data: JSON.stringify({ count: EVENTS, every }) });
      if (sent < EVENTS) return;
      clearInterval(timer);
      stream.end();
    }
    const timer = setInterval(send, every);
    outgoing.once('close', () => clearInterval(timer));
    send();
    return RESPONSE_ALREADY_SENT;
  });

  doors.get('/wait', async (context) => {
    if (!begin(context)) return refuse(context, 'too-many', 60_000);
    const { signal } = context.req.raw;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
    return context.json({ waited: wait });
  });

  doors.all('*', (context) => context.json({ refused: 'no-such-address' }, 404));
  return doors;
}
