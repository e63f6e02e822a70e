/** Gets Debian's NATS server for the tests, when root on Debian: its program alone, for its package would start a server for the network. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isDebianRoot } from './browsers.mjs';
import { command, ROOT } from './command.mjs';

/** Where its files are unpacked. */
const FOLDER = `${ROOT}.cache/nats/`;

/** Where the program may be already. */
const PROGRAMS = [
  `${FOLDER}usr/sbin/nats-server`,
  '/usr/sbin/nats-server',
  '/usr/bin/nats-server',
  '/usr/local/bin/nats-server',
];

/** Fetches the program if it is nowhere. When that can't be, it is said here, and the tests that need it are skipped by name. */
export async function ensureNats() {
  if (process.env['NATS_SERVER'] || PROGRAMS.some((path) => existsSync(path)) || !isDebianRoot()) return;
  console.log('Fetching from Debian (once): nats-server ...');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await command('apt-get', ['update', '-qq']);
  const isFetched = (await command('apt-get', ['download', '-qq', 'nats-server'], { folder: FOLDER })) === 0;
  const packages = readdirSync(FOLDER).filter((name) => name.endsWith('.deb'));
  const isThere = isFetched && (await command('dpkg-deb', ['-x', ...packages, '.'], { folder: FOLDER })) === 0;
  if (!isThere) console.error("Debian's nats-server could not be fetched: the tests that need it are skipped.");
}
