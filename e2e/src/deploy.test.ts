/** What is written for hosting: that it starts, and names nothing that is not there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEPLOY = ['compose.yaml', 'Caddyfile', 'Dockerfile', 'nepwerk.service'].map((name) => `deploy/${name}`);

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

test('a service serves what was built, writes where it is told to, and ends when asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-deploy-'));
  const child = spawn(process.execPath, [join(ROOT, 'deploy/serve.mjs')], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', STATE_DIRECTORY: join(folder, 'state'), NEPWERK_DATA: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part) => (printed += String(part)));
  await expect.poll(() => printed).toMatch(/http:\S+/);
  const address = /http:\S+/.exec(printed)?.[0] ?? '';
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${address}/teach`)).text()).toContain('<div id="app">');
  expect(readdirSync(join(folder, 'state'))).toContain('secret');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  rmSync(folder, { recursive: true });
});

test('every variable that is set is one that is read', () => {
  const code = ['apps/server/src/settings.ts', 'apps/server/src/log/open-log.ts', 'apps/server/src/seats/secret.ts']
    .map(read)
    .join();
  const known = new Set(
    Array.from(
      `${code}${read('deploy/Caddyfile')}`.matchAll(/\b(?:NEPWERK|NATS)_[A-Z]+|\b(?:HOST|PORT)\b/g),
      ([name]) => name,
    ),
  );
  const named = [...DEPLOY, 'docs/hosting.md'].flatMap(
    (path) => read(path).match(/\b(?:NEPWERK|NATS)_[A-Z]+|\b(?:HOST|PORT)\b/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
});

test('every file that is copied, mounted or named is there', () => {
  const copied = Array.from(read('deploy/Dockerfile').matchAll(/\/nepwerk\/([\w./-]+)/g), ([, path = '']) => path);
  const named = Array.from(
    read('docs/hosting.md').matchAll(/\b(?:deploy|scripts|apps|e2e)\/[\w./-]+\w/g),
    ([path]) => path,
  );
  expect([copied.length, named.length].every((count) => count > 5)).toBe(true);
  const made = ['node_modules', 'apps/lab/dist', 'deploy/.env'];
  expect([...copied, ...named].filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});
