/** Writes NOTICE.md: the licences of all that is shipped. `--check` only says whether it is as it should be. */
import './lib/node-version.mjs';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './lib/command.mjs';

/** The apps whose packages reach a user: the page in the browser, and the server. */
const SHIPPED_APPS = ['apps/lab', 'apps/server'];

/** Tools whose own code ends up in what is shipped, though no app lists them. */
const COMPILED_IN = ['assemblyscript'];

/** Whose copy of a licence stands for those that name it and bring none: the licence's own text names nobody. */
const TEXT_OF = { 'Apache-2.0': 'assemblyscript' };

/** Packages that only name their licence, and one of the same author whose text of it has the author's name. */
const SAME_AUTHOR = { 'weak-lru-cache': 'ordered-binary' };

/** The heading of the licence in a README, of packages that have it there, and all that follows. */
const IN_README = /^LICENSE \(MIT\)\n-+\n+(?<text>.+)$/ms;

/** The nets that a package brings are others' than its code. Which ones are shipped is tested in `apps/lab/src/faces/net-files.test.ts`. */
const NETS = {
  package: '@vladmandic/human',
  license: 'Apache-2.0',
  rows: [
    { name: 'BlazeFace', does: 'finds where a face is' },
    { name: 'Face Mesh', does: 'finds the landmarks of a face' },
    { name: 'Iris', does: 'finds the lids of an eye' },
  ],
};

/** What a package brings compiled, for the machine that it is installed on, beside its own code. */
const LIBRARIES = {
  package: 'sharp',
  name: 'libvips',
  license: 'LGPL-3.0-or-later',
  homepage: 'https://www.libvips.org',
};

const NOTICE = `${ROOT}NOTICE.md`;

/** @typedef {{ name: string, version: string, license: string, homepage: string, text: string }} Shipped */
/** @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string>, browser?: string | Record<string, string | false>, homepage?: string, repository?: string | { url: string } }} Manifest */

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
  const queue = SHIPPED_APPS.flatMap((app) => dependenciesOf(readManifest(ROOT + app), ''));
  queue.push(...COMPILED_IN.map((name) => ({ name, folder: folderOf(name, '') })));
  for (const { name, folder } of queue) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const manifest = readManifest(folder);
    if (!name.startsWith('@nepwerk/')) shipped.set(`${name} ${manifest.version}`, describe(manifest, folder));
    if (!COMPILED_IN.includes(name)) queue.push(...dependenciesOf(manifest, folder));
  }
  return [...shipped.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Where a package lies for one that needs it: within that one's own folder, where it needs another version than the rest.
 *
 * @param {string} name
 * @param {string} from The folder of the package that needs it.
 */
function folderOf(name, from) {
  const own = `${from}/node_modules/${name}`;
  return from !== '' && existsSync(own) ? own : `${ROOT}node_modules/${name}`;
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
}

/**
 * What a package needs, but for what it says that a browser does without.
 *
 * @param {Manifest} manifest
 * @param {string} folder
 */
function dependenciesOf({ dependencies = {}, browser = {} }, folder) {
  return Object.keys(dependencies)
    .filter((name) => typeof browser === 'string' || browser[name] !== false)
    .map((name) => ({ name, folder: folderOf(name, folder) }));
}

/**
 * @param {Manifest} manifest
 * @param {string} folder
 * @returns {Shipped}
 * @throws When the package names no licence, or its text is not in it.
 */
function describe(manifest, folder) {
  const { name, version, license = '', repository = '', homepage = '' } = manifest;
  const text = licenceIn(folder, license) ?? licenceOfAuthor(name, license);
  if (!license || !text) throw new Error(`${name} ${version} is shipped, and its licence is not in its package.`);
  const address = homepage || (typeof repository === 'string' ? repository : repository.url);
  return {
    name,
    version,
    license,
    homepage: address.replace(/^(git\+https|git):/, 'https:').replace(/\.git$/, ''),
    text: text.trim(),
  };
}

/**
 * A package's licence: from a file of its own, from its README, or the text of the licence that it names.
 *
 * @param {string} folder
 * @param {string} license
 * @returns {string | undefined}
 */
function licenceIn(folder, license) {
  const files = readdirSync(folder);
  const file = files.find((one) => /^licen[cs]e/i.test(one));
  if (file) return readFileSync(`${folder}/${file}`, 'utf8');
  const readme = files.find((one) => /^readme/i.test(one));
  const found = readme && IN_README.exec(readFileSync(`${folder}/${readme}`, 'utf8'))?.groups?.['text'];
  if (found) return found;
  const standard = Object.entries(TEXT_OF).find(([name]) => name === license)?.[1];
  return standard && licenceIn(folderOf(standard, ''), license);
}

/**
 * The text of a licence from another package of the same author.
 *
 * @param {string} name
 * @param {string} license
 * @returns {string | undefined}
 */
function licenceOfAuthor(name, license) {
  const other = Object.entries(SAME_AUTHOR).find(([one]) => one === name)?.[1];
  const folder = other && folderOf(other, '');
  return folder && readManifest(folder).license === license ? licenceIn(folder, license) : undefined;
}

/** @param {Shipped[]} packages */
function compose(packages) {
  const rows = packages.map((one) => `| [${one.name}](${one.homepage}) | ${one.version} | ${one.license} |`);
  const texts = packages.map(({ name, version, text }) => `### ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\``);
  const nets = NETS.rows.map(({ name, does }) => `| ${name} | ${does} | ${NETS.license} |`);
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
    '## Nets',
    '',
    `Weights of MediaPipe, by Google LLC under ${NETS.license}, as ${NETS.package} converted them.`,
    '',
    ['| net | what it does | licence |', '|---|---|---|', ...nets].join('\n'),
    '',
    '## Compiled libraries',
    '',
    `The server decodes pictures with [${LIBRARIES.name}](${LIBRARIES.homepage}), under ${LIBRARIES.license}, which ${LIBRARIES.package} brings with the libraries that it needs; its package names each of them and its licence.`,
    '',
    '## Licence texts',
    '',
    texts.join('\n\n'),
    '',
  ].join('\n');
}
