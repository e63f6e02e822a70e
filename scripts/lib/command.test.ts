/** Programs run from the scripts: their exit code comes back, and Ctrl-C lets them end in their own way. */
import { spawn } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { command, ROOT } from './command.mjs';

test("answers the program's exit code", async () => {
  expect(await command(process.execPath, ['-e', 'process.exit(0)'])).toBe(0);
  expect(await command(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
});

test('answers 1 for a program that is not there, and says so', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  expect(await command('no-such-program', [])).toBe(1);
  expect(said.mock.calls.join()).toContain('no-such-program could not be started');
  said.mockRestore();
});

test('Ctrl-C in a terminal ends the program, and its own exit code comes back', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no process groups');
  const inner = "process.on('SIGINT', () => process.exit(3)); console.log('ready'); setInterval(() => {}, 1000);";
  const outer = `import { command } from '${ROOT}scripts/lib/command.mjs';
    process.exitCode = await command(process.execPath, ['-e', ${JSON.stringify(inner)}]);`;
  const script = spawn(process.execPath, ['--input-type=module', '-e', outer], { detached: true });
  script.stdout.once('data', () => process.kill(-(script.pid ?? 0), 'SIGINT')); // the whole group, as a terminal does
  expect(await new Promise((resolve) => script.once('exit', resolve))).toBe(3);
});
