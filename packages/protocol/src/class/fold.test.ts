/** What happens in a class, told event by event, and what holds whatever happens in whatever order. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classEvent } from './commands.ts';
import { fold } from './fold.ts';
import {
  LONGEST_CLASS,
  MOST_SEATS,
  MOST_SPINS,
  PICTURES_A_SEAT,
  SEAT_NUMBERS,
  TEACHER_PATIENCE,
  UNLOCKED_FOR,
} from './limits.ts';
import { expiryOf, refusalOf } from './refusals.ts';
import { type ClassState, emptyClass, isLabOpen, seatsTaken } from './state.ts';
import { anyStory, BEGIN, ClassStory, ticketOf } from './testing/class-story.ts';

const AGREED = ['parents', 'rules', 'refusal', 'present'] as const;

describe('coming in', () => {
  test('each gets a seat and a name that nobody has', () => {
    const story = new ClassStory();
    for (const number of [0, 1, 2]) story.server({ type: 'join', ticket: ticketOf(number) }, [7, 8]);
    expect(story.state.seats.map(({ name }) => name)).toEqual([7, 8, 0]);
  });

  test('as many as there are seats, then nobody, until somebody goes', () => {
    const story = new ClassStory().join(MOST_SEATS);
    expect(seatsTaken(story.state)).toBe(MOST_SEATS);
    const join = { by: 'server', at: BEGIN, what: { type: 'join', ticket: ticketOf(99) } } as const;
    expect(refusalOf(story.state, join)).toBe('full');
    story.pupil(3, { type: 'leave' });
    expect(refusalOf(story.state, join)).toBeNull();
    story.teacher({ type: 'door', open: false });
    expect(refusalOf(story.state, join)).toBe('door-closed');
  });

  test('another name at most three times', () => {
    const story = new ClassStory().join();
    for (let i = 0; i <= MOST_SPINS; i++) story.pupil(0, { type: 'spin' }, [200 + i]);
    expect(story.state.seats[0]).toMatchObject({ name: 202, spins: MOST_SPINS });
  });

  test('who was blocked is told so, who was taken out has no seat', () => {
    const story = new ClassStory()
      .join(2)
      .teacher({ type: 'remove', seat: 0, block: true })
      .teacher({ type: 'remove', seat: 1, block: false });
    const hand = { type: 'hand', up: true } as const;
    expect(refusalOf(story.state, { by: 'pupil', seat: 0, at: BEGIN, what: hand })).toBe('blocked');
    expect(refusalOf(story.state, { by: 'pupil', seat: 1, at: BEGIN, what: hand })).toBe('no-seat');
  });
});

describe('labs', () => {
  test('a guarded one opens only when all is agreed, and locks by itself', () => {
    const story = new ClassStory().teacher({ type: 'open-lab', lab: 'face', agreed: AGREED.slice(1) });
    expect(isLabOpen(story.state, 'face', story.state.at)).toBe(false);
    story.teacher({ type: 'open-lab', lab: 'face', agreed: [...AGREED] });
    const { at } = story.state;
    expect(isLabOpen(story.state, 'face', at + UNLOCKED_FOR - 1)).toBe(true);
    expect(isLabOpen(story.state, 'face', at + UNLOCKED_FOR)).toBe(false);
  });

  test('one that needs no guard is open from the start, if the teacher chose it', () => {
    const { state } = new ClassStory();
    expect(isLabOpen(state, 'burger', state.at)).toBe(true);
    expect(isLabOpen(state, 'marks', state.at)).toBe(false);
  });

  test('a guarded one is not open from the start, whoever asks for it', () => {
    const state = fold(emptyClass, {
      by: 'server',
      at: BEGIN,
      what: { type: 'begin', version: 1, code: '482916', language: 'en', lesson: null, labs: ['face', 'check'] },
    });
    expect(isLabOpen(state, 'face', BEGIN)).toBe(false);
    expect(isLabOpen(state, 'check', BEGIN)).toBe(true);
  });
});

describe('pictures', () => {
  const share = { type: 'share', lab: 'burger', made: true, round: 900 } as const;

  test('wait, are shown, voted on by others and revealed', () => {
    const story = new ClassStory().join(2).pupil(0, { ...share, picture: '0-0' });
    expect(story.state.pictures[0]?.status).toBe('waiting');
    story.pupil(1, { type: 'vote', picture: '0-0', made: false });
    expect(story.state.pictures[0]?.votes).toEqual({});
    story.teacher({ type: 'approve', picture: '0-0' });
    for (const seat of [0, 1]) story.pupil(seat, { type: 'vote', picture: '0-0', made: false });
    story.teacher({ type: 'reveal', picture: null }).pupil(1, { type: 'vote', picture: '0-0', made: true });
    expect(story.state.pictures[0]).toMatchObject({ status: 'shown', revealed: true, votes: { 1: false } });
  });

  test('so many a seat at once', () => {
    const story = new ClassStory().join();
    for (let i = 0; i < PICTURES_A_SEAT; i++) story.pupil(0, { ...share, picture: `0-${i}` });
    const next = { by: 'pupil', seat: 0, at: BEGIN, what: { ...share, picture: `0-${PICTURES_A_SEAT}` } } as const;
    expect(refusalOf(story.state, next)).toBe('too-many-pictures');
    story.pupil(0, { type: 'unshare', picture: '0-3' });
    expect(refusalOf(story.state, next)).toBeNull();
  });

  test('go with their seat, and all with one command', () => {
    const story = new ClassStory().join(2);
    for (const seat of [0, 1]) {
      story.pupil(seat, { ...share, picture: `${seat}-0` }).teacher({ type: 'approve', picture: `${seat}-0` });
    }
    story.teacher({ type: 'remove', seat: 0, block: false });
    expect(story.state.pictures.map(({ status }) => status)).toEqual(['gone', 'shown']);
    story.teacher({ type: 'wall', shows: 'pictures' }).teacher({ type: 'clear-wall' });
    expect(story.state).toMatchObject({ wall: 'nothing', pictures: [{ status: 'gone' }, { status: 'gone' }] });
  });
});

describe('questions', () => {
  test('are answered while they are asked; words wait for the teacher, new words anew', () => {
    const story = new ClassStory().join().pupil(0, { type: 'reply', question: 'who-decides', reply: 'Ik' });
    expect(story.state.replies).toEqual({});
    story
      .teacher({ type: 'ask', question: 'who-decides' })
      .pupil(0, { type: 'reply', question: 'who-decides', reply: 'Ik' });
    story.teacher({ type: 'show-reply', question: 'who-decides', seat: 0, shown: true });
    expect(story.state.replies['who-decides']).toEqual({ 0: { text: 'Ik', shown: true } });
    story.pupil(0, { type: 'reply', question: 'who-decides', reply: 'Wij' });
    expect(story.state.replies['who-decides']).toEqual({ 0: { text: 'Wij', shown: false } });
  });

  test('are taken back by whoever would rather not, also when they are over', () => {
    const story = new ClassStory().join(2).teacher({ type: 'ask', question: 'who-decides' });
    for (const seat of [0, 1]) story.pupil(seat, { type: 'reply', question: 'who-decides', reply: seat });
    story.pupil(0, { type: 'withdraw', question: 'who-decides' });
    expect(story.state.replies['who-decides']).toEqual({ 1: { choice: 1 } });
    story.teacher({ type: 'ask', question: null }).pupil(1, { type: 'withdraw', question: 'who-decides' });
    expect(story.state.replies['who-decides']).toEqual({});
    const again = { by: 'pupil', seat: 1, at: BEGIN, what: { type: 'withdraw', question: 'who-decides' } } as const;
    expect(refusalOf(story.state, again)).toBe('no-reply');
  });
});

describe('the end', () => {
  test('comes by the teacher, after hours, and without the teacher; each not before', () => {
    const { state } = new ClassStory().join();
    const begun = state.begunAt ?? NaN;
    expect(expiryOf(state, begun + TEACHER_PATIENCE - 1)).toBeNull();
    expect(expiryOf(state, begun + TEACHER_PATIENCE)).toBe('teacher');
    expect(expiryOf({ ...state, teacherAt: begun + LONGEST_CLASS - 5 }, begun + LONGEST_CLASS)).toBe('hours');
    const expire = { by: 'server', at: begun + 60_000, what: { type: 'expire', why: 'teacher' } } as const;
    expect(refusalOf(state, expire)).toBe('not-due');
    expect(fold(state, { ...expire, at: begun + TEACHER_PATIENCE }).ended?.why).toBe('teacher');
  });

  test('leaves nothing but seats, and takes one receipt of each', () => {
    const story = new ClassStory().join(2).teacher({ type: 'message', text: 'Klaar' }).teacher({ type: 'end' });
    const wiped = { type: 'wiped', trainings: 2, pictures: 3, answers: 0 } as const;
    story
      .pupil(1, wiped)
      .pupil(1, { ...wiped, trainings: 9 })
      .pupil(0, { type: 'hand', up: true });
    expect(story.state).toMatchObject({
      message: null,
      pictures: [],
      replies: {},
      door: false,
      ended: { why: 'teacher-ended' },
    });
    expect(story.state.seats.map(({ receipt, handSince }) => [receipt?.trainings ?? null, handSince])).toEqual([
      [null, null],
      [2, null],
    ]);
  });
});

describe('whatever happens, in whatever order', () => {
  test('every event of these tests is one that the schema lets in', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        expect(events.filter((event) => !classEvent.safeParse(event).success)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('the invariants hold after each event', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const story = new ClassStory().join(3);
        for (const event of events) {
          const before = story.state;
          story.tell(event);
          expect(faultsOf(before, story.state)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the same log is the same class, and an event that is refused changes nothing', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const all = events.reduce(fold, new ClassStory().join(3).state);
        let state = new ClassStory().join(3).state;
        for (const event of events) if (!refusalOf(state, event)) state = fold(state, event);
        expect(state).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a picture's status may become: from waiting to shown to gone, and what is shown has waited. */
