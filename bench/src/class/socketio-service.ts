/** Socket.IO to load clients: its protocol over WebSocket frames, without its client library, which would take more of the clients' processor than the server takes of its own. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { headOf, openSocket, type Target } from './http-line.ts';
import { messageOf, numberIn, type ServedClass } from './service.ts';

/** Packets of Engine.IO 4, and within its messages those of Socket.IO 5. */
const PING = '2';
const PONG = '3';
const CONNECT = '40';
const EVENT = '42';
const ACKNOWLEDGED = '43';

let classes = 0;

/** Opens a class: a room, and a connection of the teacher, who does not read along, as ours does not. */
export async function openSocketIoClass(target: Target): Promise<ServedClass> {
  const room = `class-${classes++}`;
  const teacher = await openPacketLine(target);
  return {
    async send(number) {
      const event = { by: 'teacher', at: Date.now(), what: { type: 'message', text: messageOf(number) } };
      await teacher.ask('command', room, event);
    },
    async seat(onEvent) {
      const line = await openPacketLine(target, (packet) => {
        const number = numberIn(packet);
        if (number !== null) onEvent(number);
      });
      await line.ask('join', room);
      const { socket } = line;
      return {
        get isOpen() {
          return !socket.destroyed;
        },
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        close: () => socket.destroy(),
      };
    },
  };
}

interface PacketLine {
  readonly socket: Socket;
  /** Emits an event; answers when it was acknowledged. */
  ask(name: string, ...values: unknown[]): Promise<void>;
}

async function openPacketLine(target: Target, onEvent: (packet: string) => void = () => {}): Promise<PacketLine> {
  const socket = await openSocket(target);
  const waiting = new Map<number, () => void>();
  let asked = 0;
  let head: string | null = '';
  let rest: Buffer = Buffer.alloc(0);
  const connected = new Promise<void>((resolve, reject) => {
    function take(packet: string): void {
      if (packet === PING) socket.write(frameOf(PONG));
      else if (packet.startsWith('0{')) socket.write(frameOf(CONNECT));
      else if (packet.startsWith(CONNECT)) resolve();
      else if (packet.startsWith(ACKNOWLEDGED)) waiting.get(Number.parseInt(packet.slice(2), 10))?.();
      else if (packet.startsWith(EVENT)) onEvent(packet);
    }
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the connection')));
    socket.on('data', (bytes) => {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      if (head !== null) {
        const end = rest.indexOf('\r\n\r\n');
        if (end === -1) return;
        head = null;
        rest = rest.subarray(end + 4);
      }
      rest = readFrames(rest, take);
    });
  });
  const upgrade = [
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ];
  socket.write(headOf('GET', '/socket.io/?EIO=4&transport=websocket', target, upgrade));
  await connected;
  return {
    socket,
    ask(name, ...values) {
      const id = asked++;
      return new Promise((resolve) => {
        waiting.set(id, () => {
          waiting.delete(id);
          resolve();
        });
        socket.write(frameOf(`${EVENT}${id}${JSON.stringify([name, ...values])}`));
      });
    },
  };
}

/** A text frame as clients send it, masked (RFC 6455, section 5.2); shorter than 64 kB. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126 ? [0x81, 0x80 | payload.length] : [0x81, 0xfe, payload.length >> 8, payload.length & 255];
  const mask = randomBytes(4);
  payload.forEach((byte, i) => (payload[i] = byte ^ (mask[i % 4] ?? 0)));
  return Buffer.concat([Buffer.from(head), mask, payload]);
}

/** Reads the frames of a server; answers what is left of one that is not whole. */
function readFrames(bytes: Buffer, take: (packet: string) => void): Buffer {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const start = at + (short === 126 ? 4 : 2);
    if (start > bytes.length) break;
    const end = start + (short === 126 ? bytes.readUInt16BE(at + 2) : short);
    if (end > bytes.length) break;
    if (bytes[at] === 0x81) take(bytes.toString('latin1', start, end));
    at = end;
  }
  return bytes.subarray(at);
}
