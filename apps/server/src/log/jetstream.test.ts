/** The log over several nodes, on one real NATS server: what every log must do, and what two nodes see of each other. */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_PICTURE, LogFault, type ClassLog } from './class-log.ts';
import { openJetStreamLog } from './jetstream.ts';
import { LOG_STREAM, PICTURE_STREAM, subjectOfClass } from './nats-streams.ts';
import { hear, keysOf, newCode, newId, START_PATIENCE, testLog } from './testing/log-suite.ts';
import { startNats, whyNoNatsServer, type NatsServers } from './testing/nats-server.ts';

/** The configuration of a server whose disk is soon full. */
const SMALL = 'max_file_store: 4MB';

const missing = whyNoNatsServer();

testLog(
  'a log in JetStream',
  async () => {
    const servers = await startNats(1);
    return { open: () => openJetStreamLog({ url: servers.url, replicas: 1 }), end: () => servers.close() };
  },
  missing,
);

describe('two nodes on a log in JetStream', () => {
  let servers: NatsServers;
  let one: ClassLog;
  let other: ClassLog;

  beforeAll(async () => {
    if (missing !== null) return;
    servers = await startNats(1);
    [one, other] = await Promise.all([open(), open()]);
  }, START_PATIENCE);
  afterAll(async () => {
    if (missing !== null) return;
    await Promise.all([one.close(), other.close()]);
    await servers.close();
  });
  beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));

  function open(): Promise<ClassLog> {
    return openJetStreamLog({ url: servers.url, replicas: 1 });
  }

  test('see one order, and a key once, though both append it at the same time', async () => {
    const id = newId();
    const hearing = [hear(one, id), hear(other, id)];
    await one.begin(id, 'begin', '{}');
    const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);
    const answers = await Promise.all(
      keys.flatMap((key) => [one.append(id, key, '"one"'), other.append(id, key, '"other"')]),
    );
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(keys.length);
    const entries = await one.read(id, 0);
    expect(entries).toHaveLength(1 + keys.length);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(keys.length);
    expect(await other.read(id, 0)).toEqual(entries);
    for (const { heard } of hearing) await expect.poll(() => heard).toEqual(entries);
  });

  test('begin a class once, and give a code to one', async () => {
    const [id, code] = [newId(), newCode()];
    const begun = await Promise.allSettled([one, other].map((log, index) => log.begin(id, `k${index}`, '{}')));
    expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await other.read(id, 0)).toEqual(await one.read(id, 0));
    const claims = await Promise.all([one.claimCode(code, 'a', 0), other.claimCode(code, 'b', 0)]);
    expect(claims.toSorted()).toEqual([false, true]);
    expect(await one.classOf(code)).toBe(claims[0] ? 'a' : 'b');
    await other.releaseCode(code);
    expect(await one.classOf(code)).toBeNull();
    expect(await one.claimCode(code, 'c', 60_000)).toBe(false);
  });

  test('leave nothing of a class that one removes while the other appends', async () => {
    const id = newId();
    await one.begin(id, 'begin', '{}');
    await other.keepPicture(id, 'before', new Uint8Array([1]));
    const late = Array.from({ length: 100 }, (_, index) => other.append(id, `k${index}`, '{}'));
    const pictures = Array.from({ length: 10 }, (_, index) => other.keepPicture(id, `p${index}`, new Uint8Array(9)));
    const [results] = await Promise.all([Promise.allSettled([...late, ...pictures]), one.remove(id)]);
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }): unknown => reason);
    expect(refused.every((fault) => fault instanceof LogFault && fault.reason === 'gone')).toBe(true);
    await expect(other.read(id, 0)).rejects.toMatchObject({ reason: 'gone' });
    const connection = await connect({ servers: servers.url });
    const { streams } = await jetstreamManager(connection);
    const subject = subjectOfClass(id);
    const log = await streams.info(LOG_STREAM, { subjects_filter: subject });
    expect(log.state.subjects).toEqual({ [subject]: 1 }); // its end
    const kept = await streams.info(PICTURE_STREAM, { subjects_filter: `nepwerk.picture.${id}.*` });
    expect(kept.state.subjects ?? {}).toEqual({});
    await connection.close();
  });

  test('are away while the server stands still, and go on with the same key', { timeout: 40_000 }, async () => {
    const id = newId();
    await one.begin(id, 'begin', '{}');
    const [server] = servers.nodes;
    await server?.kill();
    await expect(one.append(id, 'k', '{}')).rejects.toMatchObject({ reason: 'away' });
    await server?.start();
    await expect
      .poll(
        () =>
          one.append(id, 'k', '{}').then(
            () => true,
            () => false,
          ),
        { timeout: 5000 },
      )
      .toBe(true);
    expect(keysOf(await other.read(id, 0))).toEqual(['begin', 'k']);
  });
});

test('refuses when the server has no room, loses nothing, and goes on when there is', async ({ skip }) => {
  skip(missing !== null, missing ?? '');
  const servers = await startNats(1, SMALL);
  const log = await openJetStreamLog({ url: servers.url, replicas: 1 });
  const [id, other] = [newId(), newId()];
  await log.begin(id, 'begin', '{}');
  await log.begin(other, 'begin', '{}');
  const pictures = Array.from({ length: 30 }, (_, index) =>
    log.keepPicture(other, `p${index}`, new Uint8Array(LARGEST_PICTURE)),
  );
  const results = await Promise.allSettled(pictures);
  const refused = results.filter((result) => result.status === 'rejected').map(({ reason }): unknown => reason);
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.every((fault) => fault instanceof LogFault && fault.reason === 'full')).toBe(true);
  expect(results.length - refused.length).toBeGreaterThan(5);
  const kept = await appendUntilFull(log, id);
  expect(keysOf(await log.read(id, 0))).toEqual(['begin', ...kept]);
  await log.remove(other);
  await log.append(id, 'after', '{}');
  expect(keysOf(await log.read(id, 0))).toEqual(['begin', ...kept, 'after']);
  await log.close();
  await servers.close();
});

/** What was acknowledged until one was refused. */
async function appendUntilFull(log: ClassLog, id: string): Promise<string[]> {
  const kept: string[] = [];
  for (;;) {
    const key = `k${kept.length}`;
    try {
      await log.append(id, key, JSON.stringify('x'.repeat(4000)));
      kept.push(key);
    } catch (error) {
      if (error instanceof LogFault && error.reason === 'full') return kept;
      throw error;
    }
  }
}
