/**
 * Erases messages for good: one by one, for then the server writes over them. Purging a subject leaves them in the file for a while, and nats-server 2.9.10 goes on
 * counting their bytes against its limit until it is restarted.
 */
import { JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream';
import type { Position } from './class-log.ts';
import { patiently } from './nats-faults.ts';
import { LOG_STREAM } from './nats-streams.ts';

/** So many are erased at a time. */
const AT_ONCE = 64;

/** "sequence not found" and "message delete failed": it was erased before. */
const ERASED: ReadonlySet<number> = new Set([10043, 10057]);

/** Erases messages; those that are not there any more are passed over. @throws LogFault `away`. */
export async function erase(manager: JetStreamManager, stream: string, positions: readonly Position[]): Promise<void> {
  for (let from = 0; from < positions.length; from += AT_ONCE) {
    const some = positions.slice(from, from + AT_ONCE);
    await Promise.all(some.map((position) => patiently(() => eraseOne(manager, stream, position))));
  }
}

async function eraseOne(manager: JetStreamManager, stream: string, position: Position): Promise<void> {
  try {
    await manager.streams.deleteMessage(stream, position, true);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || !ERASED.has(error.code)) throw error;
  }
}

/** Erases the last message of each of the subjects that match, which is all that such a stream keeps. @throws LogFault `away`. */
export async function eraseAll(manager: JetStreamManager, stream: string, filter: string): Promise<void> {
  const { state } = await patiently(() => manager.streams.info(stream, { subjects_filter: filter }));
  for (const subject of Object.keys(state.subjects ?? {})) {
    const last = await patiently(() => manager.streams.getMessage(stream, { last_by_subj: subject }));
    if (last) await erase(manager, stream, [last.seq]);
  }
}

/** Removes what a subject of the log has before its last message: mostly nothing, after {@link erase}. @throws LogFault `away`. */
export async function eraseBeforeLast(manager: JetStreamManager, filter: string): Promise<void> {
  const last = await patiently(() => manager.streams.getMessage(LOG_STREAM, { last_by_subj: filter }));
  if (last) await patiently(() => manager.streams.purge(LOG_STREAM, { filter, seq: last.seq }));
}
