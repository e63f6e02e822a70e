// Builds the four kernel modules: with and without relaxed SIMD, for shared memory (threads) and for memory of one's own.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/** The most memory a module may take: 1 GiB in pages of 64 KiB. The memory itself starts small and grows. */
const MAXIMUM_PAGES = 16384;

const here = fileURLToPath(new URL('.', import.meta.url));
const common = [
  'kernels/index.ts',
  '--baseDir',
  here,
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--initialMemory',
  '1',
  '--enable',
  'simd',
  '--disableWarning',
  '112',
];
const relaxed = ['--enable', 'relaxed-simd'];
const shared = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', String(MAXIMUM_PAGES)];

mkdirSync(new URL('build', import.meta.url), { recursive: true });
for (const [name, options] of Object.entries({
  'plain-single': [],
  'relaxed-single': relaxed,
  'plain-shared': shared,
  'relaxed-shared': [...relaxed, ...shared],
})) {
  const { error } = await main([...common, ...options, '--outFile', `build/${name}.wasm`], { stderr: process.stderr });
  if (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
