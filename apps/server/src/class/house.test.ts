/** What a node does with its classes by itself: it notices who is gone, ends what is over, deletes it, and finds it all again after a restart. */
import { LONGEST_CLASS, TEACHER_PATIENCE } from '@nepwerk/protocol/class';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LogFault } from '../log/class-log.ts';
import { ClassHouse, RECEIPTS_FOR } from './house.ts';
import type { ClassRoom, Outlet } from './room.ts';
import { MemoryLog } from './testing/memory-log.ts';

const OPENING = { language: 'nl', lesson: 'synthetic-burger', labs: ['burger'] } as const;
const MINUTE = 60_000;

/** Somebody who reads and says nothing. */
const silent: Outlet = { send: () => {}, end: () => {} };

let now = 0;
let log: MemoryLog;
let house: ClassHouse;

beforeEach(() => {
  now = Date.UTC(2026, 10, 30, 9);
  log = new MemoryLog();
  house = newHouse();
});

afterEach(() => house.close());

function newHouse(): ClassHouse {
  return new ClassHouse({ log, clock: () => now });
}

/** Opens a class with so many pupils. */
async function openRoom(pupils = 0, of = house): Promise<ClassRoom> {
  const opened = await of.open(OPENING);
  const room = opened && (await of.room(opened.classId));
  if (!room) throw new Error('no class was opened');
  for (let i = 0; i < pupils; i++) await of.join(room, `pupil-${i}`, null);
  return room;
}

/** Lets time pass, with a look now and then as on a machine that is awake. */
async function watchAfter(milliseconds: number, of = house): Promise<void> {
  for (let left = milliseconds; left > 0; left -= MINUTE / 2) {
    now += Math.min(left, MINUTE / 2);
    await of.watch();
  }
}

describe('who is there', () => {
  test('a seat whose page is closed for a while is away, and back with a page', async () => {
    const room = await openRoom(1);
    const leave = room.attach(0, silent, null);
    await watchAfter(MINUTE);
    expect(room.state.seats[0]?.awaySince).toBeNull();
    leave();
    await watchAfter(5000);
    await watchAfter(5000);
    expect(room.state.seats[0]?.awaySince).toBeNull();
    await watchAfter(5000);
    expect(room.state.seats[0]?.awaySince).toBe(now);
    room.attach(0, silent, null);
    await watchAfter(5000);
    expect(room.state.seats[0]?.awaySince).toBeNull();
  });

  test('of two nodes the one that has the page open prevails', async () => {
    const room = await openRoom(1);
    const other = newHouse();
    const there = await other.room(room.id);
    there?.attach(0, silent, null);
    for (let i = 0; i < 12; i++) {
      await watchAfter(5000);
      await other.watch();
    }
    expect([room.state.seats[0]?.awaySince, there?.state.seats[0]?.awaySince]).toEqual([null, null]);
    expect(await log.read(room.id, 0), 'begin, join, away, back').toHaveLength(4);
    await other.close();
  });
});

