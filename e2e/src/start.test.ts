/** The command that everybody types first: up at once when all is built, ended by Ctrl-C, and clear about a taken port. */
import { afterEach, expect, test } from 'vitest';
import { runStart } from './support/start.ts';
import type { StartRun } from './support/start.ts';

let runs: StartRun[] = [];

afterEach(async () => {
  for (const run of runs) run.interrupt();
  await Promise.all(runs.map((run) => run.ended));
  runs = [];
});

function start(environment: Record<string, string>): StartRun {
  const run = runStart(environment);
  runs.push(run);
  return run;
}

test('npm start serves the lab at the address that it prints, and builds nothing the second time', async () => {
  const first = start({ PORT: '0' });
  await first.address;
  first.interrupt();
  await first.ended;

  const second = start({ PORT: '0' });
  const address = await second.address;
  expect(second.printed()).not.toMatch(/Installing|Building/);
  expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${address}/burger`)).text()).toContain('<div id="app">');
});

test('Ctrl-C ends it without a complaint', async () => {
  const run = start({ PORT: '0' });
  const address = await run.address;
  run.interrupt();
  expect(await run.ended).toBe(0);
  await expect(fetch(`${address}/health`)).rejects.toThrow('fetch failed');
});

test('a taken port is named, with what to do', async () => {
  const port = new URL(await start({ PORT: '0' }).address).port;
  const second = start({ PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(`Port ${port} is taken by another program.`);
  expect(second.printed()).toContain(`PORT=${Number(port) + 1} npm start`);
});

test('a port that is none is refused in a sentence', async () => {
  const run = start({ PORT: 'eighty' });
  expect(await run.ended).toBe(1);
  expect(run.printed().trim()).toBe('PORT must be a whole number from 0 to 65535; it is "eighty".');
});
