/** Trains a face auto-encoder step by step on faces of two persons, measures it on faces it has not seen, and saves it. */

import { createRandom, restoreRandom } from '@nepwerk/nn';
import type { Device, Random, RandomState, SavedTensor } from '@nepwerk/nn';
import { ssimWithin } from '../metrics/ssim.ts';
import { allFinite, isCount, isRecord, readState, writeState } from '../saved-state.ts';
import { Speedometer } from '../speedometer.ts';
import { checkAutoencoderConfig } from './config.ts';
import type { AutoencoderConfig } from './config.ts';
import { PERSONS } from './faces.ts';
import type { FaceExamples, FacePerson, Person } from './faces.ts';
import { AutoencoderRunner } from './runner.ts';
import type { AsBoth, FaceLosses } from './runner.ts';

/** Steps between two measurements on unseen faces; one costs about as much as a step. */
const MEASURE_EVERY = 100;

/** Unseen faces of each person that are measured on, at most: one batch. */
const MEASURED = 16;

/** Steps between two copies of a state that is known to be good, to go back to. */
const SNAPSHOT_EVERY = 100;

/** What step sizes are multiplied with after numbers ran away. */
const CALMER = 0.5;

const FORMAT = { name: 'nepwerk-faces', version: '1' } as const;

/** A figure of each person. */
export type OfBoth<Value> = readonly [Value, Value];

/** What is known after a step. */
export interface FaceReport {
  /** Steps so far, of either person; after a return to an earlier state, the steps of that state. */
  readonly step: number;
  /** The losses of the last step of each person; NaN before the first. */
  readonly losses: OfBoth<FaceLosses>;
  /** How alike unseen faces and what their own decoder makes of them are within the face, 1 for the same; NaN while not measured. */
  readonly rebuilt: OfBoth<number>;
  /** Faces looked at in a second, of late; 0 in the first step. */
  readonly facesPerSecond: number;
  /** How many times numbers ran away, so that training went back to the last good state with smaller steps. */
  readonly recovered: number;
}

const NO_LOSSES: FaceLosses = { difference: NaN, total: NaN };

const FIRST_REPORT: FaceReport = {
  step: 0,
  losses: [NO_LOSSES, NO_LOSSES],
  rebuilt: [NaN, NaN],
  facesPerSecond: 0,
  recovered: 0,
};

/** What is saved beside the tensors. */
interface Progress extends Pick<FaceReport, 'step' | 'recovered' | 'losses' | 'rebuilt'> {
  readonly stream: RandomState;
}

/** An auto-encoder that learns two faces. */
export interface FaceTraining {
  /** Trains on one batch of the person whose turn it is. Never throws for numbers that ran away: see `recovered` in the report. */
  step(): FaceReport;
  /** The report of the last step. */
  readonly report: FaceReport;
  /** Faces, [count, S, S, 3] in 0..1, as each person: rebuilt by the own decoder, swapped by the other; and what they were squeezed into. */
  look(faces: Float32Array): AsBoth;
  /** One face, [S, S, 3], as this person, as fast as can be; the answer is overwritten by the next call. */
  lookAs(person: Person, face: Float32Array): Float32Array;
  /** Measures now how well unseen faces are rebuilt, as happens of itself every hundred steps. */
  measure(): OfBoth<number>;
  /** Goes on with other faces of the same two persons; what was learned stays. */
  replaceFaces(persons: OfBoth<FacePerson>): void;
  /** Memory that it holds on the device, in bytes. */
  readonly bytes: number;
  /** Everything but the faces that is needed to go on exactly as without a break, as safetensors. */
  save(): Uint8Array;
  /** Goes on from what `save` gave. Throws a RangeError, and changes nothing, when that is not of such a training. */
  restore(bytes: Uint8Array): void;
  /** Frees the memory. */
  close(): void;
}

/**
 * Opens the training of an auto-encoder on these two persons. The same seed and faces give the same training, bit for bit, for any number
 * of threads.
 * @throws RangeError for a config or faces that can't be, and says what is allowed.
 */
export function createFaceTraining(
  device: Device,
  config: AutoencoderConfig,
  persons: OfBoth<FacePerson>,
  seed: number,
): FaceTraining {
  checkAutoencoderConfig(config);
  return new Training(device, config, persons, seed);
}

class Training implements FaceTraining {
  readonly #config: AutoencoderConfig;
  readonly #runner: AutoencoderRunner;
  #persons: OfBoth<FacePerson>;
  #stream: Random;
  #report: FaceReport = FIRST_REPORT;
  #good: { readonly step: number; readonly tensors: ReadonlyMap<string, SavedTensor> };
  readonly #speed: Speedometer;

  constructor(device: Device, config: AutoencoderConfig, persons: OfBoth<FacePerson>, seed: number) {
    checkPersons(persons, config);
    const random = createRandom(seed);
    const [first, second] = persons;
    this.#config = config;
    this.#speed = new Speedometer(config.batch);
    this.#persons = persons;
    this.#stream = random.fork('faces');
    this.#runner = new AutoencoderRunner(device, config, [first.source.mean, second.source.mean], random.fork('nets'));
    this.#good = { step: 0, tensors: this.#runner.save() };
  }

