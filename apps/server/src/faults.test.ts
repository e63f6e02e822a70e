/** Faults that nobody foresaw: where they were is written down, what they say is not, and whoever asked is told no more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { createApp } from './app.ts';
import { describeFault } from './faults.ts';

const SAID = 'Snelle Otter says: het is nep\n    at snelle.otter (nep.ts:1:1)';

afterEach(() => void vi.restoreAllMocks());

test('a fault is described by its kind and its places, also of what caused it', () => {
  const cause = Object.assign(new RangeError(SAID), { code: 'ENOSPC' });
  const text = describeFault(new Error(SAID, { cause }));
  expect(text).toMatch(/^A fault: Error\n +at .*faults\.test\.ts:\d+:\d+/);
  expect(text).toMatch(/\nCaused by: RangeError ENOSPC\n +at .*faults\.test\.ts:\d+:\d+/);
  expect(text).not.toMatch(/otter|nep\.ts/i);
});

test.each([SAID, undefined, null, { message: SAID }])('a fault that is none is described by its type: %o', (fault) => {
  expect(describeFault(fault)).not.toMatch(/otter/i);
});

test('a fault whose message was changed afterwards is described without places', () => {
  const fault = new Error(SAID);
  expect(fault.stack).toContain('Otter'); // it is written when it is first read
  fault.message = 'other';
  expect(describeFault(fault)).toBe('A fault: Error');
});

test('a request that meets one is answered with nothing of it', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const logged = vi.spyOn(console, 'error');
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-faults-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const classes = new Hono<{ Bindings: HttpBindings }>().get('/broken', () => {
    throw new TypeError(SAID);
  });
  const answer = await createApp({ folder, classes }).request('/api/broken');
  rmSync(folder, { recursive: true });
  expect([answer.status, await answer.text()]).toEqual([500, 'Internal Server Error']);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(logged).not.toHaveBeenCalled();
  expect(write.mock.calls.join()).toMatch(/^A fault: TypeError\n/);
  expect(write.mock.calls.join()).not.toMatch(/otter/i);
});
