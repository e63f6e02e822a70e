/** Answers of the class's addresses: JSON, and where something was refused, `{ refused, wait? }` with its name. */
import type { BodyRefusal, ClassRefusal } from '@nepwerk/protocol/class';
import type { Context } from 'hono';
import { LogFault } from '../log/class-log.ts';
import type { PictureRefusal } from '../pictures/clean-picture.ts';

/** Why something was refused, besides what a class refuses. */
export type DoorRefusal =
  /** Nobody has this code now. */
  | 'no-such-code'
  /** The code alone is not enough at the moment: the second one is asked for. */
  | 'second-code'
  /** Too many tries, or commands; `wait` says for how many milliseconds. */
  | 'wait'
  /** No token, or one of another class. */
  | 'no-token'
  /** There is no such class any more. */
  | 'gone'
  /** As many classes as this server carries. */
  | 'too-many'
  /** The disk is full. */
  | 'log-full'
  /** The log can't be reached now. */
  | 'log-away';

/** Any refusal. */
export type Refusal = DoorRefusal | ClassRefusal | BodyRefusal | PictureRefusal;

/**
 * The status of those that no page of ours meets in the usual course. The others are answers like any other, 200: browsers write what is not on the console as a fault.
 */
const STATUS: Readonly<Partial<Record<Refusal, 400 | 404 | 413 | 426 | 503 | 507>>> = {
  'too-long': 413,
  'not-json': 400,
  'not-a-command': 400,
  'other-version': 426,
  'no-picture': 404,
  'log-full': 507,
  'log-away': 503,
};

/** Says that something was refused; `wait` in milliseconds where that helps. */
export function refuse(context: Context, refused: Refusal, wait?: number): Response {
  return context.json({ refused, ...(wait !== undefined && { wait }) }, STATUS[refused] ?? 200, {
    'Nepwerk-Refused': refused, // told apart without its body
  });
}

/** What the log could not do, as an answer. @throws whatever is no fault of the log. */
export function refuseFault(context: Context, error: unknown): Response {
  if (!(error instanceof LogFault)) throw error;
  switch (error.reason) {
    case 'gone':
      return refuse(context, 'gone');
    case 'full':
      return refuse(context, 'log-full');
    case 'away':
    case 'taken':
      return refuse(context, 'log-away', 1000);
    default:
      return error.reason satisfies never;
  }
}
