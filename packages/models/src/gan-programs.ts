/** The programs of a GAN: a step that trains both nets or one of them, the makers of pictures, and the judge. */

import { adam, gradients, lerp, trace } from '@nepwerk/nn';
import type { Graph, Random, Tensor, Tracer, Variable, Variables } from '@nepwerk/nn';
import { augment } from './augment.ts';
import { discriminator, discriminatorLoss, generator, generatorLoss } from './gan.ts';
import type { GanConfig } from './gan-config.ts';
import { batchStatistics, keptStatistics, trackedStatistics } from './norm.ts';
import { Parameters } from './parameters.ts';

/** Which of the two nets learn in a step. */
export type Trained = 'both' | 'generator' | 'discriminator';

/** Everything of a GAN that lasts from step to step. */
export interface GanNets {
  readonly generator: Parameters;
  readonly discriminator: Parameters;
  /** The generator whose weights are a moving average of the other's: it wavers less, and is the one to show. */
  readonly averaged: Parameters;
  /** Adam's step sizes, [1], in variables so that they can be made smaller on the way. */
  readonly generatorRate: Variable;
  readonly discriminatorRate: Variable;
}

/** Names the variables of a GAN; the averaged generator begins as the generator does. */
export function createGanNets(variables: Variables, config: GanConfig, random: Random): GanNets {
  const rates = variables.scope('rate');
  return {
    generator: new Parameters(variables.scope('generator'), random.fork('generator')),
    discriminator: new Parameters(variables.scope('discriminator'), random.fork('discriminator')),
    averaged: new Parameters(variables.scope('averaged'), random.fork('generator')),
    generatorRate: rates.variable('generator', [1], () => Float32Array.of(config.generatorRate)),
    discriminatorRate: rates.variable('discriminator', [1], () => Float32Array.of(config.discriminatorRate)),
  };
}

/**
 * One step of training. Inputs: `z` [B, latent] noise; `real` [B, size, size, channels]; `newness` [1], the share of the averaged
 * generator that is replaced; `z2` where the config wants other fakes for the generator; what `augment` names.
 * Outputs: `discriminatorLoss` and `generatorLoss`, [1], of the nets that learn.
 */
export function traceStep(trained: Trained, nets: GanNets, config: GanConfig): Graph {
  return trace((g) => {
    const outputs: Record<string, Tensor> = {};
    const newness = g.input('newness', [1]);
    // A discriminator that learns alone learns to know the pictures of the averaged generator, for they are what is shown.
    const alone = trained === 'discriminator';
    const maker = alone ? nets.averaged : nets.generator;
    const norm = alone ? keptStatistics : trackedStatistics(nets.averaged, newness);
    let fakes = generator(noise(g, 'z', config), maker, config, norm);
    if (trained !== 'generator') {
      const real = g.input('real', [config.batch, config.size, config.size, config.channels]);
      const shownReal = augment(g, 'real', real, config);
      const shownFakes = augment(g, 'fakes', fakes, config);
      const loss = discriminatorLoss(shownReal, shownFakes, nets.discriminator, config);
      learn(loss, nets.discriminator, nets.discriminatorRate, config);
      outputs.discriminatorLoss = loss;
    }
    if (trained !== 'discriminator') {
      if (trained === 'both' && !config.sharedFakes) {
        fakes = generator(noise(g, 'z2', config), nets.generator, config, batchStatistics);
      }
      const loss = generatorLoss(augment(g, 'secondFakes', fakes, config), nets.discriminator, config);
      learn(loss, nets.generator, nets.generatorRate, config);
      outputs.generatorLoss = loss;
      follow(nets, newness);
    }
    return outputs;
  });
}

/** Makes pictures: `z` [B, latent] to `pictures` [B, size, size, channels], by the averaged generator or by the one that learns. */
export function traceMaker(which: 'averaged' | 'generator', nets: GanNets, config: GanConfig): Graph {
  const norm = which === 'averaged' ? keptStatistics : batchStatistics;
  return trace((g) => ({ pictures: generator(noise(g, 'z', config), nets[which], config, norm) }));
}

/** Scores pictures: `pictures` [B, size, size, channels] to `scores` [B, 1]. */
export function traceJudge(nets: GanNets, config: GanConfig): Graph {
  return trace((g) => {
    const pictures = g.input('pictures', [config.batch, config.size, config.size, config.channels]);
    return { scores: discriminator(pictures, nets.discriminator.forLooking(), config) };
  });
}

function noise(g: Tracer, name: string, config: GanConfig): Tensor {
  return g.input(name, [config.batch, config.latent]);
}

/** Changes what a net has learned so that the loss becomes smaller. */
function learn(loss: Tensor, parameters: Parameters, rate: Variable, config: GanConfig): void {
  const { learned, scope } = parameters;
  adam(scope, learned, gradients(loss, learned), { rate, beta1: config.beta1, beta2: config.beta2 });
}

/** Lets the averaged generator follow the one that learns. */
function follow(nets: GanNets, newness: Tensor): void {
  for (const [variable, averaged] of nets.generator.besides(nets.averaged)) lerp(averaged, variable, newness);
}
