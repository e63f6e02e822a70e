/** The messages between a lab's page and its trainer: unions on `type`, imported by both ends. */
import type { Sheet, TrainingPictures } from './pictures.ts';

/** Goes up with every change that an older page or worker would misread; the trainer refuses to open for another version. */
export const PROTOCOL_VERSION = 5;

/** Which of the two nets learns. */
export type Nets = 'both' | 'generator' | 'discriminator';

/** How fast training goes: one step at a press, slow enough to follow, or as fast as the device can. */
export type Pace = 'step' | 'slow' | 'fast';

/** The sizes of model that a lab with coloured pictures can be opened with. */
export type Preset = 'tiny16' | 'colour32' | 'colour64';

/** What the page asks of the trainer. */
export type TrainerRequest =
  | {
      readonly type: 'open';
      readonly version: number;
      /** Where on the device this training is kept; null = nowhere. */
      readonly shelf: string | null;
      readonly preset: Preset;
      readonly seed: number;
      /** Threads to train with; null = as many as the device has to spare. */
      readonly threads: number | null;
      readonly nets: Nets;
      readonly pace: Pace;
      /** Whether the judge sees the pictures changed by chance (augmentation). */
      readonly tricks: boolean;
      /** The lab's settings as its address writes them; kept beside the training. */
      readonly settings: string;
      readonly pictures: TrainingPictures;
      /** Go on with what is on the shelf, if anything is. */
      readonly resume: boolean;
      /** Take it from this other place on the device; when that cannot be gone on with, nothing is opened, and nothing is lost. */
      readonly from?: string;
    }
  | { readonly type: 'start' }
  | { readonly type: 'pause' }
  /** Training waits once it has come to this step, until the limit goes up: so two trainings can go in lockstep. It reports when it gets there. */
  | { readonly type: 'limit'; readonly step: number }
  /** Show the fakes as they are now, also before the first step. */
  | { readonly type: 'show' }
  /** One step of training, then a pause. */
  | { readonly type: 'step' }
  | { readonly type: 'pace'; readonly pace: Pace }
  | { readonly type: 'nets'; readonly nets: Nets }
  | { readonly type: 'tricks'; readonly on: boolean }
  /** Other data; training goes on with it. */
  | { readonly type: 'pictures'; readonly pictures: TrainingPictures; readonly settings: string }
  /** What the pupil set, as the address says it, where the pictures stay the same. */
  | { readonly type: 'settings'; readonly settings: string }
  /** The page has shown the last sample and wants another. */
  | { readonly type: 'sample' }
  | LookRequest
  /** Save now: the page may be about to close. */
  | { readonly type: 'save' }
  /** Save now, and say whether it is kept. */
  | { readonly type: 'settle' }
  /** Go on from the moment that was kept at this step. */
  | { readonly type: 'go-back'; readonly step: number }
  /** Rather not: on from where it was before it went back. */
  | { readonly type: 'undo-go-back' };

/** What the page wants to look at once, whether training goes on or not; the reply has the same type. */
export type LookRequest =
  /** Pictures for a pupil who plays judge: about so many. */
  | { readonly type: 'quiz'; readonly count: number }
  /** What are the nets made of? */
  | { readonly type: 'anatomy' }
  /** Which picture of the data is most alike to this one, a sheet of one picture? */
  | { readonly type: 'nearest'; readonly picture: Sheet }
  /** The noise of the sixteen shown fakes, and ways to change it. */
  | { readonly type: 'latents' }
  /** What the averaged generator makes of these latents, [count, latent], at most {@link MOST_MADE}; `job` comes back with it. */
  | { readonly type: 'make'; readonly job: number; readonly latents: Float32Array<ArrayBuffer> };

/** Most pictures that are made at a request: what takes longer than a step of training would be felt. */
export const MOST_MADE = 16;

