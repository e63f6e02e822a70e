/** Checks the command line from the outside. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const COMMAND = ['--import', 'tsx', fileURLToPath(new URL('main.ts', import.meta.url))];

/** Runs the command line as a process of its own. */
function nepwerk(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });
}

describe('nepwerk', () => {
  it('lists what it can do', () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { status, stdout } = nepwerk(...args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/nepwerk gan .*--data NAME\|FOLDER.*--seed N/s);
    }
  });

  it.each([
    [['paint'], 'There is no command "paint". The commands are help, check, gan, face-trial and strips.'],
    [['gan', '--preset', 'huge'], '--preset must be one of tiny16, grey28, colour32, colour64; got "huge".'],
    [['gan', '--data', 'no/such/folder', '--steps', '1'], 'There is no folder no/such/folder that can be read.'],
  ])('answers %j with a sentence and code 2', (args, sentence) => {
    const { status, stderr } = nepwerk(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('writes what there is when Ctrl-C is pressed', async () => {
    const out = await mkdtemp(join(tmpdir(), 'nepwerk-stop-'));
    const options = ['--preset', 'tiny16', '--pictures', '20', '--fakes', '100', '--threads', '1', '--seconds', '3600'];
    const child = spawn(process.execPath, [...COMMAND, 'gan', ...options, '--out', out]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stderr.on('data', (text) => {
      if (/Training tiny16/.test(String(text))) child.kill('SIGINT');
    });
    expect(await ended).toBe(0);
    const report: unknown = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ stopped: true, preset: 'tiny16' });
    await rm(out, { recursive: true });
  });
});
