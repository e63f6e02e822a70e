/** Cookies of tokens as Hono sets them: closed to scripts and other sites, for four hours, and apart for each role. */
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { expect, test } from 'vitest';
import { cameSecurely, cookieFor, forgetting } from './cookies.ts';

/** What the browser is told when a cookie is set. */
async function headerOf({ name, options }: ReturnType<typeof cookieFor>): Promise<string | null> {
  const app = new Hono().get('/', (context) => {
    setCookie(context, name, '1.seat.one.3.abc.x-_', options);
    return context.text(getCookie(context, name) ?? 'none');
  });
  return (await app.request('/')).headers.get('Set-Cookie');
}

test('over HTTP', async () => {
  expect(await headerOf(cookieFor('seat', false))).toBe(
    'nepwerk-seat=1.seat.one.3.abc.x-_; Max-Age=14400; Path=/; HttpOnly; SameSite=Strict',
  );
});

test('over HTTPS it is for this host and for HTTPS alone', async () => {
  expect(await headerOf(cookieFor('teacher', true))).toBe(
    '__Host-nepwerk-teacher=1.seat.one.3.abc.x-_; Max-Age=14400; Path=/; HttpOnly; Secure; SameSite=Strict',
  );
});

test('is forgotten at once, under the same name', async () => {
  expect(await headerOf(forgetting('guess', true))).toContain(
    '__Host-nepwerk-guess=1.seat.one.3.abc.x-_; Max-Age=0; Path=/;',
  );
});

test('each role has its own', () => {
  const names = (['teacher', 'seat', 'wall', 'guess'] as const).flatMap((role) => [
    cookieFor(role, true).name,
    cookieFor(role, false).name,
  ]);
  expect(new Set(names).size).toBe(8);
});

test.each([
  ['http://a.example/x', undefined, false, false],
  ['https://a.example/x', undefined, false, true],
  ['http://a.example/x', 'https', false, false],
  ['http://a.example/x', 'https', true, true],
  ['http://a.example/x', 'HTTPS, http', true, true],
  ['http://a.example/x', 'http, https', true, false],
  ['https://a.example/x', 'http', true, false],
  ['http://a.example/x', undefined, true, false],
  ['http://a.example/x', 'httpsx', true, false],
])('%s with %s, behind a proxy: %s', (url, forwarded, isBehindProxy, expected) => {
  expect(cameSecurely(url, forwarded, isBehindProxy)).toBe(expected);
});
