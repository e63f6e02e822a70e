/** Opens a port for the app, and closes it without leaving a connection behind. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, without a closing slash: `http://localhost:3000`. */
  readonly address: string;
  /** Ends it and its open connections. */
  close(): Promise<void>;
}

/** Names of this machine that only this machine can reach; browsers call all of them `localhost`. */
const LOCAL_HOSTS = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves the app.
 *
 * @param port 0 takes any free port.
 * @throws The error of Node's `listen`, with its `code`: `EADDRINUSE` when the port is taken.
 */
export function listen(app: Hono, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo;
      resolve({ address: addressOf(host, bound.port), close: () => close(server) });
    });
  });
}

function addressOf(host: string, port: number): string {
  if (LOCAL_HOSTS.has(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
