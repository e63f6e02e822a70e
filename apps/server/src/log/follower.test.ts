/** Follows a log on a real NATS server with consumers that are silent, as they were seen to be: all is brought by the leader, once and in order. */
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Follower } from './follower.ts';
import { headersOf, type Message } from './nats-messages.ts';
import { ensureStreams, LOG_STREAM, subjectOfClass } from './nats-streams.ts';
import { newId, START_PATIENCE } from './testing/log-suite.ts';
import { startNats, whyNoNatsServer, type NatsServers } from './testing/nats-server.ts';

const missing = whyNoNatsServer();
let servers: NatsServers;
let connection: NatsConnection;
let manager: JetStreamManager;
let client: JetStreamClient;

beforeAll(async () => {
  if (missing !== null) return;
  servers = await startNats(1);
  connection = await connect({ servers: servers.url });
  manager = await jetstreamManager(connection);
  client = jetstream(connection);
  await ensureStreams(manager, 1);
}, START_PATIENCE);
afterAll(async () => {
  if (missing !== null) return;
  await connection.close();
  await servers.close();
});
beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));

async function publish(count: number): Promise<number> {
  const classId = newId();
  let last = 0;
  for (let number = 0; number < count; number++) {
    const request = { type: 'append', classId, key: `k${number}`, event: '{}' } as const;
    ({ seq: last } = await client.publish(subjectOfClass(classId), '{}', { headers: headersOf(request, 'call') }));
  }
  return last;
}

/** A client whose consumers never bring anything: a new one on a server that is behind. Notes where each was to begin. */
function silentClient(starts: number[]): JetStreamClient {
  const consumer = { consume: async () => ({ stop() {}, closed: () => new Promise<void>(() => {}) }) };
  const consumers = {
    get: async (_: string, { opt_start_seq: start }: { opt_start_seq: number }) => {
      starts.push(start);
      return consumer;
    },
  };
  return { consumers } as unknown as JetStreamClient;
}

test('begins with all that there is, though its consumer says that nothing is pending', async () => {
  const last = await publish(20);
  const brought: Message[] = [];
  const starts: number[] = [];
  const follower = new Follower(silentClient(starts), manager, (message) => brought.push(message));
  await follower.start();
  expect(brought.at(-1)?.position).toBe(last);
  expect(brought.map(({ position }) => position)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  const next = await publish(3);
  await expect.poll(() => brought.at(-1)?.position, { timeout: 3000 }).toBe(next);
  expect(brought).toHaveLength(next);
  await follower.close();
});

test('opens a new consumer after the last that it has, when one stays silent', async () => {
  const starts: number[] = [];
  const brought: Message[] = [];
  const follower = new Follower(silentClient(starts), manager, (message) => brought.push(message));
  await follower.start();
  const before = brought.length;
  expect(starts).toEqual([1]);
  const writing = setInterval(
    () =>
      void publish(1)
        .then((last) => follower.upTo(last))
        .catch(() => null),
    200,
  );
  await expect.poll(() => starts.length, { timeout: 6000 }).toBeGreaterThan(1);
  clearInterval(writing);
  expect(starts[1]).toBeGreaterThan(before);
  expect(brought.map(({ position }) => position)).toEqual(brought.map((_, index) => index + 1));
  await follower.close();
});

test('is brought all by the leader when its consumer is taken away', async () => {
  const brought: Message[] = [];
  const follower = new Follower(client, manager, (message) => brought.push(message));
  await follower.start();
  for await (const { name } of manager.consumers.list(LOG_STREAM)) await manager.consumers.delete(LOG_STREAM, name);
  const last = await publish(5);
  await expect.poll(() => brought.at(-1)?.position, { timeout: 3000 }).toBe(last);
  await follower.upTo(last);
  await expect(follower.upTo(last + 1)).rejects.toThrow(`The log does not have position ${last + 1} yet.`);
  expect(brought).toHaveLength(last);
  await follower.close();
});
