/** Streams on real connections: what is written arrives, silence is filled, and who does not read is let go. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_WAITING, Streams } from './stream.ts';

let server: Server;
let streams: Streams;
let opened: Promise<ServerResponse>;

beforeEach(async () => {
  streams = new Streams();
  opened = new Promise((resolve) => {
    server = createServer((_, response) => resolve(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  streams.close();
  server.closeAllConnections();
  server.close();
});

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a stream says at once that it lives, and a frame arrives as one event, with its position', async () => {
  const answer = fetch(address());
  const stream = streams.open(await opened);
  stream.send({ position: 42, name: 'event', data: '{"by":"teacher"}' });
  stream.end();
  expect(await (await answer).text()).toBe(':\n\nid: 42\nevent: event\ndata: {"by":"teacher"}\n\n');
  await expect.poll(() => streams.size).toBe(0);
});

test('who does not read is let go, before much waits for them', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: lab\r\n\r\n');
  const response = await opened;
  const stream = streams.open(response);
  const data = 'x'.repeat(32 * 1024);
  let sent = 0;
  for (; !response.destroyed && sent < 2000; sent++) {
    stream.send({ position: sent, name: 'event', data });
    await new Promise((resolve) => setImmediate(resolve));
    expect(response.writableLength).toBeLessThan(MOST_WAITING + 2 * data.length);
  }
  expect(response.destroyed).toBe(true);
  await expect.poll(() => streams.size).toBe(0);
  socket.destroy();
});

test('closing ends all of them', async () => {
  const answer = fetch(address());
  streams.open(await opened);
  streams.close();
  expect(await (await answer).text()).toBe(':\n\n');
});
