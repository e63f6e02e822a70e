/** The walk goes through lines that are really in the source, each in one place, and only through those that a step runs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODE_FILES, linesAt, momentLines, momentsOf, type Moment } from './code-walk.ts';

function linesOf(file: string): string[] {
  const address = new URL(import.meta.resolve(`@nepwerk/models/source/${file}`));
  return readFileSync(fileURLToPath(address), 'utf8').split('\n');
}

describe.each(CODE_FILES)('the lines of %s', (file) => {
  const lines = linesOf(file);
  const named = (Object.keys(momentLines) as Moment[]).flatMap((moment) => momentLines[moment][file] ?? []);

  it.each(named)('have "%s" in one place', (text) => {
    expect(lines.filter((line) => line.includes(text)).length).toBe(1);
  });

  it('are found by their numbers', () => {
    for (const moment of momentsOf('both')) {
      expect(linesAt(moment, file, lines).size).toBe(momentLines[moment][file]?.length ?? 0);
    }
  });
});

describe('a walk', () => {
  it('passes only what learns', () => {
    expect(momentsOf('both').length).toBe(8);
    expect(momentsOf('generator')).not.toContain('judgeLearns');
    expect(momentsOf('discriminator')).not.toContain('makerLearns');
  });
});
