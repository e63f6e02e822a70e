// What a second thread does: waits for the signal, runs the program, waits again. Plain JavaScript, so that Node runs it without a build.

/**
 * @typedef {object} Start What a thread is told.
 * @property {WebAssembly.Module} module The kernels, for shared memory.
 * @property {WebAssembly.Memory} memory The memory that all threads share.
 * @property {number} index Which thread this is, from 1 on.
 * @property {number} count How many there are.
 * @property {number} barrier Where the barrier stands, in bytes.
 * @property {number} signal Where the signal stands, in bytes: a count of runs, then program, calls, scratch and bytes of scratch a thread.
 */

/**
 * @typedef {object} Kernels What a thread calls of the module.
 * @property {(index: number, count: number, barrier: number) => void} begin
 * @property {(program: number, calls: number, scratch: number, scratchBytes: number) => void} run
 */

/**
 * Makes this thread's own instance of the kernels, says `ready`, and runs what it is told until the end.
 * @param {Start} start
 * @param {() => void} ready
 */
export function serve({ module, memory, index, count, barrier, signal }, ready) {
  const words = new Int32Array(memory.buffer, signal, 5);
  let seen = Atomics.load(words, 0);
  const all = new Int32Array(memory.buffer);
  /** @param {number} address @param {number} value */
  function sleep(address, value) {
    Atomics.wait(all, address >> 2, value);
  }
  const { exports } = new WebAssembly.Instance(module, { env: { memory, sleep } });
  const kernels = /** @type {Kernels} */ (/** @type {unknown} */ (exports));
  kernels.begin(index, count, barrier);
  ready();
  for (;;) {
    Atomics.wait(words, 0, seen);
    const now = Atomics.load(words, 0);
    if (now === seen) continue;
    seen = now;
    const [, program = 0, calls = 0, scratch = 0, scratchBytes = 0] = words;
    if (calls === -1) return;
    kernels.run(program, calls, scratch, scratchBytes);
  }
}
