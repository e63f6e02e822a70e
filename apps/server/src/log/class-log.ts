/** Where the events of all classes stand in order, with the pictures beside them: what an embedded log and a log over several nodes must both do. */

/**
 * The place of an entry in the log of its class: positions increase, by one or by more, and mean nothing else. A safe integer above 0.
 */
export type Position = number;

/** What stands at a position. */
export interface Entry {
  readonly position: Position;
  /** The key under which it was appended: the same key is never there twice in a class. */
  readonly key: string;
  /** JSON, as it was appended. */
  readonly event: string;
}

/** What an append came to. */
export interface Appended {
  readonly position: Position;
  /** False when an entry with this key was there already: then this is its position, and nothing was added. */
  readonly isNew: boolean;
}

/** Hears of every entry of every class, once and in the order of its class, whoever appended it. */
export type Listener = (classId: string, entry: Entry) => void;

/**
 * A durable log for each class. What an append, a claim or a removal has answered is on the disk (of a cluster: on most of its disks), so that it is there after a crash.
 *
 * Texts of class ids, keys, codes and picture ids are letters, digits, `-` and `_`, 1 to 64 of them; others are refused with a RangeError.
 */
export interface ClassLog {
  /**
   * Puts an event at the end of a class's log. The same key again, from any node and also at once, adds nothing and answers the first one's position.
   *
   * @throws LogFault `gone` when the class was removed or never begun; `full` when there is no room, or the event is longer than {@link LONGEST_EVENT};
   *   `away` when the log can't be reached or does not answer in time: then it may be there or not, and the same append may be tried again with the same key.
   */
  append(classId: string, key: string, event: string): Promise<Appended>;
  /** Begins a class with its first event. @throws LogFault `taken` when there is or was a class of this id; and as {@link append} does. */
  begin(classId: string, key: string, event: string): Promise<Appended>;
  /** All entries of a class after a position (0: from the start), in order. @throws LogFault `gone`, `away`. */
  read(classId: string, after: Position): Promise<readonly Entry[]>;
  /** The ids of the classes that are there. */
  classes(): Promise<readonly string[]>;
  /**
   * Removes a class whole: entries, pictures, and what they held of the disk is given back or written over by and by (an embedded log's can't be read from then on).
   * Nothing can be appended to it any more, on any node. A class that is not there is no fault. Its codes are let go before, by who removes it: a code leads on to a
   * class that is gone.
   */
  remove(classId: string): Promise<void>;
  /**
   * Tells of entries from now on, and of none twice; whoever wants what was before reads it. Answers a function that ends it. A listener that throws is not told of that entry again, and
   * disturbs no other.
   */
  listen(listener: Listener): () => void;

  /** Makes a code of a class: it leads to the class until it is let go. False when the code is in use, or was less than `restMilliseconds` ago. @throws LogFault `full`, `away`. */
  claimCode(code: string, classId: string, restMilliseconds: number): Promise<boolean>;
  /** The class to which a code leads now; null when to none. */
  classOf(code: string): Promise<string | null>;
  /** A code leads nowhere from now on, and rests. */
  releaseCode(code: string): Promise<void>;

  /** Keeps a picture beside a class, at most {@link LARGEST_PICTURE} bytes, until the class is removed. @throws LogFault `gone`, `full`, `away`. */
  keepPicture(classId: string, pictureId: string, bytes: Uint8Array): Promise<void>;
  /** A picture's bytes; null when it is not there. */
  picture(classId: string, pictureId: string): Promise<Uint8Array | null>;
  /** Removes one picture. */
  removePicture(classId: string, pictureId: string): Promise<void>;

  /** Lets go of files and connections; afterwards nothing else may be asked. Listeners hear nothing more. */
  close(): Promise<void>;
}

/** Longest event in bytes of UTF-8: the largest command with its stamp takes less than half. */
export const LONGEST_EVENT = 8192;

/** Largest picture in bytes: 256 x 256 pixels as PNG, also of noise. */
export const LARGEST_PICTURE = 300_000;

/** Why the log did not do what it was asked. */
export type LogFaultReason = 'gone' | 'taken' | 'full' | 'away';

/** Thrown by a log; the caller acts on the reason. */
export class LogFault extends Error {
  readonly reason: LogFaultReason;

  constructor(reason: LogFaultReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** What ids, keys and codes are made of. */
const NAME = /^[\w-]{1,64}$/;

/** Checks an id, key or code at the door. @throws RangeError when it is not 1 to 64 letters, digits, `-` or `_`. */
export function checkName(what: string, name: string): void {
  if (!NAME.test(name))
    throw new RangeError(`${what} must be 1 to 64 letters, digits, - or _; got ${JSON.stringify(name.slice(0, 80))}.`);
}
