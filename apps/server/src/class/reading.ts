/** How a class is read: a stream of what happens, or, where a network holds streams back, one answer after the other; and the pictures. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Reader } from '@nepwerk/protocol/class';
import { type Context, Hono } from 'hono';
import { refuse, refuseFault } from './answers.ts';
import type { ClassHouse } from './house.ts';
import type { ClassRoom, Frame } from './room.ts';
import type { Streams } from './stream.ts';
import type { ReadingRole, Visitors } from './visitors.ts';

/** A long poll is answered after so many milliseconds though nothing happened: proxies end requests after half a minute. */
export const LONG_POLL = 25_000;

/** What is read with. */
export interface ReadingOptions {
  readonly house: ClassHouse;
  readonly visitors: Visitors;
  readonly streams: Streams;
}

/** The addresses under `/classes/ID/` that are read. */
export function createReading({ house, visitors, streams }: ReadingOptions): Hono<{ Bindings: HttpBindings }> {
  const reading = new Hono<{ Bindings: HttpBindings }>();
  reading.onError((error, context) => refuseFault(context, error));

  /** Who reads which class in this request; or why nobody. */
  async function find(context: Context): Promise<Response | { room: ClassRoom; reader: Reader }> {
    const id = context.req.param('id') ?? '';
    const reader = visitors.reader(context, roleIn(context), id);
    if (reader === null) return refuse(context, 'no-token');
    const room = await house.room(id);
    return room ? { room, reader } : refuse(context, 'gone');
  }

  reading.get('/classes/:id/events', async (context) => {
    const found = await find(context);
    if (found instanceof Response) return found;
    const { room, reader } = found;
    const after = positionIn(context.req.header('Last-Event-ID') ?? context.req.query('after'));
    const { outgoing } = context.env;
    outgoing.once('close', room.attach(reader, streams.open(outgoing), after));
    return RESPONSE_ALREADY_SENT;
  });

  reading.get('/classes/:id/wait', async (context) => {
    const found = await find(context);
    if (found instanceof Response) return found;
    const frame = await nextFrame(
      found.room,
      found.reader,
      positionIn(context.req.query('after')),
      context.req.raw.signal,
    );
    return context.json(
      frame && { position: frame.position, name: frame.name, data: JSON.parse(frame.data) as unknown },
    );
  });

  reading.get('/classes/:id/pictures/:picture{[0-9]+-[0-9]+}', async (context) => {
    const found = await find(context);
    if (found instanceof Response) return found;
    const id = context.req.param('picture');
    if (!house.maySee(found.room, found.reader, id)) return refuse(context, 'no-picture');
    const bytes = await house.picture(found.room, id);
    if (!bytes) return refuse(context, 'no-picture');
    return context.body(Buffer.from(bytes), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' });
  });
  return reading;
}

/** What next reaches a reader who knows the class up to a position; null when nothing did for a while. */
function nextFrame(room: ClassRoom, reader: Reader, after: number | null, gone: AbortSignal): Promise<Frame | null> {
  return new Promise((resolve) => {
    function answer(frame: Frame | null): void {
      clearTimeout(timer);
      resolve(frame);
      // An outlet may be told while it is being attached, when there is nothing to detach yet.
      queueMicrotask(() => detach());
    }
    const timer = setTimeout(() => answer(null), LONG_POLL);
    gone.addEventListener('abort', () => answer(null), { once: true });
    // Between two requests events may have passed, so whoever waits gets the class whole.
    const detach = room.attach(reader, { send: () => answer(room.view(reader)), end: () => answer(null) }, after);
  });
}

/** The role in which a request reads. */
function roleIn(context: Context): ReadingRole {
  const role = context.req.query('as');
  return role === 'teacher' || role === 'wall' ? role : 'seat';
}

/** A position as it came from outside; null when it is none. */
function positionIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
