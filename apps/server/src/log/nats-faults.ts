/** Turns what NATS answers into what a caller acts on, and tries again while a cluster chooses a new leader. */
import { setTimeout as pause } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { LogFault } from './class-log.ts';

/** How long an operation is tried in all, in milliseconds: a cluster of 2.9 took up to 8 seconds to choose a leader after one was killed. */
export const PATIENCE = 12_000;

/** How long one answer is waited for, in milliseconds. */
export const ANSWER_TIMEOUT = 1_500;

/** The pause before another try, in milliseconds. */
const BEFORE_RETRY = 150;

/** Errors that say that there is no room: of an account, a server, its storage, a stream. */
const FULL: ReadonlySet<number> = new Set([10002, 10023, 10047, 10054, 10077]);

/** Whether a server answered that it has no room. */
export function isFull(error: unknown): boolean {
  return error instanceof JetStreamApiError && FULL.has(error.code);
}

/** A fault with its reason. */
export function faultOf(error: unknown): LogFault {
  if (error instanceof LogFault) return error;
  if (isFull(error)) return new LogFault('full', 'The NATS server has no room for the log.', { cause: error });
  return new LogFault('away', 'The NATS server does not answer.', { cause: error });
}

/**
 * Does something that may be done twice, again and again until it is done.
 *
 * @throws LogFault `away` after {@link PATIENCE}; at once what trying again does not mend: another fault, or that there is no room.
 */
export async function patiently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LogFault) throw error;
      if (isFull(error) || Date.now() > until) throw faultOf(error);
      await pause(BEFORE_RETRY);
    }
  }
}
