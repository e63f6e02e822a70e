/** What an event makes of a class: one pure function, the same in server, console, wall and pupil's page. */
import { GUARDED_LABS } from './choices.ts';
import type { ClassEvent, PupilCommand, ServerCommand, TeacherCommand } from './commands.ts';
import { UNLOCKED_FOR } from './limits.ts';
import { refusalOf } from './refusals.ts';
import { type ClassState, emptyClass, repliesTo, type Reply, type Seat, type SharedPicture } from './state.ts';

/**
 * The class after an event. One that may not happen is passed over: the same class is answered, so that the order in the log decides and nodes need no
 * locks. Time never goes back: an event that was stamped by a slower clock counts as happening when the one before it did.
 */
export function fold(state: ClassState, event: ClassEvent): ClassState {
  if (refusalOf(state, event)) return state;
  const at = Math.max(state.at, event.at);
  const now = { ...state, at };
  switch (event.by) {
    case 'teacher':
      return foldTeacher({ ...now, teacherAt: at }, event.what);
    case 'pupil':
      return foldPupil(now, event.seat, event.what, event.names ?? []);
    case 'server':
      return foldServer(now, event.what, event.names ?? []);
    default:
      return event satisfies never;
  }
}

function foldTeacher(state: ClassState, what: TeacherCommand): ClassState {
  const { at } = state;
  switch (what.type) {
    case 'door':
      return { ...state, door: what.open };
    case 'open-lab':
      return withLab(state, what.lab, { open: true, until: GUARDED_LABS.has(what.lab) ? at + UNLOCKED_FOR : null });
    case 'close-lab':
      return withLab(state, what.lab, { open: false, until: null });
    case 'freeze':
      return { ...state, frozen: what.on };
    case 'step':
      return { ...state, step: { step: what.step, since: at } };
    case 'message':
      return { ...state, message: what.text === null ? null : { text: what.text, at } };
    case 'ask':
      return what.question === null
        ? { ...state, question: null }
        : {
            ...state,
            question: what.question,
            replies: { ...state.replies, [what.question]: repliesTo(state, what.question) },
          };
    case 'show-reply': {
      const reply = repliesTo(state, what.question)[what.seat];
      return reply && 'text' in reply
        ? withReply(state, what.question, what.seat, { ...reply, shown: what.shown })
        : state;
    }
    case 'approve':
      return withPictures(state, (it) => (it.id === what.picture ? { ...it, status: 'shown' } : it));
    case 'refuse':
      return withPictures(state, (it) => (it.id === what.picture ? gone(it) : it));
    case 'reveal':
      return withPictures(state, (it) =>
        it.status === 'shown' && (what.picture === null || it.id === what.picture) ? { ...it, revealed: true } : it,
      );
    case 'wall':
      return { ...state, wall: what.shows };
    case 'clear-wall':
      return clearWall(state);
    case 'remove':
      return withSeat(withoutTracesOf(state, what.seat), what.seat, (seat) => ({
        ...seat,
        status: what.block ? 'blocked' : 'removed',
        handSince: null,
      }));
    case 'helped':
      return withSeat(state, what.seat, (seat) => ({ ...seat, handSince: null }));
    case 'here':
      return state;
    case 'end':
      return endedBy(state, 'teacher-ended');
    default:
      return what satisfies never;
  }
}

function foldPupil(state: ClassState, number: number, what: PupilCommand, names: readonly number[]): ClassState {
  const { at } = state;
  switch (what.type) {
    case 'spin':
      return withSeat(state, number, (seat) => ({ ...seat, name: freeName(state, names), spins: seat.spins + 1 }));
    case 'report':
      return withSeat(state, number, (seat) => ({
        ...seat,
        lab: what.lab,
        part: what.part,
        progress: what.progress,
        judge: what.judge,
      }));
    case 'hand':
      return withSeat(state, number, (seat) => ({ ...seat, handSince: what.up ? (seat.handSince ?? at) : null }));
    case 'reply': {
      const reply: Reply = typeof what.reply === 'number' ? { choice: what.reply } : { text: what.reply, shown: false };
      return withReply(state, what.question, number, reply);
    }
    case 'withdraw':
      return withoutReply(state, what.question, number);
    case 'share': {
      const picture: SharedPicture = {
        id: what.picture,
        seat: number,
        sharedAt: at,
        lab: what.lab,
        round: what.round,
        status: 'waiting',
        made: what.made,
        revealed: false,
        votes: {},
      };
      const shared = withSeat(state, number, (seat) => ({ ...seat, shared: seat.shared + 1 }));
      return { ...shared, pictures: [...state.pictures, picture] };
    }
    case 'unshare':
      return withPictures(state, (it) => (it.id === what.picture ? gone(it) : it));
    case 'vote':
      return withPictures(state, (it) =>
        it.id === what.picture ? { ...it, votes: { ...it.votes, [number]: what.made } } : it,
      );
    case 'leave':
      return withSeat(state, number, (seat) => ({ ...seat, status: 'left', handSince: null }));
    case 'wiped': {
      const { trainings, pictures, answers } = what;
      return withSeat(state, number, (seat) => ({ ...seat, receipt: { trainings, pictures, answers } }));
    }
    default:
      return what satisfies never;
  }
}

