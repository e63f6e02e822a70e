/** The server on a real port: it answers, refuses a taken port, and closes though a connection is open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { listen } from './listen.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-server-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('answers at the address that it names', async () => {
  const server = await listen(createApp({ folder }), '127.0.0.1', 0);
  const answer = await fetch(`${server.address}/health`);
  expect(answer.status).toBe(200);
  await server.close();
  await expect(fetch(`${server.address}/health`)).rejects.toThrow('fetch failed');
});

test('on every address it names those that other machines can use', async () => {
  const server = await listen(createApp({ folder }), '0.0.0.0', 0);
  expect(server.address).toMatch(/^http:\/\/localhost:\d+$/);
  for (const address of server.networkAddresses) expect((await fetch(`${address}/health`)).status).toBe(200);
  expect(server.networkAddresses.join()).not.toContain('127.0.0.1');
  await server.close();
});

test('refuses a port that is taken', async () => {
  const first = await listen(createApp({ folder }), '127.0.0.1', 0);
  const port = Number(new URL(first.address).port);
  await expect(listen(createApp({ folder }), '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
});

test('closes though somebody is still connected', async () => {
  const server = await listen(createApp({ folder }), '127.0.0.1', 0);
  const ended = new Promise<void>((resolve, reject) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => {
      socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
    socket.once('data', () => void server.close());
    socket.once('close', () => resolve());
    socket.once('error', reject);
  });
  await expect(ended).resolves.toBeUndefined();
});
