/** Checks the command line from the outside. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs the command line as a process of its own. */
function nepwerk(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  return spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { encoding: 'utf8' });
}

describe('nepwerk', () => {
  it('lists what it can do', () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { status, stdout } = nepwerk(...args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/nepwerk gan .*--data burgers\|FOLDER.*--seed N/s);
    }
  });

  it.each([
    [['paint'], 'There is no command "paint". The commands are help and gan.'],
    [['gan', '--preset', 'huge'], '--preset must be one of tiny16, grey28, colour32, colour64; got "huge".'],
    [['gan', '--data', 'no/such/folder', '--steps', '1'], 'There is no folder no/such/folder that can be read.'],
  ])('answers %j with a sentence and code 2', (args, sentence) => {
    const { status, stderr } = nepwerk(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
