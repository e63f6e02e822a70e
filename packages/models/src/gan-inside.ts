/** Looks into both nets on one picture's way: what each layer answers, how wrong the nets are, and the gradients that go back. */

import { concat, createRandom, gradients, slice, trace } from '@nepwerk/nn';
import type { Graph, Program, Tensor } from '@nepwerk/nn';
import { discriminatorLayers, discriminatorLossOf, generatorLayers, generatorLossOf } from './gan.ts';
import type { GanConfig } from './gan-config.ts';
import type { GanNets } from './gan-programs.ts';
import { batchStatistics } from './norm.ts';

/** Seed of the noise of the other pictures of the batch: always the same, so that a look draws from no stream of the training. */
const COMPANY_SEED = 20_261_126;

/** A layer on the way of one picture; both arrays are [side, side, channels]. */
export interface LayerInside {
  /** Pixels along a side of a feature map, and how many maps there are. */
  readonly side: number;
  readonly channels: number;
  /** What the layer answers: its feature maps. */
  readonly activations: Float32Array;
  /** The gradient of a loss by each of these numbers. */
  readonly gradients: Float32Array;
}

/** One picture's way through both nets and back, with a real picture beside it. */
export interface GanInside {
  /** The made picture, [size, size, channels]. */
  readonly fake: Float32Array;
  /** What the discriminator makes of the two: above 0 for real. */
  readonly fakeScore: number;
  readonly realScore: number;
  /** What the generator would learn from this picture, and the discriminator from both: the terms of the training's own losses. */
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  /** From noise to picture; gradients of the generator's loss. */
  readonly generator: readonly LayerInside[];
  /** From picture to score, for the fake and for the real picture; gradients of the discriminator's loss. */
  readonly discriminator: { readonly fake: readonly LayerInside[]; readonly real: readonly LayerInside[] };
  /** The generator's loss on its way back through the discriminator: gradients by the layers of `discriminator.fake`. */
  readonly passing: readonly Float32Array[];
  /** And where it comes out: the gradient by each pixel of the fake, [size, size, channels]. */
  readonly pixelGradient: Float32Array;
  /** Pictures that the generator made at once: what it normalises by. */
  readonly batch: number;
}

/**
 * Inputs: `z` [B, latent], the first row for the picture that is followed; `real` [1, size, size, channels]. The generator is the one that
 * learns, and normalises by its batch as in training; the discriminator sees the pictures as they are, without the changes of `augment`.
 * Changes nothing that lasts.
 */
export function traceInside(nets: GanNets, config: GanConfig): Graph {
  return trace((g) => {
    const z = g.input('z', [config.batch, config.latent]);
    const real = g.input('real', [1, config.size, config.size, config.channels]);
    const made = generatorLayers(z, nets.generator, config, batchStatistics);
    const fake = slice(made.pictures, 0, 1);
    const judged = discriminatorLayers(concat([fake, real]), nets.discriminator.forLooking(), config);
    const fakeScore = slice(judged.scores, 0, 1);
    const realScore = slice(judged.scores, 1, 2);
    const generatorLoss = generatorLossOf(fakeScore);
    const discriminatorLoss = discriminatorLossOf(realScore, fakeScore);
    const back = gradients(generatorLoss, [...judged.layers, fake, ...made.layers]);
    const depth = judged.layers.length;
    return {
      fake,
      fakeScore,
      realScore,
      generatorLoss,
      discriminatorLoss,
      pixelGradient: back[depth],
      ...numbered('made', made.layers),
      ...numbered('madeBack', back.slice(depth + 1)),
      ...numbered('judged', judged.layers),
      ...numbered('judgedBack', gradients(discriminatorLoss, judged.layers)),
      ...numbered('passing', back.slice(0, depth)),
    };
  });
}

/** Follows single pictures through a program of {@link traceInside}. */
export class InsideRunner {
  readonly #graph: Graph;
  readonly #program: Program;
  readonly #config: GanConfig;
  readonly #latents: Float32Array;

  /** Takes the graph and the program that it was compiled to. */
  constructor(graph: Graph, program: Program, config: GanConfig) {
    this.#graph = graph;
    this.#program = program;
    this.#config = config;
    this.#latents = createRandom(COMPANY_SEED).normals(config.batch * config.latent);
  }

  /** Follows the picture of a latent, [latent], with a real one, [size, size, channels], beside it. */
  run(latent: Float32Array, real: Float32Array): GanInside {
    this.#latents.set(latent);
    this.#program.run({ z: this.#latents, real });
    const { batch, generatorWidths, discriminatorWidths } = this.#config;
    return {
      fake: this.#row('fake', 0),
      fakeScore: this.#row('fakeScore', 0)[0],
      realScore: this.#row('realScore', 0)[0],
      generatorLoss: this.#row('generatorLoss', 0)[0],
      discriminatorLoss: this.#row('discriminatorLoss', 0)[0],
      generator: generatorWidths.map((_, i) => this.#layer(`made${i}`, `madeBack${i}`, 0)),
      discriminator: { fake: this.#judged(0), real: this.#judged(1) },
      passing: discriminatorWidths.map((_, i) => this.#row(`passing${i}`, 0)),
      pixelGradient: this.#row('pixelGradient', 0),
      batch,
    };
  }

  #judged(row: number): LayerInside[] {
    return this.#config.discriminatorWidths.map((_, i) => this.#layer(`judged${i}`, `judgedBack${i}`, row));
  }

  #layer(activations: string, back: string, row: number): LayerInside {
    const [, side, , channels] = this.#shape(activations);
    return { side, channels, activations: this.#row(activations, row), gradients: this.#row(back, row) };
  }

  /** A copy of one row of an output. */
  #row(name: string, row: number): Float32Array {
    const values = this.#program.view(name);
    const width = values.length / this.#shape(name)[0];
    return values.slice(row * width, (row + 1) * width);
  }

  #shape(name: string): readonly number[] {
    return this.#graph.outputs.get(name)?.shape ?? [1];
  }
}

/** Tensors under names with their places: `made0`, `made1`, ... */
function numbered(name: string, tensors: readonly Tensor[]): Record<string, Tensor> {
  return Object.fromEntries(tensors.map((tensor, i) => [`${name}${i}`, tensor]));
}
