/** What each reader may see of a class, and how an event reaches it: as it is, not at all, or as a view anew where it brings to light what was hidden. */
import type { ClassEvent, PupilCommand, ServerCommand, TeacherCommand } from './commands.ts';
import { type ClassState, type Reply, repliesTo, type Seat, type SharedPicture } from './state.ts';

/** Who looks: the teacher's console, the wall for all to see, or a seat by its number. */
export type Reader = 'teacher' | 'wall' | number;

/**
 * A class as a reader may see it. The teacher sees all. The wall sees no names, no hands, no pictures but those that were approved and their truth only when it is
 * revealed, and written replies only when they were approved; who voted and replied stands there by numbers that are no seats. A seat sees itself, and of others no more than the pictures on the wall, without whose they are.
 */
export function viewOf(state: ClassState, reader: Reader): ClassState {
  if (reader === 'teacher') return state;
  return {
    ...state,
    seats:
      reader === 'wall'
        ? state.seats.map(seatOnWall)
        : state.seats.slice(0, reader + 1).map((it, i) => (i === reader ? it : UNKNOWN_SEAT)),
    pictures: state.pictures.flatMap((it) => pictureFor(it, reader, state) ?? []),
    replies: Object.fromEntries(
      Object.keys(state.replies).map((question) => [question, repliesFor(repliesTo(state, question), reader, state)]),
    ),
  };
}

/** What is known by seat, by numbers that only the teacher could turn into seats: places in the order of the seats' tickets, which are by chance. */
function withoutSeats<Value>(bySeat: Readonly<Record<number, Value>>, { seats }: ClassState): Record<number, Value> {
  const tickets = seats.map(({ ticket }) => ticket);
  const order = tickets.toSorted();
  return Object.fromEntries(
    Object.entries(bySeat).map(([seat, value]) => [order.indexOf(tickets[Number(seat)] ?? ''), value]),
  );
}

/** How an event gets to a reader who has the view of the class before it. */
export type Delivery =
  /** As it is: folded into the view, it gives the view after it. */
  | 'event'
  /** Not at all: the view stays what it was, but for its time. */
  | 'nothing'
  /** The view after it, whole. */
  | 'anew';

/** How an event that happened (none that was refused) reaches a reader, given the class before it. */
export function deliveryOf(before: ClassState, event: ClassEvent, reader: Reader): Delivery {
  if (reader === 'teacher') return 'event';
  switch (event.by) {
    case 'teacher':
      return deliveryOfTeacher(before, event.what, reader);
    case 'pupil':
      return deliveryOfPupil(before, event.seat, event.what, reader);
    case 'server':
      return deliveryOfServer(event.what, reader);
    default:
      return event satisfies never;
  }
}

function deliveryOfTeacher(before: ClassState, what: TeacherCommand, reader: 'wall' | number): Delivery {
  switch (what.type) {
    case 'approve':
    case 'reveal':
    case 'remove':
      return 'anew';
    case 'refuse': {
      const picture = before.pictures.find(({ id }) => id === what.picture);
      if (picture?.seat === reader) return 'event';
      return picture?.status === 'shown' ? 'anew' : 'nothing';
    }
    case 'clear-wall':
      return 'anew';
    case 'show-reply':
      return reader === 'wall' ? 'anew' : what.seat === reader ? 'event' : 'nothing';
    case 'helped':
      return what.seat === reader ? 'event' : 'nothing';
    case 'door':
    case 'open-lab':
    case 'close-lab':
    case 'freeze':
    case 'step':
    case 'message':
    case 'ask':
    case 'wall':
    case 'here':
    case 'end':
      return 'event';
    default:
      return what satisfies never;
  }
}

function deliveryOfPupil(before: ClassState, seat: number, what: PupilCommand, reader: 'wall' | number): Delivery {
  const isOwn = seat === reader;
  const onWall = reader === 'wall';
  switch (what.type) {
    case 'spin':
      return isOwn ? 'anew' : 'nothing'; // which names are taken only the whole class tells
    case 'report':
    case 'leave':
      return isOwn || onWall ? 'event' : 'nothing';
    case 'vote':
      return onWall ? 'anew' : isOwn ? 'event' : 'nothing'; // the event would tell whose it is
    case 'hand':
    case 'share':
    case 'wiped':
      return isOwn ? 'event' : 'nothing';
    case 'unshare':
      if (isOwn) return 'event';
      return before.pictures.some(({ id, status }) => id === what.picture && status === 'shown') ? 'anew' : 'nothing';
    case 'reply':
      if (isOwn) return 'event';
      return onWall ? deliveryOfReply(repliesTo(before, what.question)[seat], what.reply) : 'nothing';
    case 'withdraw':
      if (isOwn) return 'event';
      return onWall && isOnWall(repliesTo(before, what.question)[seat]) ? 'anew' : 'nothing';
    default:
      return what satisfies never;
  }
}

/** A choice counts on the wall at once; words wait, and take away those that were shown before. */
function deliveryOfReply(before: Reply | undefined, reply: number | string): Delivery {
  return typeof reply === 'number' || isOnWall(before) ? 'anew' : 'nothing';
}

/** Whether the wall has a reply: a choice it has at once, words when they were approved. */
function isOnWall(reply: Reply | undefined): boolean {
  return reply !== undefined && ('choice' in reply || reply.shown);
}

function deliveryOfServer(what: ServerCommand, reader: 'wall' | number): Delivery {
  switch (what.type) {
    case 'join':
      return reader === 'wall' ? 'anew' : 'nothing';
    case 'away':
    case 'back':
      return reader === 'wall' || what.seat === reader ? 'event' : 'nothing';
    case 'begin':
    case 'expire':
      return 'event';
    default:
      return what satisfies never;
  }
}

/** What a seat is to another. */
const UNKNOWN_SEAT: Seat = {
  name: null,
  joinedAt: 0,
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
  ticket: '',
};

function seatOnWall({ status, awaySince, lab, part, progress, judge }: Seat): Seat {
  return { ...UNKNOWN_SEAT, status, awaySince, lab, part, progress, judge };
}

/** A picture as a reader may see it; null when not at all. Pictures of a seat that went are told to nobody but it. */
function pictureFor(picture: SharedPicture, reader: 'wall' | number, state: ClassState): SharedPicture | null {
  const isOwn = picture.seat === reader;
  if (picture.status !== 'shown' && !isOwn) return null;
  const { revealed, made, round, seat, votes } = picture;
  const own = typeof reader === 'number' ? votes[reader] : undefined;
  return {
    ...picture,
    seat: isOwn ? seat : null,
    made: revealed || isOwn ? made : null,
    round: revealed || isOwn ? round : 0, // that of a real one is 0
    votes: reader === 'wall' ? withoutSeats(votes, state) : own === undefined ? {} : { [reader]: own },
  };
}

function repliesFor(
  replies: Readonly<Record<number, Reply>>,
  reader: 'wall' | number,
  state: ClassState,
): Readonly<Record<number, Reply>> {
  const seen = Object.entries(replies).filter(([seat, reply]) =>
    reader === 'wall' ? isOnWall(reply) : Number(seat) === reader,
  );
  const bySeat: Readonly<Record<number, Reply>> = Object.fromEntries(seen);
  return reader === 'wall' ? withoutSeats(bySeat, state) : bySeat;
}
