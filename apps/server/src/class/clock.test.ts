/** Clocks that are set, machines that sleep, and a server that comes back to another time: no class ends too early by it, and none lasts longer than it may. */
import { LONGEST_CLASS, TEACHER_PATIENCE } from '@nepwerk/protocol/class';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startClock } from './clock.ts';
import { ClassHouse } from './house.ts';
import type { ClassRoom, Outlet } from './room.ts';
import { startClassServer, TestBrowser } from './testing/class-server.ts';
import { MemoryLog } from './testing/memory-log.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often a house looks after its classes. */
const LOOK = 5000;

/** Somebody who reads and says nothing. */
const silent: Outlet = { send: () => {}, end: () => {} };

describe('a clock', () => {
  /** A machine, whose clocks a test moves. */
  function boot() {
    const at = { wall: Date.UTC(2026, 10, 30, 9), running: 7000, sinceBoot: 90_000 };
    return {
      at,
      clock: startClock({ wall: () => at.wall, running: () => at.running, sinceBoot: () => at.sinceBoot }),
      /** Lets time pass. */
      wait: (milliseconds: number) => {
        for (const name of ['wall', 'running', 'sinceBoot'] as const) at[name] += milliseconds;
      },
    };
  }

  test('goes on as before when the wall’s is set, forth and back', () => {
    const { at, clock, wait } = boot();
    const begin = clock();
    expect(begin).toBe(at.wall);
    for (const jump of [5 * HOUR, -9 * HOUR, -30 * 365 * 24 * HOUR]) {
      at.wall += jump;
      const before = clock();
      wait(2000);
      expect(clock()).toBe(before + 2000);
    }
  });

  test('counts what its machine slept, and takes no step of a clock for a sleep', () => {
    const { at, clock, wait } = boot();
    const begin = clock();
    wait(2000);
    at.sinceBoot += 8 * HOUR;
    expect(clock()).toBe(begin + 2000 + 8 * HOUR);
    wait(2000);
    at.sinceBoot += 10;
    expect(clock()).toBe(begin + 4000 + 8 * HOUR);
  });

  test('of this machine is the wall’s', () => {
    expect(Math.abs(startClock()() - Date.now())).toBeLessThan(1000);
  });
});

describe('a server that runs', () => {
  afterEach(() => void vi.useRealTimers());

  test('keeps its classes, cookies and codes when the clock is set by hours', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startClassServer();
    const [teacher, pupil] = [new TestBrowser(server.address), new TestBrowser(server.address)];
    const { classId, code } = await teacher.open();
    await pupil.join(code);
    for (const [index, jump] of [5 * HOUR, -11 * HOUR, 300 * 24 * HOUR].entries()) {
      vi.setSystemTime(Date.now() + jump);
      await server.classes.house.watch();
      expect((await teacher.asTeacher(classId, { type: 'step', step: index + 1 })).body).toHaveProperty('position');
      expect((await pupil.asPupil(classId, { type: 'hand', up: index % 2 === 0 })).body).toHaveProperty('position');
      expect((await new TestBrowser(server.address).join(code)).body).toHaveProperty('seat');
    }
    const state = (await server.classes.house.room(classId))?.state;
    expect(state?.ended).toBeNull();
    expect((state?.at ?? 0) - (state?.begunAt ?? 0)).toBeLessThan(HOUR);
    await server.close();
  });
});

describe('a server that comes back', () => {
  /** A server at a time, on a log that stays. */
  function start(log: MemoryLog, begin: number) {
    const time = { now: begin };
    const house = new ClassHouse({ log, clock: () => time.now });
    return {
      house,
      /** Lets time pass, with a look as often as a server takes one. */
      watchFor: async (milliseconds: number) => {
        for (const end = time.now + milliseconds; time.now < end;) {
          time.now += Math.min(LOOK, end - time.now);
          await house.watch();
        }
      },
    };
  }

  /** A class of which the server heard for so long before it went away. */
  async function classAfter(log: MemoryLog, begin: number, milliseconds: number): Promise<string> {
    const { house, watchFor } = start(log, begin);
    const opened = await house.open({ language: 'nl', lesson: null, labs: [] });
    const room = await roomOf(house, opened?.classId ?? '');
    room.attach('teacher', silent, null);
    await watchFor(milliseconds);
    await house.close();
    return room.id;
  }

  async function roomOf(house: ClassHouse, classId: string): Promise<ClassRoom> {
    const room = await house.room(classId);
    if (!room) throw new Error('There is no such class.');
    return room;
  }

  const BEGIN = Date.UTC(2026, 10, 30, 9);

  test.each([20 * MINUTE, 2 * HOUR])('%i ms later by its clock waits for the teacher as long as ever', async (away) => {
    const log = new MemoryLog();
    const classId = await classAfter(log, BEGIN, 20 * MINUTE);
    const { house, watchFor } = start(log, BEGIN + 20 * MINUTE + away);
    await house.restore();
    const room = await roomOf(house, classId);
    await watchFor(TEACHER_PATIENCE - LOOK);
    expect(room.state.ended).toBeNull();
    const leave = room.attach('teacher', silent, null);
    await watchFor(LOOK);
    leave();
    await watchFor(TEACHER_PATIENCE - 2 * LOOK);
    expect(room.state.ended).toBeNull();
    await watchFor(2 * LOOK);
    expect(room.state.ended?.why).toBe('teacher');
    await house.close();
  });

  test('after more than a class may last ends it at once', async () => {
    const log = new MemoryLog();
    const classId = await classAfter(log, BEGIN, 20 * MINUTE);
    const { house, watchFor } = start(log, BEGIN + LONGEST_CLASS);
    await house.restore();
    const room = await roomOf(house, classId);
    await watchFor(LOOK);
    expect(room.state.ended?.why).toBe('hours');
    await house.close();
  });

  test('to a clock that was set back ends a class no later, and deletes it', async () => {
    const log = new MemoryLog();
    const classId = await classAfter(log, BEGIN, HOUR);
    const { house, watchFor } = start(log, BEGIN - 9 * HOUR);
    await house.restore();
    const room = await roomOf(house, classId);
    room.attach('teacher', silent, null);
    const left = BEGIN + LONGEST_CLASS - room.now();
    expect(left).toBeGreaterThanOrEqual(3 * HOUR);
    expect(left).toBeLessThan(3 * HOUR + 5 * MINUTE); // of the last minutes, without an event, the log knows nothing
    await watchFor(left - LOOK);
    expect(room.state.ended).toBeNull();
    await watchFor(LOOK);
    expect(room.state.ended?.why).toBe('hours');
    await watchFor(LOOK);
    expect(log.kept).toEqual([]);
    await house.close();
  });
});
