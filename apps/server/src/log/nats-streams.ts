/** The streams in which a log over several nodes stands, and the subjects in them. */
import { DiscardPolicy, RetentionPolicy, StorageType, type JetStreamManager } from '@nats-io/jetstream';
import { LARGEST_PICTURE, LONGEST_EVENT } from './class-log.ts';

/** The entries of all classes, a subject for each class, and what becomes of codes, a subject for each code: all in one order. */
export const LOG_STREAM = 'nepwerk_log';
/** The pictures, a subject for each. */
export const PICTURE_STREAM = 'nepwerk_pictures';

/** All subjects of classes. */
export const ALL_CLASSES = 'nepwerk.log.*';
/** All subjects of codes. */
export const ALL_CODES = 'nepwerk.code.*';
/** All subjects of pictures. */
export const ALL_PICTURES = 'nepwerk.picture.>';

/** Room for headers beside what is kept, in bytes. */
const HEADERS = 1024;

/**
 * From this version on the servers of a cluster agree again after their leader stood still for a while, as a paused machine does. 2.9.10, which Debian 12 has, does not: its servers then hold
 * different entries, for good (docs/class.md).
 */
const AGREES_SINCE = { major: 2, minor: 10 };

/** A class's subject. */
export function subjectOfClass(classId: string): string {
  return `nepwerk.log.${classId}`;
}

/** A code's subject. */
export function subjectOfCode(code: string): string {
  return `nepwerk.code.${code}`;
}

/** A picture's subject; with `*` those of all pictures of a class. */
export function subjectOfPicture(classId: string, pictureId: string): string {
  return `nepwerk.picture.${classId}.${pictureId}`;
}

/** What a subject is of, `log`, `code` or `picture`, and the id of the class or the code. */
export function partsOf(subject: string): { readonly of: string; readonly id: string } {
  const [, of = '', id = ''] = subject.split('.');
  return { of, id };
}

/** What is to be said of a server's version in a cluster; null when nothing is known against it. */
export function doubtOf(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > AGREES_SINCE.major || (major === AGREES_SINCE.major && minor >= AGREES_SINCE.minor)) return null;
  return `nats-server ${version} may lose events when one of its cluster stands still for a while: take 2.10.27 or later.`;
}

/**
 * Makes the streams that are not there. Those that are stay as they are, so that who runs the cluster may limit them or change their replicas.
 *
 * Full streams refuse what is new instead of letting the old go. Only the leader is asked (`allow_direct` is off): a replica may be behind.
 *
 * @returns On how many servers the log is kept.
 * @throws What the server answers: JetStream is off, or has fewer servers than replicas.
 */
export async function ensureStreams(manager: JetStreamManager, replicas: number): Promise<number> {
  const shared = {
    retention: RetentionPolicy.Limits,
    storage: StorageType.File, // in memory nothing survives, and 2.9 takes a fifteenth as many a second, measured
    discard: DiscardPolicy.New,
    num_replicas: replicas,
    allow_direct: false,
  };
  const streams = [
    { name: LOG_STREAM, subjects: [ALL_CLASSES, ALL_CODES], max_msg_size: LONGEST_EVENT + HEADERS },
    {
      name: PICTURE_STREAM,
      subjects: [ALL_PICTURES],
      max_msg_size: LARGEST_PICTURE + HEADERS,
      max_msgs_per_subject: 1,
    },
  ];
  for (const stream of streams) {
    const isThere = await manager.streams.info(stream.name).then(
      () => true,
      () => false,
    );
    if (!isThere) await manager.streams.add({ ...shared, ...stream });
  }
  return (await manager.streams.info(LOG_STREAM)).config.num_replicas;
}
