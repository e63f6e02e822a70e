/** Builds what the project needs built, each only when its sources changed: the engine's kernels and the lab. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { nodeCommand, ROOT } from './command.mjs';
import { buildIfStale, filesIn } from './stale.mjs';

/** With plain or relaxed SIMD, for a memory of one thread or a shared one. */
const KERNEL_MODULES = ['plain-single', 'plain-shared', 'relaxed-single', 'relaxed-shared'].map(
  (name) => `packages/nn/build/${name}.wasm`,
);

const LAB = 'apps/lab/dist';

/** What compresses well; fonts and pictures are compressed already. */
const COMPRESSIBLE = /\.(html|js|css|svg|json|wasm)$/;

/** A smaller file fits in one packet either way; in bytes. */
const WORTH_COMPRESSING = 200;

/**
 * Builds the WASM modules of the learning engine.
 *
 * @throws A sentence when the compiler fails; what it said stands above it.
 */
export function ensureKernels() {
  return buildIfStale({
    name: 'kernels',
    sources: kernelSources(),
    results: KERNEL_MODULES,
    async build() {
      console.error('Building the kernels of the engine ...');
      if ((await nodeCommand('packages/nn/build.mjs', [], { aside: true })) !== 0)
        throw new Error('The kernels could not be built, see above.');
    },
  });
}

/**
 * The kernels, and the files of the engine whose constants they share with it.
 *
 * @returns {string[]}
 */
function kernelSources() {
  const kernels = filesIn('packages/nn/kernels');
  const shared = kernels.flatMap((file) =>
    [...readFileSync(ROOT + file, 'utf8').matchAll(/from '\.\.\/(src\/[^']+)'/g)].map(
      (match) => `packages/nn/${match[1]}.ts`,
    ),
  );
  return [...kernels, ...new Set(shared), 'packages/nn/build.mjs', 'package-lock.json'];
}

/**
 * Builds the lab, with a compressed copy beside each file that gains by it; builds the kernels first.
 *
 * @throws A sentence when a build fails; what it said stands above it.
 */
export async function ensureLab() {
  await ensureKernels();
  await buildIfStale({
    name: 'lab',
    sources: ['apps/lab', 'packages', 'scripts/lib/builds.mjs', 'package-lock.json'],
    results: [`${LAB}/index.html`],
    async build() {
      console.error('Building the lab ...');
      const code = await nodeCommand('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
        folder: `${ROOT}apps/lab`,
        environment: { NODE_ENV: 'production' }, // whoever asks for the build, a test too, gets the one that is served
        aside: true,
      });
      if (code !== 0) throw new Error('The lab could not be built, see above.');
      await compress(ROOT + LAB);
    },
  });
}

/**
 * Leaves `FILE.gz` and `FILE.br` beside the files that compress well, so that the server compresses nothing; all at once, on all cores.
 *
 * @param {string} folder
 */
async function compress(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => COMPRESSIBLE.test(name));
  await Promise.all(names.map((name) => compressFile(`${folder}/${name}`)));
}

/** @param {string} path */
async function compressFile(path) {
  const content = await readFile(path);
  if (content.length < WORTH_COMPRESSING) return;
  const [gz, br] = await Promise.all([promisify(gzip)(content, { level: 9 }), promisify(brotliCompress)(content)]);
  await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
}
