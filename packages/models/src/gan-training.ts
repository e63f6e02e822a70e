/** Trains a GAN step by step on a set of pictures, watches it, mends it when numbers run away, and saves it. */

import { createRandom, restoreRandom } from '@nepwerk/nn';
import type { Device, Random, SavedTensor } from '@nepwerk/nn';
import { checkGanConfig } from './gan-config.ts';
import type { Augmentation, GanConfig } from './gan-config.ts';
import type { GanInside } from './gan-inside.ts';
import type { Trained } from './gan-programs.ts';
import { GanRunner } from './gan-runner.ts';
import type { LearnedNumbers, Maker } from './gan-runner.ts';
import { judgeFigures, JUDGED_KINDS, JudgeWindow, noFigures } from './judge-window.ts';
import type { JudgedKind, JudgeFigures } from './judge-window.ts';
import type { Nearest } from './metrics/nearest.ts';
import { areaOf, checkPictures, drawPictures, partMarkedPictures, partPictures } from './pictures.ts';
import type { PartedPictures, PictureSet } from './pictures.ts';
import { openQualityMonitor } from './quality-monitor.ts';
import { allFinite } from './saved-state.ts';
import type { QualityFigures, QualityMonitor } from './quality-monitor.ts';
import { Speedometer } from './speedometer.ts';
import { readTraining, STREAMS, writeTraining } from './gan-training-state.ts';
import type { StreamName } from './gan-training-state.ts';

/** Steps between two looks at what the judge says; a look costs a third of a step. */
const JUDGE_EVERY = 10;

/** Looks that the judge's figures are taken over. */
const JUDGE_LOOKS = 8;

/** Steps between two measurements of quality; one costs about as much as two steps. */
const QUALITY_EVERY = 50;

/** Steps between two copies of a state that is known to be good, to go back to. */
const SNAPSHOT_EVERY = 50;

/** What step sizes are multiplied with after numbers ran away. */
const CALMER = 0.5;

/** Fakes that quality is measured on; real pictures in their place would waver by an energy distance of 0.003. */
const QUALITY_FAKES = 200;

/** Seed of the noise that is measured on: the same for every training. */
const MEASURING_SEED = 20_261_123;

/** Pictures to train on, at least: fewer can't be compared with anything. */
const LEAST_TRAINING = 2;

/** Part of the pictures that is held out when nothing else is asked, and how many at most. */
const HELD_OUT = { share: 0.2, most: 200 };

/** What is known after a step. */
export interface GanReport extends Partial<QualityFigures> {
  /** Steps so far; after a return to an earlier state, the steps of that state. */
  readonly step: number;
  /** The loss of each net in this step; NaN when it did not learn. */
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  /** How often the judge is right, over its last few looks. */
  readonly judge: JudgeFigures;
  /** Real pictures looked at in a second, of late; 0 in the first step. */
  readonly picturesPerSecond: number;
  /** How many times numbers ran away, so that training went back to the last good state with smaller steps. */
  readonly recovered: number;
}

const NO_LOSSES = { generatorLoss: NaN, discriminatorLoss: NaN };

const FIRST_REPORT: GanReport = {
  step: 0,
  ...NO_LOSSES,
  judge: noFigures,
  picturesPerSecond: 0,
  recovered: 0,
};

/** What can be asked for beside the config. */
export interface GanTrainingOptions {
  /** Same seed, same pictures, same training, bit for bit, for any number of threads. */
  readonly seed: number;
  /** Pictures to hold out, by chance; unless given, those that the pictures mark, or else a fifth of them and at most 200. */
  readonly heldOut?: number;
}

