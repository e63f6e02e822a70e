/** Writes NOTICE.md: the licences of all that is shipped. `--check` only says whether it is as it should be. */
import './lib/node-version.mjs';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './lib/command.mjs';

/** The apps whose packages reach a user: the page in the browser, and the server. */
const SHIPPED_APPS = ['apps/lab', 'apps/server'];

/** Tools whose own code ends up in what is shipped, though no app lists them. */
const COMPILED_IN = ['assemblyscript'];

const NOTICE = `${ROOT}NOTICE.md`;

/** @typedef {{ name: string, version: string, license: string, homepage: string, text: string }} Shipped */
/** @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string>, homepage?: string, repository?: string | { url: string } }} Manifest */

const wanted = compose(collect());
if (process.argv.includes('--check')) {
  const good = existsSync(NOTICE) && readFileSync(NOTICE, 'utf8') === wanted;
  if (!good)
    console.error('NOTICE.md is not what the shipped packages ask for; write it with: node scripts/notice.mjs');
  process.exitCode = good ? 0 : 1;
} else {
  writeFileSync(NOTICE, wanted);
}

/**
 * All shipped packages of others, with those that they depend on, by name.
 *
 * @returns {Shipped[]}
 */
function collect() {
  /** @type {Map<string, Shipped>} */
  const shipped = new Map();
  const seen = new Set();
  const queue = SHIPPED_APPS.flatMap((app) => dependenciesOf(readManifest(ROOT + app)));
  queue.push(...COMPILED_IN);
  for (const name of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    const folder = `${ROOT}node_modules/${name}`;
    const manifest = readManifest(folder);
    if (!name.startsWith('@nepwerk/')) shipped.set(name, describe(manifest, folder));
    if (!COMPILED_IN.includes(name)) queue.push(...dependenciesOf(manifest));
  }
  return [...shipped.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
}

/** @param {Manifest} manifest */
function dependenciesOf({ dependencies = {} }) {
  return Object.keys(dependencies);
}

/**
 * @param {Manifest} manifest
 * @param {string} folder
 * @returns {Shipped}
 * @throws When the package names no licence, or its text is not in it.
 */
function describe(manifest, folder) {
  const { name, version, license = '', repository = '', homepage = '' } = manifest;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!license || !file) throw new Error(`${name} ${version} is shipped, and its licence is not in its package.`);
  const address = homepage || (typeof repository === 'string' ? repository : repository.url);
  return {
    name,
    version,
    license,
    homepage: address.replace(/^(git\+https|git):/, 'https:').replace(/\.git$/, ''),
    text: readFileSync(`${folder}/${file}`, 'utf8').trim(),
  };
}

/** @param {Shipped[]} packages */
function compose(packages) {
  const rows = packages.map((one) => `| [${one.name}](${one.homepage}) | ${one.version} | ${one.license} |`);
  const texts = packages.map(({ name, version, text }) => `### ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\``);
  return [
    '# Notice',
    '',
    'Nepwerk is licensed under the GNU Affero General Public License, version 3 or (at your option) any later version',
    '(`LICENSE`); its lessons and pictures under CC BY 4.0 (`LICENSE-CC-BY-4.0.md`).',
    '',
    'What it ships of others stands below. This file is made by `node scripts/notice.mjs`; `npm test` checks it.',
    '',
    ['| package | version | licence |', '|---|---|---|', ...rows].join('\n'),
    '',
    '## Licence texts',
    '',
    texts.join('\n\n'),
    '',
  ].join('\n');
}
