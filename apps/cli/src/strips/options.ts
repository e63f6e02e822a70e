/** The options of `nepwerk strips`. */

import { fileURLToPath } from 'node:url';
import { parseOptions, whole } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';

/** Where lessons lie. */
const LESSONS = fileURLToPath(new URL('../../../../packages/lessons/lessons/', import.meta.url));

/** Which lesson's pictures to make, and where to write them. */
export interface StripsOptions {
  readonly lesson: string;
  /** The folder with the lesson's files. */
  readonly folder: string;
  readonly out: string;
  /** Undefined: as many as the machine has. */
  readonly threads: number | undefined;
}

/** What `nepwerk help` says of this command. */
export const STRIPS_HELP = `nepwerk strips [options]     make the pictures that a lesson brings for a class without laptops

  --lesson NAME              the lesson's folder (default synthetic-burger)
  --out DIR                  where to write (default: the lesson's own folder pictures)
  --threads N                threads, 1 to 64 (default: as the machine has)

  Trains as the lab does at each address that the lesson's sheets name, seed and data too, and writes what was made at their rounds:
  a marked picture for each strip, and pictures.json. Some minutes for each address; the same each time.
`;

/** @throws UsageError that says what was got and what is allowed. */
export function parseStripsOptions(args: readonly string[]): StripsOptions {
  const { lesson = 'synthetic-burger', out, threads } = parseOptions(args, ['lesson', 'out', 'threads']);
  if (!/^[a-z0-9-]+$/.test(lesson))
    throw new UsageError(`--lesson must be the name of a lesson's folder; got "${lesson}".`);
  const folder = LESSONS + lesson;
  return {
    lesson,
    folder,
    out: out ?? `${folder}/pictures`,
    threads: threads === undefined ? undefined : whole('threads', threads, 1, 64),
  };
}