/** A GAN that learns. */
export interface GanTraining {
  /** Trains on one batch. Never throws for numbers that ran away: see `recovered` in the report. */
  step(which: Trained): GanReport;
  /** The report of the last step. */
  readonly report: GanReport;
  /** Everything that the two nets learn, in the order in which data goes through. */
  readonly learned: readonly LearnedNumbers[];
  /** The pictures that are trained on and those that are held out. */
  readonly pictures: PartedPictures;
  /** Pictures by the averaged generator: latents [count, latent] to [count, size, size, channels] in [-1, 1]. */
  generate(latents: Float32Array, count: number): Float32Array;
  /** The discriminator's scores of pictures [count, size, size, channels]; above 0 for real. */
  score(pictures: Float32Array, count: number): Float32Array;
  /**
   * Follows the picture that the generator that learns makes of a latent, [latent], through both nets and back, with a real one,
   * [size, size, channels], beside it. Training goes on bit for bit as if nobody had looked.
   */
  lookInside(latent: Float32Array, real: Float32Array): GanInside;
  /** Asks the judge about all held-out pictures, as many training pictures and as many fresh fakes of this generator; slow, and exact. */
  examineJudge(maker: Maker): JudgeFigures;
  /** Measures the quality now, as happens of itself every few steps; on these latents, [count, latent], or on those that it always takes. */
  measureQuality(latents?: Float32Array): QualityFigures;
  /** From the next step on the discriminator sees pictures with these changes, whatever the config says; what was learned stays. */
  setAugment(augment: readonly Augmentation[]): void;
  /** Goes on with other pictures of the same size; what was learned stays. */
  replacePictures(pictures: PictureSet): void;
  /** For each picture its nearest training picture: its place in the set that was given, and the distance over all pixels. */
  nearest(pictures: Float32Array, count: number): Nearest;
  /** Everything but the pictures that is needed to go on exactly as without a break, as safetensors. */
  save(): Uint8Array;
  /** Goes on from what `save` gave. Throws a RangeError, and changes nothing, when that is not of such a training. */
  restore(bytes: Uint8Array): void;
  /** Frees the memory. */
  close(): void;
}

/**
 * Opens the training of a GAN on these pictures.
 * @throws RangeError for a config or pictures that can't be, and says what is allowed.
 */
export function createGanTraining(
  device: Device,
  config: GanConfig,
  pictures: PictureSet,
  options: GanTrainingOptions,
): GanTraining {
  checkGanConfig(config);
  return new Training(device, config, pictures, options);
}

class Training implements GanTraining {
  readonly #config: GanConfig;
  readonly #device: Device;
  readonly #runner: GanRunner;
  readonly #heldOut: number | undefined;
  readonly #window: JudgeWindow;
  readonly #real: Float32Array;
  readonly #qualityLatents: Float32Array;
  #seed: number;
  #streams: Record<StreamName, Random>;
  #given: PictureSet;
  #pictures: PartedPictures;
  #monitor: QualityMonitor;
  #report: GanReport = FIRST_REPORT;
  #good: { readonly step: number; readonly tensors: ReadonlyMap<string, SavedTensor> };
  readonly #speed: Speedometer;

  constructor(device: Device, config: GanConfig, pictures: PictureSet, options: GanTrainingOptions) {
    this.#config = config;
    this.#speed = new Speedometer(config.batch);
    this.#device = device;
    this.#heldOut = options.heldOut;
    this.#seed = options.seed;
    const random = createRandom(options.seed);
    this.#streams = mapStreams((name) => random.fork(name));
    this.#given = pictures;
    this.#pictures = this.#part(pictures, options.seed);
    this.#runner = new GanRunner(device, config, random.fork('nets'));
    this.#monitor = openQualityMonitor(device, this.#pictures, config.mirror);
    this.#window = new JudgeWindow(JUDGE_LOOKS, config.batch);
    this.#real = new Float32Array(config.batch * areaOf(config));
    this.#qualityLatents = createRandom(MEASURING_SEED)
      .fork('quality')
      .normals(QUALITY_FAKES * config.latent);
    this.#good = { step: 0, tensors: this.#runner.save() };
  }

  get report(): GanReport {
    return this.#report;
  }

