/** Opens a port for the app, and closes it without leaving a connection behind. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';

/** What answers requests: a Hono app, with whatever it wants of the connection. */
type Served = Pick<Parameters<typeof createAdaptorServer>[0], 'fetch'>;

/** A server that answers. */
export interface RunningServer {
  /** Where it answers on this machine, without a closing slash: `http://localhost:3000`. */
  readonly address: string;
  /** Where it answers to other machines, if it listens on every address. */
  readonly networkAddresses: readonly string[];
  /** Ends it and its open connections. */
  close(): Promise<void>;
}

/** Hosts that listen for other machines as well, on every address that this one has. */
const EVERY_HOST: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Hosts at which this machine reaches itself: a browser gives threads to a page from `localhost`. */
const OWN_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost', ...EVERY_HOST]);

/**
 * Serves the app.
 *
 * @param port 0 takes any free port.
 * @throws The error of Node's `listen`, with its `code`: `EADDRINUSE` when the port is taken.
 */
export function listen(app: Served, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo;
      resolve({
        address: addressOf(host, bound.port),
        networkAddresses: EVERY_HOST.has(host) ? networkAddresses(bound.port) : [],
        close: () => close(server),
      });
    });
  });
}

function addressOf(host: string, port: number): string {
  if (OWN_HOSTS.has(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The addresses of this machine in the networks that it is in (IPv4, which people can type). */
function networkAddresses(port: number): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