function foldServer(state: ClassState, what: ServerCommand, names: readonly number[]): ClassState {
  const { at } = state;
  switch (what.type) {
    case 'begin': {
      const { code, language, lesson } = what;
      const labs = { ...state.labs };
      for (const lab of what.labs) if (!GUARDED_LABS.has(lab)) labs[lab] = { open: true, until: null };
      return {
        ...state,
        begunAt: at,
        teacherAt: at,
        code,
        language,
        lesson,
        labs,
        door: true,
        step: { step: 0, since: at },
      };
    }
    case 'join':
      return { ...state, seats: [...state.seats, newSeat(freeName(state, names), at, what.ticket)] };
    case 'away':
      return withSeat(state, what.seat, (seat) => ({ ...seat, awaySince: seat.awaySince ?? at }));
    case 'back':
      return withSeat(state, what.seat, (seat) => ({ ...seat, awaySince: null }));
    case 'expire':
      return endedBy(state, what.why);
    default:
      return what satisfies never;
  }
}

/** A seat as it is when its pupil comes in. */
function newSeat(name: number, joinedAt: number, ticket: string): Seat {
  return {
    name,
    joinedAt,
    spins: 0,
    status: 'in',
    awaySince: null,
    lab: null,
    part: 'data',
    progress: 0,
    judge: null,
    handSince: null,
    shared: 0,
    receipt: null,
    ticket,
  };
}

/** The first of the names proposed that nobody has or had; where all are taken, the next number that is free. */
function freeName(state: ClassState, names: readonly number[]): number {
  const taken = new Set(state.seats.map((it) => it.name));
  const free = names.find((it) => !taken.has(it));
  if (free !== undefined) return free;
  let next = 0;
  while (taken.has(next)) next++;
  return next;
}

/** What the end leaves: no picture, no reply, no message, nothing on the wall, every lab shut; only who has to wipe. */
function endedBy(state: ClassState, why: NonNullable<ClassState['ended']>['why']): ClassState {
  return {
    ...state,
    ended: { at: state.at, why },
    door: false,
    labs: emptyClass.labs,
    frozen: false,
    message: null,
    question: null,
    replies: {},
    wall: 'nothing',
    pictures: [],
  };
}

/** Nothing is on the wall any more, neither pictures nor replies. */
function clearWall(state: ClassState): ClassState {
  const cleared = withPictures(state, (it) => (it.status === 'shown' ? gone(it) : it));
  return { ...withReplies(cleared, hidden), wall: 'nothing' };
}

/** Nothing of a seat is to be seen any more. */
function withoutTracesOf(state: ClassState, number: number): ClassState {
  const without = withPictures(state, (it) => (it.seat === number ? gone(it) : it));
  return withReplies(without, (reply, seat) => (seat === number ? hidden(reply) : reply));
}

function withLab(state: ClassState, lab: keyof ClassState['labs'], door: ClassState['labs']['burger']): ClassState {
  return { ...state, labs: { ...state.labs, [lab]: door } };
}

function withSeat(state: ClassState, number: number, change: (seat: Seat) => Seat): ClassState {
  return { ...state, seats: state.seats.map((seat, i) => (i === number ? change(seat) : seat)) };
}

function withPictures(state: ClassState, change: (picture: SharedPicture) => SharedPicture): ClassState {
  return { ...state, pictures: state.pictures.map(change) };
}

function withReply(state: ClassState, question: string, seat: number, reply: Reply): ClassState {
  return { ...state, replies: { ...state.replies, [question]: { ...repliesTo(state, question), [seat]: reply } } };
}

function withoutReply(state: ClassState, question: string, number: number): ClassState {
  const left = Object.entries(repliesTo(state, question)).filter(([seat]) => Number(seat) !== number);
  return { ...state, replies: { ...state.replies, [question]: Object.fromEntries(left) } };
}

function withReplies(state: ClassState, change: (reply: Reply, seat: number) => Reply): ClassState {
  const replies: Record<string, Record<number, Reply>> = {};
  for (const [question, each] of Object.entries(state.replies)) {
    replies[question] = Object.fromEntries(
      Object.entries(each).map(([seat, reply]) => [seat, change(reply, Number(seat))]),
    );
  }
  return { ...state, replies };
}

function hidden(reply: Reply): Reply {
  return 'text' in reply && reply.shown ? { ...reply, shown: false } : reply;
}

/** A picture that is no more: what was said of it is forgotten. */
function gone(picture: SharedPicture): SharedPicture {
  return { ...picture, status: 'gone', votes: {} };
}
