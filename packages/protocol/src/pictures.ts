/** Pictures as they go between page and workers: to be looked at, and to be trained on. */

/** A grid of square pictures as RGBA bytes, ready for a canvas of `columns * size` by `rows * size` pixels. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  /** Side of one picture in pixels. */
  readonly size: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Pictures to train on: `pixels` is [count, size, size, channels], from -1 to 1. */
export interface TrainingPictures {
  readonly size: number;
  readonly channels: 1 | 3;
  readonly count: number;
  readonly pixels: Float32Array<ArrayBuffer>;
  /** For each picture 1 when it is kept apart to test the judge, 0 when it is trained on; without it that is decided by chance. */
  readonly heldOut?: Uint8Array<ArrayBuffer>;
}
