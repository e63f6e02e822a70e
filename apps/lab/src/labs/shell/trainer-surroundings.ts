/** What a trainer needs around it: a model that learns, a shelf, a clock, and somebody to talk to. */
import type { Anatomy, DeviceFacts, Nets, TrainerReply, TrainerRequest, TrainingPictures } from '@nepwerk/protocol';
import type { MomentShelf } from './moment-keeper.ts';
import type { ShelvedTraining } from './shelf.ts';

/** What the trainer needs of a model; the GAN training of `@nepwerk/models` is one. */
export interface Training {
  readonly step: (which: Nets) => ModelReport;
  generate(latents: Float32Array, count: number): Float32Array;
  score(pictures: Float32Array, count: number): Float32Array;
  /** Whether the judge sees the pictures changed by chance from the next step on. */
  readonly setTricks: (on: boolean) => void;
  readonly replacePictures: (pictures: TrainingPictures) => void;
  /** For each picture its nearest picture of the data, mirrored or not: its place in the data, and the distance over all pixels. */
  readonly nearest: (
    pictures: Float32Array,
    count: number,
  ) => { readonly index: ArrayLike<number>; readonly distance: ArrayLike<number> };
  /** Pictures of the data that the model does not train on, `pixels` [count, size, size, channels]; at least one. */
  readonly unseen: () => { readonly count: number; readonly pixels: Float32Array };
  /** Follows the picture of one latent through the nets and back, with a real one beside it; a model that shows no inside has none. */
  readonly lookInside?: (latent: Float32Array, real: Float32Array) => ModelInside;
  readonly report: ModelReport;
  /** What the nets are made of, and the memory that it takes. */
  readonly anatomy: () => Anatomy;
  readonly save: () => Uint8Array;
  restore(bytes: Uint8Array): void;
  readonly close: () => void;
}

/** A layer of a net on one picture's way: its numbers and a loss's gradient by each, both [side, side, channels]. */
export interface ModelLayer {
  readonly side: number;
  readonly channels: number;
  readonly activations: Float32Array;
  readonly gradients: Float32Array;
}

/** What goes on inside a model on one picture's way; `GanInside` of `@nepwerk/models` is one. */
export interface ModelInside {
  readonly fake: Float32Array;
  readonly fakeScore: number;
  readonly realScore: number;
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  readonly generator: readonly ModelLayer[];
  readonly discriminator: { readonly fake: readonly ModelLayer[]; readonly real: readonly ModelLayer[] };
  readonly passing: readonly Float32Array[];
  readonly pixelGradient: Float32Array;
  readonly batch: number;
}

/** What the trainer reads of a model's report: figures that are not known yet are NaN. */
export interface ModelReport {
  readonly step: number;
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  readonly judge: {
    readonly trained: number;
    readonly unseen: number;
    readonly fakes: number;
    readonly right: number;
    readonly best: number;
  };
  readonly picturesPerSecond: number;
  /** How near fresh fakes are to the data, from 0 to 100; absent before that was measured. */
  readonly quality?: number;
  /** How many times the training went back to its last good state. */
  readonly recovered: number;
}

/** A model on a device, ready to be trained. */
export interface OpenedModel {
  readonly device: DeviceFacts;
  readonly training: Training;
  /** Numbers in one latent. */
  readonly latent: number;
}

/** What the page asks to be opened. */
export type OpenOrder = Extract<TrainerRequest, { type: 'open' }>;

/** All that the trainer touches outside itself, so that a test can stand in for it. */
export interface TrainerSurroundings {
  readonly openModel: (order: OpenOrder) => Promise<OpenedModel>;
  readonly shelf: {
    take(name: string): Promise<ShelvedTraining | 'unreadable' | null>;
    put(name: string, kept: ShelvedTraining): Promise<void>;
  };
  readonly moments: MomentShelf;
  readonly send: (reply: TrainerReply) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  /** Calls back after so many milliseconds, with messages answered before; 0 is as soon as they have been. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}
