/** What the school check asks the server, on a real port: events one by one, a late answer, no cookie, and an end to how much is under way. */
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { listen, type RunningServer } from '../listen.ts';
import { createSchoolCheck, type SchoolCheckOptions } from './doors.ts';

const servers: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: SchoolCheckOptions): Promise<string> {
  const server = await listen(new Hono().route('/check', createSchoolCheck(options)), '127.0.0.1', 0);
  servers.push(server);
  return `${server.address}/check`;
}

test('the stream brings its events one by one, as a class does, and ends', async () => {
  const address = await start({ every: 20 });
  const begin = performance.now();
  const answer = await fetch(`${address}/stream`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(answer.headers.get('x-accel-buffering')).toBe('no');
  expect(answer.headers.get('set-cookie')).toBeNull();
  const text = await answer.text();
  expect(performance.now() - begin).toBeGreaterThan(9 * 20 - 10); // timers may be a little early
  expect(text.match(/^id: \d+$/gm)).toEqual(Array.from({ length: 10 }, (_, i) => `id: ${i + 1}`));
  expect(text.match(/^data: .*$/gm)?.every((line) => line === 'data: {"count":10,"every":20}')).toBe(true);
});

test('the late answer comes late, and the one to measure by at once', async () => {
  const address = await start({ wait: 60 });
  const begin = performance.now();
  expect(await (await fetch(`${address}/wait`)).json()).toEqual({ waited: 60 });
  expect(performance.now() - begin).toBeGreaterThan(55);
  const ping = await fetch(`${address}/ping`);
  expect([ping.status, await ping.text()]).toEqual([204, '']);
});

test('more than so many at once are refused, and whoever leaves makes room', async () => {
  const address = await start({ every: 60_000, wait: 60_000, most: 2 });
  const leave = new AbortController();
  await fetch(`${address}/stream`, { signal: leave.signal });
  const waiting = fetch(`${address}/wait`, { signal: leave.signal }).catch(() => 'left');
  await expect.poll(() => refusalOfStream(address)).toBe('too-many');
  expect(await (await fetch(`${address}/wait`)).json()).toEqual({ refused: 'too-many', wait: 60_000 });
  expect((await fetch(`${address}/ping`)).status).toBe(204);
  leave.abort();
  expect(await waiting).toBe('left');
  await expect.poll(() => refusalOfStream(address)).toBeNull();
});

/** Opens a stream and leaves it: why it was refused, or null. */
async function refusalOfStream(address: string): Promise<string | null> {
  const leave = new AbortController();
  const { headers } = await fetch(`${address}/stream`, { signal: leave.signal });
  leave.abort();
  return headers.get('Nepwerk-Refused');
}

test('nothing but these addresses is there, and nothing is taken', async () => {
  const address = await start({});
  expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  expect((await fetch(`${address}/wait`, { method: 'POST', body: 'x' })).status).toBe(404);
});
