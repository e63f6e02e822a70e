/** The embedded log: what every log must do, and what it does when its process is killed and when the disk is full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LARGEST_PICTURE, LogFault, type ClassLog } from './class-log.ts';
import { openEmbeddedLog } from './embedded.ts';
import { openStores } from './stores.ts';
import { keysOf, newId, testLog } from './testing/log-suite.ts';
import { fillDisk, mountSmallDisk, unmount } from './testing/small-disk.ts';

/** How often the process is killed, and how many acknowledgements are waited for before. */
const KILLS = 5;
const BEFORE_KILL = 300;

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nepwerk-log-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

testLog('an embedded log', async () => {
  const own = join(folder, 'suite');
  return { open: () => openEmbeddedLog({ folder: own }), end: async () => undefined };
});

test('loses and doubles nothing when its process is killed in the midst of appends', async () => {
  const [own, id] = [join(folder, 'killed'), newId()];
  const first = await openEmbeddedLog({ folder: own });
  await first.begin(id, 'begin', '{}');
  await first.close();
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < KILLS; round++) {
    for (const [key, position] of await appendUntilKilled(own, id, round)) acknowledged.set(key, position);
    const log = await openEmbeddedLog({ folder: own });
    const entries = await log.read(id, 0);
    await log.close();
    const places = new Map(entries.map(({ key, position }) => [key, position]));
    expect(places.size).toBe(entries.length);
    expect([...acknowledged].filter(([key, position]) => places.get(key) !== position)).toEqual([]);
    expect(entries.every(({ key, event }) => key === 'begin' || event.startsWith(`{"key":"${key}"`))).toBe(true);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS * BEFORE_KILL);
});

/** What was acknowledged. The last line may have been cut off by the end: then it was not heard. */
async function appendUntilKilled(own: string, id: string, round: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'testing/appender.ts', own, id, String(round)], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard = new Map<string, number>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [, key, position] = /^(\S+) (\d+)$/.exec(line) ?? [];
    if (key) heard.set(key, Number(position));
    if (heard.size === BEFORE_KILL) child.kill('SIGKILL');
  });
  await once(lines, 'close');
  return heard;
}

test('leaves nothing on the disk by which a class that ended could be read', async () => {
  const [own, id, secret] = [join(folder, 'ended'), newId(), 'een geheim antwoord'];
  const log = await openEmbeddedLog({ folder: own });
  await log.begin(id, 'begin', '{}');
  await log.append(id, 'k', JSON.stringify(secret));
  await log.keepPicture(id, 'p', Buffer.from(secret.repeat(100)));
  const [name = ''] = readdirSync(join(own, 'keys'));
  const key = readFileSync(join(own, 'keys', name));
  expect(key).toHaveLength(32);
  await log.remove(id);
  await log.close();
  const files = readdirSync(own, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.map((file) => file.name)).toEqual(expect.arrayContaining(['classes.mdb']));
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes(secret)).toBe(false);
  }
});

test('finishes a removal that was broken off', async () => {
  const [own, id] = [join(folder, 'going'), newId()];
  const log = await openEmbeddedLog({ folder: own });
  await log.begin(id, 'begin', '{}');
  await Promise.all(Array.from({ length: 200 }, (_, index) => log.append(id, `k${index}`, '{}')));
  await log.keepPicture(id, 'p', new Uint8Array([1]));
  await log.close();
  const broken = openStores(own);
  await broken.root.batch(() => {
    void broken.classes.put(id, 'going');
    void broken.removed.put(id, true);
  });
  await broken.root.close();
  const again = await openEmbeddedLog({ folder: own });
  expect(await again.classes()).toEqual([]);
  await expect(again.begin(id, 'begin', '{}')).rejects.toMatchObject({ reason: 'taken' });
  await again.close();
  const { root, entries, keys, classes, pictures } = openStores(own);
  expect([entries, keys, classes, pictures].map((table) => table.getCount())).toEqual([0, 0, 0, 0]);
  await root.close();
  expect(readdirSync(join(own, 'keys'))).toEqual([]);
});

test('refuses on a full disk, loses nothing, and goes on when there is room', async ({ skip }) => {
  const disk = join(folder, 'disk');
  const isMounted = mountSmallDisk(disk);
  skip(!isMounted, 'no small disk: only root of Linux may mount one');
  try {
    const log = await openEmbeddedLog({ folder: disk });
    const [id, other] = [newId(), newId()];
    await log.begin(id, 'begin', '{}');
    await log.begin(other, 'begin', '{}');
    const pictures = await keepUntilFull(log, other);
    const kept = await appendUntilFull(log, id);
    expect(pictures).toBeGreaterThan(10);
    expect(keysOf(await log.read(id, 0))).toEqual(['begin', ...kept]);
    await log.remove(other);
    await log.append(id, 'after', '{}');
    await log.close();
    const again = await openEmbeddedLog({ folder: disk });
    expect(keysOf(await again.read(id, 0))).toEqual(['begin', ...kept, 'after']);
    expect(await again.classes()).toEqual([id]);
    await again.close();
  } finally {
    unmount(disk);
  }
});

test('waits on a disk that others have filled', async ({ skip }) => {
  const disk = join(folder, 'disk');
  const isMounted = mountSmallDisk(disk);
  skip(!isMounted, 'no small disk: only root of Linux may mount one');
  try {
    const log = await openEmbeddedLog({ folder: disk });
    const id = newId();
    await log.begin(id, 'begin', '{}');
    const filler = join(disk, 'filler');
    fillDisk(filler);
    const kept = await appendUntilFull(log, id);
    rmSync(filler);
    await log.append(id, 'after', '{}');
    expect(keysOf(await log.read(id, 0))).toEqual(['begin', ...kept, 'after']);
    await log.close();
  } finally {
    unmount(disk);
  }
});

async function keepUntilFull(log: ClassLog, id: string): Promise<number> {
  for (let count = 0; ; count++) {
    try {
      await log.keepPicture(id, `p${count}`, new Uint8Array(LARGEST_PICTURE).fill(count));
    } catch (error) {
      if (error instanceof LogFault && error.reason === 'full') return count;
      throw error;
    }
  }
}

/** Appends fifty at a time until some are refused; answers what was acknowledged. */
async function appendUntilFull(log: ClassLog, id: string): Promise<string[]> {
  const kept: string[] = [];
  for (let round = 0; ; round++) {
    const keys = Array.from({ length: 50 }, (_, index) => `k${round}-${index}`);
    const event = JSON.stringify('x'.repeat(4000));
    const results = await Promise.allSettled(keys.map((key) => log.append(id, key, event)));
    kept.push(...keys.filter((_, index) => results[index]?.status === 'fulfilled'));
    const refused = results.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason);
    if (refused.length === 0) continue;
    expect(refused.every((fault) => fault instanceof LogFault && fault.reason === 'full')).toBe(true);
    return kept;
  }
}
