/** Reads what is given to a command: values by name, whole numbers, names out of a list; of a mistake it says what is allowed. */

import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Reads `--name value` for these names, and `--name` alone for these flags.
 * @throws UsageError that names the mistake and lists what there is.
 */
export function parseOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Partial<Record<Name, string> & Record<Flag, boolean>> {
  try {
    const options = Object.fromEntries([
      ...names.map((name) => [name, { type: 'string' as const }]),
      ...flags.map((name) => [name, { type: 'boolean' as const }]),
    ]) as Record<string, { type: 'string' | 'boolean' }>;
    return parseArgs({ args: [...args], options, allowPositionals: false }).values as Partial<
      Record<Name, string> & Record<Flag, boolean>
    >;
  } catch (error) {
    // Node's own sentence names the option; ours adds which there are.
    const cause = error instanceof Error ? error.message.split('. ', 1)[0] : String(error);
    const alone = flags.length > 0 ? `; ${flags.map((name) => `--${name}`).join(', ')} without one` : '';
    throw new UsageError(
      `${cause}. The options are ${names.map((name) => `--${name}`).join(', ')}, each with a value${alone}.`,
    );
  }
}

/** @throws UsageError when the text is no whole number from `least` to `most`. */
export function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}; got "${text}".`);
  }
  return value;
}

/** @throws UsageError when the text is none of these. */
export function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${allowed.join(', ')}; got "${text}".`);
  return found;
}

/** When a training ends. */
export type Until = { readonly steps: number } | { readonly seconds: number };

/** @throws UsageError when both are given, or one is no whole number above 0. */
export function untilOf(values: { steps?: string; seconds?: string }, seconds: number): Until {
  if (values.steps !== undefined && values.seconds !== undefined) {
    throw new UsageError('Give --steps or --seconds, not both.');
  }
  return values.steps !== undefined
    ? { steps: whole('steps', values.steps, 1, 10_000_000) }
    : { seconds: whole('seconds', values.seconds ?? String(seconds), 1, 1_000_000) };
}
