/** Measures the limit that the engine is held against: multiply-adds a second with the 128-bit vectors of WebAssembly. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openWasmLimit } from './limit-wasm.ts';

/** Long enough that starting threads does not count, short enough to stand between any two contenders. */
const MILLISECONDS = 200;

/** A loop that does nothing but multiply and add. */
export interface Limit {
  /** GFLOP/s of so many threads together. */
  measure(threads: number): Promise<number>;
  /** How it is measured: by a native loop or by one in WebAssembly. */
  readonly detail: string;
}

const run = promisify(execFile);

/** The native loop where a C compiler is there, else the same loop in WebAssembly, which V8 may not keep as busy. */
export async function openLimit(): Promise<Limit> {
  return (await openNativeLimit()) ?? openWasmLimit(MILLISECONDS);
}

async function openNativeLimit(): Promise<Limit | null> {
  const source = fileURLToPath(new URL('../../native/limit.c', import.meta.url));
  const program = join(await mkdtemp(join(tmpdir(), 'nepwerk-limit-')), 'limit');
  const flags = [
    '-O2',
    '-march=native',
    '-ffp-contract=fast',
    '-fno-tree-vectorize',
    '-fno-tree-slp-vectorize',
    '-pthread',
  ];
  if (spawnSync('cc', [...flags, source, '-o', program]).status !== 0) {
    return null;
  }
  return {
    async measure(threads) {
      const { stdout } = await run(program, [String(threads), String(MILLISECONDS)]);
      return Number(stdout);
    },
    detail: 'a native loop',
  };
}