describe('the end', () => {
  test('comes fifteen minutes after the last sign of the teacher, and an open console is one', async () => {
    const room = await openRoom();
    const leave = room.attach('teacher', silent, null);
    for (let i = 0; i < 12; i++) await watchAfter(5 * MINUTE);
    expect(room.state.ended).toBeNull();
    leave();
    const { teacherAt } = room.state;
    expect(now - teacherAt).toBeLessThanOrEqual(5 * MINUTE);
    await watchAfter(teacherAt + TEACHER_PATIENCE - 1 - now);
    expect(room.state.ended).toBeNull();
    await watchAfter(1);
    expect(room.state.ended?.why).toBe('teacher');
  });

  test('comes after four hours, whoever is there', async () => {
    const room = await openRoom();
    room.attach('teacher', silent, null);
    while (now - (room.state.begunAt ?? NaN) < LONGEST_CLASS - 5 * MINUTE) await watchAfter(5 * MINUTE);
    expect(room.state.ended).toBeNull();
    await watchAfter(5 * MINUTE);
    expect(room.state.ended?.why).toBe('hours');
  });

  test('deletes pictures at once, and the rest when every device has said what it wiped', async () => {
    const room = await openRoom(2);
    await house.share(room, 0, 'a', { lab: 'burger', made: true, round: 9 }, new Uint8Array(9));
    await house.askAsTeacher(room, 'e', { type: 'end' });
    await house.watch();
    expect(log.kept).toEqual([room.id, room.state.code]);
    let sentAway = 0;
    room.attach(0, { send: () => {}, end: () => sentAway++ }, null);
    for (const seat of [0, 1])
      await house.askAsPupil(room, seat, 'w', { type: 'wiped', trainings: 1, pictures: 1, answers: 0 });
    await house.watch();
    expect([log.kept, house.size, sentAway, await house.room(room.id)]).toEqual([[], 0, 1, null]);
  });

  test('waits for a device that says nothing ten minutes at most', async () => {
    const room = await openRoom(1);
    await house.askAsTeacher(room, 'e', { type: 'end' });
    await watchAfter(RECEIPTS_FOR - 1);
    expect(log.kept).toContain(room.id);
    await watchAfter(1);
    expect(log.kept).toEqual([]);
  });

  test('of a class whose node is no more comes by another', async () => {
    const gone = newHouse();
    const room = await openRoom(0, gone);
    await gone.close();
    await watchAfter(2 * MINUTE);
    expect(house.size).toBe(1);
    const here = await house.room(room.id);
    await watchAfter(TEACHER_PATIENCE);
    expect(here?.state.ended?.why).toBe('teacher');
  });
});

test('after a restart all is as it was: seats, names, pictures and who waits', async () => {
  const room = await openRoom(3);
  await house.share(room, 1, 'a', { lab: 'burger', made: false, round: 0 }, new Uint8Array([1, 2, 3]));
  await house.askAsPupil(room, 2, 'h', { type: 'hand', up: true });
  await house.close();
  house = newHouse();
  await house.restore();
  const again = await house.roomOf(room.state.code);
  expect(again?.state).toEqual(room.state);
  expect(again && (await house.picture(again, '1-0'))).toEqual(new Uint8Array([1, 2, 3]));
});

test('what the log can’t do now is done when it can', async () => {
  const room = await openRoom(1);
  await house.askAsTeacher(room, 'e', { type: 'end' });
  log.fault = 'away';
  await watchAfter(RECEIPTS_FOR);
  log.fault = null;
  expect(log.kept).toContain(room.id);
  await house.watch();
  expect(log.kept).toEqual([]);
});

test('a class that can’t be begun lets go of its code', async () => {
  log.begin = () => Promise.reject(new LogFault('full', 'The test says so.'));
  await expect(house.open(OPENING)).rejects.toMatchObject({ reason: 'full' });
  expect(log.kept).toEqual([]);
});

describe('a node with as many classes as it carries', () => {
  async function fill(): Promise<readonly ClassRoom[]> {
    const rooms: ClassRoom[] = [];
    for (let i = 0; i < 375; i++) rooms.push(await openRoom());
    return rooms;
  }

  test('refuses more, as long as somebody may still come to lead them', async () => {
    await fill();
    await watchAfter(29_000);
    expect(await house.open(OPENING)).toBeNull();
  });

  test('lets classes make room that nobody came to lead, each for one, the oldest first', async () => {
    const [first, second, third] = await fill();
    const leave = first?.attach('teacher', silent, null);
    await watchAfter(MINUTE);
    leave?.();
    const opened = await Promise.all(Array.from({ length: 2 }, () => house.open(OPENING)));
    expect(opened).not.toContain(null);
    expect(house.size).toBe(375);
    const left = await Promise.all([first, second, third].map((room) => house.room(room?.id ?? '')));
    expect(left).toEqual([first, null, null]);
    expect(await house.roomOf(second?.state.code ?? '')).toBeNull();
  });

  test('counts a console that is open on another node', async () => {
    const other = newHouse();
    const rooms = await fill();
    for (const { id } of rooms) (await other.room(id))?.attach('teacher', silent, null);
    await watchAfter(5000, other);
    await watchAfter(MINUTE);
    expect(await house.open(OPENING)).toBeNull();
    await other.close();
  });
});
