/** Gets Debian's servers that tests stand on, when root on Debian: their programs alone, for their packages would start servers for the network. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isDebianRoot } from './browsers.mjs';
import { command, ROOT } from './command.mjs';

/**
 * Each with its package's name, the variable that says where it is instead, and the folder of `.cache` into which it is unpacked; `release` where it must be that of another Debian: the
 * nats-server of Debian 12 can't be trusted in a cluster (docs/class.md).
 *
 * @type {readonly { name: string, variable: string, folder: string, release?: string }[]}
 */
const SERVERS = [
  { name: 'nats-server', variable: 'NATS_SERVER', folder: 'nats-trixie', release: 'trixie' },
  { name: 'nginx', variable: 'NGINX', folder: 'nginx' },
];

/** Packages count only with Debian's own signature. */
const SIGNED = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';

/** Where systems have such programs. */
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin'];

/** Fetches the programs that are nowhere. When one can't be had, it is said here, and the tests that need it are skipped by name. */
export async function ensureServers() {
  const missing = SERVERS.filter((server) => !isThere(server));
  if (missing.length === 0 || !isDebianRoot()) return;
  console.log(`Fetching from Debian (once): ${missing.map(({ name }) => name).join(', ')} ...`);
  await command('apt-get', ['update', '-qq']);
  for (const { name, folder, release } of missing) {
    const place = `${ROOT}.cache/${folder}/`;
    if (!(await unpack(name, place, release)) && !(release && (await unpack(name, place))))
      console.error(`Debian's ${name} could not be fetched: the tests that need it are skipped.`);
  }
}

/** @param {typeof SERVERS[number]} server */
function isThere({ name, variable, folder, release }) {
  const places = [`${ROOT}.cache/${folder}/usr/sbin`, ...(release ? [] : PLACES)].map((place) => `${place}/${name}`);
  return Boolean(process.env[variable]) || places.some((path) => existsSync(path));
}

/**
 * Lays the files of a package into a folder, and answers whether they are there.
 *
 * @param {string} name
 * @param {string} folder
 * @param {string} [release]
 */
async function unpack(name, folder, release) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = release ? await listRelease(release) : [];
  if ((await command('apt-get', [...options, 'download', '-qq', name], { folder })) !== 0) return false;
  const packages = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  return (await command('dpkg-deb', ['-x', ...packages, '.'], { folder })) === 0;
}

/**
 * Reads what another Debian has, into lists of our own; answers the options by which apt takes these and not the system's.
 *
 * @param {string} release
 */
async function listRelease(release) {
  const folder = `${ROOT}.cache/apt-${release}`;
  mkdirSync(`${folder}/lists/partial`, { recursive: true });
  writeFileSync(`${folder}/sources.list`, `deb ${SIGNED} http://deb.debian.org/debian ${release} main\n`);
  const options = [
    `Dir::Etc::sourcelist=${folder}/sources.list`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${folder}/lists`,
  ].flatMap((option) => ['-o', option]);
  await command('apt-get', [...options, 'update', '-qq']);
  return options;
}
