/** The log of classes over several nodes: in NATS JetStream, so that any node may serve any class, and one may die in mid-lesson. */
import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';
import {
  checkName,
  LARGEST_PICTURE,
  LogFault,
  LONGEST_EVENT,
  type Appended,
  type ClassLog,
  type Entry,
  type Listener,
  type Position,
} from './class-log.ts';
import { Follower } from './follower.ts';
import { erase, eraseAll, eraseBeforeLast } from './erase.ts';
import { Known } from './known.ts';
import { Listeners } from './listeners.ts';
import { ANSWER_TIMEOUT, faultOf, patiently } from './nats-faults.ts';
import { headersOf, type Request } from './nats-messages.ts';
import {
  ALL_CLASSES,
  ALL_PICTURES,
  doubtOf,
  ensureStreams,
  LOG_STREAM,
  partsOf,
  PICTURE_STREAM,
  subjectOfClass,
  subjectOfCode,
  subjectOfPicture,
} from './nats-streams.ts';

/** Where the log stands, and on how many servers. */
export interface JetStreamSettings {
  /** One or more addresses with commas between: `nats://HOST:4222`, with `USER:PASSWORD@` or `TOKEN@` where the server asks for it. */
  readonly url: string;
  /** On how many servers of a cluster the log is kept: 1, 3 or 5. Only counts when the streams are made. */
  readonly replicas: number;
  /** Is told, in a sentence, what whoever runs the servers should know. */
  readonly warn?: (sentence: string) => void;
}

/** A connection over which nothing comes for twice this, in milliseconds, is given up for one to another server. */
const PING_INTERVAL = 2_000;

/** How long a server may take to greet, in milliseconds: one that stands still must not hold up the way to another. */
const CONNECT_TIMEOUT = 2_000;

/** The pause before the next server is tried, in milliseconds. */
const RECONNECT_WAIT = 200;

/**
 * Opens the log: connects, makes the streams that are not there, and learns what they hold. A node keeps the events of all classes in memory.
 *
 * @throws LogFault `away` when no server answers, or none with JetStream.
 */
export async function openJetStreamLog({ url, replicas, warn }: JetStreamSettings): Promise<ClassLog> {
  let connection: NatsConnection;
  try {
    connection = await connect(connectionOf(url));
  } catch (error) {
    throw faultOf(error);
  }
  try {
    const manager = await patiently(() => jetstreamManager(connection, { timeout: ANSWER_TIMEOUT }));
    const kept = await patiently(() => ensureStreams(manager, replicas));
    const doubt = kept > 1 ? doubtOf(connection.info?.version ?? '') : null;
    if (doubt) warn?.(doubt);
    const log = new JetStreamLog(connection, manager);
    await log.start();
    return log;
  } catch (error) {
    await connection.close();
    throw faultOf(error);
  }
}

function connectionOf(url: string): ConnectionOptions {
  const urls = url.split(',').map((one) => new URL(one.includes('://') ? one : `nats://${one}`));
  const { username = '', password = '' } = urls[0] ?? {};
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    servers: urls.map(({ host }) => host),
    ...(pass ? { user, pass } : {}),
    ...(user && !pass ? { token: user } : {}),
    ...(urls.some(({ protocol }) => protocol === 'tls:') ? { tls: {} } : {}),
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_WAIT,
    timeout: CONNECT_TIMEOUT,
    pingInterval: PING_INTERVAL,
    noAsyncTraces: true,
  };
}

class JetStreamLog implements ClassLog {
  readonly #connection: NatsConnection;
  readonly #manager: JetStreamManager;
  readonly #client: JetStreamClient;
  readonly #listeners = new Listeners();
  readonly #known: Known;
  readonly #follower: Follower;
  /** Calls that have no answer yet, and the position at which what they asked came to pass. */
  readonly #calls = new Map<string, Position | null>();

