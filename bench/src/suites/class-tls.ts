/** Of suite class: the same work with TLS in front. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CrowdLine } from '../class/crowd-line.ts';
import { describe, figuresOf, LoadedServer } from '../class/loaded-server.ts';
import { ourServer, startMeasured } from '../class/measured-server.ts';
import { startTlsFront } from '../class/tls-front.ts';
import type { Report } from '../figures.ts';
import { CLASS_SIZE } from './class-seats.ts';
import type { SuiteOptions } from './suite.ts';

const SEATS = 990;

/** How long it is watched, in seconds. */
const WATCHED = { thorough: 10, quick: 4 };

/** Measures it, or says why not. */
export async function benchTls(report: Report, options: SuiteOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const server = await startMeasured(ourServer(folder, 0, { NEPWERK_PROXY: '1' }));
  const front = await startTlsFront(server.port);
  try {
    if (typeof front === 'string') {
      report.add({ name: 'class/tls/p99_ms', value: null, unit: 'ms', missing: front });
      return;
    }
    const crowd = await CrowdLine.open({ port: front.port, isSecure: true, service: 'ours' });
    const loaded = new LoadedServer(server, crowd);
    await crowd.ask({ type: 'fill', classes: SEATS / CLASS_SIZE, size: CLASS_SIZE });
    const run = await loaded.run({ type: 'steady', seconds: options.quick ? WATCHED.quick : WATCHED.thorough });
    crowd.close();
    report.note(`class/tls: ${SEATS} seats. ${describe(run)}`);
    for (const figure of figuresOf('class/tls/', run)) report.add(figure);
  } finally {
    if (typeof front !== 'string') await front.stop();
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
