/** What the server process writes while a class is held, its doors are assaulted, its disk is full, and it ends by a fault: nothing of anybody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURES_A_SEAT } from '@nepwerk/protocol/class';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillDisk, mountSmallDisk, unmount } from '../log/testing/small-disk.ts';
import { newId, TestBrowser } from './testing/class-server.ts';

/** How long the process may take until it answers, in milliseconds: on a busy machine of two cores. */
const START_PATIENCE = 30_000;

/** What somebody wrote: it must be nowhere. */
const WRITTEN = 'Geheim van Snelle Otter';

const PROCESS = fileURLToPath(new URL('./testing/serve-folder.ts', import.meta.url));

let folder: string;
let disk: string;
let isSmall: boolean;
let child: ChildProcess;
let [printed, complained] = ['', ''];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-quiet-'));
  disk = join(folder, 'disk');
  isSmall = mountSmallDisk(disk);
  mkdirSync(join(folder, 'lab'));
  writeFileSync(join(folder, 'lab', 'index.html'), '<!doctype html>');
  child = spawn(process.execPath, ['--import', 'tsx', PROCESS, join(folder, 'lab'), WRITTEN], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      NEPWERK_DATA: join(disk, 'data'),
      NATS_URL: '',
      NODE_NO_WARNINGS: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (part) => (printed += String(part)));
  child.stderr?.on('data', (part) => (complained += String(part)));
});

afterAll(() => {
  child.kill('SIGKILL');
  if (isSmall) unmount(disk);
  rmSync(folder, { recursive: true });
});

test('it writes its address, and at a fault where that was, and nothing that somebody sent or was', async () => {
  await expect.poll(() => printed, { timeout: START_PATIENCE }).toMatch(/http:\S+/);
  const address = /http:\S+/.exec(printed)?.[0] ?? '';
  const [teacher, pupil] = [new TestBrowser(address), new TestBrowser(address)];
  const { classId, code, second } = await teacher.open();
  await pupil.join(code);
  const reader = await pupil.read(classId, 'seat');
  await holdLesson(teacher, pupil, classId);
  await assault(address, [teacher, pupil], classId);
  if (isSmall) fillDisk(join(disk, 'filler'));
  const others = [new TestBrowser(address), new TestBrowser(address)];
  for (const other of others) await other.join(code);
  const statuses = await shareMuch(others, classId);
  expect(statuses.has(507)).toBe(isSmall);
  await expect.poll(() => reader.state?.message?.text).toBe(WRITTEN);
  reader.close();
  expect(printed).toBe(`Nepwerk is at ${address}  (Ctrl-C stops it)\n`);
  expect(complained).toBe('');

  const ended = once(child, 'exit');
  child.kill('SIGUSR2');
  expect(await ended).toEqual([1, null]);
  expect(complained).toMatch(/^A fault: SyntaxError\n +at JSON\.parse/);
  const cookies = [teacher, pupil].flatMap((it) => [...it.cookies.values()]);
  expect(
    [WRITTEN, 'Otter', 'Geheim', classId, code, second, ...cookies].filter((it) => complained.includes(it)),
  ).toEqual([]);
});

/** What is usual in a lesson. */
async function holdLesson(teacher: TestBrowser, pupil: TestBrowser, classId: string): Promise<void> {
  const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#d94f30' } })
    .png()
    .toBuffer();
  await teacher.asTeacher(classId, { type: 'message', text: WRITTEN });
  await teacher.asTeacher(classId, { type: 'ask', question: 'nep-of-echt' });
  await pupil.asPupil(classId, { type: 'reply', question: 'nep-of-echt', reply: WRITTEN });
  await pupil.asPupil(classId, { type: 'spin' });
  expect((await pupil.share(classId, new Uint8Array(png))).status).toBe(200);
  expect((await teacher.fetch(`/classes/${classId}/pictures/0-0?as=teacher`)).status).toBe(200);
}

/** Bodies, addresses, pictures and connections that are none of ours. */
async function assault(address: string, browsers: readonly TestBrowser[], classId: string): Promise<void> {
  const bodies = [WRITTEN, `{"${WRITTEN}`, JSON.stringify({ version: 1, [WRITTEN]: WRITTEN }), '[[[[', '\u0000'];
  const paths = [
    '/classes',
    '/join',
    '/wall',
    ...['teacher', 'pupil'].map((it) => `/classes/${classId}/${it}`),
    `/${encodeURIComponent(WRITTEN)}`,
  ];
  for (const browser of browsers)
    for (const path of paths) for (const body of bodies) await browser.send(path, body).catch(() => null);
  const [, pupil] = browsers;
  const nearly = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.from(WRITTEN.repeat(9)),
  ]);
  for (const bytes of [Buffer.from(WRITTEN), nearly]) await pupil?.share(classId, new Uint8Array(bytes));
  const cookie = Array.from(pupil?.cookies ?? [], (it) => it.join('=')).join('; ');
  const { hostname, port } = new URL(address);
  function post(path: string, type: string, length: number, body: string): string {
    const lines = ['Host: lab', `Cookie: ${cookie}`, `Content-Type: ${type}`, `Content-Length: ${length}`];
    return `POST /api/classes/${classId}/${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  }
  for (const sent of [
    `${WRITTEN}\r\n\r\n`,
    post('pupil', 'application/json', 900, `{"${WRITTEN}`),
    post('pupil', 'application/json', 50_000, WRITTEN.repeat(500)),
    post(`pictures?lab=burger&made=yes&round=9&id=${newId()}`, 'image/png', 9_000_000, WRITTEN.repeat(500)),
  ]) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(sent, resolve));
    socket.destroy();
  }
}

/** Pictures of noise, more of them than the log has room for without more of the disk; answers with what they were answered. */
async function shareMuch(pupils: readonly TestBrowser[], classId: string): Promise<Set<number>> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const png = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#000', noise } })
    .png()
    .toBuffer();
  const statuses = new Set<number>();
  for (const pupil of pupils) {
    for (let count = 0; count < PICTURES_A_SEAT; count++)
      statuses.add((await pupil.share(classId, new Uint8Array(png))).status);
  }
  return statuses;
}
