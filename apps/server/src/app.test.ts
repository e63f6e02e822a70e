/** The server's answers, asked without a port: headers, caching, compression, pages and files that are not there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';

const PAGE = '<!doctype html><title>lab</title>';
const SCRIPT = 'console.log("lab");';

let folder: string;

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'nepwerk-server-'));
  folder = join(parent, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'lab-1a2b3c4d.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'lab-1a2b3c4d.js.gz'), gzipSync(SCRIPT));
});

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

describe('headers', () => {
  test.each(['/', '/burger', '/health', '/assets/lab-1a2b3c4d.js', '/assets/gone.js'])('are on %s', async (path) => {
    const { headers } = await createApp({ folder }).request(path);
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Permissions-Policy')).toContain('camera=(self), microphone=(self)');
  });

  test('let a page load from its own origin only', async () => {
    const { headers } = await createApp({ folder }).request('/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "img-src 'self' blob: data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ]);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-(inline|eval)'/);
  });

  test('leave out the isolation, and nothing else, when told to', async () => {
    const { headers } = await createApp({ folder, isolated: false }).request('/');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBeNull();
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  });
});

describe('files', () => {
  test('with a hash in their name are kept for a year', async () => {
    const answer = await createApp({ folder }).request('/assets/lab-1a2b3c4d.js');
    expect(await answer.text()).toBe(SCRIPT);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('Content-Type')).toContain('javascript');
  });

  test('come compressed to who can read that', async () => {
    const app = createApp({ folder });
    const answer = await app.request('/assets/lab-1a2b3c4d.js', { headers: { 'Accept-Encoding': 'gzip, deflate' } });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  test.each(['/assets/gone.js', '/favicon.ico', '/assets/'])('that are not there are a 404: %s', async (path) => {
    const answer = await createApp({ folder }).request(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('outside the folder stay there: %s', async (path) => {
    const answer = await createApp({ folder }).request(path);
    expect(await answer.text()).not.toContain('secret');
    expect(answer.status).toBe(404);
  });
});

describe('pages', () => {
  test.each(['/', '/burger', '/burger?lang=en'])('are the one page: %s', async (path) => {
    const answer = await createApp({ folder }).request(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(PAGE);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  });

  test('are only read, never written', async () => {
    const answer = await createApp({ folder }).request('/burger', { method: 'POST' });
    expect(answer.status).toBe(404);
  });
});

test('the health address says that the server is up', async () => {
  const answer = await createApp({ folder }).request('/health');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
  expect(answer.headers.get('Cache-Control')).toBe('no-cache');
});

test('a folder without the built lab is refused in a sentence', () => {
  expect(() => createApp({ folder: join(folder, 'assets') })).toThrow(/must hold an index\.html/);
});
