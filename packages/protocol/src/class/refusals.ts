/** What a class does not let happen, by name: asked by a server before it puts an event into the log, and by the fold of each that it reads, for between the two others may have come. */
import { AGREEMENTS, GUARDED_LABS } from './choices.ts';
import type { ClassEvent, PupilCommand, ServerCommand, TeacherCommand } from './commands.ts';
import {
  LONGEST_CLASS,
  MOST_QUESTIONS,
  MOST_SEATS,
  MOST_SPINS,
  PICTURES_A_SEAT,
  SEAT_NUMBERS,
  SHARES_A_SEAT,
  TEACHER_PATIENCE,
} from './limits.ts';
import { type ClassState, repliesTo, type Seat, seatsTaken, type SharedPicture } from './state.ts';

/** Why something does not happen. */
export type ClassRefusal =
  /** There is no class yet, or it is one already. */
  | 'not-begun'
  | 'begun'
  | 'ended'
  /** A receipt before the end. */
  | 'not-ended'
  /** The code lets nobody in now. */
  | 'door-closed'
  | 'full'
  /** No such seat, or no longer in the class. */
  | 'no-seat'
  | 'blocked'
  | 'no-spins'
  | 'no-picture'
  | 'too-many-pictures'
  /** A picture of another seat, or with a number that is not the next. */
  | 'not-yours'
  /** A vote for one's own picture, or for one of which the truth is out. */
  | 'no-vote'
  | 'not-asked'
  | 'no-reply'
  | 'too-many-questions'
  /** A guarded lab without every agreement. */
  | 'not-agreed'
  /** A class that is not over yet. */
  | 'not-due';

/** Why an event changes nothing in a class; null when it may happen. */
export function refusalOf(state: ClassState, event: ClassEvent): ClassRefusal | null {
  if (state.begunAt === null) return event.by === 'server' && event.what.type === 'begin' ? null : 'not-begun';
  if (state.ended) return refusalAfterEnd(state, event);
  switch (event.by) {
    case 'teacher':
      return refusalOfTeacher(state, event.what);
    case 'pupil':
      return refusalOfPupil(state, event.seat, event.what);
    case 'server':
      return refusalOfServer(state, event.what, Math.max(state.at, event.at));
    default:
      return event satisfies never;
  }
}

/** Why a class must end by a moment; null while it goes on. */
export function expiryOf(state: ClassState, now: number): 'hours' | 'teacher' | null {
  if (state.begunAt === null || state.ended) return null;
  if (now - state.begunAt >= LONGEST_CLASS) return 'hours';
  return now - state.teacherAt >= TEACHER_PATIENCE ? 'teacher' : null;
}

/** After the end only receipts come in, one of each seat. */
function refusalAfterEnd(state: ClassState, event: ClassEvent): ClassRefusal | null {
  if (event.by !== 'pupil' || event.what.type !== 'wiped') return 'ended';
  const seat = state.seats[event.seat];
  return seat && !seat.receipt ? null : 'no-seat';
}

function refusalOfTeacher(state: ClassState, what: TeacherCommand): ClassRefusal | null {
  switch (what.type) {
    case 'open-lab':
      return GUARDED_LABS.has(what.lab) && AGREEMENTS.some((it) => !what.agreed.includes(it)) ? 'not-agreed' : null;
    case 'ask':
      return what.question === null ||
        Object.hasOwn(state.replies, what.question) ||
        Object.keys(state.replies).length < MOST_QUESTIONS
        ? null
        : 'too-many-questions';
    case 'show-reply': {
      const reply = repliesTo(state, what.question)[what.seat];
      return reply && 'text' in reply ? null : 'no-reply';
    }
    case 'approve':
    case 'refuse':
      return isThere(pictureOf(state, what.picture)) ? null : 'no-picture';
    case 'reveal':
      return what.picture === null || pictureOf(state, what.picture)?.status === 'shown' ? null : 'no-picture';
    case 'remove':
      return state.seats[what.seat] ? null : 'no-seat';
    case 'helped':
      return seatIn(state, what.seat) ? null : 'no-seat';
    case 'door':
    case 'close-lab':
    case 'freeze':
    case 'step':
    case 'message':
    case 'wall':
    case 'clear-wall':
    case 'here':
    case 'end':
      return null;
    default:
      return what satisfies never;
  }
}

function refusalOfPupil(state: ClassState, number: number, what: PupilCommand): ClassRefusal | null {
  const seat = seatIn(state, number);
  if (!seat) return state.seats[number]?.status === 'blocked' ? 'blocked' : 'no-seat';
  switch (what.type) {
    case 'spin':
      return seat.spins < MOST_SPINS ? null : 'no-spins';
    case 'reply':
      return state.question === what.question ? null : 'not-asked';
    case 'withdraw':
      return repliesTo(state, what.question)[number] ? null : 'no-reply';
    case 'share':
      return refusalOfShare(state, number, seat, what.picture);
    case 'unshare': {
      const picture = pictureOf(state, what.picture);
      return !isThere(picture) ? 'no-picture' : picture.seat === number ? null : 'not-yours';
    }
    case 'vote': {
      const picture = pictureOf(state, what.picture);
      if (picture?.status !== 'shown') return 'no-picture';
      return picture.revealed || picture.seat === number ? 'no-vote' : null;
    }
    case 'wiped':
      return 'not-ended';
    case 'report':
    case 'hand':
    case 'leave':
      return null;
    default:
      return what satisfies never;
  }
}

function refusalOfShare(state: ClassState, number: number, seat: Seat, picture: string): ClassRefusal | null {
  if (picture !== `${number}-${seat.shared}`) return 'not-yours';
  const there = state.pictures.filter((it) => it.seat === number && isThere(it)).length;
  return there < PICTURES_A_SEAT && seat.shared < SHARES_A_SEAT ? null : 'too-many-pictures';
}

function refusalOfServer(state: ClassState, what: ServerCommand, now: number): ClassRefusal | null {
  switch (what.type) {
    case 'begin':
      return 'begun';
    case 'join':
      if (!state.door) return 'door-closed';
      return seatsTaken(state) < MOST_SEATS && state.seats.length < SEAT_NUMBERS ? null : 'full';
    case 'away':
    case 'back':
      return seatIn(state, what.seat) ? null : 'no-seat';
    case 'expire':
      return expiryOf(state, now) === what.why ? null : 'not-due';
    default:
      return what satisfies never;
  }
}

function seatIn(state: ClassState, number: number): Seat | undefined {
  const seat = state.seats[number];
  return seat?.status === 'in' ? seat : undefined;
}

function pictureOf(state: ClassState, id: string): SharedPicture | undefined {
  return state.pictures.find((it) => it.id === id);
}

function isThere(picture: SharedPicture | undefined): picture is SharedPicture {
  return picture !== undefined && picture.status !== 'gone';
}
