/** The peer's server, the plainest that does the work: rooms for classes, an event to a room, an acknowledgement; nothing is kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requirePeer } from '../subjects/peers.ts';

/** The part of it that is used. */
interface SocketIo {
  readonly Server: new (
    server: object,
    options: object,
  ) => {
    readonly engine: { on(name: 'connection', take: (socket: { request: unknown }) => void): void };
    on(name: 'connection', take: (socket: ServerSocket) => void): void;
    to(room: string): { emit(name: string, event: unknown): void };
  };
}

interface ServerSocket {
  join(room: string): void;
  on(name: 'join', take: (room: string, acknowledge: () => void) => void): void;
  on(name: 'command', take: (room: string, event: unknown, acknowledge: (answer: object) => void) => void): void;
}

const { Server } = requirePeer('socket.io') as SocketIo;
const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false });

// Its documentation advises this where memory counts: the first request is let go.
io.engine.on('connection', (socket) => (socket.request = null));

let position = 0;
io.on('connection', (socket) => {
  socket.on('join', (room, acknowledge) => {
    socket.join(room);
    acknowledge();
  });
  socket.on('command', (room, event, acknowledge) => {
    io.to(room).emit('event', event);
    acknowledge({ position: ++position });
  });
});

server.listen(0, '127.0.0.1', () => {
  console.log(`Socket.IO is at http://localhost:${(server.address() as AddressInfo).port} \n`);
});
