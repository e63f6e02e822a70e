/** `nepwerk strips`: makes the pictures that a lesson brings for a class without laptops, out of real trainings. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripKey } from '@nepwerk/lessons/lesson';
import type { Lesson, LessonPictures, StripPictures } from '@nepwerk/lessons/lesson';
import { readLesson, writeFault } from '@nepwerk/lessons/lesson-files';
import { createRandom } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { Progress } from '../progress.ts';
import type { ProgressStream } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import type { StripsOptions } from './options.ts';
import { seedOf, takeStrips } from './train.ts';
import type { TakenStrip, WantedStrip } from './train.ts';
import { columnsOf, openSealing, sealStrip } from './write.ts';

/** What the run has to do with the world. */
export interface StripsContext {
  readonly stream: ProgressStream;
  /** When aborted, nothing is written. */
  readonly signal: AbortSignal;
}

/**
 * Runs the command and answers what it wrote in pictures.json.
 * @throws UsageError when the lesson's files are wrong or ask for what can't be, and when it is stopped.
 */
export async function runStrips(
  { lesson, folder, out, threads }: StripsOptions,
  context: StripsContext,
): Promise<LessonPictures> {
  const wanted = wantedStrips(lessonIn(lesson, folder));
  const addresses = [...new Set([...wanted.values()].map(({ address }) => address))];
  const seed = seedOf(addresses);
  const taken = await trainAll(wanted, addresses, threads, context);
  const strips = await writeAll(wanted, taken, seed, out);
  const pictures: LessonPictures = { seed, day: new Date().toISOString().slice(0, 10), strips };
  await writeFile(join(out, 'pictures.json'), asText(pictures));
  new Progress(context.stream).say(`Wrote ${Object.keys(strips).length} strips to ${out}.`);
  return pictures;
}

function lessonIn(name: string, folder: string): Lesson {
  const { lessons, faults } = readLesson(name, (file) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  if (!lessons) throw new UsageError(`The lesson ${name} has mistakes:\n${faults.map(writeFault).join('\n')}`);
  return lessons.nl; // what is asked for is the same in every language
}

function wantedStrips({ sheets }: Lesson): ReadonlyMap<string, WantedStrip> {
  return new Map(sheets.flatMap(({ id, strips }) => strips.map((strip) => [stripKey(id, strip.id), strip] as const)));
}

async function trainAll(
  wanted: ReadonlyMap<string, WantedStrip>,
  addresses: readonly string[],
  threads: number | undefined,
  { stream, signal }: StripsContext,
): Promise<ReadonlyMap<string, TakenStrip>> {
  const progress = new Progress(stream);
  const device = await openDevice(threads === undefined ? {} : { threads });
  const taken = new Map<string, TakenStrip>();
  try {
    for (const address of addresses) {
      const here = new Map([...wanted].filter(([, strip]) => strip.address === address));
      progress.say(`Training at ${address} for ${[...here.keys()].join(', ')}.`);
      const strips = await takeStrips(device, address, here, (step, last) => {
        if (signal.aborted) throw new UsageError('Stopped; nothing was written.');
        progress.show(() => `Step ${step} of ${last}`);
      });
      for (const [key, strip] of strips) taken.set(key, strip);
    }
  } finally {
    device.close();
  }
  return taken;
}

async function writeAll(
  wanted: ReadonlyMap<string, WantedStrip>,
  taken: ReadonlyMap<string, TakenStrip>,
  seed: number,
  out: string,
): Promise<LessonPictures['strips']> {
  await mkdir(out, { recursive: true });
  const sealing = await openSealing();
  const strips: Record<string, StripPictures> = {};
  for (const [key, { cells, apart, figures, learnedFrom }] of taken) {
    const strip = wanted.get(key);
    if (!strip) continue;
    const { address, rounds, real, made } = strip;
    const file = `${key}.webp`;
    const data = { examples: { burger: learnedFrom }, rounds: Math.max(...rounds) };
    const statement = { title: file, lab: 'burger', kind: 'made', at: new Date(), data } as const;
    await writeFile(join(out, file), await sealStrip(cells, statement, sealing));
    const count = real + made * rounds.length;
    const order = strip.mixed ? shuffled(count, seed, key) : [];
    strips[key] = { file, address, columns: columnsOf(count), cells: count, real, made, rounds, apart, figures, order };
  }
  return strips;
}

/** As the project's JSON is written: a list of numbers on one line. */
function asText(pictures: LessonPictures): string {
  const text = JSON.stringify(pictures, null, 2);
  return `${text.replaceAll(/\[[\d\s,]+\]/g, (list) => `[${(list.match(/\d+/g) ?? []).join(', ')}]`)}\n`;
}

/** The numbers below `count` in an order by chance (Fisher and Yates). */
function shuffled(count: number, seed: number, key: string): number[] {
  const random = createRandom(seed).fork(`order of strip ${key}`);
  const order = Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last--) {
    const at = random.integer(last + 1);
    [order[last], order[at]] = [order[at] ?? 0, order[last] ?? 0];
  }
  return order;
}
