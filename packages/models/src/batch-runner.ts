/** Runs a program of a fixed batch over any number of rows. */

import type { Program } from '@nepwerk/nn';

/** A program with one input; it and the outputs have the batch as first axis. */
export class BatchRunner {
  readonly #program: Program;
  readonly #input: string;
  readonly #outputs: readonly string[];
  readonly #rows: Float32Array;
  readonly #batch: number;
  readonly #rowSize: number;

  /** Rows of `rowSize` numbers go in by the name `input`, `batch` at once; what comes out by the names `outputs` is kept. */
  constructor(program: Program, input: string, outputs: readonly string[], batch: number, rowSize: number) {
    this.#program = program;
    this.#input = input;
    this.#outputs = outputs;
    this.#rows = new Float32Array(batch * rowSize);
    this.#batch = batch;
    this.#rowSize = rowSize;
  }

  /**
   * Runs all rows through the program; answers each output with one row for each. The last batch is filled up with zeros, of which
   * nothing is kept.
   * @throws RangeError when there is no whole number of rows.
   */
  run(rows: Float32Array): Float32Array[] {
    const count = rows.length / this.#rowSize;
    if (!Number.isInteger(count))
      throw new RangeError(`Expected rows of ${this.#rowSize} numbers; got ${rows.length}.`);
    const results: Float32Array[] = [];
    for (let from = 0; from < count; from += this.#batch) {
      const here = Math.min(this.#batch, count - from);
      this.#rows.fill(0);
      this.#rows.set(rows.subarray(from * this.#rowSize, (from + here) * this.#rowSize));
      this.#program.run({ [this.#input]: this.#rows });
      for (const [i, name] of this.#outputs.entries()) {
        const values = this.#program.view(name);
        const width = values.length / this.#batch;
        results[i] ??= new Float32Array(count * width);
        results[i].set(values.subarray(0, here * width), from * width);
      }
    }
    return this.#outputs.map((_, i) => results[i] ?? new Float32Array());
  }
}
