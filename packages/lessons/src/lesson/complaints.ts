/** Says in a sentence what a schema does not allow: where, what is there, and what may be. */
import type * as z from 'zod/mini';
import type { Fault, Path, YamlFile } from './yaml-file.ts';

/** Longest piece of a wrong value that is quoted. */
const LONGEST_QUOTE = 40;

type Issue = z.core.$ZodIssue;

/** Checks what a file holds: as the schema gives it, or what is wrong with it. */
export function checkFile<Part>(
  file: YamlFile,
  schema: z.ZodMiniType<Part>,
): { readonly good: Part } | { readonly faults: readonly Fault[] } {
  const result = schema.safeParse(file.holds, { reportInput: true });
  if (result.success) return { good: result.data };
  return { faults: result.error.issues.flatMap((issue) => complain(file, issue)) };
}

/** A fault at a key of a file. */
export function faultAt(file: YamlFile, path: Path, says: string): Fault {
  return { file: file.file, line: file.lineOf(path), says: `${nameOf(path)} ${says}` };
}

/** A key as people say it: list items count from 1. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : at === 0 ? part : `.${part}`)).join('');
}

function complain(file: YamlFile, issue: Issue): readonly Fault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      faultAt(file, [...path, key], 'is a key that a lesson does not have here; is it misspelt?'),
    );
  if (issue.code === 'invalid_key')
    return [faultAt(file, path, 'is no name that a key may have: small letters and figures, with hyphens between')];
  return [faultAt(file, path, saysOf(issue))];
}

function saysOf(issue: Issue): string {
  const missing = issue.input === undefined;
  const got = quote(issue.input);
  if (issue.code === 'invalid_type')
    return missing
      ? `is missing; it must be ${kindOf(issue.expected)}`
      : `must be ${kindOf(issue.expected)} and is ${got}`;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.join(', ');
    return missing ? `is missing; it may be ${allowed}` : `is ${got} and may be ${allowed}`;
  }
  if (issue.code === 'too_small')
    return `must be at least ${issue.minimum}${sizeOf(issue.origin)} and is ${measure(issue.input, got)}`;
  if (issue.code === 'too_big')
    return `may be at most ${issue.maximum}${sizeOf(issue.origin)} and is ${measure(issue.input, got)}`;
  return issue.message; // a rule of ours, which says itself what it wants
}

function kindOf(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    int: 'a whole number',
    number: 'a whole number',
    boolean: 'true or false',
    array: 'a list, each item after a hyphen',
    object: 'a group of keys',
    record: 'a group of keys',
  };
  return kinds[expected] ?? expected;
}

function sizeOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' items long' : '';
}

function measure(input: unknown, got: string): string {
  return typeof input === 'string' || Array.isArray(input) ? String(input.length) : got;
}

function quote(input: unknown): string {
  if (input === undefined || input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of keys';
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
}