/** What the trainer says. */
export type TrainerReply =
  | { readonly type: 'ready'; readonly device: DeviceFacts; readonly resumed: Resumed | null }
  | { readonly type: 'running'; readonly running: boolean }
  | { readonly type: 'report'; readonly report: TrainingReport }
  /** The averaged generator's pictures of the same sixteen latents, in four rows of four. */
  | { readonly type: 'fakes'; readonly sheet: Sheet }
  | { readonly type: 'film'; readonly frame: FilmFrame }
  /** Fresh fakes of fresh noise at a step, to count what is on them. */
  | { readonly type: 'crop'; readonly pictures: TrainingPictures; readonly step: number }
  | { readonly type: 'sample'; readonly sample: Sample }
  /** How many of the last fresh fakes are new. */
  | { readonly type: 'novelty'; readonly novelty: NoveltyTally }
  | LookReply
  /** The numbers went out of bounds; the training went back to its last good state and takes smaller steps. */
  | { readonly type: 'recovered'; readonly step: number }
  /** Kept on the device; `at` in milliseconds since 1970. */
  | { readonly type: 'saved'; readonly at: number; readonly bytes: number }
  /** All that has been trained is kept on the device, or why not: what `settle` asks for, in the order of asking. */
  | { readonly type: 'settled'; readonly problem: ProblemCode | null }
  /** The steps of the moments that can be gone back to, in their order. */
  | { readonly type: 'moments'; readonly steps: readonly number[] }
  /** The training stands at another moment; `before` is the step that it stood at, where that can be undone. */
  | ({ readonly type: 'moved'; readonly before: number | null } & Resumed)
  | { readonly type: 'problem'; readonly code: ProblemCode; readonly detail: string };

/** What there is to look at. */
export type LookReply =
  | { readonly type: 'quiz'; readonly items: readonly QuizItem[] }
  | { readonly type: 'anatomy'; readonly anatomy: Anatomy }
  | { readonly type: 'nearest'; readonly found: NearestPicture }
  | { readonly type: 'latents'; readonly shown: ShownLatents }
  /** One row of pictures; null for latents that are not of this model. */
  | { readonly type: 'make'; readonly job: number; readonly sheet: Sheet | null };

/** On what the model runs. */
export interface DeviceFacts {
  readonly kind: string;
  readonly threads: number;
  /** Which kernel module was chosen, such as `relaxed-shared`. */
  readonly module: string;
}

/** What was found on the shelf: the training goes on from here. */
export interface Resumed {
  readonly film: readonly FilmFrame[];
  readonly history: readonly HistoryPoint[];
}

/** One moment of the training: sixteen fakes of the same latents as always. */
export interface FilmFrame {
  readonly step: number;
  /** Seconds of training so far. */
  readonly seconds: number;
  readonly sheet: Sheet;
}

/** One point of the curves. */
export interface HistoryPoint {
  readonly step: number;
  /** The last loss of each net; null before it has learned. */
  readonly generatorLoss: number | null;
  readonly discriminatorLoss: number | null;
  /** Share of its verdicts on unseen pictures and fresh fakes that the judge has right, from 0 to 1; null before it has been asked. */
  readonly right: number | null;
}

/** How the training stands; shares are smoothed and go from 0 to 1. */
export interface TrainingReport extends HistoryPoint {
  /** Seconds of training so far, over all sittings. */
  readonly seconds: number;
  /** Null before the judge has been asked. */
  readonly judge: {
    /** Share of the pictures it trained on that the judge calls real. */
    readonly trained: number;
    /** The same for real pictures that it has never seen. */
    readonly unseen: number;
    /** Share of fresh fakes that it calls made. */
    readonly fakes: number;
    /** Share of right verdicts on unseen pictures and fakes at the threshold that suits the judge best. */
    readonly best: number;
  } | null;
  readonly picturesPerSecond: number;
  /** How near fresh fakes are to the data, from 0 for those of an untrained maker to 100; absent before that was measured. */
  readonly quality?: number;
}

