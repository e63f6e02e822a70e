/** The options of `nepwerk check`. */

import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** Which files to check, and whose signatures to trust. */
export interface CheckOptions {
  readonly files: readonly string[];
  /** Files with certificates (PEM) that are trusted. */
  readonly roots: readonly string[];
  readonly json: boolean;
}

/** What `nepwerk help` says of this command. */
export const CHECK_HELP = `nepwerk check FILE...         look for marks in pictures, films, sounds and trainings; nothing is sent anywhere

  --root FILE                trust what was signed below this certificate (PEM); may be given more than once
  --json                     write what was found as JSON

  Ends with 0 when each file carries a mark, 3 when one carries none, 4 when one was changed since it was signed, 2 when one can't be read.
`;

/** @throws UsageError that says what is missing or not known. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new UsageError('Say which files to check: nepwerk check FILE...');
    return { files: positionals, roots: values.root ?? [], json: values.json ?? false };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
    throw new UsageError(error.message);
  }
}
