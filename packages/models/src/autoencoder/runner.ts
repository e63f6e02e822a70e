/** A face auto-encoder in the memory of a device: runs its steps and shows faces, on plain arrays of numbers. */

import { Variables } from '@nepwerk/nn';
import type { Device, Program, Random, SavedTensor, Session } from '@nepwerk/nn';
import { BatchRunner } from '../batch-runner.ts';
import type { AutoencoderConfig } from './config.ts';
import { PERSONS, POSE_NUMBERS } from './faces.ts';
import type { FaceBatch, Person } from './faces.ts';
import { createAutoencoderNets, traceFaceStep, traceLook } from './programs.ts';
import type { AutoencoderNets } from './programs.ts';

/** The losses of a step. */
export interface FaceLosses {
  /** Mean absolute difference from the faces that were wanted, weighted, 0..1. */
  readonly difference: number;
  /** All that is made smaller. */
  readonly total: number;
}

/** Faces that went through one encoder and both decoders. */
export interface AsBoth {
  /** [count, S, S, 3] in 0..1 each: as the first person, and as the second. */
  readonly as: readonly [Float32Array, Float32Array];
  /** What they were squeezed into between encoder and decoders, [count, code]. */
  readonly code: Float32Array;
}

/** An auto-encoder on a device. */
export class AutoencoderRunner {
  /** To be filled with faces before each step. */
  readonly batch: FaceBatch;
  readonly #config: AutoencoderConfig;
  readonly #nets: AutoencoderNets;
  readonly #session: Session;
  readonly #steps: readonly Program[];
  readonly #weights: Float32Array;
  readonly #newness = new Float32Array(1);
  #look: BatchRunner | undefined;
  readonly #single = new Map<Person, Program>();

  /** Opens an auto-encoder with first values from `random`. */
  constructor(
    device: Device,
    config: AutoencoderConfig,
    meanFaces: readonly [Float32Array, Float32Array],
    random: Random,
  ) {
    const variables = new Variables();
    const nets = createAutoencoderNets(variables, config, meanFaces, random);
    // Traced before the session opens, since it makes room for the variables that are known then.
    const steps = PERSONS.map((person) => traceFaceStep(person, nets, config));
    const session = device.open(variables);
    this.#config = config;
    this.#nets = nets;
    this.#session = session;
    this.#steps = steps.map((graph) => session.compile(graph));
    const { batch, size } = config;
    const pixels = batch * size * size;
    this.batch = {
      bent: new Float32Array(3 * pixels),
      straight: new Float32Array(3 * pixels),
      weight: new Float32Array(pixels),
      pose: new Float32Array(batch * POSE_NUMBERS),
    };
    this.#weights = new Float32Array(3 * pixels);
  }

  /**
   * Runs a step on the batch, which holds faces of this person.
   * @param newness the share of the averaged nets that is replaced
   * @param pace the step size, as a share of that of the config
   * @returns the losses before the step
   */
  step(person: Person, newness: number, pace: number): FaceLosses {
    const { bent, straight, weight, pose } = this.batch;
    spread(weight, this.#weights);
    this.#newness[0] = newness;
    this.#session.write(this.#nets.rate.name, [pace * this.#config.rate]);
    const program = this.#steps[person];
    const inputs = { bent, straight, weight: this.#weights, newness: this.#newness };
    program.run(this.#config.pose > 0 ? { ...inputs, pose } : inputs);
    return { difference: program.view('difference')[0], total: program.view('total')[0] };
  }

  /** Faces, [count, S, S, 3] in 0..1, as the averaged nets make each person of them. */
  look(faces: Float32Array): AsBoth {
    const { batch, size } = this.#config;
    this.#look ??= new BatchRunner(
      this.#session.compile(traceLook(PERSONS, batch, this.#nets, this.#config)),
      'faces',
      ['person0', 'person1', 'code'],
      batch,
      size * size * 3,
    );
    const [first, second, code] = this.#look.run(faces);
    return { as: [first, second], code };
  }

  /** One face, [S, S, 3], as this person, as fast as can be: for a mirror. The answer is overwritten by the next call. */
  lookAs(person: Person, face: Float32Array): Float32Array {
    let program = this.#single.get(person);
    if (program === undefined) {
      program = this.#session.compile(traceLook([person], 1, this.#nets, this.#config));
      this.#single.set(person, program);
    }
    program.run({ faces: face });
    return program.view(`person${person}`);
  }

  /** A copy of everything that lasts from step to step. */
  save(): Map<string, SavedTensor> {
    return this.#session.save();
  }

  /** Puts a copy back. Throws a RangeError when it is not of an auto-encoder of these sizes. */
  restore(tensors: ReadonlyMap<string, SavedTensor>): void {
    this.#session.restore(tensors);
  }

  /** Memory that it holds on the device, in bytes. */
  get bytes(): number {
    return this.#session.bytes;
  }

  /** Frees the memory. */
  close(): void {
    this.#session.close();
  }
}

/** The same number for red, green and blue: [pixels] to [pixels, 3]. */
function spread(weight: Float32Array, weights: Float32Array): void {
  for (let i = 0, k = 0; i < weight.length; i++, k += 3) {
    const value = weight[i];
    weights[k] = value;
    weights[k + 1] = value;
    weights[k + 2] = value;
  }
}
