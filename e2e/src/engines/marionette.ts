/** The commands over Marionette, Firefox's own connection: `LENGTH:[type, id, ...]` as JSON over TCP. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Send } from './engine.ts';

/** A message that asks; one that answers has type 1. */
const ASK = 0;

/** `[type, id, error, value]`; the browser's greeting, which comes first, is an object instead. */
type Answer = [type: number, id: number, error: { error: string; message: string } | null, value: unknown];

/** A connection that is open. */
export interface Marionette {
  readonly send: Send;
  close(): void;
}

/** Connects to a Firefox that listens on this machine; rejects while it does not. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await openSocket(port);
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return; // the greeting
    const answer = message as Answer;
    waiting.get(answer[1])?.(answer);
    waiting.delete(answer[1]);
  });
  return {
    close: () => socket.destroy(),
    send(command, parameters = {}) {
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, ([, , error, value]) => {
          if (error) reject(new Error(`${command}: ${error.error}: ${error.message}`));
          else resolve(unwrap(value));
        });
        const text = JSON.stringify([ASK, id, `WebDriver:${command}`, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
  };
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.off('error', reject);
      socket.on('error', () => socket.destroy()); // the browser ended
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** Cuts the stream into messages: a length in bytes, a colon, and so many bytes of JSON. */
function readMessages(socket: Socket, take: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      take(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}

/** Some answers come as `{ value }`, as over HTTP, and some bare. */
function unwrap(value: unknown): unknown {
  const isWrapped = typeof value === 'object' && value !== null && Object.keys(value).join() === 'value';
  return isWrapped ? (value as { value: unknown }).value : value;
}