  get learned(): readonly LearnedNumbers[] {
    return this.#runner.learned();
  }

  get pictures(): PartedPictures {
    return this.#pictures;
  }

  step(which: Trained): GanReport {
    const { mirror } = this.#config;
    const step = this.#report.step + 1;
    drawPictures(this.#real, this.#pictures.training, this.#streams.pictures, mirror);
    const change = { newness: this.#newness(step), pace: CALMER ** this.#report.recovered };
    const losses = this.#runner.step(which, this.#real, change, this.#streams);
    this.#report = { ...this.#report, ...NO_LOSSES, ...losses, step, picturesPerSecond: this.#speed.tick() };
    if (!Object.values(losses).every(Number.isFinite) || (step % SNAPSHOT_EVERY === 0 && !this.#keepIfGood())) {
      this.#goBack();
      return this.#report;
    }
    if (step % JUDGE_EVERY === 0) this.#look();
    if (step % QUALITY_EVERY === 0) this.#report = { ...this.#report, ...this.measureQuality() };
    return this.#report;
  }

  generate(latents: Float32Array, count: number): Float32Array {
    requireLength('latents', latents, count * this.#config.latent);
    return this.#runner.make('averaged', latents);
  }

  score(pictures: Float32Array, count: number): Float32Array {
    requireLength('pictures', pictures, count * areaOf(this.#config));
    return this.#runner.score(pictures);
  }

  lookInside(latent: Float32Array, real: Float32Array): GanInside {
    requireLength('latents', latent, this.#config.latent);
    requireLength('pictures', real, areaOf(this.#config));
    return this.#runner.lookInside(latent, real);
  }

  nearest(pictures: Float32Array, count: number): Nearest {
    requireLength('pictures', pictures, count * areaOf(this.#config));
    const { index, distance } = this.#monitor.nearest(pictures);
    return { index: index.map((i) => this.#pictures.origin[i]), distance };
  }

  examineJudge(maker: Maker): JudgeFigures {
    const { training, unseen } = this.#pictures;
    const latents = createRandom(MEASURING_SEED)
      .fork('examination')
      .normals(unseen.count * this.#config.latent);
    const score = (pixels: Float32Array): Float32Array => this.#runner.score(pixels);
    return judgeFigures({
      trained: score(training.pixels.subarray(0, unseen.pixels.length)),
      unseen: score(unseen.pixels),
      fakes: score(this.#runner.make(maker, latents)),
    });
  }

  measureQuality(latents = this.#qualityLatents): QualityFigures {
    return this.#monitor.measure(this.#runner.make('averaged', latents));
  }

  setAugment(augment: readonly Augmentation[]): void {
    this.#runner.setAugment(augment);
  }

  replacePictures(pictures: PictureSet): void {
    this.#use(pictures, this.#seed);
    this.#window.clear();
    this.#report = { ...this.#report, judge: noFigures };
  }

  save(): Uint8Array {
    const { step, recovered, judge: _, picturesPerSecond: __, ...figures } = this.#report;
    const streams = mapStreams((name) => this.#streams[name].state());
    const tensors = this.#runner.save();
    this.#window.save(tensors);
    return writeTraining(this.#config, { seed: this.#seed, step, recovered, streams, figures }, tensors);
  }

  restore(bytes: Uint8Array): void {
    const { progress, tensors } = readTraining(bytes, this.#config);
    this.#runner.restore(tensors);
    // Parted as before, so that what was held out then is still unseen.
    if (progress.seed !== this.#seed) this.#use(this.#given, progress.seed);
    this.#window.restore(tensors);
    this.#streams = mapStreams((name) => restoreRandom(progress.streams[name]));
    const { step, recovered, figures } = progress;
    this.#report = { ...FIRST_REPORT, ...figures, step, recovered, judge: this.#window.figures() };
    this.#good = { step, tensors };
    this.#speed.restart();
  }

  close(): void {
    this.#monitor.close();
    this.#runner.close();
  }

  /** Goes on with these pictures, parted by this seed. */
  #use(pictures: PictureSet, seed: number): void {
    this.#pictures = this.#part(pictures, seed);
    this.#given = pictures;
    this.#seed = seed;
    this.#monitor.close();
    this.#monitor = openQualityMonitor(this.#device, this.#pictures, this.#config.mirror);
  }

  /**
   * Parts the pictures by their own marks where they leave enough on both sides, so that a picture stays on its side when others come and
   * go; else by chance, always in the same way for the same seed and count.
   */
  #part(pictures: PictureSet, seed: number): PartedPictures {
    checkPictures(pictures, this.#config.size, this.#config.channels);
    const marked = this.#heldOut === undefined ? countMarks(pictures) : 0;
    if (pictures.heldOut && marked >= 1 && marked <= pictures.count - LEAST_TRAINING) {
      return partMarkedPictures(pictures, pictures.heldOut);
    }
    const usual = Math.min(Math.max(Math.round(pictures.count * HELD_OUT.share), 1), HELD_OUT.most);
    const heldOut = this.#heldOut ?? usual;
    if (!Number.isInteger(heldOut) || heldOut < 1 || heldOut > pictures.count - LEAST_TRAINING) {
      const most = pictures.count - LEAST_TRAINING;
      throw new RangeError(`Of ${pictures.count} pictures 1 to ${most} can be held out; asked for ${heldOut}.`);
    }
    return partPictures(pictures, heldOut, createRandom(seed).fork('held out'));
  }

  /** The share of the averaged generator that is new in this step: large in the beginning, when everything is still wrong. */
  #newness(step: number): number {
    return 1 - Math.min(this.#config.averaging, (1 + step) / (10 + step));
  }

  /** Lets the judge look at a batch of each kind; the fakes are those of the averaged generator, which is the one that is shown. */
  #look(): void {
    const { training, unseen } = this.#pictures;
    const { judge } = this.#streams;
    const { batch, latent } = this.#config;
    const scores: Record<JudgedKind, Float32Array> = {
      trained: this.#scoreDrawn(training),
      unseen: this.#scoreDrawn(unseen),
      fakes: this.#runner.score(this.#runner.make('averaged', judge.normals(batch * latent))),
    };
    // Numbers that ran away are found at the next copy; until then they are no verdicts.
    if (!Object.values(scores).every((it) => it.every(Number.isFinite))) return;
    for (const kind of JUDGED_KINDS) this.#window.add(kind, scores[kind]);
    this.#report = { ...this.#report, judge: this.#window.figures() };
  }

  /** The judge's scores of a batch drawn from these pictures. */
  #scoreDrawn(pictures: PictureSet): Float32Array {
    drawPictures(this.#real, pictures, this.#streams.judge, this.#config.mirror);
    return this.#runner.score(this.#real);
  }

  /** Keeps a copy of the state when all of it is finite; answers whether it is. */
  #keepIfGood(): boolean {
    const tensors = this.#runner.save();
    if (!allFinite(tensors)) return false;
    this.#good = { step: this.#report.step, tensors };
    return true;
  }

  /** Back to the last good state, with smaller steps. The random streams run on, so the same misfortune need not follow. */
  #goBack(): void {
    this.#runner.restore(this.#good.tensors);
    this.#report = { ...this.#report, step: this.#good.step, recovered: this.#report.recovered + 1 };
  }
}

function countMarks({ heldOut }: PictureSet): number {
  return heldOut ? Array.from(heldOut).filter((mark) => mark === 1).length : 0;
}

function mapStreams<Value>(make: (name: StreamName) => Value): Record<StreamName, Value> {
  return Object.fromEntries(STREAMS.map((name) => [name, make(name)])) as Record<StreamName, Value>;
}

function requireLength(name: string, values: Float32Array, length: number): void {
  if (values.length !== length) throw new RangeError(`Expected ${length} numbers of ${name}; got ${values.length}.`);
}
