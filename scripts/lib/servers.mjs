/** Gets Debian's servers that tests stand on, when root on Debian: their programs alone, for their packages would start servers for the network. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isDebianRoot } from './browsers.mjs';
import { command, ROOT } from './command.mjs';

/** Each with its package's name, the variable that says where it is instead, and the folder of `.cache` into which it is unpacked. */
const SERVERS = [
  { name: 'nats-server', variable: 'NATS_SERVER', folder: 'nats' },
  { name: 'nginx', variable: 'NGINX', folder: 'nginx' },
];

/** Where systems have such programs. */
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin'];

/** Fetches the programs that are nowhere. When one can't be had, it is said here, and the tests that need it are skipped by name. */
export async function ensureServers() {
  const missing = SERVERS.filter((server) => !isThere(server));
  if (missing.length === 0 || !isDebianRoot()) return;
  console.log(`Fetching from Debian (once): ${missing.map(({ name }) => name).join(', ')} ...`);
  await command('apt-get', ['update', '-qq']);
  for (const { name, folder } of missing) {
    if (!(await unpack(name, `${ROOT}.cache/${folder}/`)))
      console.error(`Debian's ${name} could not be fetched: the tests that need it are skipped.`);
  }
}

/** @param {typeof SERVERS[number]} server */
function isThere({ name, variable, folder }) {
  const places = [`${ROOT}.cache/${folder}/usr/sbin`, ...PLACES].map((place) => `${place}/${name}`);
  return Boolean(process.env[variable]) || places.some((path) => existsSync(path));
}

/**
 * Lays the files of a package into a folder, and answers whether they are there.
 *
 * @param {string} name
 * @param {string} folder
 */
async function unpack(name, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if ((await command('apt-get', ['download', '-qq', name], { folder })) !== 0) return false;
  const packages = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  return (await command('dpkg-deb', ['-x', ...packages, '.'], { folder })) === 0;
}
