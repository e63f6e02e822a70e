/** `nepwerk check`: looks for marks in files, and says what that means. */

import { readFile } from 'node:fs/promises';
import type { Verdict } from '@nepwerk/marks/check';
import { fromPem } from '@nepwerk/marks/credentials';
import { UsageError } from '../usage-error.ts';
import { describe } from './describe.ts';
import { inspect, type FileFinding } from './inspect.ts';
import type { CheckOptions } from './options.ts';

/** The code with which the process ends; of several files the first of these that holds for one. */
const CODES: readonly (readonly [Verdict, number])[] = [
  ['unreadable', 2],
  ['broken', 4],
  ['none', 3],
  ['marked', 0],
];

/**
 * Checks files one by one.
 *
 * @returns The code with which the process should end.
 * @throws UsageError when a certificate can't be read.
 */
export async function runCheck({ files, roots, json }: CheckOptions, write: (text: string) => void): Promise<number> {
  const trusted = await Promise.all(roots.map(readRoot));
  const findings: FileFinding[] = [];
  for (const file of files) {
    const finding = await inspect(file, trusted);
    findings.push(finding);
    if (!json) write(describe(finding));
  }
  if (json) write(`${JSON.stringify(findings, null, 2)}\n`);
  return CODES.find(([verdict]) => findings.some((finding) => finding.verdict === verdict))?.[1] ?? 0;
}

async function readRoot(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return fromPem(await readFile(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is no certificate that can be read. --root takes a file in PEM form.`);
  }
}
