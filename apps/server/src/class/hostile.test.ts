/** A hundred thousand hostile requests: none changes the class, none brings the server down, and none is kept. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLASS_LABS, readPupilBody, readTeacherBody, WALL_VIEWS } from '@nepwerk/protocol/class';
import { ClassHouse } from './house.ts';
import type { ClassRoom } from './room.ts';
import { type ClassServer, startClassServer, TestBrowser } from './testing/class-server.ts';
import { MemoryLog } from './testing/memory-log.ts';

/** How many are read as commands, and how many of them go over the network. */
const READ = 100_000;
const SENT = 2000;

let server: ClassServer;

beforeAll(async () => {
  server = await startClassServer();
});

afterAll(() => server.close());

const TYPES = [
  'door',
  'open-lab',
  'freeze',
  'step',
  'message',
  'ask',
  'approve',
  'wall',
  'remove',
  'end',
  'spin',
  'report',
  'reply',
  'share',
  'vote',
  'wiped',
];

/** Values that something like a command may have where others belong. */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    NaN,
    '',
    '__proto__',
    'constructor',
    '0-0',
    '../..',
    '\u0000',
    '\u202e',
    [],
    {},
    ...CLASS_LABS,
    ...WALL_VIEWS,
  ),
  fc.string({ maxLength: 20 }),
  fc.anything({ maxDepth: 2 }),
);

/** Almost a command: the right envelope, a type that there is, and something wrong in it. */
const almost = fc
  .record({
    type: fc.constantFrom(...TYPES),
    key: fc.constantFrom(
      'open',
      'lab',
      'agreed',
      'on',
      'step',
      'text',
      'question',
      'picture',
      'shows',
      'seat',
      'extra',
      '__proto__',
    ),
    value: values,
  })
  .map(
    ({ type, key, value }) =>
      `{"version":1,"id":"abcdefghijklmnop","command":{"type":"${type}","${key}":${JSON.stringify(value) ?? 'null'},"more":[]}}`,
  );

const bodies = fc.oneof(
  { weight: 6, arbitrary: almost },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

test('none of them is a command', () => {
  const sample = fc.sample(bodies, { numRuns: READ, seed: 6 });
  const taken = sample.filter((body) => readTeacherBody(body).refused === null || readPupilBody(body).refused === null);
  expect(taken).toEqual([]);
});

test('sent by a pupil and a teacher, they change nothing, and the server answers on', async () => {
  const [teacher, pupil] = [new TestBrowser(server.address), new TestBrowser(server.address)];
  const { classId, code } = await teacher.open();
  await pupil.join(code);
  const before = await server.log.read(classId, 0);
  const sample = fc.sample(bodies, { numRuns: SENT, seed: 7 });
  const statuses = new Set<number>();
  for (const [i, body] of sample.entries()) {
    const [who, path] = i % 2 ? [teacher, 'teacher'] : [pupil, 'pupil'];
    statuses.add(
      (
        await who.fetch(`/classes/${classId}/${path}`, {
          method: 'POST',
          body,
          headers: { 'Content-Type': 'application/json' },
        })
      ).status,
    );
  }
  expect([...statuses].filter((it) => it !== 200 && it !== 400 && it !== 413 && it !== 426)).toEqual([]);
  expect(await server.log.read(classId, 0)).toEqual(before);
  expect((await teacher.get('/me')).body['teacher']).toEqual({ classId });
}, 60_000);

test('addresses that are none, and tokens that are forged, are refused', async () => {
  const browser = new TestBrowser(server.address);
  const { classId } = await browser.open();
  const token = browser.cookies.get('nepwerk-teacher') ?? '';
  for (const forged of [
    token.slice(0, -1),
    `${token}A`,
    token.replace('teacher', 'seat'),
    token.toUpperCase(),
    '..',
    'a'.repeat(5000),
  ]) {
    const stranger = new TestBrowser(server.address);
    stranger.cookies.set('nepwerk-teacher', forged);
    expect((await stranger.asTeacher(classId, { type: 'end' })).body).toEqual({ refused: 'no-token' });
  }
  for (const path of ['/classes', '/classes/..%2f..', `/classes/${classId}`, '/nothing']) {
    expect((await browser.fetch(path)).status, path).toBe(404);
  }
});

test('a pupil who sends without end fills no log', async () => {
  const log = new MemoryLog();
  const house = new ClassHouse({ log, clock: Date.now });
  const opened = await house.open({ language: 'nl', lesson: null, labs: [] });
  const room: ClassRoom | null = opened && (await house.room(opened.classId));
  if (!room) throw new Error('no class was opened');
  await house.join(room, 'a', null);
  const picture = { lab: 'burger', made: true, round: 1 } as const;
  for (let i = 0; i < 200; i++) {
    await house.share(room, 0, `s${i}`, picture, new Uint8Array(9));
    await house.askAsPupil(room, 0, `u${i}`, { type: 'unshare', picture: `0-${i}` });
  }
  await house.watch();
  expect(log.kept.filter((it) => it.startsWith(`${room.id} `))).toEqual([]);
  expect(room.state.pictures.length).toBe(60);
  await house.close();
});
