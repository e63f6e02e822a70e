/** For tests: a wall that is in, of a class that they change by hand. */
import { signal } from '@preact/signals';
import type { Language } from '@nepwerk/lessons';
import { type ClassState, emptyClass, type Seat, type SharedPicture } from '@nepwerk/protocol/class';
import { expect } from 'vitest';
import { show } from '../../../labs/shell/testing/on-page.ts';
import type { Asked } from '../../ask.ts';
import type { DoorServices, WallLink } from '../wall-door.ts';
import type { WallLesson } from '../use-lesson.ts';
import { Wall } from '../wall-page.tsx';

/** The code of the class. */
export const CODE = '482916';

/** A class that anybody may join. */
export const CLASS: ClassState = {
  ...emptyClass,
  begunAt: 1,
  code: CODE,
  language: 'en',
  lesson: 'synthetic-burger-lower',
  door: true,
};

/** A pupil who is in. */
export const SEAT: Seat = {
  name: null,
  joinedAt: 0,
  spins: 0,
  status: 'in',
  awaySince: null,
  lab: 'burger',
  part: 'training',
  progress: 40,
  judge: null,
  handSince: null,
  shared: 0,
  receipt: null,
  ticket: '',
};

/** A picture on the wall. */
export function picture(id: string, more: Partial<SharedPicture> = {}): SharedPicture {
  return {
    id,
    seat: null,
    sharedAt: 0,
    lab: 'burger',
    round: 9,
    status: 'shown',
    made: null,
    revealed: false,
    votes: {},
    ...more,
  };
}

/** A lesson of one question. */
export function findLesson(_: string, language: Language): Promise<WallLesson> {
  const choices = ['the data', 'the judge', 'the teacher', 'nobody'];
  return Promise.resolve({
    title: { nl: 'De synthetische hamburger', en: 'The synthetic hamburger' }[language],
    level: 'b1',
    questions: [
      {
        id: 'who-taught',
        text: { b1: 'Who taught the maker?', a2: 'Who taught it?' },
        choices: choices.map((it) => ({ id: it.replace(' ', '-'), b1: it, a2: it })),
      },
    ],
  });
}

/** A wall that is in, and its class by hand. */
export async function showWall(first: ClassState | null) {
  const state = signal(first);
  const status = signal<WallLink['status']['value']>('live');
  const asked: Asked[] = [{ refused: null, body: { classId: 'one' } }];
  const place = show(<Wall code={CODE} services={servicesOf(asked, { state, status })} findLesson={findLesson} />);
  await expect.poll(() => place.querySelector('.wall-view')).not.toBeNull();
  return { place, state, status };
}

/** What the wall goes out for: such answers, and a class by hand. */
export function servicesOf(answers: Asked[], link: Pick<WallLink, 'state' | 'status'>): DoorServices {
  return {
    findMe: () => Promise.resolve(null),
    enter: () => Promise.resolve(answers.shift() ?? { refused: 'no-such-code' }),
    forget: () => {},
    open: () => ({ ...link, now: () => Date.now(), close: () => {} }),
    later: () => () => {},
  };
}
