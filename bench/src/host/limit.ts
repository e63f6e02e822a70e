/** One thread of the WebAssembly limit, as a Node process; its one argument is the module. */
import { readFile } from 'node:fs/promises';
import type { LimitOrder } from '../subjects/limit-wasm.ts';
import { allowRelaxedSimd } from './relaxed-simd.ts';

/** Rounds between two looks at the clock: about a tenth of a millisecond. */
const BLOCK = 50_000;

interface Loop {
  readonly FLOPS_PER_ROUND: WebAssembly.Global;
  run(rounds: number): number;
}

allowRelaxedSimd();
const bytes = await readFile(process.argv[2] ?? '');
const { instance } = await WebAssembly.instantiate(bytes, { env: { abort() {} } });
const loop = instance.exports as unknown as Loop;

/** GFLOP/s over so many milliseconds. */
function measure(milliseconds: number): number {
  const start = performance.now();
  let blocks = 0;
  let passed = 0;
  while (passed < milliseconds) {
    loop.run(BLOCK);
    blocks++;
    passed = performance.now() - start;
  }
  return (blocks * BLOCK * Number(loop.FLOPS_PER_ROUND.value)) / passed / 1e6;
}

/** Long enough for V8 to bring the loop to its best code. */
const WARM_UP = 100;

measure(WARM_UP);
process.on('message', ({ milliseconds }: LimitOrder) => {
  process.send?.(measure(milliseconds));
});
process.send?.('ready');
