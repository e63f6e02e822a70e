// The program: a list of calls, each a kernel, its arguments and a number of independent items. Every thread walks the same list.
//
// The items of a call are handed out one by one to whichever thread is free, then all threads meet at a barrier. A kernel's result depends on its item
// alone, never on the thread, so a program gives the same bits for any number of threads.
//
// A call in memory: opcode, items, bytes to the next call, counter of items handed out, then the kernel's arguments.
import { execute } from './execute';
import { useScratch } from './scratch';

/**
 * Sleeps until woken or until the word at `address` is no longer `value`. The host's Atomics.wait: that of WebAssembly itself loses its operands in
 * the baseline compiler of V8 11.3 (Node 20).
 */
@external("env", "sleep")
declare function sleep(address: usize, value: i32): void;

let thread: i32 = 0;
let threads: i32 = 1;
let barrierAt: usize = 0;
let generation: i32 = 0;

/** How often a thread looks before it sleeps at a barrier: about 20 microseconds, longer than most calls take to balance. */
const SPINS: i32 = 20000;

/** Tells this instance which thread it is, of how many, and where the two words of the barrier stand, 64 bytes apart. */
export function begin(index: i32, count: i32, barrier: usize): void {
  thread = index;
  threads = count;
  barrierAt = barrier;
  if (ASC_FEATURE_THREADS) generation = atomic.load<i32>(barrier + 64);
}

/** Runs `calls` calls from address `program` on. Each thread has `scratchBytes` of its own behind `scratch`. */
export function run(program: usize, calls: i32, scratch: usize, scratchBytes: usize): void {
  useScratch(scratch + <usize>thread * scratchBytes);
  let call = program;
  for (let c = 0; c < calls; c++) {
    const items = load<i32>(call, 4);
    if (ASC_FEATURE_THREADS) {
      if (threads == 1) for (let i = 0; i < items; i++) execute(load<i32>(call), call, i);
      else {
        for (let i = take(call); i < items; i = take(call)) execute(load<i32>(call), call, i);
        meet();
        if (thread == 0) atomic.store<i32>(call, 0, 12);
      }
    } else {
      for (let i = 0; i < items; i++) execute(load<i32>(call), call, i);
    }
    call += <usize>load<i32>(call, 8);
  }
}

/** The next item of a call that no thread has taken. */
@inline
function take(call: usize): i32 {
  return atomic.add<i32>(call, 1, 12);
}

/** Waits until all threads are here. The last one to arrive opens the next generation. */
function meet(): void {
  const next = ++generation, word = barrierAt + 64;
  if (atomic.add<i32>(barrierAt, 1) == threads - 1) {
    atomic.store<i32>(barrierAt, 0);
    atomic.store<i32>(word, next);
    atomic.notify(word, threads);
    return;
  }
  for (let i = 0; i < SPINS; i++) if (atomic.load<i32>(word) == next) return;
  while (atomic.load<i32>(word) != next) sleep(word, next - 1);
}
