/** Checks the making of strips in small, and that those that lessons bring are what is made at their addresses. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strayStrips } from '@nepwerk/lessons/lesson';
import type { LessonPictures } from '@nepwerk/lessons/lesson';
import { readLesson } from '@nepwerk/lessons/lesson-files';
import { openDevice } from '@nepwerk/nn/node';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCheckOptions } from '../check/options.ts';
import { runCheck } from '../check/run.ts';
import { parseStripsOptions } from './options.ts';
import { runStrips } from './run.ts';
import { takeStrips } from './train.ts';
import type { TakenStrip, WantedStrip } from './train.ts';
import { CELL } from './write.ts';

const LESSON = fileURLToPath(new URL('../../../../packages/lessons/lessons/synthetic-burger/', import.meta.url));
const LANGUAGES = ['nl.yaml', 'en.yaml'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-strips-'));
  for (const file of LANGUAGES) writeFileSync(join(folder, file), readFileSync(LESSON + file));
  const small = readFileSync(`${LESSON}lesson.yaml`, 'utf8')
    .replaceAll(/address: (\/burger\?\S+)/g, 'address: $1&preset=tiny16')
    .replaceAll(/rounds: \[(0?).*\]/g, (_, first) => (first === '0' ? 'rounds: [0, 10]' : 'rounds: [10, 20]'));
  writeFileSync(join(folder, 'lesson.yaml'), small);
});

afterAll(() => rmSync(folder, { recursive: true }));

function lessonIn(where: string) {
  const { lessons } = readLesson('synthetic-burger', (file) => readFileSync(join(where, file), 'utf8'));
  if (!lessons) throw new Error(`The lesson in ${where} has mistakes.`);
  return lessons.nl;
}

function run(signal = new AbortController().signal): Promise<LessonPictures> {
  const options = { ...parseStripsOptions(['--threads', '1', '--out', join(folder, 'out')]), folder };
  return runStrips(options, { stream: { write: () => true }, signal });
}

/** The strips of the lesson's first rounds, and nothing more, at an address; of the lesson as it is. */
async function firstRounds(address: string): Promise<ReadonlyMap<string, TakenStrip>> {
  const wanted = lessonIn(LESSON).sheets.flatMap(({ id, strips }) =>
    strips.map((strip) => [`${id}-${strip.id}`, { ...strip, rounds: [0], figures: false }] as [string, WantedStrip]),
  );
  const device = await openDevice({ threads: 1 });
  try {
    const here = new Map(wanted.filter(([, strip]) => strip.address === address));
    return await takeStrips(device, address, here, () => undefined);
  } finally {
    device.close();
  }
}

describe('nepwerk strips', () => {
  it('writes a marked picture for each strip, and what is on it', async () => {
    const pictures = await run();
    const out = join(folder, 'out');
    expect(strayStrips(lessonIn(folder), pictures)).toEqual([]);
    const files = Object.keys(pictures.strips).map((key) => `${key}.webp`);
    expect(readdirSync(out)).toEqual([...files, 'pictures.json'].toSorted());
    expect(JSON.parse(readFileSync(join(out, 'pictures.json'), 'utf8'))).toEqual(pictures);
    const twenty = pictures.strips['by-heart-twenty'];
    expect(twenty?.apart).toHaveLength(4);
    const share = expect.toSatisfy((value: unknown) => typeof value === 'number' && value >= 0 && value <= 1);
    expect(twenty?.figures.at(-1)).toEqual({ round: 20, trained: share, unseen: share, fakes: share });
    let said = '';
    const path = join(out, 'film-usual.webp');
    expect(await runCheck(parseCheckOptions([path]), (text) => (said += text))).toBe(0);
    expect(said).toMatch(/made by a trained network.*Watermark: made by a network, in the lab "burger"/s);
  });

  it('writes nothing when it is stopped, or when the lesson has mistakes', async () => {
    const nothing = join(folder, 'nothing');
    const stop = new AbortController();
    stop.abort();
    await expect(run(stop.signal)).rejects.toThrow('Stopped; nothing was written.');
    const options = { ...parseStripsOptions(['--out', nothing]), folder: nothing };
    const context = { stream: { write: () => true }, signal: new AbortController().signal };
    await expect(runStrips(options, context)).rejects.toThrow(/lesson\.yaml:1: this file is missing/);
    expect(readdirSync(folder)).not.toContain('nothing');
    expect(() => parseStripsOptions(['--lesson', '../etc'])).toThrow(
      '--lesson must be the name of a lesson\'s folder; got "../etc".',
    );
  });
});

describe('the strips that the lesson brings', () => {
  const brought: LessonPictures = JSON.parse(readFileSync(`${LESSON}pictures/pictures.json`, 'utf8'));

  it.each(['/burger?cheese=0', '/burger?count=20'])('show the data and the noise of %s', async (address) => {
    const strips = [...(await firstRounds(address))];
    expect(strips).not.toEqual([]);
    for (const [key, { cells, apart }] of strips) {
      const strip = brought.strips[key];
      const [real = 0, made = 0, first] = [strip?.real, strip?.made, strip?.rounds[0]];
      const area = cells.size ** 2 * 3;
      for (let cell = 0; cell < real + (first === 0 ? made : 0); cell++) {
        const now = cells.pixels.subarray(cell * area, (cell + 1) * area);
        expect(meanGap(now, await cellOf(key, cell, strip?.columns ?? 1, cells.size)), `${key} ${cell}`).toBeLessThan(
          12,
        );
      }
      expect(strip?.apart).toEqual(apart);
    }
  });
});

/** A cell of a strip that the lesson brings, as small as what it was made of: its watermark is nearly gone. */
async function cellOf(key: string, cell: number, columns: number, size: number): Promise<Uint8Array> {
  const [left, top] = [(cell % columns) * CELL, (Math.floor(cell / columns) + 1) * CELL];
  return sharp(`${LESSON}pictures/${key}.webp`)
    .extract({ left, top, width: CELL, height: CELL })
    .resize(size, size)
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** How far a picture in [-1, 1] is from bytes, in bytes on average. */
function meanGap(pixels: Float32Array, bytes: Uint8Array): number {
  return pixels.reduce((sum, value, at) => sum + Math.abs((value + 1) * 127.5 - (bytes[at] ?? 0)), 0) / pixels.length;
}
