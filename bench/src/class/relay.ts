/** The network between clients and server, which can be cut: a port that passes everything on, until it does not. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A network. */
export interface Relay {
  readonly port: number;
  /** Breaks every connection, and lets none be made. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens one before a port of this machine. */
export async function openRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  function keep(socket: Socket, other: () => Socket): void {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      other().destroy();
    });
  }
  function take(socket: Socket): void {
    const onward = connect(to, '127.0.0.1');
    keep(socket, () => onward);
    keep(onward, () => socket);
    socket.pipe(onward).pipe(socket);
  }
  let server = await listen(take, 0);
  const { port } = server.address() as AddressInfo;
  async function cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  return {
    port,
    cut,
    async mend() {
      server = await listen(take, port);
    },
    close: cut,
  };
}

function listen(take: (socket: Socket) => void, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(take);
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
