/** A class on a node: what is asked happens once, in the order of the log, and reaches who reads along. */
import {
  type ClassEvent,
  type ClassState,
  fold,
  type PupilCommand,
  type TeacherCommand,
} from '@nepwerk/protocol/class';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClassRoom, MOST_OUTLETS, type Frame } from './room.ts';
import { MemoryLog } from './testing/memory-log.ts';

const NOW = Date.UTC(2026, 10, 30, 9);
const BEGIN = { type: 'begin', version: 1, code: '482916', language: 'nl', lesson: null, labs: ['burger'] } as const;

let log: MemoryLog;
let room: ClassRoom;

function asTeacher(what: TeacherCommand): ClassEvent {
  return { by: 'teacher', at: NOW, what };
}

function asPupil(seat: number, what: PupilCommand): ClassEvent {
  return { by: 'pupil', seat, at: NOW, what };
}

function join(number: number): ClassEvent {
  return { by: 'server', at: NOW, what: { type: 'join', ticket: String(number).repeat(64) }, names: [number] };
}

async function openRoom(): Promise<ClassRoom> {
  const opened = new ClassRoom(log, 'class', () => NOW);
  log.listen((_, entry) => opened.take(entry));
  await opened.load();
  return opened;
}

/** Collects frames, and folds them as a page does. */
class Page {
  readonly frames: Frame[] = [];
  state: ClassState | null = null;
  ended = false;

  send(frame: Frame): void {
    this.frames.push(frame);
    if (frame.name === 'view') this.state = (JSON.parse(frame.data) as { view: ClassState }).view;
    else if (this.state) this.state = fold(this.state, JSON.parse(frame.data) as ClassEvent);
  }

  end(): void {
    this.ended = true;
  }
}

beforeEach(async () => {
  log = new MemoryLog();
  await log.begin('class', 'begin', JSON.stringify({ by: 'server', at: NOW, what: BEGIN }));
  room = await openRoom();
});

