/** Checks a whole trial, in small: what it writes, and that its floors stand in the order that they must. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFaceTrialOptions } from './options.ts';
import { runFaceTrial } from './run.ts';
import type { FaceTrialReport } from './run.ts';

let folder: string;
let lines = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'face-trial-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(text: string, signal = new AbortController().signal): Promise<FaceTrialReport> {
  const options = parseFaceTrialOptions([...text.split(' '), '--out', folder]);
  return runFaceTrial(options, { stream: { write: (line) => (lines += line) }, signal });
}

describe('runFaceTrial', () => {
  it('trains on two puppets, measures, and writes sheets, state and report', async () => {
    const report = await run('--steps 12 --frames 40 --preset face48 --threads 1');
    expect(report).toMatchObject({ steps: 12, stopped: false, recovered: 0, frames: 40, preset: 'face48' });
    const [mark] = report.marks;
    expect(mark?.step).toBe(12);
    // A dozen steps from the mean face: near where it began, and both directions measured.
    expect(mark?.swapped.score).toBeGreaterThan(-40);
    expect(mark?.swapped.score).toBeLessThan(40);
    expect(mark?.swapped.identity).toBe(1);
    expect(mark?.directions).toHaveLength(2);
    const { meanFace, nearestByPixels, nearestByMotion } = report.floors;
    expect(meanFace.score).toBeCloseTo(0, 5);
    expect(nearestByMotion.score).toBeGreaterThan(nearestByPixels.score);
    expect(await readdir(folder)).toEqual(['report.json', 'state.safetensors', 'swaps-00012.png']);
    expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({ steps: 12 });
    expect(lines).toContain('meanFace: score 0');
  });

  it('stops at once when it is told to, and still writes', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await run('--steps 1000 --frames 5 --preset face48 --threads 1', controller.signal)).toMatchObject({
      steps: 0,
      stopped: true,
    });
  });
});