/** One picture's way through the nets: noise, what the maker made of it, a real picture beside it, and what the judge says. */
export interface Sample {
  /** The latent itself, a grey pixel a number. */
  readonly noise: Sheet;
  readonly fake: Sheet;
  readonly real: Sheet;
  /** The judge's chance, from 0 to 1, that the fake is real. */
  readonly fakeLooksReal: number;
  /** The judge's chance, from 0 to 1, that the real picture is real. */
  readonly realLooksReal: number;
  /** What happens on the way; only in slow motion and step by step. The fake is then that of the generator that learns. */
  readonly inside?: Inside;
}

/** What happens inside both nets on one picture's way, and what they learn from it. */
export interface Inside {
  /** The generator's layers, from noise to picture; gradients of its own loss. */
  readonly generator: readonly LayerLook[];
  /** The discriminator's layers, from picture to score, for the fake and for the real picture; gradients of its own loss. */
  readonly discriminator: { readonly fake: readonly LayerLook[]; readonly real: readonly LayerLook[] };
  /** The generator's loss on its way back through the same layers of the discriminator. */
  readonly passing: readonly GradientLook[];
  /** How each pixel of the fake should change to pass for real, and how strongly the loss depends on them. */
  readonly pixels: GradientLook;
  /** The judge's chance, from 0 to 1, that the fake is real, once its pixels are changed a little like that. */
  readonly changedLooksReal: number;
  /** What each net learns from: 0 is perfect. */
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  /** Numbers of noise, and pictures that go this way in a step. */
  readonly latent: number;
  readonly batch: number;
}

/** Gradients as colours: where numbers should go up or down so that the loss goes down. */
export interface GradientLook {
  readonly gradients: Sheet;
  /** The mean absolute gradient of all numbers there. */
  readonly pull: number;
}

/** A layer on a picture's way: the liveliest few of its feature maps. */
export interface LayerLook extends GradientLook {
  /** Pixels along a side of a feature map, and how many there are. */
  readonly side: number;
  readonly channels: number;
  /** Feature maps, the darker the higher; large ones at a smaller size. */
  readonly activations: Sheet;
}

/** A picture for whoever plays judge: real and never seen by the model's judge, or freshly made. */
export interface QuizItem {
  readonly made: boolean;
  readonly sheet: Sheet;
  /** The model's judge's chance, from 0 to 1, that it is real. */
  readonly looksReal: number;
}

/** What the nets are made of, and what that takes. */
export interface Anatomy {
  /** What is learned, in the order in which data goes through: names such as `generator/dense/weight`, and shapes. */
  readonly learned: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Memory that the device has taken, in bytes. */
  readonly bytes: number;
  /** Real pictures in a round; as many made ones go with them. */
  readonly batch: number;
}

/** The picture of the data that is most alike to a made one. */
export interface NearestPicture {
  /** Mirrored where that is more alike. */
  readonly real: Sheet;
  /** The distance between the two, over the usual one of a new picture of the same kind to its nearest: 0 for a copy, 1 for as new as new. */
  readonly novelty: number;
}

/** The noise of the shown fakes. */
export interface ShownLatents {
  /** Numbers in one latent. */
  readonly latent: number;
  /** [count, latent], normally distributed; in the order of the shown fakes. */
  readonly latents: Float32Array<ArrayBuffer>;
  /** Directions that change the pictures of this moment most, the strongest first: [count, latent], of length 1, at right angles. */
  readonly directions: Float32Array<ArrayBuffer>;
}

/** Fresh fakes beside the data: each is a copy, alike, or else new. */
export interface NoveltyTally {
  readonly copies: number;
  readonly alike: number;
  /** Further from the data than new drawings are: no pictures of their kind yet. */
  readonly far: number;
  /** All that were looked at. */
  readonly of: number;
  /** The step at which they were made. */
  readonly step: number;
}

/** What can go wrong in a worker; the page has a sentence for each. */
export type ProblemCode =
  | 'old-page'
  | 'engine'
  | 'memory'
  | 'painting'
  | 'training'
  | 'storage-full'
  | 'storage-off'
  | 'saved-unreadable'
  | 'kept-unreadable'
  | 'moment-unreadable';
