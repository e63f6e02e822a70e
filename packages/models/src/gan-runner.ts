/** A GAN in the memory of a device: runs its training steps, its makers and its judge on plain arrays of numbers. */

import { Variables } from '@nepwerk/nn';
import type { Device, Graph, Program, Random, SavedTensor, Session } from '@nepwerk/nn';
import { BatchRunner } from './batch-runner.ts';
import type { Augmentation, GanConfig } from './gan-config.ts';
import { InsideRunner, traceInside } from './gan-inside.ts';
import type { GanInside } from './gan-inside.ts';
import { createGanNets, traceJudge, traceMaker, traceStep } from './gan-programs.ts';
import type { GanNets, Trained } from './gan-programs.ts';
import { areaOf } from './pictures.ts';

const TRAINED = ['both', 'generator', 'discriminator'] as const;

const MAKERS = ['averaged', 'generator'] as const;

/** A net that makes pictures: the averaged generator, or the one that learns. */
export type Maker = (typeof MAKERS)[number];

/** Losses of the nets that learned in a step. */
export interface StepLosses {
  readonly generatorLoss?: number;
  readonly discriminatorLoss?: number;
}

/** The random streams that a step draws from. */
export interface StepStreams {
  readonly noise: Random;
  readonly augment: Random;
}

/** How much a step changes. */
export interface StepChange {
  /** The share of the averaged generator that is replaced by the one that learns. */
  readonly newness: number;
  /** The step sizes, as a share of those of the config. */
  readonly pace: number;
}

/** Learned numbers under one name, such as `generator/dense/weight`. */
export interface LearnedNumbers {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A step that can be run. */
interface TracedStep {
  /** Filled anew at each run. */
  readonly inputs: Record<string, Float32Array>;
  readonly compiled: () => Program;
}

/** A GAN on a device. */
export class GanRunner {
  readonly #config: GanConfig;
  readonly #nets: GanNets;
  readonly #session: Session;
  /** The steps with the changes to pictures that were asked for so far. */
  readonly #stepsFor = new Map<string, Readonly<Record<Trained, TracedStep>>>();
  #steps: Readonly<Record<Trained, TracedStep>>;
  readonly #makers: Readonly<Record<Maker, () => BatchRunner>>;
  readonly #judge: () => BatchRunner;
  readonly #inside: () => InsideRunner;

  /** Opens a GAN with first values from `random`. Programs are compiled when they are first run. */
  constructor(device: Device, config: GanConfig, random: Random) {
    const variables = new Variables();
    const nets = createGanNets(variables, config, random);
    // All are traced before the session opens, since it makes room for the variables that are known then.
    const steps = forEach(TRAINED, (trained) => traceStep(trained, nets, config));
    const makers = forEach(MAKERS, (maker) => traceMaker(maker, nets, config));
    const judge = traceJudge(nets, config);
    const session = device.open(variables);
    const { batch, latent } = config;
    this.#config = config;
    this.#nets = nets;
    this.#session = session;
    this.#steps = this.#keepSteps(config.augment, steps);
    this.#makers = forEach(MAKERS, (maker) =>
      once(() => new BatchRunner(session.compile(makers[maker]), 'z', ['pictures'], batch, latent)),
    );
    this.#judge = once(() => new BatchRunner(session.compile(judge), 'pictures', ['scores'], batch, areaOf(config)));
    // Traced when it is first looked at: it has no variables but those of the judge, and whoever never looks does not pay.
    this.#inside = once(() => {
      const graph = traceInside(nets, config);
      return new InsideRunner(graph, session.compile(graph), config);
    });
  }

  /**
   * Runs one step on `real`, a batch of pictures. Answers the losses before the step of the nets that learned.
   */
  step(trained: Trained, real: Float32Array, change: StepChange, streams: StepStreams): StepLosses {
    const { inputs, compiled } = this.#steps[trained];
    for (const [name, values] of Object.entries(inputs)) {
      if (name === 'real') values.set(real);
      else if (name === 'newness') values[0] = change.newness;
      else if (name.startsWith('z')) fill(values, () => streams.noise.normal());
      else fill(values, () => streams.augment.uniform());
    }
    this.#setPace(change.pace);
    const program = compiled();
    program.run(inputs);
    return {
      ...(trained !== 'discriminator' && { generatorLoss: program.view('generatorLoss')[0] }),
      ...(trained !== 'generator' && { discriminatorLoss: program.view('discriminatorLoss')[0] }),
    };
  }

  /** From the next step on the discriminator sees pictures with these changes, whatever the config says. */
  setAugment(augment: readonly Augmentation[]): void {
    const config = { ...this.#config, augment };
    this.#steps =
      this.#stepsFor.get(augment.join()) ??
      this.#keepSteps(
        augment,
        forEach(TRAINED, (trained) => traceStep(trained, this.#nets, config)),
      );
  }

  /** Pictures from latents, [count, latent] to [count, size, size, channels]. */
  make(maker: Maker, latents: Float32Array): Float32Array {
    return this.#makers[maker]().run(latents)[0];
  }

  /** The discriminator's scores of pictures, [count, size, size, channels] to [count]: above 0 for real. */
  score(pictures: Float32Array): Float32Array {
    return this.#judge().run(pictures)[0];
  }

  /** Follows a picture of the generator that learns through both nets and back; the training does not notice. */
  lookInside(latent: Float32Array, real: Float32Array): GanInside {
    return this.#inside().run(latent, real);
  }

  /** Everything that the two nets learn, in the order in which data goes through. */
  learned(): readonly LearnedNumbers[] {
    return [...this.#nets.generator.learned, ...this.#nets.discriminator.learned].map(({ name, shape }) => ({
      name,
      shape,
    }));
  }

  /** A copy of everything that lasts from step to step. */
  save(): Map<string, SavedTensor> {
    return this.#session.save();
  }

  /** Puts a copy back. Throws a RangeError when it is not of a GAN of these sizes. */
  restore(tensors: ReadonlyMap<string, SavedTensor>): void {
    this.#session.restore(tensors);
  }

  /** Frees the memory. */
  close(): void {
    this.#session.close();
  }

  #keepSteps(
    augment: readonly Augmentation[],
    graphs: Readonly<Record<Trained, Graph>>,
  ): Readonly<Record<Trained, TracedStep>> {
    const steps = forEach(TRAINED, (trained) => ({
      inputs: inputsOf(graphs[trained]),
      compiled: once(() => this.#session.compile(graphs[trained])),
    }));
    this.#stepsFor.set(augment.join(), steps);
    return steps;
  }

  #setPace(pace: number): void {
    const { generatorRate, discriminatorRate } = this.#nets;
    this.#session.write(generatorRate.name, [pace * this.#config.generatorRate]);
    this.#session.write(discriminatorRate.name, [pace * this.#config.discriminatorRate]);
  }
}

/** For each name a value. */
function forEach<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** A function that makes its value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** An array for each input of a program, filled anew at each run. */
function inputsOf(graph: Graph): Record<string, Float32Array> {
  return Object.fromEntries(Array.from(graph.inputs, ([name, tensor]) => [name, new Float32Array(tensor.size)]));
}

function fill(values: Float32Array, next: () => number): void {
  for (let i = 0; i < values.length; i++) values[i] = next();
}