describe('what is asked', () => {
  test('is answered when this node has it', async () => {
    expect(await room.ask('a', asTeacher({ type: 'freeze', on: true }))).toEqual({
      refused: null,
      position: room.position,
    });
    expect(room.state.frozen).toBe(true);
  });

  test('happens once, however often it is asked with the same key, at once or later, here or on another node', async () => {
    await room.ask('j', join(1));
    const other = await openRoom();
    const spin = asPupil(0, { type: 'spin' });
    const outcomes = await Promise.all([room.ask('s', spin), room.ask('s', spin), other.ask('s', spin)]);
    outcomes.push(await room.ask('s', spin), await (await openRoom()).ask('s', spin));
    expect(new Set(outcomes.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(room.state.seats[0]?.spins).toBe(1);
    expect(other.state).toEqual(room.state);
  });

  test('that may not happen is refused, and puts nothing into the log', async () => {
    expect(await room.ask('h', asPupil(0, { type: 'hand', up: true }))).toEqual({ refused: 'no-seat' });
    expect(await log.read('class', 0)).toHaveLength(1);
  });

  test('that may not happen any more when the log has it is refused: the order there decides', async () => {
    await room.ask('j', join(1));
    const other = await openRoom();
    log.hold();
    const asked = [
      room.ask('r', asTeacher({ type: 'remove', seat: 0, block: false })),
      other.ask('h', asPupil(0, { type: 'hand', up: true })),
    ];
    log.release();
    expect((await Promise.all(asked)).map(({ refused }) => refused)).toEqual([null, 'no-seat']);
    expect(other.state).toEqual(room.state);
  });

  test('fails as the log does, and may be asked again', async () => {
    log.fault = 'away';
    await expect(room.ask('f', asTeacher({ type: 'freeze', on: true }))).rejects.toMatchObject({ reason: 'away' });
    log.fault = null;
    expect((await room.ask('f', asTeacher({ type: 'freeze', on: true }))).refused).toBeNull();
  });

  test('waits for the node to hear of it', async () => {
    log.hold();
    let answered = false;
    const asked = room.ask('f', asTeacher({ type: 'freeze', on: true })).then(() => (answered = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    log.release();
    expect(await asked).toBe(true);
  });
});

describe('who reads along', () => {
  test('gets the class, then what happens, and nothing that is not theirs', async () => {
    for (const number of [1, 2]) await room.ask(`j${number}`, join(number));
    const [teacher, first, second] = [new Page(), new Page(), new Page()];
    room.attach('teacher', teacher, null);
    room.attach(0, first, null);
    room.attach(1, second, null);
    await room.ask('h', asPupil(0, { type: 'hand', up: true }));
    await room.ask('m', asTeacher({ type: 'message', text: 'Kijk' }));
    expect([teacher, first, second].map(({ frames }) => frames.map(({ name }) => name))).toEqual([
      ['view', 'event', 'event'],
      ['view', 'event', 'event'],
      ['view', 'event'],
    ]);
    expect(teacher.state).toEqual(room.state);
    expect(second.frames.map(({ data }) => data).join()).not.toContain('"up"');
    expect(second.state?.message?.text).toBe('Kijk');
  });

  test('goes on where they were, or gets the class anew', async () => {
    const [here, behind] = [new Page(), new Page()];
    room.attach('wall', here, room.position);
    room.attach('wall', behind, 1);
    expect([here.frames.length, behind.frames.length]).toEqual([0, 1]);
  });

  test('hears nothing more once they went, and is sent away with the class', async () => {
    const [gone, there] = [new Page(), new Page()];
    const detach = room.attach('teacher', gone, null);
    room.attach('teacher', there, null);
    detach();
    await room.ask('f', asTeacher({ type: 'freeze', on: true }));
    room.end();
    expect([gone.frames.length, there.frames.length, gone.ended, there.ended]).toEqual([1, 2, false, true]);
    expect(room.isRead('wall')).toBe(false);
  });

  test('is sent away when the same reader opens page after page, and only they', async () => {
    await room.ask('j1', join(1));
    const teacher = new Page();
    room.attach('teacher', teacher, null);
    const pages = Array.from({ length: MOST_OUTLETS + 2 }, () => new Page());
    const detaches = pages.map((page) => room.attach(0, page, null));
    expect(pages.map(({ ended }) => ended)).toEqual(pages.map((_, at) => at < 2));
    await room.ask('m', asTeacher({ type: 'message', text: 'Kijk' }));
    expect(pages.map(({ frames }) => frames.length)).toEqual(pages.map((_, at) => (at < 2 ? 1 : 2)));
    expect(teacher.ended).toBe(false);
    for (const detach of detaches) detach();
    expect(room.isRead(0)).toBe(false);
  });
});

test('a room that is read while something happens has each of it once', async () => {
  const late = new ClassRoom(log, 'class', () => NOW);
  log.listen((_, entry) => late.take(entry));
  const loading = late.load();
  await room.ask('f', asTeacher({ type: 'freeze', on: true }));
  await loading;
  expect(late.state).toEqual(room.state);
});

test('an entry that is no event, as another version may write it, is passed over', async () => {
  for (const [key, event] of [
    ['x', 'no json'],
    ['y', '{"by":"teacher","at":1,"what":{"type":"dance"}}'],
  ] as const) {
    await log.append('class', key, event);
  }
  expect((await room.ask('f', asTeacher({ type: 'freeze', on: true }))).refused).toBeNull();
});

test('pictures that go are named once', async () => {
  await room.ask('j', join(1));
  for (const number of [0, 1]) {
    await room.ask(
      `s${number}`,
      asPupil(0, { type: 'share', picture: `0-${number}`, lab: 'burger', made: true, round: 9 }),
    );
  }
  await room.ask('u', asPupil(0, { type: 'unshare', picture: '0-0' }));
  expect(room.gonePictures()).toEqual(['0-0']);
  await room.ask('e', asTeacher({ type: 'end' }));
  expect(room.gonePictures()).toEqual(['0-1']);
  expect(room.gonePictures()).toEqual([]);
});
