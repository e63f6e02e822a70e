/** Measures the limit where no C compiler is there: the same loop in WebAssembly, in one Node process a thread. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';
import { allowRelaxedSimd } from '../host/relaxed-simd.ts';
import type { Limit } from './limit.ts';

/** What a limit process is asked: to run for so long. It answers GFLOP/s. */
export interface LimitOrder {
  readonly milliseconds: number;
}

/** Compiles the loop and answers how to measure with it. */
export async function openWasmLimit(milliseconds: number): Promise<Limit> {
  const folder = await mkdtemp(join(tmpdir(), 'nepwerk-limit-'));
  const relaxed = await compile(join(folder, 'relaxed.wasm'), ['--enable', 'relaxed-simd']);
  allowRelaxedSimd();
  const fused = WebAssembly.validate(await readFile(relaxed));
  const module = fused ? relaxed : await compile(join(folder, 'plain.wasm'), []);
  return {
    async measure(threads) {
      const children = await Promise.all(Array.from({ length: threads }, () => start(module)));
      const rates = await Promise.all(children.map((child) => ask(child, { milliseconds })));
      return rates.reduce((sum, rate) => sum + rate, 0);
    },
    detail: fused ? 'a WebAssembly loop' : 'a WebAssembly loop without fused multiply-add',
  };
}

async function compile(file: string, features: string[]): Promise<string> {
  const folder = fileURLToPath(new URL('../../native', import.meta.url));
  const { error } = await main([
    'limit.ts',
    '--baseDir',
    folder,
    '-O3',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    ...features,
    '--outFile',
    file,
  ]);
  if (error) {
    throw new Error(`native/limit.ts does not compile: ${error.message}`);
  }
  return file;
}

/** A process that has loaded the module and waits for orders. */
function start(module: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('../host/limit.ts', import.meta.url));
  const child = fork(file, [module], { execArgv: ['--import', import.meta.resolve('tsx')] });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`the process that measures the limit ended with ${code}`)));
  });
}

function ask(child: ChildProcess, order: LimitOrder): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (rate: number) => {
      child.kill();
      resolve(rate);
    });
    child.send(order);
  });
}