const WAYS = [
  '- waiting',
  'waiting waiting',
  'waiting shown',
  'waiting gone',
  'shown shown',
  'shown gone',
  'gone gone',
];

/** What is wrong with a class after an event: nothing, whatever it was. */
function faultsOf(before: ClassState, after: ClassState): string[] {
  const { seats, pictures, ended, at } = after;
  const statuses = new Map(before.pictures.map(({ id, status }) => [id, status]));
  const there = pictures.filter(({ status }) => status !== 'gone');
  const rules: Readonly<Record<string, boolean>> = {
    'no more than the seats': seatsTaken(after) <= MOST_SEATS && seats.length <= SEAT_NUMBERS,
    'no name twice': new Set(seats.map(({ name }) => name)).size === seats.length,
    'time goes on': at >= before.at,
    'a guarded lab locks by itself': !isLabOpen(after, 'face', at + UNLOCKED_FOR),
    'no picture twice': new Set(pictures.map(({ id }) => id)).size === pictures.length,
    'no picture is shown that did not wait': pictures.every(({ id, status }) =>
      WAYS.includes(`${statuses.get(id) ?? '-'} ${status}`),
    ),
    'so many pictures a seat': seats.every(
      (_, number) => there.filter(({ seat }) => seat === number).length <= PICTURES_A_SEAT,
    ),
    'the end is the end': before.ended === null || ended === before.ended,
    'nothing after the end':
      ended === null || (pictures.length === 0 && Object.keys(after.replies).length === 0 && after.wall === 'nothing'),
  };
  return Object.keys(rules).filter((rule) => rules[rule] === false);
}
