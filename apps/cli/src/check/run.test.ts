/** Files with marks, without, and made to do harm, checked from the outside. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority, makeSigner, toPem } from '@nepwerk/marks/credentials';
import { bomb, endlessFilm, hugePng } from '@nepwerk/marks/testing/hostile';
import { readWav, writeWav } from '@nepwerk/marks/sound';
import { flipped, markedBurger, markedVoice } from '@nepwerk/marks/testing/marked';
import { signTraining } from '@nepwerk/marks/training';
import { saveSafetensors } from '@nepwerk/nn';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseCheckOptions } from './options.ts';
import { runCheck } from './run.ts';

let folder = '';
let marked: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nepwerk-check-'));
  const made = await markedBurger();
  marked = made.bytes;
  await writeFile(join(folder, 'root.pem'), toPem(made.root));
});

afterAll(() => rm(folder, { recursive: true }));

/** Checks bytes as a file; what is said of it, and the code. */
async function check(bytes: Uint8Array | string, ...options: string[]) {
  const file = join(folder, 'file');
  await writeFile(file, bytes);
  const said: string[] = [];
  const code = await runCheck(parseCheckOptions([file, ...options]), (text) => said.push(text));
  return { code, said: said.join('') };
}

describe('a file from a lab', () => {
  it('ends with 0, and is explained', async () => {
    const { code, said } = await check(marked, '--root', join(folder, 'root.pem'));
    expect(code).toBe(0);
    expect(said).toContain('whole, and signed below a root that you trust');
    expect(said).toContain('2026-11-26 10:30 UTC: made by a trained network');
    expect(said).toContain('learned for 1200 rounds; in the data when it was made: 400 burger');
    expect(said).toMatch(/Watermark: made by a network, in the lab "burger" \(certainty (100\.0000|99\.99\d\d) %\)\./);
  });

  it('is by somebody unknown to who gives no root', async () => {
    const { code, said } = await check(marked);
    expect(code).toBe(0);
    expect(said).toContain('whom you have not said that you trust');
  });

  it('keeps its watermark when it is saved anew, and nothing else', async () => {
    const { code, said } = await check(await sharp(marked).jpeg({ quality: 70 }).toBuffer(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject([
      {
        verdict: 'marked',
        credentials: { found: 'none' },
        watermark: { found: 'found', kind: 'made', lab: 'burger', classNumber: 0 },
      },
    ]);
  });

  it('that was changed since ends with 4', async () => {
    const { code, said } = await check(flipped(marked), '--root', join(folder, 'root.pem'));
    expect(code).toBe(4);
    expect(said).toContain('broken; the file was changed since it was signed');
  });
});

describe('a sound from a lab', () => {
  it('is told by its signature and its watermark, and by the latter alone when the former is gone', async () => {
    const voice = await markedVoice();
    const whole = await check(voice);
    expect(whole.code).toBe(0);
    expect(whole.said).toContain('learned for 300 rounds');
    expect(whole.said).toContain('Watermark: made by a network, in the lab "voice"');
    const sound = readWav(voice);
    if (!sound) throw new Error('It is no WAV file.');
    const again = await check(writeWav({ ...sound, channels: sound.channels.map((it) => it.subarray(30_000)) }));
    expect(again.code).toBe(0);
    expect(again.said).not.toContain('Content Credentials');
    expect(again.said).toContain('Watermark: made by a network');
  });
});

describe('a training from a lab', () => {
  it('is told by its signature, and a changed number is found', async () => {
    const root = await makeAuthority('device');
    const numbers = new Map([['maker.weight', { shape: [4], data: Float32Array.of(1, 2, 3, 4) }]]);
    const statement = {
      title: 'training.safetensors',
      lab: 'burger',
      at: new Date('2026-11-27T10:00:00Z'),
      data: { examples: { burger: 400 }, rounds: 1200 },
    };
    const training = await signTraining(saveSafetensors(numbers), statement, await makeSigner(root, 'device'));
    const whole = await check(training);
    expect(whole.code).toBe(0);
    expect(whole.said).toContain('Signature: whole, and signed by somebody');
    expect(whole.said).toContain('learned for 1200 rounds; in the data when it was made: 400 burger');
    const changed = training.slice();
    changed[training.length - 1] = 9;
    expect(await check(changed)).toMatchObject({
      code: 4,
      said: expect.stringContaining('broken; the file was changed'),
    });
    expect(await check(saveSafetensors(numbers))).toMatchObject({ code: 3 });
  });
});

describe('a file from elsewhere', () => {
  it('without a mark ends with 3, and is not called real', async () => {
    const { code, said } = await check(await sharp(marked).resize(40).blur(4).png().toBuffer());
    expect(code).toBe(3);
    expect(said).toContain('No mark found. That says nothing about real or fake.');
  });

  it.each([
    ['text', 'Just some text.', 'is no picture, film, sound or training of a kind that is checked'],
    ['nothing', '', 'is no picture, film, sound or training of a kind that is checked'],
    [
      'a picture that ends after its head',
      () => marked.slice(0, 60),
      'is broken, too large, or not what it says it is',
    ],
    ['a picture of 30,000 pixels a side', () => hugePng(), 'is broken, too large, or not what it says it is'],
    ['a film whose first box has no end', () => endlessFilm(), 'is broken, too large, or not what it says it is'],
  ])('that is %s ends with 2 and a sentence', async (_, bytes, sentence) => {
    const { code, said } = await check(typeof bytes === 'function' ? bytes() : bytes);
    expect(said).toContain(sentence);
    expect(code).toBe(2);
  });

  it('with a bomb in what it says about itself is read in bounded time', async () => {
    const began = performance.now();
    const { code } = await check(bomb());
    expect(code).toBe(3);
    expect(performance.now() - began).toBeLessThan(20_000); // it is given up after five seconds, on any machine
  });
});

describe('what is asked', () => {
  it('must make sense', async () => {
    expect(() => parseCheckOptions([])).toThrow(UsageError);
    expect(() => parseCheckOptions(['--what', 'a.png'])).toThrow(UsageError);
    await expect(check(marked, '--root', join(folder, 'file'))).rejects.toThrow('is no certificate that can be read');
    const missing = parseCheckOptions([join(folder, 'gone.png')]);
    expect(await runCheck(missing, () => {})).toBe(2);
  });
});
