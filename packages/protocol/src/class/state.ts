/** What a class is at a moment: plain data that server, console, wall and pupil hold alike, each as much of it as it may see. */
import type { ClassLab, ClassLanguage, ClassPart, WallView } from './choices.ts';

/** A pupil's place. */
export interface Seat {
  /** Number of the made-up name; null where whoever looks may not know it. */
  readonly name: number | null;
  readonly joinedAt: number;
  /** Names that were taken after the first. */
  readonly spins: number;
  /** In the class; gone by their own choice; taken out by the teacher; and kept out. */
  readonly status: 'in' | 'left' | 'removed' | 'blocked';
  /** Since when no page of it is open; null while one is. */
  readonly awaySince: number | null;
  readonly lab: ClassLab | null;
  readonly part: ClassPart;
  /** How far a training is, 0 to 100. */
  readonly progress: number;
  /** In how many of a hundred cases the judge is right; null where none is there. */
  readonly judge: number | null;
  /** Since when a hand is up; null while none is. */
  readonly handSince: number | null;
  /** Pictures that were ever shared: the next one's number. */
  readonly shared: number;
  /** What the device said that it wiped; null until it did. */
  readonly receipt: Receipt | null;
  /** Hash of the key with which this seat was asked for. */
  readonly ticket: string;
}

/** What a device wiped at the end: how many of each. */
export interface Receipt {
  readonly trainings: number;
  readonly pictures: number;
  readonly answers: number;
}

/** A picture that a pupil shared. */
export interface SharedPicture {
  readonly id: string;
  /** Whose it is; null where whoever looks may not know. */
  readonly seat: number | null;
  readonly sharedAt: number;
  readonly lab: ClassLab;
  /** Rounds that its maker had trained. */
  readonly round: number;
  /** Waits for the teacher, is on the wall, or is no more: its bytes may go. */
  readonly status: 'waiting' | 'shown' | 'gone';
  /** Whether a net made it; null where that is not told yet. */
  readonly made: boolean | null;
  readonly revealed: boolean;
  /** By seat: whether it was called made. */
  readonly votes: Readonly<Record<number, boolean>>;
}

/** A pupil's answer: a choice by its number, or words, which the wall may show or not. */
export type Reply = { readonly choice: number } | { readonly text: string; readonly shown: boolean };

/** Whether a lab is open, and until when if it locks by itself. */
export interface LabDoor {
  readonly open: boolean;
  readonly until: number | null;
}

/** A class. Times are milliseconds since 1970 by the server's clock, as far as it never went back. */
export interface ClassState {
  /** Of the latest event. */
  readonly at: number;
  /** When it began; null before its first event. */
  readonly begunAt: number | null;
  readonly ended: { readonly at: number; readonly why: 'teacher-ended' | 'hours' | 'teacher' } | null;
  /** The six digits by which one comes in; empty before the first event. */
  readonly code: string;
  readonly language: ClassLanguage;
  readonly lesson: string | null;
  readonly door: boolean;
  readonly labs: Readonly<Record<ClassLab, LabDoor>>;
  readonly frozen: boolean;
  readonly step: { readonly step: number; readonly since: number };
  readonly message: { readonly text: string; readonly at: number } | null;
  /** The question that is being asked. */
  readonly question: string | null;
  /** Replies by question and seat. */
  readonly replies: Readonly<Record<string, Readonly<Record<number, Reply>>>>;
  readonly wall: WallView;
  /** By seat number, in the order of coming in. */
  readonly seats: readonly Seat[];
  /** In the order of sharing. */
  readonly pictures: readonly SharedPicture[];
  /** The last sign of the teacher. */
  readonly teacherAt: number;
}

const SHUT: LabDoor = { open: false, until: null };

/** A class before its first event. */
export const emptyClass: ClassState = {
  at: 0,
  begunAt: null,
  ended: null,
  code: '',
  language: 'nl',
  lesson: null,
  door: false,
  labs: { burger: SHUT, face: SHUT, marks: SHUT, check: SHUT },
  frozen: false,
  step: { step: 0, since: 0 },
  message: null,
  question: null,
  replies: {},
  wall: 'nothing',
  seats: [],
  pictures: [],
  teacherAt: 0,
};

/** Whether pupils may be in a lab at a moment: a guarded one locks by itself. */
export function isLabOpen(state: ClassState, lab: ClassLab, now: number): boolean {
  const { open, until } = state.labs[lab];
  return open && (until === null || now < until);
}

/** Seats whose pupils are in the class. */
export function seatsTaken(state: ClassState): number {
  return state.seats.filter(({ status }) => status === 'in').length;
}

/** The replies to a question by seat; none to one that was never asked. */
export function repliesTo(state: ClassState, question: string): Readonly<Record<number, Reply>> {
  // A name from outside could be one that every object has.
  return (Object.hasOwn(state.replies, question) && state.replies[question]) || {};
}
