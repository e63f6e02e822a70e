/** Reads the body of a request as a command: whatever comes is a command or one of four refusals. */
import * as z from 'zod/mini';
import { type PupilCommand, pupilCommand, type TeacherCommand, teacherCommand } from './commands.ts';
import { CLASS_VERSION, LONGEST_COMMAND } from './limits.ts';

/** A command in its envelope: the version that its sender speaks, and an id of its own, so that sending it again is not doing it again. */
function envelope<Command extends z.ZodMiniType>(command: Command) {
  return z.strictObject({
    version: z.literal(CLASS_VERSION),
    id: z.string().check(z.regex(/^[\w-]{16,64}$/)),
    command,
  });
}

const teacherBody = envelope(teacherCommand);
const pupilBody = envelope(pupilCommand);

/** What tells an older or newer page from nonsense. */
const versioned = z.object({ version: z.int() });

/** Why a body is no command: longer than any, no JSON, from a page of another version, or none that there is. */
export type BodyRefusal = 'too-long' | 'not-json' | 'other-version' | 'not-a-command';

/** What a body says: a command with its id, or why it is none. */
export type ReadBody<Command> =
  | { readonly refused: BodyRefusal }
  | { readonly refused: null; readonly id: string; readonly command: Command };

/** Reads the body of a teacher's request, of which no more than {@link LONGEST_COMMAND} units need be given. Never throws. */
export function readTeacherBody(body: string): ReadBody<TeacherCommand> {
  return readBody(body, teacherBody);
}

/** Reads the body of a pupil's request; as {@link readTeacherBody}. */
export function readPupilBody(body: string): ReadBody<PupilCommand> {
  return readBody(body, pupilBody);
}

function readBody<Command>(
  body: string,
  schema: z.ZodMiniType<{ readonly id: string; readonly command: Command }>,
): ReadBody<Command> {
  if (body.length > LONGEST_COMMAND) return { refused: 'too-long' };
  let found: unknown;
  try {
    found = JSON.parse(body);
  } catch {
    return { refused: 'not-json' };
  }
  const speaks = z.safeParse(versioned, found);
  if (speaks.success && speaks.data.version !== CLASS_VERSION) return { refused: 'other-version' };
  const read = z.safeParse(schema, found);
  return read.success ? { refused: null, id: read.data.id, command: read.data.command } : { refused: 'not-a-command' };
}
