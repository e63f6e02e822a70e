/** A server with a crowd of clients, and the figures of both. */
import type { Figure } from '../figures.ts';
import { CrowdLine } from './crowd-line.ts';
import type { Loaded, Order, Outcome, OwnLoad } from './crowd-messages.ts';
import { type MeasuredServer, type ServerProgram, startMeasured } from './measured-server.ts';
import type { Receipts } from './screens.ts';

/** What an order took and brought. */
export interface Run {
  readonly outcome: Outcome;
  readonly receipts: Receipts;
  readonly own: OwnLoad;
  /** Share of a core that the server took. */
  readonly core: number;
  readonly milliseconds: number;
}

/** Above this share of a core clients are late themselves, and what they measure is partly their own. */
const SATURATED = 0.8;

/** A server and its clients. */
export class LoadedServer {
  readonly server: MeasuredServer;
  readonly crowd: CrowdLine;

  constructor(server: MeasuredServer, crowd: CrowdLine) {
    this.server = server;
    this.crowd = crowd;
  }

  /** Starts both. */
  static async start(program: ServerProgram, service: Loaded['service']): Promise<LoadedServer> {
    const server = await startMeasured(program);
    try {
      return new LoadedServer(server, await CrowdLine.open({ port: server.port, isSecure: false, service }));
    } catch (error) {
      await server.kill();
      throw error;
    }
  }

  /** Carries out an order in which events are sent. @throws What failed. */
  async run(order: Order): Promise<Run> {
    const [before, began] = [await this.server.read(), performance.now()];
    const outcome = await this.crowd.ask(order);
    const { receipts, own } = outcome;
    const after = await this.server.read();
    const milliseconds = performance.now() - began;
    if (!receipts || !own) throw new Error(`${order.type} sends no events`);
    return { outcome, receipts, own, core: (after.processor - before.processor) / milliseconds, milliseconds };
  }

  async stop(): Promise<void> {
    this.crowd.close();
    await this.server.kill();
  }
}

/** The figures of a run: times to all screens, the share of a core, and what was lost. @param prefix Before each name, such as `class/seats9000/`. */
export function figuresOf(prefix: string, { receipts, core }: Run): Figure[] {
  const { toAll, toEach, lost, twice } = receipts;
  return [
    { name: `${prefix}p50_ms`, value: toAll.p50, unit: 'ms' },
    { name: `${prefix}p95_ms`, value: toAll.p95, unit: 'ms' },
    { name: `${prefix}p99_ms`, value: toAll.p99, unit: 'ms' },
    { name: `${prefix}each_p99_ms`, value: toEach.p99, unit: 'ms' },
    { name: `${prefix}core_share`, value: 100 * core, unit: '%' },
    { name: `${prefix}lost`, value: lost + twice, unit: '' },
  ];
}

/** In a sentence: what was sent, and how the clients themselves did. */
export function describe({ receipts, own, core }: Run): string {
  const { toAll, toEach, lost, twice } = receipts;
  const times = [toAll.p50, toAll.p95, toAll.p99, toAll.longest].map((it) => it.toFixed(1)).join(' / ');
  const saturated = own.core > SATURATED ? ' SATURATED: their own lateness is in the figures.' : '';
  return (
    `${toAll.count} events, ${toEach.count} receipts, lost ${lost}, twice ${twice}; to all p50/p95/p99/longest ${times} ms; ` +
    `server ${(100 * core).toFixed(0)} % of a core; clients ${(100 * own.core).toFixed(0)} %, their turns late by ${own.late.toFixed(1)} ms (p99).${saturated}`
  );
}
