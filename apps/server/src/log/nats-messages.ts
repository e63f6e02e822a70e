/** The messages of a log over several nodes: what their headers say. */
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { Position } from './class-log.ts';
import { partsOf } from './nats-streams.ts';

/** What a message asks for. Whether it comes to pass is for {@link Known} to say, from what stands before it. */
export type Request =
  | { readonly type: 'begin' | 'append'; readonly classId: string; readonly key: string; readonly event: string }
  | { readonly type: 'end'; readonly classId: string }
  /** `at`: when, in milliseconds since 1970 by the clock of the node that asks; `rest`: how long the code must have rested, in milliseconds. */
  | {
      readonly type: 'claim';
      readonly code: string;
      readonly classId: string;
      readonly at: number;
      readonly rest: number;
    }
  | { readonly type: 'release'; readonly code: string; readonly classId: string; readonly at: number };

/** A message where it stands in the log. */
export interface Message {
  readonly position: Position;
  /** Which call of which node sent it. */
  readonly call: string;
  /** Null for a message that is none of ours. */
  readonly request: Request | null;
}

const TYPE = 'Nepwerk-Type';
const CALL = 'Nepwerk-Call';
const KEY = 'Nepwerk-Key';
const CLASS = 'Nepwerk-Class';
const AT = 'Nepwerk-At';
const REST = 'Nepwerk-Rest';

/** The headers that carry a request. */
export function headersOf(request: Request, call: string): MsgHdrs {
  const all = headers();
  all.set(TYPE, request.type);
  all.set(CALL, call);
  if ('key' in request) all.set(KEY, request.key);
  if ('at' in request) {
    all.set(CLASS, request.classId);
    all.set(AT, String(request.at));
  }
  if ('rest' in request) all.set(REST, String(request.rest));
  return all;
}

/** A message as a server gives it, by whichever way. */
export interface Given {
  readonly subject: string;
  readonly seq: number;
  readonly data: Uint8Array;
  readonly headers: MsgHdrs | undefined;
}

/** Takes a message apart. */
export function messageOf({ subject, seq, data, headers: given }: Given): Message {
  const call = given?.get(CALL) ?? '';
  return { position: seq, call, request: given ? requestOf(subject, data, given) : null };
}

function requestOf(subject: string, data: Uint8Array, given: MsgHdrs): Request | null {
  const { of, id } = partsOf(subject);
  const type = given.get(TYPE);
  const key = given.get(KEY);
  if (of === 'log' && (type === 'begin' || type === 'append') && key) {
    return { type, classId: id, key, event: Buffer.from(data).toString() };
  }
  if (of === 'log' && type === 'end') return { type, classId: id };
  if (of === 'code' && (type === 'claim' || type === 'release')) {
    const shared = { code: id, classId: given.get(CLASS), at: Number(given.get(AT)) };
    return type === 'claim' ? { type, ...shared, rest: Number(given.get(REST)) } : { type, ...shared };
  }
  return null;
}
