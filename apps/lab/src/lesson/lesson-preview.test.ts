/** Who writes a lesson sees what it says as soon as a file is saved: a server like that of `npm run lessons` tells its pages to reload. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, type MockInstance, test, vi } from 'vitest';
import { lessonPlugin } from '../../../../packages/lessons/src/lesson/plugin.ts';

const LESSON = fileURLToPath(new URL('../../../../packages/lessons/lessons/synthetic-burger', import.meta.url));

let folder: string;
let server: ViteDevServer;
let send: MockInstance<ViteDevServer['environments']['client']['hot']['send']>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-preview-'));
  cpSync(LESSON, join(folder, 'lessons/synthetic-burger'), { recursive: true });
  writeFileSync(join(folder, 'main.js'), "import('./lessons/synthetic-burger/nl.yaml');");
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [lessonPlugin((path) => readFileSync(path, 'utf8'))],
  });
  send = vi.spyOn(server.environments.client.hot, 'send');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** How often the pages were told to reload. */
function reloads(): number {
  const messages = send.mock.calls.map(([message]) => message as unknown);
  return messages.filter((it) => typeof it === 'object' && it !== null && 'type' in it && it.type === 'full-reload')
    .length;
}

/** What a page gets that asks for the lesson. */
async function lesson(): Promise<string> {
  await server.transformRequest('/main.js');
  return (await server.transformRequest('/lessons/synthetic-burger/nl.yaml'))?.code ?? '';
}

function change(file: string, from: string, to: string): void {
  const path = join(folder, 'lessons/synthetic-burger', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

test.each([
  ['nl.yaml', 'title: De synthetische hamburger', 'title: De nieuwe hamburger', /De nieuwe hamburger/],
  ['lesson.yaml', 'minutes: 45', 'minutes: 46', /lesson\.yaml.*minutes is 46, but the steps together have 45/],
  ['lesson.yaml', 'minutes: 46', 'minutes: 45', /De nieuwe hamburger/],
])('saving %s with %j in it as %j', async (file, from, to, then) => {
  await lesson();
  const before = reloads();
  change(file, from, to);
  await expect.poll(reloads, { timeout: 20_000 }).toBeGreaterThan(before);
  expect(await lesson()).toMatch(then);
});
