/** What each reader sees of a class, and that what reaches them leads to just that. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { refusalOf } from './refusals.ts';
import type { ClassState } from './state.ts';
import { anyStory, ClassStory, ticketOf } from './testing/class-story.ts';
import { deliveryOf, type Reader, viewOf } from './views.ts';

const READERS: readonly Reader[] = ['teacher', 'wall', 0, 1, 2];

/** A view without its clocks, which only the server needs: an event that a reader is not told of moves them too. */
function seen(state: ClassState): unknown {
  return { ...state, at: 0, teacherAt: 0 };
}

test('a reader who folds what reaches them sees just what they may see, whatever happens', () => {
  fc.assert(
    fc.property(anyStory, (events) => {
      const story = new ClassStory().join(3);
      const views = new Map(READERS.map((reader) => [reader, viewOf(story.state, reader)]));
      for (const event of events) {
        const before = story.state;
        if (refusalOf(before, event)) continue;
        story.tell(event);
        for (const [reader, view] of views) {
          const delivery = deliveryOf(before, event, reader);
          if (delivery === 'anew') views.set(reader, viewOf(story.state, reader));
          if (delivery === 'event') views.set(reader, fold(view, { ...event, at: story.state.at }));
          expect(seen(views.get(reader) ?? view), `${reader} after ${JSON.stringify(event)}`).toEqual(
            seen(viewOf(story.state, reader)),
          );
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever happens, the wall and the seats are told nothing that they may not know', () => {
  fc.assert(
    fc.property(anyStory, (events) => {
      const { state } = events.reduce((story, event) => story.tell(event), new ClassStory().join(3));
      const wall = viewOf(state, 'wall');
      expect(
        wall.seats.every(
          ({ name, handSince, ticket, receipt }) => name === null && handSince === null && ticket === '' && !receipt,
        ),
      ).toBe(true);
      expect(
        wall.pictures.every((it) => it.status === 'shown' && it.seat === null && (it.revealed || it.made === null)),
      ).toBe(true);
      expect(
        Object.values(wall.replies)
          .flatMap((it) => Object.values(it))
          .every((it) => 'choice' in it || it.shown),
      ).toBe(true);
      const one = viewOf(state, 1);
      expect(one.seats.every((seat, i) => i === 1 || seat.name === null)).toBe(true);
      const others = one.pictures.filter(({ seat }) => seat !== 1);
      expect(others.every((it) => it.status === 'shown' && it.seat === null && (it.revealed || it.made === null))).toBe(
        true,
      );
      expect(
        Object.values(one.replies)
          .flatMap((it) => Object.keys(it))
          .every((seat) => seat === '1'),
      ).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('where everything is to be hidden, it is', () => {
  const share = { type: 'share', lab: 'burger', made: true, round: 9 } as const;
  const { state } = new ClassStory()
    .join(2)
    .pupil(0, { ...share, picture: '0-0' })
    .pupil(0, { ...share, picture: '0-1' })
    .teacher({ type: 'approve', picture: '0-0' })
    .teacher({ type: 'ask', question: 'who-decides' })
    .pupil(0, { type: 'reply', question: 'who-decides', reply: 'Ik heet Otter' })
    .pupil(0, { type: 'hand', up: true });
  for (const reader of ['wall', 1] as const) {
    const view = viewOf(state, reader);
    expect(view.pictures).toMatchObject([{ id: '0-0', made: null, round: 0, seat: null }]);
    expect(JSON.stringify(view)).not.toMatch(/Otter|"name":100|"handSince":\d/);
  }
  expect(viewOf(state, 0).pictures.map(({ made }) => made)).toEqual([true, true]);
  expect(viewOf(state, 'teacher')).toBe(state);
});

test('the wall counts who voted and replied, and can’t tell which seats they are', () => {
  const story = new ClassStory();
  for (const ticket of [7, 3, 5]) story.server({ type: 'join', ticket: ticketOf(ticket) });
  story.pupil(0, { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 9 });
  story.teacher({ type: 'approve', picture: '0-0' }).teacher({ type: 'ask', question: 'who-decides' });
  for (const seat of [1, 2]) story.pupil(seat, { type: 'vote', picture: '0-0', made: seat === 1 });
  for (const seat of [0, 1]) story.pupil(seat, { type: 'reply', question: 'who-decides', reply: seat });
  const wall = viewOf(story.state, 'wall');
  expect(wall.pictures[0]?.votes, 'in the order of the tickets').toEqual({ 0: true, 1: false });
  expect(wall.replies['who-decides']).toEqual({ 0: { choice: 1 }, 2: { choice: 0 } });
  story.teacher({ type: 'reveal', picture: null });
  expect(viewOf(story.state, 2).pictures[0]?.votes, 'a seat knows its own vote alone').toEqual({ 2: false });
  for (const what of [
    { type: 'vote', picture: '0-0', made: true },
    { type: 'reply', question: 'who-decides', reply: 2 },
  ] as const) {
    expect(deliveryOf(story.state, { by: 'pupil', seat: 1, at: 0, what }, 'wall')).toBe('anew');
  }
});
