/** The programs of a face auto-encoder: a step that learns from faces of one person, and one that shows what has been learned. */

import { adam, gradients, lerp, trace } from '@nepwerk/nn';
import type { Graph, Random, Tensor, Tracer, Variable, Variables } from '@nepwerk/nn';
import { Parameters } from '../parameters.ts';
import type { AutoencoderConfig } from './config.ts';
import { PERSONS, POSE_NUMBERS } from './faces.ts';
import type { Person } from './faces.ts';
import { autoencoderLosses, decoder, encoder, poseHead } from './nets.ts';

/** What a face goes through. */
interface Nets {
  /** The encoder and what else both persons share. */
  readonly shared: Parameters;
  readonly decoders: readonly [Parameters, Parameters];
}

/** Everything of an auto-encoder that lasts from step to step. */
export interface AutoencoderNets {
  readonly learning: Nets;
  /** Nets whose weights are a moving average of the others': they waver less, and are the ones to show. */
  readonly averaged: Nets;
  /** Adam's step size, [1], in a variable so that it can be made smaller on the way. */
  readonly rate: Variable;
  /** The mean face of each person, where its decoder starts. */
  readonly meanFaces: readonly [Float32Array, Float32Array];
}

/** Names the variables of an auto-encoder; the averaged nets begin as the others do. */
export function createAutoencoderNets(
  variables: Variables,
  config: AutoencoderConfig,
  meanFaces: readonly [Float32Array, Float32Array],
  random: Random,
): AutoencoderNets {
  function nets(prefix: string): Nets {
    function part(name: string): Parameters {
      return new Parameters(variables.scope(`${prefix}${name}`), random.fork(name));
    }
    return { shared: part('encoder'), decoders: [part('decoder0'), part('decoder1')] };
  }
  const rate = variables.scope('rate').variable('autoencoder', [1], () => Float32Array.of(config.rate));
  const all = { learning: nets(''), averaged: nets('averaged/'), rate, meanFaces };
  // Traced so that both decoders know their weights before the first step follows them.
  for (const part of [all.learning, all.averaged]) traceFaces(PERSONS, 1, part, all, config);
  return all;
}

/**
 * One step of training on faces of one person. Inputs: `bent`, `straight` and `weight`, [B, S, S, 3]; `pose` [B, 40] where the config has a
 * head for it; `newness` [1], the share of the averaged nets that is replaced.
 * Outputs: `difference` and `total`, [1].
 */
export function traceFaceStep(person: Person, nets: AutoencoderNets, config: AutoencoderConfig): Graph {
  const { shared, decoders } = nets.learning;
  return trace((g) => {
    const { batch } = config;
    const encoded = encoder(faces(g, 'bent', batch, config), shared, config);
    const made = decoder(encoded.shared, decoders[person], config, nets.meanFaces[person]);
    const wanted = { straight: faces(g, 'straight', batch, config), weight: faces(g, 'weight', batch, config) };
    const posed = config.pose > 0 && {
      read: poseHead(encoded.code, shared),
      pose: g.input('pose', [batch, POSE_NUMBERS]),
    };
    const losses = autoencoderLosses(made, wanted, posed || undefined, config);
    learn(losses.total, [shared, decoders[person]], nets.rate, config);
    follow(nets, g.input('newness', [1]));
    return { ...losses };
  });
}

/** Shows faces, `faces` [batch, S, S, 3], as the averaged nets make them for these persons: `person0` and `person1`, the same shape; and their `code`. */
export function traceLook(
  persons: readonly Person[],
  batch: number,
  nets: AutoencoderNets,
  config: AutoencoderConfig,
): Graph {
  return traceFaces(persons, batch, nets.averaged, nets, config);
}

function traceFaces(
  persons: readonly Person[],
  batch: number,
  { shared, decoders }: Nets,
  { meanFaces }: AutoencoderNets,
  config: AutoencoderConfig,
): Graph {
  return trace((g) => {
    const encoded = encoder(faces(g, 'faces', batch, config), shared, config);
    const made = persons.map((person) => [
      `person${person}`,
      decoder(encoded.shared, decoders[person], config, meanFaces[person]),
    ]);
    return { ...(Object.fromEntries(made) as Record<string, Tensor>), code: encoded.code };
  });
}

function faces(g: Tracer, name: string, batch: number, config: AutoencoderConfig): Tensor {
  return g.input(name, [batch, config.size, config.size, 3]);
}

/** Changes what these nets have learned so that the loss becomes smaller; each keeps time for itself, for a decoder learns in every second step. */
function learn(loss: Tensor, nets: readonly Parameters[], rate: Variable, config: AutoencoderConfig): void {
  const { beta1, beta2 } = config;
  const slopes = gradients(
    loss,
    nets.flatMap(({ learned }) => learned),
  );
  let from = 0;
  for (const { learned, scope } of nets) {
    adam(scope, learned, slopes.slice(from, from + learned.length), { rate, beta1, beta2 });
    from += learned.length;
  }
}

/** Lets all averaged nets follow those that learn, also of the person whose faces were not shown. */
function follow(nets: AutoencoderNets, newness: Tensor): void {
  const pairs = [nets.learning.shared.besides(nets.averaged.shared)];
  for (const person of PERSONS) pairs.push(nets.learning.decoders[person].besides(nets.averaged.decoders[person]));
  for (const [variable, averaged] of pairs.flat()) lerp(averaged, variable, newness);
}
