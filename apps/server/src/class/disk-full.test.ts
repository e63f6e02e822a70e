/** A class whose server's disk runs full in mid-lesson: every door says so by name, nothing is lost, all goes on when there is room, and a class can be ended all the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONGEST_CLASS } from '@nepwerk/protocol/class';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { type ClassLog, LogFault } from '../log/class-log.ts';
import { openEmbeddedLog } from '../log/embedded.ts';
import { fillDisk, mountSmallDisk, unmount } from '../log/testing/small-disk.ts';
import { type ClassServer, newId, startClassServer, TestBrowser } from './testing/class-server.ts';

let folder: string;
let disk: string;
let log: ClassLog;
let server: ClassServer;
/** By how much the time has passed that no test waits for, in milliseconds. */
let later: number;

beforeEach(async ({ skip }) => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-full-'));
  disk = join(folder, 'disk');
  skip(!mountSmallDisk(disk), 'no small disk: only root of Linux may mount one');
  log = await openEmbeddedLog({ folder: join(disk, 'log') });
  await log.begin('filler', 'begin', '{}');
  later = 0;
  server = await startClassServer({ log, clock: () => Date.now() + later });
  return async () => {
    await server.close();
    await log.close();
    unmount(disk);
    rmSync(folder, { recursive: true });
  };
});

/** Takes the rest of the disk, and what the log has of it already, until not one short event has room. */
async function fillUp(): Promise<void> {
  fillDisk(join(disk, 'filler'));
  const long = JSON.stringify('x'.repeat(8000));
  for (const [event, atOnce] of [
    [long, 50],
    [long, 1],
    ['1', 1],
  ] as const) {
    let isFull = false;
    while (!isFull) {
      const appends = Array.from({ length: atOnce }, () => log.append('filler', newId(), event));
      isFull = (await Promise.allSettled(appends)).some(isRefused);
    }
  }
}

function isRefused(it: PromiseSettledResult<unknown>): boolean {
  return it.status === 'rejected' && it.reason instanceof LogFault && it.reason.reason === 'full';
}

/** A class with a teacher and a pupil. */
async function openClass() {
  const [teacher, pupil] = [new TestBrowser(server.address), new TestBrowser(server.address)];
  const opened = await teacher.open();
  await pupil.join(opened.code);
  return { teacher, pupil, ...opened };
}

const REFUSED = { status: 507, body: { refused: 'log-full' } };

test('every door refuses by name, reading goes on, and the same again is done once there is room', async () => {
  const { teacher, pupil, classId, code } = await openClass();
  const png = new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#d94f30' } })
      .png()
      .toBuffer(),
  );
  await pupil.asPupil(classId, { type: 'hand', up: true });
  const before = await log.read(classId, 0);
  await fillUp();
  const [late, ids] = [
    new TestBrowser(server.address),
    { step: newId(), hand: newId(), picture: newId(), key: newId() },
  ];
  function askAll() {
    return Promise.all([
      teacher.asTeacher(classId, { type: 'step', step: 3 }, ids.step),
      pupil.asPupil(classId, { type: 'hand', up: false }, ids.hand),
      pupil
        .share(classId, png, ids.picture)
        .then(async (it) => ({ status: it.status, body: (await it.json()) as object })),
      late.join(code, { key: ids.key }),
    ]);
  }
  expect(await askAll()).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
  expect(
    await new TestBrowser(server.address).send(
      '/classes',
      JSON.stringify({ version: 1, language: 'nl', lesson: null, labs: [] }),
    ),
  ).toEqual(REFUSED);
  expect(await log.read(classId, 0)).toEqual(before);
  expect((await teacher.get(`/classes/${classId}/wait?as=teacher`)).body).toMatchObject({
    data: { view: { seats: [{ name: expect.any(Number) }] } },
  });

  rmSync(join(disk, 'filler'));
  const first = await askAll();
  expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await askAll()).toEqual(first);
  const { body } = await teacher.get(`/classes/${classId}/wait?as=teacher`);
  expect(body).toMatchObject({
    data: { view: { step: { step: 3 }, pictures: [{ id: '0-0' }], seats: [{ handSince: null }, {}] } },
  });
  expect(await log.read(classId, 0)).toHaveLength(before.length + 4);
});

test('a class ends all the same, by its teacher or by the clock, and nothing of it is left', async () => {
  const [one, other] = [await openClass(), await openClass()];
  await fillUp();
  expect((await one.teacher.asTeacher(one.classId, { type: 'end' })).body).toHaveProperty('position');
  expect((await one.pupil.get(`/classes/${one.classId}/wait?as=seat`)).body).toEqual({ refused: 'gone' });
  await fillUp(); // it has left room
  later = LONGEST_CLASS;
  await server.classes.house.watch();
  expect((await log.classes()).filter((id) => id === one.classId || id === other.classId)).toEqual([]);
  expect(await Promise.all([one.code, other.code].map((code) => log.classOf(code)))).toEqual([null, null]);
});
