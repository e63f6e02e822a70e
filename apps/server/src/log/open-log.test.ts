/** Which log the environment gets, and where an embedded one lies. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, openLog } from './open-log.ts';
import { startNats, whyNoNatsServer } from './testing/nats-server.ts';

test('keeps its data where it is told, else where the system keeps the state of programs', () => {
  expect(dataFolder({ NEPWERK_DATA: '/data', STATE_DIRECTORY: '/var/lib/nepwerk' })).toBe('/data');
  expect(dataFolder({ STATE_DIRECTORY: '/var/lib/nepwerk' })).toBe('/var/lib/nepwerk');
  expect(dataFolder({ XDG_STATE_HOME: '/home/juf/state' })).toBe(join('/home/juf/state', 'nepwerk'));
  expect(dataFolder({})).toBe(join(homedir(), '.local', 'state', 'nepwerk'));
});

test('is embedded unless a NATS server is named, and has its folder alone', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'nepwerk-open-'));
  const folder = join(parent, 'made');
  const log = await openLog({ NEPWERK_DATA: folder });
  await log.begin('a', 'k', '{}');
  expect(existsSync(join(folder, 'classes.mdb'))).toBe(true);
  await expect(openLog({ NEPWERK_DATA: folder })).rejects.toThrow(`Another server has the classes in ${folder} open.`);
  await log.close();
  const again = await openLog({ NEPWERK_DATA: folder });
  expect(await again.classes()).toEqual(['a']);
  await again.close();
  rmSync(parent, { recursive: true });
});

test('stands in JetStream when a NATS server is named', async ({ skip }) => {
  const missing = whyNoNatsServer();
  skip(missing !== null, missing ?? '');
  const servers = await startNats(1);
  const said: string[] = [];
  const [one, other] = [
    await openLog({ NATS_URL: servers.url }, (sentence) => said.push(sentence)),
    await openLog({ NATS_URL: servers.url }),
  ];
  expect(said).toEqual([]); // one server has nobody to disagree with
  await one.begin('a', 'k', '{}');
  expect(await other.read('a', 0)).toHaveLength(1);
  await Promise.all([one.close(), other.close()]);
  await servers.close();
});

test('says what is wrong with the settings', async () => {
  const environment = { NATS_URL: 'nats://127.0.0.1:1', NATS_REPLICAS: '2' };
  await expect(openLog(environment)).rejects.toThrow('NATS_REPLICAS must be 1, 3 or 5; it is "2".');
  await expect(openLog({ NATS_URL: 'nats://127.0.0.1:1' })).rejects.toMatchObject({ reason: 'away' });
});
