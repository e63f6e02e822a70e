/** `npm test`: installs what is missing, then runs every check there is, to the end, and sums them up in one line. */
import './lib/node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureLab } from './lib/builds.mjs';
import { nodeCommand, ROOT } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureServers } from './lib/servers.mjs';
import { noTests } from './test/tally.mjs';

/** @typedef {import('./test/tally.mjs').Tally} Tally */

const VITEST = 'node_modules/vitest/vitest.mjs';
const TALLY_FOLDER = `${ROOT}.cache/test`;

/**
 * The lab, which is built while its sources are checked.
 *
 * @type {Promise<void>}
 */
let lab = Promise.resolve();

/** Each stage in order; a stage goes on where an earlier one failed, so that one run shows all that is wrong. */
const STAGES = [
  { name: 'preparation', run: () => prepareBy(prepare) },
  { name: 'types', run: () => checkBy('node_modules/typescript/bin/tsc', '-b') },
  { name: 'lint', run: () => checkBy('node_modules/oxlint/bin/oxlint') },
  { name: 'format', run: () => checkBy('node_modules/oxfmt/bin/oxfmt', '--check') },
  { name: 'documentation', run: () => checkBy('scripts/check-docs.mjs') },
  { name: 'licences', run: () => checkBy('scripts/notice.mjs', '--check') },
  { name: 'rest of the build', run: () => prepareBy(() => lab) },
  { name: 'unit', run: () => testsOf('unit') },
  { name: 'browser', run: () => testsOf('browser') },
  { name: 'end to end', run: () => testsOf('e2e') },
];

const total = noTests();
const lines = [];

for (const stage of STAGES) {
  const start = performance.now();
  console.log(`\n── ${stage.name}`);
  const tally = await stage.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  lines.push(`${seconds} s  ${stage.name}: ${tally.failed > 0 ? `${tally.failed} failed` : 'good'}`);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  total.reasons.push(...tally.reasons);
  total.failures.push(...tally.failures);
}

for (const failure of total.failures) console.log(`\nfailed: ${failure}`); // again, so that the end of a long record tells what to mend
console.log(`\n${lines.join('\n')}`);
for (const reason of total.reasons) console.log(`skipped: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Packages, browsers and other servers; it begins the build too. */
async function prepare() {
  await ensureInstalled();
  lab = ensureLab();
  lab.catch(() => {}); // its stage says so
  await ensurePrograms();
}

/**
 * What the stages stand on. It counts only when it fails.
 *
 * @param {() => Promise<void>} work
 * @returns {Promise<Tally>}
 */
async function prepareBy(work) {
  try {
    await work();
    return noTests();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { ...noTests(), failed: 1, failures: [`preparation\n${message}`] };
  }
}

/** What comes from Debian, one after the other: two installations would shut each other out. */
async function ensurePrograms() {
  await ensureBrowsers();
  await ensureServers();
}

/**
 * A check that passes or fails as a whole.
 *
 * @param {string} script
 * @param {string[]} scriptArguments
 * @returns {Promise<Tally>}
 */
async function checkBy(script, ...scriptArguments) {
  const good = (await nodeCommand(script, scriptArguments)) === 0;
  return { ...noTests(), passed: good ? 1 : 0, failed: good ? 0 : 1, failures: good ? [] : [script] };
}

/**
 * The tests of one project of vitest.config.ts.
 *
 * @param {string} project
 * @returns {Promise<Tally>}
 */
async function testsOf(project) {
  const file = `${TALLY_FOLDER}/${project}.json`;
  mkdirSync(TALLY_FOLDER, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test/tally.mjs'];
  const code = await nodeCommand(VITEST, ['run', '--project', project, ...reporters], {
    environment: { TALLY_FILE: file },
  });
  /** @type {Tally} */
  const tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : noTests();
  if (code !== 0 && tally.failed === 0) {
    tally.failed = 1;
    tally.failures.push(`${project}: it broke without saying where`);
  }
  return tally;
}
