/** Hands on what a microphone hears, in pieces, from the thread that hears it. */

/** Samples in a piece: 43 milliseconds at 48,000 a second. */
const PIECE = 2048;

// The types of this thread are not among those of a page.
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

class Recorder extends AudioWorkletProcessor {
  #piece = new Float32Array(PIECE);
  #filled = 0;

  /** Called for each 128 samples; false would end it. */
  process([input]: Float32Array[][]): boolean {
    const [samples] = input ?? [];
    for (const sample of samples ?? []) this.#add(sample);
    return true;
  }

  #add(sample: number): void {
    this.#piece[this.#filled++] = sample;
    if (this.#filled < PIECE) return;
    this.port.postMessage(this.#piece, [this.#piece.buffer]);
    this.#piece = new Float32Array(PIECE);
    this.#filled = 0;
  }
}

registerProcessor('recorder', Recorder);

export {};
