/** How a class is changed: commands of its teacher and its pupils, and pictures for its wall. */
import { CLASS_LABS, LONGEST_COMMAND, type Reader, readPupilBody, readTeacherBody } from '@nepwerk/protocol/class';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { cleanPicture, LONGEST_FILE } from '../pictures/clean-picture.ts';
import { refuse, refuseFault } from './answers.ts';
import { limitBody } from './body-limit.ts';
import type { ClassHouse } from './house.ts';
import type { Pace } from './pace.ts';
import type { ClassRoom, Outcome } from './room.ts';
import type { Visitors } from './visitors.ts';

/** What is asked with. */
export interface AskingOptions {
  readonly house: ClassHouse;
  readonly visitors: Visitors;
  readonly pace: Pace;
}

/** What an address says of a picture. */
const sharing = z.object({
  id: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  lab: z.enum(CLASS_LABS),
  made: z.enum(['yes', 'no']),
  round: z.string().check(z.regex(/^\d{1,5}$/)),
});

/** The addresses under `/classes/ID/` that change it. */
export function createAsking({ house, visitors, pace }: AskingOptions): Hono {
  const asking = new Hono();
  asking.onError((error, context) => refuseFault(context, error));

  /** Whose request this is in which class, if it may come now; or why not. */
  async function find<Who extends Reader>(
    context: Context,
    who: Who | null,
  ): Promise<Response | { room: ClassRoom; who: Who }> {
    const id = context.req.param('id') ?? '';
    if (who === null) return refuse(context, 'no-token');
    const wait = pace.take(`${id} ${who}`);
    if (wait > 0) return refuse(context, 'wait', wait);
    const room = await house.room(id);
    return room ? { room, who } : refuse(context, 'gone');
  }

  function seatOf(context: Context): number | null {
    const reader = visitors.reader(context, 'seat', context.req.param('id') ?? '');
    return typeof reader === 'number' ? reader : null;
  }

  const short = limitBody(LONGEST_COMMAND);

  asking.post('/classes/:id/teacher', short, async (context) => {
    const teacher = visitors.reader(context, 'teacher', context.req.param('id'));
    const found = await find(context, teacher);
    if (found instanceof Response) return found;
    const body = readTeacherBody(await textOf(context));
    if (body.refused !== null) return refuse(context, body.refused);
    return answer(context, await house.askAsTeacher(found.room, body.id, body.command));
  });

  asking.post('/classes/:id/pupil', short, async (context) => {
    const found = await find(context, seatOf(context));
    if (found instanceof Response) return found;
    const body = readPupilBody(await textOf(context));
    if (body.refused !== null) return refuse(context, body.refused);
    // A picture comes with its bytes, by the address below.
    if (body.command.type === 'share') return refuse(context, 'not-a-command');
    return answer(context, await house.askAsPupil(found.room, found.who, body.id, body.command));
  });

  const large = limitBody(LONGEST_FILE);

  asking.post('/classes/:id/pictures', large, async (context) => {
    const found = await find(context, seatOf(context));
    if (found instanceof Response) return found;
    const said = sharing.safeParse(context.req.query());
    if (!said.success || context.req.header('Content-Type') !== 'image/png') return refuse(context, 'not-a-command');
    const { id, lab, made, round } = said.data;
    const clean = await cleanPicture(new Uint8Array(await context.req.arrayBuffer()));
    if (clean.refused !== null) return refuse(context, clean.refused);
    const picture = { lab, made: made === 'yes', round: Number(round) };
    return answer(context, await house.share(found.room, found.who, id, picture, clean.png));
  });
  return asking;
}

/** The text of a request that says it is JSON: such a one can't come from a form of another site. */
async function textOf(context: Context): Promise<string> {
  return /^application\/json\b/.test(context.req.header('Content-Type') ?? '') ? context.req.text() : '';
}

function answer(context: Context, outcome: Outcome): Response {
  return outcome.refused === null ? context.json({ position: outcome.position }) : refuse(context, outcome.refused);
}