  constructor(connection: NatsConnection, manager: JetStreamManager) {
    this.#connection = connection;
    this.#manager = manager;
    this.#client = jetstream(connection, { timeout: ANSWER_TIMEOUT });
    this.#known = new Known(({ call, position }, classId, entry) => {
      if (this.#calls.has(call)) this.#calls.set(call, position);
      if (entry) this.#listeners.tell(classId, entry);
    });
    this.#follower = new Follower(this.#client, manager, (message) => this.#known.learn(message));
  }

  async start(): Promise<void> {
    await patiently(() => this.#follower.start());
    await this.#finishRemovals();
  }

  async append(classId: string, key: string, event: string): Promise<Appended> {
    checkAppend(classId, key, event);
    const before = this.#known.positionOf(classId, key);
    if (before !== undefined) return { position: before, isNew: false };
    await this.#mustBeOpen(classId);
    const isNew = await this.#ask({ type: 'append', classId, key, event }, () => {
      return !this.#known.isOpen(classId) || this.#known.positionOf(classId, key) !== undefined;
    });
    const position = this.#known.positionOf(classId, key);
    if (position !== undefined) return { position, isNew: isNew !== null };
    await this.#end(classId); // it stands after the end, where nothing may be left
    throw gone();
  }

  async begin(classId: string, key: string, event: string): Promise<Appended> {
    checkAppend(classId, key, event);
    await patiently(() => this.#follower.upToLastOf(subjectOfClass(classId)));
    if (this.#known.has(classId)) throw taken();
    const position = await this.#ask({ type: 'begin', classId, key, event }, () => this.#known.has(classId));
    if (position === null) throw taken();
    return { position, isNew: true };
  }

  async read(classId: string, after: Position): Promise<readonly Entry[]> {
    checkName('A class id', classId);
    await patiently(() => this.#follower.upToLastOf(subjectOfClass(classId)));
    if (!this.#known.isOpen(classId)) throw gone();
    return this.#known.entriesAfter(classId, after);
  }

  async classes(): Promise<readonly string[]> {
    return this.#known.open();
  }

  async remove(classId: string): Promise<void> {
    checkName('A class id', classId);
    await patiently(() => this.#follower.upToLastOf(subjectOfClass(classId)));
    if (this.#known.has(classId)) await this.#end(classId);
  }

  listen(listener: Listener): () => void {
    return this.#listeners.add(listener);
  }

  async claimCode(code: string, classId: string, restMilliseconds: number): Promise<boolean> {
    checkName('A code', code);
    checkName('A class id', classId);
    if ((await this.classOf(code)) !== null) return false;
    const claim = { type: 'claim', code, classId, at: Date.now(), rest: restMilliseconds } as const;
    return (await this.#ask(claim, () => true)) !== null;
  }

  async classOf(code: string): Promise<string | null> {
    checkName('A code', code);
    await patiently(() => this.#follower.upToLastOf(subjectOfCode(code)));
    return this.#known.classOf(code);
  }

  async releaseCode(code: string): Promise<void> {
    const classId = await this.classOf(code);
    if (classId === null) return;
    const release = { type: 'release', code, classId, at: Date.now() } as const;
    const position = await this.#ask(release, () => this.#known.classOf(code) !== classId);
    if (position !== null) await eraseBeforeLast(this.#manager, subjectOfCode(code));
  }

  async keepPicture(classId: string, pictureId: string, bytes: Uint8Array): Promise<void> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    if (bytes.length > LARGEST_PICTURE) throw new LogFault('full', `A picture has at most ${LARGEST_PICTURE} bytes.`);
    const kept = Uint8Array.from(bytes); // the caller may write over its own
    await this.#mustBeOpen(classId);
    await patiently(() => this.#client.publish(subjectOfPicture(classId, pictureId), kept));
    await patiently(() => this.#follower.upToLastOf(subjectOfClass(classId)));
    if (this.#known.isOpen(classId)) return;
    await this.removePicture(classId, pictureId); // another node removed the class meanwhile, and this one came after
    throw gone();
  }

  async picture(classId: string, pictureId: string): Promise<Uint8Array | null> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    const subject = subjectOfPicture(classId, pictureId);
    const stored = await patiently(() => this.#manager.streams.getMessage(PICTURE_STREAM, { last_by_subj: subject }));
    return stored && Uint8Array.from(stored.data);
  }

  async removePicture(classId: string, pictureId: string): Promise<void> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    await eraseAll(this.#manager, PICTURE_STREAM, subjectOfPicture(classId, pictureId));
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#follower.close();
    await this.#connection.close();
  }

  /** @throws LogFault `gone`. */
  async #mustBeOpen(classId: string): Promise<void> {
    if (!this.#known.isOpen(classId)) await patiently(() => this.#follower.upToLastOf(subjectOfClass(classId)));
    if (!this.#known.isOpen(classId)) throw gone();
  }

  /**
   * Sends a request, and waits until it is known what came of it.
   *
   * What was sent is sent again when no answer comes: it may then stand there twice, and counts once.
   *
   * @param isSettled Whether it can no longer come to pass, or has by another's doing.
   * @returns The position at which it came to pass; null when it did not.
   * @throws LogFault `full`, `away`.
   */
  async #ask(request: Request, isSettled: () => boolean): Promise<Position | null> {
    const call = randomUUID();
    this.#calls.set(call, null);
    const subject = 'code' in request ? subjectOfCode(request.code) : subjectOfClass(request.classId);
    const event = 'event' in request ? request.event : '';
    try {
      return await patiently(async () => {
        const position = this.#calls.get(call) ?? null;
        if (position !== null) return position; // the answer was lost
        const { seq } = await this.#client.publish(subject, event, { headers: headersOf(request, call) });
        await this.#follower.upTo(seq);
        const passed = this.#calls.get(call) ?? null;
        if (passed === null && !isSettled()) throw new Error('What was acknowledged is not there.');
        return passed;
      });
    } finally {
      this.#calls.delete(call);
    }
  }

  /** Puts an end after all that a class has, and erases what stands before it. Where there is no room for an end, the class itself makes it. */
  async #end(classId: string): Promise<void> {
    const positions = this.#known.entriesAfter(classId, 0).map(({ position }) => position);
    const request = { type: 'end', classId } as const;
    const isSettled = (): boolean => !this.#known.isOpen(classId);
    await this.#erasePictures(classId);
    try {
      await this.#ask(request, isSettled);
    } catch (error) {
      if (!(error instanceof LogFault) || error.reason !== 'full') throw error;
      await erase(this.#manager, LOG_STREAM, positions);
      await this.#ask(request, isSettled);
    }
    await erase(this.#manager, LOG_STREAM, positions);
    await eraseBeforeLast(this.#manager, subjectOfClass(classId));
    await this.#erasePictures(classId); // one that came before the end
  }

  async #erasePictures(classId: string): Promise<void> {
    await eraseAll(this.#manager, PICTURE_STREAM, subjectOfPicture(classId, '*'));
  }

  /** Goes on with removals that a node did not finish, and removes what came after one. */
  async #finishRemovals(): Promise<void> {
    const { streams } = this.#manager;
    const log = await patiently(() => streams.info(LOG_STREAM, { subjects_filter: ALL_CLASSES }));
    const pictures = await patiently(() => streams.info(PICTURE_STREAM, { subjects_filter: ALL_PICTURES }));
    const left = Object.entries(log.state.subjects ?? {}).filter(([, count]) => count > 1);
    const subjects = [...left.map(([subject]) => subject), ...Object.keys(pictures.state.subjects ?? {})];
    for (const classId of new Set(subjects.map((subject) => partsOf(subject).id))) {
      if (this.#known.has(classId) && !this.#known.isOpen(classId)) await this.#end(classId);
    }
  }
}

function checkAppend(classId: string, key: string, event: string): void {
  checkName('A class id', classId);
  checkName('A key', key);
  if (Buffer.byteLength(event) > LONGEST_EVENT) {
    throw new LogFault('full', `An event has at most ${LONGEST_EVENT} bytes.`);
  }
}

function gone(): LogFault {
  return new LogFault('gone', 'There is no such class.');
}

function taken(): LogFault {
  return new LogFault('taken', 'There is or was a class of this id.');
}
