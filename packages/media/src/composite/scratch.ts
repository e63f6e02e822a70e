/** Memory for the pictures in between, which a compositor takes once and uses again for each of its pictures. */

/** Hands out arrays from one piece of memory. It learns what a round takes, so only the first round and larger ones take memory anew. */
export class Scratch {
  #memory = new Float32Array(0);
  #used = 0;

  /** Begins a round: everything that was handed out before may be handed out again. */
  begin(): void {
    if (this.#used > this.#memory.length) this.#memory = new Float32Array(this.#used);
    this.#used = 0;
  }

  /** An array of so many numbers, whatever they are: for whoever writes all of them. */
  take(length: number): Float32Array {
    const from = this.#used;
    this.#used += length;
    return this.#used > this.#memory.length ? new Float32Array(length) : this.#memory.subarray(from, this.#used);
  }

  /** An array of so many zeros. */
  zeros(length: number): Float32Array {
    return this.take(length).fill(0);
  }
}
