/** Reads where to serve from the environment, and turns what can go wrong there into sentences. */

/** Where the server listens. */
export interface Settings {
  readonly host: string;
  /** 0 to 65535; 0 takes any free port. */
  readonly port: number;
  /** Whether a proxy is before it, which says on each request whether it came by HTTPS. */
  readonly isBehindProxy: boolean;
}

/** Only this machine; a teacher who serves a class sets HOST to 0.0.0.0. */
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 3000;
const LAST_PORT = 65_535;

/**
 * The settings from `HOST`, `PORT` and `NEPWERK_PROXY` (1 where a proxy is before the server).
 *
 * @throws A sentence when PORT is not a whole number from 0 to 65535.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const host = environment['HOST'] || DEFAULT_HOST;
  const text = environment['PORT'] || String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > LAST_PORT) {
    throw new Error(`PORT must be a whole number from 0 to ${LAST_PORT}; it is "${text}".`);
  }
  return { host, port, isBehindProxy: environment['NEPWERK_PROXY'] === '1' };
}

/** Says in a sentence why a server could not start and what to do, for the codes that a user can mend. */
export function explainListenError(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${nextPort(port)} npm start`;
    case 'EACCES':
      return `This user may not open port ${port}. Choose one from 1024 up: PORT=${DEFAULT_PORT} npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine. Leave it out, or use 0.0.0.0 for all of them.`;
    default:
      return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function nextPort(port: number): number {
  return port < LAST_PORT ? port + 1 : DEFAULT_PORT;
}
