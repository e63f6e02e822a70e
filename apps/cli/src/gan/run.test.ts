/** Checks whole runs, from options to files. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birdIngredients, doodleIngredients } from '@nepwerk/datasets';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseGanOptions } from './options.ts';
import { runGan } from './run.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nepwerk-gan-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command with these options, quietly; stops it when it says what `stopAt` matches. Answers what it said. */
async function run(line: string, stopAt?: RegExp): Promise<string> {
  let said = '';
  const controller = new AbortController();
  const options = parseGanOptions([...line.split(' '), '--out', join(folder, 'out'), '--threads', '1']);
  function write(text: string): void {
    said += text;
    if (stopAt?.test(said) === true) controller.abort();
  }
  await runGan(options, { stream: { write }, signal: controller.signal });
  return said;
}

async function report(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'out', 'report.json'), 'utf8'));
}

const share = expect.toSatisfy((value: unknown) => typeof value === 'number' && value >= 0 && value <= 1);
const shares = { cheese: share, lettuce: share, tomato: share, sesame: share, secondPatty: share };
const judge = { trained: share, unseen: share, fakes: share, right: share, best: share };
const beside = { fakes: expect.any(Number), floor: expect.any(Number) };

describe('nepwerk gan', () => {
  it('trains on drawn burgers and writes pictures, state and report', async () => {
    const said = await run('--data burgers --pictures 30 --steps 60 --preset tiny16 --fakes 100 --seed 3');
    expect(said).toMatch(/Step 60 .*quality .*judge .*recall .*sesame/);
    const out = join(folder, 'out');
    const files = ['data.png', 'film-strip.png', 'report.json', 'samples-end.png', 'state.safetensors'];
    expect(await readdir(out)).toEqual(files);
    for (const file of files.filter((name) => name.endsWith('.png'))) {
      const { format, width } = await sharp(join(out, file)).metadata();
      expect(format).toBe('png');
      expect(width).toBeGreaterThan(16 * 8);
      expect((await sharp(join(out, file)).stats()).entropy).toBeGreaterThan(1);
    }
    expect(await report()).toMatchObject({
      data: 'burgers',
      preset: 'tiny16',
      seed: 3,
      pictures: 30,
      heldOut: 200,
      steps: 60,
      stopped: false,
      recovered: 0,
      classifierAccuracy: shares,
      classifierAccuracyDegraded: shares,
      judge: { generator: judge, averaged: judge },
      judgeRight: [{ step: 50, seconds: expect.any(Number), ...judge }],
      qualityOverTime: [{ step: 50, quality: expect.any(Number), energyDistance: expect.any(Number) }],
      diversity: { fakes: expect.any(Number), data: expect.any(Number) },
      nearest: { fakes: expect.any(Number), heldOut: expect.any(Number), copies: share },
      ingredients: {
        shares: { data: shares, fakes: shares },
        combinations: beside,
        frechet: beside,
        recall: beside,
        precision: beside,
      },
      marks: [{ step: 60 }],
    });
  });

  it.each([
    { data: 'birds', ingredients: birdIngredients },
    { data: 'doodles', ingredients: doodleIngredients },
  ])('trains on drawn $data, in grey too, and counts what is in them', async ({ data, ingredients }) => {
    await run(`--data ${data} --pictures 20 --steps 1 --preset grey28 --fakes 100`);
    const counted = Object.fromEntries(ingredients.map((ingredient) => [ingredient, share]));
    expect(await report()).toMatchObject({
      data,
      pictures: 20,
      ingredients: { shares: { data: counted, fakes: counted } },
    });
  });

  it('trains on a folder, names a broken picture, and knows nothing of ingredients', async () => {
    for (let i = 0; i < 12; i++) {
      const background = { r: 20 * i, g: 100, b: 255 - 20 * i };
      const picture = sharp({ create: { width: 40, height: 30, channels: 3, background } });
      await picture.png().toFile(join(folder, `${i}.png`));
    }
    await writeFile(join(folder, 'broken.png'), 'this is no picture');
    const said = await run(`--data ${folder} --steps 3 --preset tiny16 --fakes 100`);
    expect(said).toMatch(/Passed over broken.png: /);
    expect(await report()).toMatchObject({
      pictures: 9,
      heldOut: 3,
      ingredients: null,
      skipped: [{ file: 'broken.png' }],
    });
  });

  it('stops when asked, and still writes', async () => {
    await run('--pictures 20 --seconds 3600 --preset tiny16 --fakes 100', /Training/);
    expect(await report()).toMatchObject({ stopped: true });
    expect(await readdir(join(folder, 'out'))).toContain('film-strip.png');
  });

  it('has nothing to write when it is stopped before the training', async () => {
    const stopped = run('--pictures 20 --preset tiny16 --fakes 100', /Teaching/);
    await expect(stopped).rejects.toThrow('Stopped before the training began; there is nothing to write.');
  });

  it('keeps the classifier in a file and uses it again', async () => {
    const file = join(folder, 'classifier');
    const line = `--pictures 20 --steps 1 --preset tiny16 --fakes 100 --classifier ${file}`;
    await run(line);
    const { classifierAccuracy } = await report();
    const kept = await readFile(file);
    await run(line);
    expect(kept.equals(await readFile(file))).toBe(true);
    expect((await report())['classifierAccuracy']).toEqual(classifierAccuracy);
  });

  it('says what a folder lacks', async () => {
    await expect(run(`--data ${folder} --steps 3`)).rejects.toThrow(/holds 0 pictures, and at least 10 are needed/);
  });
});
