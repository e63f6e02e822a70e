/** Starts NATS servers for tests: one, or three as a cluster, each on free ports with a folder of its own that goes when the test ends. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answers, freePorts } from '../../testing/ports.ts';
import { doubtOf } from '../nats-streams.ts';

/** Where `npm test` puts the program, and where Debian and others do. */
const PATHS = [
  fileURLToPath(new URL('../../../../../.cache/nats-trixie/usr/sbin/nats-server', import.meta.url)),
  '/usr/sbin/nats-server',
  '/usr/bin/nats-server',
  '/usr/local/bin/nats-server',
];

/** How long a server may take until it answers, in milliseconds: on a busy machine of two cores. */
const START_PATIENCE = 20_000;

/** The program; null when this machine has none. The environment's NATS_SERVER comes first. */
export function findNatsServer(): string | null {
  return [process.env['NATS_SERVER'], ...PATHS].find((path) => path && existsSync(path)) ?? null;
}

/** Why tests that need a server are skipped; null when there is one. */
export function whyNoNatsServer(): string | null {
  return findNatsServer() ? null : 'no nats-server (apt-get install nats-server, or set NATS_SERVER to its path)';
}

/** Why tests that need a cluster are skipped: there is no server, or one that can't be trusted in it; null when there is one. */
export function whyNoCluster(): string | null {
  const program = findNatsServer();
  if (!program) return whyNoNatsServer();
  const [, version = ''] = /v([\d.]+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' })) ?? [];
  return doubtOf(version);
}

/** A server that can be killed and started again on the same ports and folder. */
export interface NatsNode {
  readonly name: string;
  /** `nats://127.0.0.1:PORT`. */
  readonly url: string;
  /** Starts it, and answers when it takes connections. */
  start(): Promise<void>;
  /** Ends it at once, as kill -9 does; answers when it has ended. */
  kill(): Promise<void>;
  /** Lets it stand still: its connections stay open, and nothing is answered. */
  freeze(): void;
  /** Lets it go on. */
  thaw(): void;
}

/** Servers that know each other. */
export interface NatsServers {
  readonly nodes: readonly NatsNode[];
  /** The addresses of all, with commas between. */
  readonly url: string;
  /** Kills all and removes their folders. */
  close(): Promise<void>;
}

/**
 * Starts one server or a cluster.
 *
 * @param jetstream More lines for the configuration's part on JetStream: limits.
 */
export async function startNats(count: 1 | 3, jetstream = ''): Promise<NatsServers> {
  const program = findNatsServer();
  if (!program) throw new Error('There is no nats-server.');
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-nats-'));
  const ports = await freePorts(count * 2);
  const routes = ports.slice(count).map((port) => `nats://127.0.0.1:${port}`);
  const nodes = Array.from({ length: count }, (_, index) => {
    const port = ports[index] ?? 0;
    const lines = [
      `server_name: n${index}`,
      `listen: "127.0.0.1:${port}"`,
      `jetstream { store_dir: "${join(folder, `n${index}`)}"\n${jetstream}\n}`,
    ];
    if (count > 1) {
      lines.push(`cluster { name: c, listen: "127.0.0.1:${ports[count + index]}", routes: [${routes.join(', ')}] }`);
    }
    const configuration = join(folder, `n${index}.conf`);
    writeFileSync(configuration, `${lines.join('\n')}\n`);
    return natsNode(program, configuration, `n${index}`, port);
  });
  await Promise.all(nodes.map((node) => node.start()));
  return {
    nodes,
    url: nodes.map(({ url }) => url).join(','),
    async close() {
      await Promise.all(nodes.map((node) => node.kill()));
      rmSync(folder, { recursive: true });
    },
  };
}

function natsNode(program: string, configuration: string, name: string, port: number): NatsNode {
  let child: ChildProcess | null = null;
  return {
    name,
    url: `nats://127.0.0.1:${port}`,
    async start() {
      child = spawn(program, ['-c', configuration], { stdio: 'ignore' });
      const until = Date.now() + START_PATIENCE;
      while (!(await answers(port))) {
        if (child.exitCode !== null) throw new Error(`nats-server ${name} ended by itself.`);
        if (Date.now() > until) throw new Error(`nats-server ${name} did not start.`);
        await pause(50);
      }
    },
    async kill() {
      const ending = child;
      child = null;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  };
}
