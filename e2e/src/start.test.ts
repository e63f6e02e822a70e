/** The command that everybody types first: up at once when all is built, ended by Ctrl-C, and clear about a taken port. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a class outlives a server that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-killed-'));
  const first = start({ PORT: '0', NEPWERK_DATA: folder });
  const body = JSON.stringify({ version: 1, language: 'nl', lesson: null, labs: ['burger'] });
  const headers = { 'Content-Type': 'application/json' };
  const opened = await fetch(`${await first.address}/api/classes`, { method: 'POST', body, headers });
  const { classId, code } = (await opened.json()) as { classId: string; code: string };
  const cookie = opened.headers
    .getSetCookie()
    .map((it) => it.split(';', 1)[0])
    .join('; ');
  first.kill();
  await first.ended;

  const address = await start({ PORT: '0', NEPWERK_DATA: folder }).address;
  const again = await fetch(`${address}/api/classes/${classId}/wait?as=teacher`, { headers: { cookie } });
  expect(await again.json()).toMatchObject({ name: 'view', data: { view: { code, door: true } } });
  const joined = await fetch(`${address}/api/join`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ version: 1, code, key: 'abcdefghijklmnop' }),
  });
  expect(await joined.json()).toEqual({ classId, seat: 0 });
});

test('a second server on the same data is refused in a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-twice-'));
  await start({ PORT: '0', NEPWERK_DATA: folder }).address;
  const second = start({ PORT: '0', NEPWERK_DATA: folder });
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain('Another server has the classes');
});
