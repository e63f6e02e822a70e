/** A node takes as many classes as it carries pupils, and says so to whoever opens one more: no pupil of a class that is open is turned away for others. */
import { MOST_SEATS } from '@nepwerk/protocol/class';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADMITTED_SEATS } from './house.ts';
import { type ClassServer, startClassServer, TestBrowser } from './testing/class-server.ts';

const MOST_CLASSES = ADMITTED_SEATS / MOST_SEATS;

let server: ClassServer;

beforeEach(async () => {
  server = await startClassServer();
});

afterEach(() => server.close());

test('so many at once, and one more when another has ended', async () => {
  const opening = { language: 'nl', lesson: null, labs: [] } as const;
  const { house } = server.classes;
  const opened = await Promise.all(Array.from({ length: MOST_CLASSES + 20 }, () => house.open(opening)));
  expect(opened.filter((it) => it !== null)).toHaveLength(MOST_CLASSES);
  expect(house.size).toBe(MOST_CLASSES);
  const teacher = new TestBrowser(server.address);
  expect(await teacher.open()).toEqual({ refused: 'too-many' });
  const room = await house.room(opened[0]?.classId ?? '');
  if (!room) throw new Error('the first was opened');
  await house.askAsTeacher(room, 'the-end-of-the-first', { type: 'end' });
  await house.watch();
  expect(await teacher.open()).toHaveProperty('code');
});
