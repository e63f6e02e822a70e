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

/**
 * Makes the streams that are not there. Those that are stay as they are, so that who runs the cluster may limit them or change their replicas.
 *
 * Full streams refuse what is new instead of letting the old go. Only the leader is asked (`allow_direct` is off): a replica may be behind.
 *
 * @throws What the server answers: JetStream is off, or has fewer servers than replicas.
 */
export async function ensureStreams(manager: JetStreamManager, replicas: number): Promise<void> {
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
}
