/** How one gets into a class: a teacher opens it, pupils come in by its code, and the wall is shown by it. */
import { CLASS_LABS, CLASS_VERSION, LONGEST_COMMAND, type ClassState } from '@nepwerk/protocol/class';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { type Guess, type Guesses } from '../seats/guesses.ts';
import { refuse, refuseFault } from './answers.ts';
import { limitBody } from './body-limit.ts';
import type { ClassHouse } from './house.ts';
import type { ClassRoom } from './room.ts';
import type { Visitors } from './visitors.ts';

/** What the doors stand on. */
export interface DoorOptions {
  readonly house: ClassHouse;
  readonly visitors: Visitors;
  readonly guesses: Guesses;
  /** The second code of a class. */
  readonly secondCodeOf: (classId: string, code: string) => string;
}

const sixDigits = z.string().check(z.regex(/^\d{6}$/));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

const opening = z.strictObject({
  version: z.literal(CLASS_VERSION),
  language: z.enum(['nl', 'en']),
  lesson: z.nullable(slug),
  labs: z.array(z.enum(CLASS_LABS)).check(z.maxLength(CLASS_LABS.length)),
});

const entering = z.strictObject({
  version: z.literal(CLASS_VERSION),
  code: sixDigits,
  second: z.optional(sixDigits),
  /** A secret of this browser: coming again with it, after an answer that was lost, is coming once. */
  key: z.string().check(z.regex(/^[\w-]{16,64}$/)),
});

/** The addresses of the doors. */
export function createDoors(options: DoorOptions): Hono {
  const { house, visitors, secondCodeOf } = options;
  const doors = new Hono();
  const short = limitBody(LONGEST_COMMAND);
  doors.onError((error, context) => refuseFault(context, error));

  doors.post('/classes', short, async (context) => {
    const body = await readBody(context, opening);
    if (!body) return refuse(context, 'not-a-command');
    const opened = await house.open(body);
    if (!opened) return refuse(context, 'too-many');
    visitors.give(context, { role: 'teacher', classId: opened.classId });
    return context.json({ ...opened, second: secondCodeOf(opened.classId, opened.code) }, 201);
  });

  doors.post('/join', short, async (context) => {
    const found = await enter(context, options);
    if (found instanceof Response) return found;
    const had = visitors.reader(context, 'seat', found.room.id);
    const joined = await house.join(found.room, found.key, typeof had === 'number' ? had : null);
    if (joined.refused !== null) return refuse(context, joined.refused);
    visitors.give(context, { role: 'seat', classId: found.room.id, seat: joined.seat });
    return context.json({ classId: found.room.id, seat: joined.seat });
  });

  doors.post('/wall', short, async (context) => {
    const found = await enter(context, options);
    if (found instanceof Response) return found;
    visitors.give(context, { role: 'wall', classId: found.room.id });
    return context.json({ classId: found.room.id });
  });

  /** What this browser is, so that a page finds its class again. */
  doors.get('/me', (context) => {
    const [teacher, seat, wall] = [
      visitors.claim(context, 'teacher'),
      visitors.claim(context, 'seat'),
      visitors.claim(context, 'wall'),
    ];
    return context.json({
      teacher: teacher && { classId: teacher.classId },
      seat: seat && { classId: seat.classId, seat: seat.seat },
      wall: wall && { classId: wall.classId },
    });
  });

  /** Forgets one of these. */
  doors.delete('/me/:role{teacher|seat|wall}', (context) => {
    visitors.forget(context, context.req.param('role') as 'teacher' | 'seat' | 'wall');
    return context.body(null, 204);
  });
  return doors;
}

/** Finds the class of the code in a request, if whoever sends it may try; or says why not. */
async function enter(
  context: Context,
  { house, visitors, guesses, secondCodeOf }: DoorOptions,
): Promise<Response | { room: ClassRoom; key: string }> {
  const body = await readBody(context, entering);
  if (!body) return refuse(context, 'not-a-command');
  const { code, second, key } = body;
  const guess = guesses.begin(visitors.guesser(context), second !== undefined, house.size);
  const refused = refusalOfGuess(context, guess);
  if (guess.may !== 'try') return refused;
  const room = await house.roomOf(code);
  if (!room || isOver(room.state)) return refuse(context, second === undefined ? 'no-such-code' : 'second-code');
  if (second !== undefined) {
    const door = guesses.atDoor(room.id);
    if (door.may !== 'try') return refusalOfGuess(context, door);
    const right = second === secondCodeOf(room.id, code);
    door.settle(right);
    if (!right) return refuse(context, 'second-code');
  }
  guess.settle(true);
  return { room, key };
}

function refusalOfGuess(context: Context, guess: Guess): Response {
  return guess.may === 'wait' ? refuse(context, 'wait', guess.milliseconds) : refuse(context, 'second-code');
}

function isOver({ ended }: ClassState): boolean {
  return ended !== null;
}

/** The JSON of a request as a schema has it; null when it is something else. Only such a body is read: it can't come from a form of another site. */
async function readBody<Body>(context: Context, schema: z.ZodMiniType<Body>): Promise<Body | null> {
  if (!/^application\/json\b/.test(context.req.header('Content-Type') ?? '')) return null;
  const read = schema.safeParse(await context.req.json().catch(() => null));
  return read.success ? read.data : null;
}
