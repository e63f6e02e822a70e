/** Checks that folders of all sorts of files are read. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from './folder.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nepwerk-folder-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A plain picture of one colour. */
function plain(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

describe('readFolder', () => {
  it('reads pictures of several kinds in the order of their names, scaled to [-1, 1]', async () => {
    await plain(50, 20, '#ff0000').png().toFile(join(folder, 'b.png'));
    await plain(20, 50, '#0000ff').webp({ lossless: true }).toFile(join(folder, 'a.webp'));
    const { pixels, count, skipped } = await readFolder(folder, 4, 3, 10);
    expect({ count, skipped, length: pixels.length }).toEqual({ count: 2, skipped: [], length: 2 * 4 * 4 * 3 });
    expect([...pixels.subarray(0, 3)]).toEqual([-1, -1, 1]);
    expect([...pixels.subarray(48, 51)]).toEqual([1, -1, -1]);
  });

  it('cuts the middle out, and shows what is transparent on white', async () => {
    const middle = await plain(10, 10, '#00ff00').png().toBuffer();
    const clear = { create: { width: 30, height: 10, channels: 4, background: '#00000000' } } as const;
    await sharp(clear)
      .composite([{ input: middle, left: 10, top: 0 }])
      .png()
      .toFile(join(folder, 'wide.png'));
    await sharp({ create: { ...clear.create, width: 10 } })
      .png()
      .toFile(join(folder, 'clear.png'));
    const { pixels } = await readFolder(folder, 2, 3, 10);
    expect([...pixels.subarray(0, 3)]).toEqual([1, 1, 1]);
    // Scaling mixes in a little of what lies just outside.
    const [red, green, blue] = pixels.subarray(12, 15);
    expect(Math.max(red ?? 1, blue ?? 1)).toBeLessThan(-0.8);
    expect(green).toBe(1);
  });

  it('reads grey pictures, colour as grey, and stops at the limit', async () => {
    await plain(8, 8, '#ffffff').png().toFile(join(folder, '1.png'));
    await plain(8, 8, '#000000').greyscale().png().toFile(join(folder, '2.png'));
    await plain(8, 8, '#000000').png().toFile(join(folder, '3.png'));
    const { pixels, count } = await readFolder(folder, 2, 1, 2);
    expect(count).toBe(2);
    expect([...pixels]).toEqual([1, 1, 1, 1, -1, -1, -1, -1]);
  });

  it('names each file that it can not use and reads the others', async () => {
    const good = await plain(60, 60, '#808080').jpeg().toBuffer();
    await writeFile(join(folder, 'good.jpg'), good);
    await writeFile(join(folder, 'half.jpg'), good.subarray(0, good.length >> 1));
    await writeFile(join(folder, 'letter.txt'), 'no picture');
    await writeFile(join(folder, 'empty.png'), '');
    await writeFile(join(folder, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await symlink(join(folder, 'gone.png'), join(folder, 'dangling.png'));
    await mkdir(join(folder, 'inner'));
    const { count, skipped } = await readFolder(folder, 4, 3, 10);
    expect(count).toBe(1);
    const names = skipped.map(({ file }) => file);
    expect(names).toEqual(['dangling.png', 'drawing.svg', 'empty.png', 'half.jpg', 'letter.txt']);
    for (const { reason } of skipped) expect(reason.length).toBeGreaterThan(5);
  });

  it('says so when there is no folder', async () => {
    await expect(readFolder(join(folder, 'nowhere'), 4, 3, 10)).rejects.toThrow(/There is no folder .*nowhere/);
  });
});