  get report(): FaceReport {
    return this.#report;
  }

  get bytes(): number {
    return this.#runner.bytes;
  }

  step(): FaceReport {
    const step = this.#report.step + 1;
    const person: Person = step % 2 === 1 ? 0 : 1;
    this.#persons[person].source.draw(this.#runner.batch, this.#stream);
    const losses = this.#runner.step(person, this.#newness(step), CALMER ** this.#report.recovered);
    const [first, second] = this.#report.losses;
    this.#report = {
      ...this.#report,
      step,
      losses: person === 0 ? [losses, second] : [first, losses],
      facesPerSecond: this.#speed.tick(),
    };
    if (!Number.isFinite(losses.total) || (step % SNAPSHOT_EVERY === 0 && !this.#keepIfGood())) {
      this.#goBack();
      return this.#report;
    }
    if (step % MEASURE_EVERY === 0) this.#report = { ...this.#report, rebuilt: this.measure() };
    return this.#report;
  }

  look(faces: Float32Array): AsBoth {
    return this.#runner.look(faces);
  }

  lookAs(person: Person, face: Float32Array): Float32Array {
    return this.#runner.lookAs(person, face);
  }

  measure(): OfBoth<number> {
    const [first, second] = this.#persons;
    return [this.#rebuilt(0, first.unseen), this.#rebuilt(1, second.unseen)];
  }

  replaceFaces(persons: OfBoth<FacePerson>): void {
    checkPersons(persons, this.#config);
    this.#persons = persons;
  }

  save(): Uint8Array {
    const { step, recovered, losses, rebuilt } = this.#report;
    const progress: Progress = { step, recovered, losses, rebuilt, stream: this.#stream.state() };
    return writeState(FORMAT, this.#config, progress, this.#runner.save());
  }

  restore(bytes: Uint8Array): void {
    const { progress, tensors } = readState<Progress>(FORMAT, this.#config, bytes);
    const { step, recovered, losses, rebuilt, stream } = progress;
    if (!isCount(step) || !isCount(recovered) || !isRecord(stream)) {
      throw new RangeError('The saved training does not say how far it was.');
    }
    const random = restoreRandom(stream);
    this.#runner.restore(tensors);
    this.#stream = random;
    this.#good = { step, tensors };
    this.#speed.restart();
    this.#report = {
      ...FIRST_REPORT,
      step,
      recovered,
      losses: [lossesFrom(losses?.[0]), lossesFrom(losses?.[1])],
      rebuilt: [figure(rebuilt?.[0]), figure(rebuilt?.[1])],
    };
  }

  close(): void {
    this.#runner.close();
  }

  /** The share of the averaged nets that is new in this step: large in the beginning, when everything is still wrong. */
  #newness(step: number): number {
    return 1 - Math.min(this.#config.averaging, (1 + step) / (10 + step));
  }

  #rebuilt(person: Person, { count, pictures, inside }: FaceExamples): number {
    const { size } = this.#config;
    const measured = Math.min(count, MEASURED);
    const area = size * size * 3;
    const made = this.#runner.look(pictures.subarray(0, measured * area)).as[person];
    let sum = 0;
    for (let i = 0; i < measured; i++) {
      const [from, to] = [i * area, (i + 1) * area];
      const within = inside.subarray(i * size * size, (i + 1) * size * size);
      sum += ssimWithin(made.subarray(from, to), pictures.subarray(from, to), within, size);
    }
    return sum / measured;
  }

  /** Keeps a copy of the state when all of it is finite; answers whether it is. */
  #keepIfGood(): boolean {
    const tensors = this.#runner.save();
    if (!allFinite(tensors)) return false;
    this.#good = { step: this.#report.step, tensors };
    return true;
  }

  /** Back to the last good state, with smaller steps. The random stream runs on, so the same misfortune need not follow. */
  #goBack(): void {
    this.#runner.restore(this.#good.tensors);
    this.#report = { ...this.#report, step: this.#good.step, recovered: this.#report.recovered + 1 };
  }
}

function checkPersons(persons: OfBoth<FacePerson>, { size }: AutoencoderConfig): void {
  for (const person of PERSONS) {
    const { source, unseen } = persons[person];
    if (source.size !== size) {
      throw new RangeError(`Faces of ${size} pixels are expected of person ${person}; got ${source.size}.`);
    }
    const { count, pictures, inside } = unseen;
    if (!(count >= 1) || pictures.length !== count * size * size * 3 || inside.length !== count * size * size) {
      throw new RangeError(`Person ${person} needs unseen faces of ${size} pixels with a mask for each.`);
    }
  }
}

/** A figure that JSON wrote; NaN, which it writes as null, was not known yet. */
function figure(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

function lossesFrom(saved: Partial<FaceLosses> | undefined): FaceLosses {
  return { difference: figure(saved?.difference), total: figure(saved?.total) };
}
