/** Of suite class: what a class of 28 lives through in a lesson; coming in, a reload of all, a network that goes, a server that is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type MeasuredServer, ourServer, startMeasured } from '../class/measured-server.ts';
import { openRelay, type Relay } from '../class/relay.ts';
import { PupilPage, SmallClass } from '../class/small-class.ts';
import type { Report } from '../figures.ts';
import { median } from '../statistics.ts';
import type { SuiteOptions } from './suite.ts';

/** Pupils of a class, as many schools cap it. */
export const PUPILS = 28;

/** They come in over so many milliseconds. */
const COMING = { thorough: 20_000, quick: 4000 };

/** How long the network is gone, and how often something is asked meanwhile, in milliseconds. */
const GONE = { thorough: 30_000, quick: 5000 };
const ASKED_EACH = 1500;

/** How often all reload, and the server is killed. */
const TIMES = { thorough: 3, quick: 1 };

/** Between two deaths of the server, in milliseconds. */
const LIVES = 2000;

/** A server, the network before it, and a class. */
interface Lesson {
  server: MeasuredServer;
  readonly folder: string;
  readonly relay: Relay;
  readonly room: SmallClass;
}

/** Which of these are wanted; coming in is always done. */
export type Happening = 'join' | 'reload' | 'network' | 'killed';

/** Measures them one after the other, in the same class. */
export async function benchLesson(
  report: Report,
  options: SuiteOptions,
  isWanted: (happening: Happening) => boolean,
): Promise<void> {
  const pace = options.quick ? 'quick' : 'thorough';
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const server = await startMeasured(ourServer(folder));
  const relay = await openRelay(server.port);
  const room = await SmallClass.open(() => server.address);
  const lesson: Lesson = { server, folder, relay, room };
  try {
    const longest = await comeIn(lesson, isWanted('join') ? COMING[pace] : 0);
    if (isWanted('join')) report.add({ name: `class/join${PUPILS}_ms`, value: longest, unit: 'ms' });
    if (isWanted('reload')) {
      report.add({ name: `class/reload${PUPILS}_ms`, value: await times(TIMES[pace], () => reload(room)), unit: 'ms' });
    }
    if (isWanted('network')) {
      const took = await loseNetwork(lesson, GONE[pace]);
      report.note(`The network was gone for ${GONE[pace] / 1000} s.`);
      report.add({ name: 'class/network30_ms', value: took, unit: 'ms' });
    }
    if (isWanted('killed')) {
      report.add({ name: 'class/killed_ms', value: await times(TIMES[pace], () => killServer(lesson)), unit: 'ms' });
    }
    report.add({ name: 'class/lesson/disorder', value: room.disorder, unit: '' });
  } finally {
    room.close();
    await relay.close();
    await lesson.server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** All come in, evenly over some time, each on its own: the longest time from the code to the class. */
async function comeIn({ relay, room }: Lesson, over: number): Promise<number> {
  const took = await Promise.all(
    Array.from({ length: PUPILS }, async (_, i) => {
      const pupil = new PupilPage(() => `http://127.0.0.1:${relay.port}`);
      room.pupils.push(pupil);
      await wait((i / PUPILS) * over);
      return timed(() => pupil.comeIn(room.code));
    }),
  );
  return Math.max(...took);
}

/** All reload at once: until the last has the class again. */
async function reload(room: SmallClass): Promise<number> {
  return timed(async () => {
    await Promise.all(room.pupils.map((it) => it.reload()));
  });
}

/** All connections break and none can be made for a while, in which the lesson goes on: from the network's return until all have everything. */
async function loseNetwork({ relay, room }: Lesson, milliseconds: number): Promise<number> {
  await relay.cut();
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await room.askNext();
    await wait(Math.min(ASKED_EACH, Math.max(0, end - performance.now())));
  }
  await relay.mend();
  return timed(() => room.allHaveAll());
}

/** The server is killed while its teacher asks, and started again at once: from its death until all have everything, what was asked meanwhile too. */
async function killServer(lesson: Lesson): Promise<number> {
  await wait(LIVES);
  const { room, folder } = lesson;
  const { port } = lesson.server;
  await room.askNext();
  const asking = room.askNext();
  const began = performance.now();
  await lesson.server.kill();
  lesson.server = await startMeasured(ourServer(folder, port));
  await asking;
  await room.allHaveAll();
  return performance.now() - began;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The middle of several. */
async function times(count: number, work: () => Promise<number>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < count; i++) took.push(await work());
  return median(took);
}
