/** A look into the nets shows what they really do: activations by the chain of layers, gradients by finite differences. */

import { createRandom } from '@nepwerk/nn';
import type { Device, Session } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ganPresets } from './gan-config.ts';
import type { GanConfig } from './gan-config.ts';
import type { GanInside, LayerInside } from './gan-inside.ts';
import { GanRunner } from './gan-runner.ts';
import { createGanTraining } from './gan-training.ts';
import { toyPictures } from './testing/toy-pictures.ts';

/** So small that each number can be checked; one picture a batch, so that all of a bias's effect goes through this picture. */
const TINY: GanConfig = {
  ...ganPresets.tiny16,
  size: 8,
  latent: 6,
  generatorWidths: [5, 4],
  discriminatorWidths: [4, 6],
  batch: 1,
};

/** How much of a leaky ReLU's gradient passes where its output is negative. */
const LEAK = 0.2;

let device: Device;

beforeAll(async () => {
  device = await openDevice({ threads: 1 });
});

afterAll(() => device.close());

/** A GAN with the session that it lives in, and a look at one picture's way. */
function openTiny(config = TINY) {
  const sessions: Session[] = [];
  const watched: Device = {
    ...device,
    open(variables) {
      const session = device.open(variables);
      sessions.push(session);
      return session;
    },
  };
  const runner = new GanRunner(watched, config, createRandom(3));
  const latent = createRandom(4).normals(config.latent);
  const real = toyPictures(1, config.size, 5).pictures.pixels;
  return { runner, session: sessions[0], latent, real, look: () => runner.lookInside(latent, real) };
}

/** How a loss changes with one number of a variable, by central differences. */
function slope(session: Session, name: string, place: number, loss: () => number): number {
  const values = session.read(name);
  const step = 1e-3; // a larger one steps over the kinks of leaky ReLUs, a smaller one drowns in rounding
  const [above, below] = [step, -step].map((change) => {
    session.write(
      name,
      values.map((value, i) => (i === place ? value + change : value)),
    );
    return loss();
  });
  session.write(name, values);
  return (above - below) / (2 * step);
}

/** The gradient by what was added to each channel before the leaky ReLU. */
function biasGradient({ channels, activations, gradients }: LayerInside): number[] {
  const sums = Array.from({ length: channels }, () => 0);
  for (const [i, gradient] of gradients.entries()) sums[i % channels] += gradient * (activations[i] > 0 ? 1 : LEAK);
  return sums;
}

/** How far gradients are off at most, as a share of the largest; infinite where there is hardly any gradient to find. */
function deviation(got: readonly number[], wanted: readonly number[]): number {
  const largest = Math.max(...wanted.map(Math.abs));
  if (largest < 1e-4) return Infinity;
  return Math.max(...got.map((value, i) => Math.abs(value - wanted[i]))) / largest;
}

/** More than this is no rounding. */
const CLOSE = 0.03;

function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

describe('a look inside', () => {
  it('shows layers that grow to a picture and shrink to a score', () => {
    const { look, runner } = openTiny();
    const { generator, discriminator, passing, fake, pixelGradient } = look();
    expect(generator.map(({ side, channels }) => [side, channels])).toEqual([
      [2, 5],
      [4, 4],
    ]);
    for (const layers of [discriminator.fake, discriminator.real])
      expect(layers.map(({ side, channels }) => [side, channels])).toEqual([
        [4, 4],
        [2, 6],
      ]);
    for (const { side, channels, activations, gradients } of [...generator, ...discriminator.real]) {
      expect(activations.length).toBe(side * side * channels);
      expect(gradients.length).toBe(side * side * channels);
    }
    expect(passing.map((gradient) => gradient.length)).toEqual([64, 24]);
    expect(fake.length).toBe(8 * 8 * 3);
    expect(pixelGradient.length).toBe(8 * 8 * 3);
    runner.close();
  });

  it('follows the picture that the generator makes, and scores and losses as in training', () => {
    const { look, runner, latent, real } = openTiny();
    const { fake, fakeScore, realScore, generatorLoss, discriminatorLoss } = look();
    expect(fake).toEqual(runner.make('generator', latent));
    expect(fakeScore).toBeCloseTo(runner.score(fake)[0], 5);
    expect(realScore).toBeCloseTo(runner.score(real)[0], 5);
    expect(generatorLoss).toBeCloseTo(-Math.log(chance(fakeScore)), 5);
    expect(discriminatorLoss).toBeCloseTo(-Math.log(chance(realScore)) - Math.log(1 - chance(fakeScore)), 5);
    runner.close();
  });

  it('has the discriminator weigh the last layer as its dense layer does', () => {
    const { look, runner, session } = openTiny({ ...TINY, spectralNorm: false });
    const { discriminator, fakeScore, realScore } = look();
    const weight = session.read('discriminator/dense/weight');
    const [bias] = session.read('discriminator/dense/bias');
    for (const [layers, score] of [
      [discriminator.fake, fakeScore],
      [discriminator.real, realScore],
    ] as const) {
      const sum = layers[1].activations.reduce((total, value, i) => total + value * weight[i], bias);
      expect(sum).toBeCloseTo(score, 5);
    }
    runner.close();
  });

  it('finds the gradient by each pixel of the fake', () => {
    const { look, runner } = openTiny();
    const { fake, pixelGradient } = look();
    function loss(pixels: Float32Array): number {
      return -Math.log(chance(runner.score(pixels)[0]));
    }
    const places = [0, 17, 60, 101, 150, 191];
    const wanted = places.map((place) => {
      const [above, below] = [0.05, -0.05].map((change) =>
        loss(fake.map((value, i) => (i === place ? value + change : value))),
      );
      return (above - below) / 0.1;
    });
    expect(
      deviation(
        places.map((place) => pixelGradient[place]),
        wanted,
      ),
    ).toBeLessThan(CLOSE);
    runner.close();
  });

  it.each([
    ['dense', 0],
    ['double0', 1],
  ])('finds the gradient of the generator’s loss in its layer %s', (name, at) => {
    const { look, runner, session } = openTiny();
    const got = biasGradient(look().generator[at]);
    expect(
      deviation(
        got,
        got.map((_, i) => slope(session, `generator/${name}/beta`, i, () => look().generatorLoss)),
      ),
    ).toBeLessThan(CLOSE);
    runner.close();
  });

  it.each([0, 1])('finds both losses’ gradients in layer %i of the discriminator', (at) => {
    const { look, runner, session } = openTiny();
    const inside: GanInside = look();
    const { fake, real } = inside.discriminator;
    const name = `discriminator/halve${at}/bias`;
    const both = biasGradient(fake[at]).map((value, i) => value + biasGradient(real[at])[i]);
    expect(
      deviation(
        both,
        both.map((_, i) => slope(session, name, i, () => look().discriminatorLoss)),
      ),
    ).toBeLessThan(CLOSE);
    const passing = biasGradient({ ...fake[at], gradients: inside.passing[at] });
    expect(
      deviation(
        passing,
        passing.map((_, i) => slope(session, name, i, () => look().generatorLoss)),
      ),
    ).toBeLessThan(CLOSE);
    runner.close();
  });
});

describe('a training that is looked into', () => {
  const config: GanConfig = { ...ganPresets.tiny16, batch: 16 };
  const { pictures } = toyPictures(60, 16, 1);

  /** Everything that lasts, and what it reported, after some steps. */
  function train(look: boolean): unknown {
    const sessions: Session[] = [];
    const watched: Device = {
      ...device,
      open(variables) {
        const session = device.open(variables);
        sessions.push(session);
        return session;
      },
    };
    const training = createGanTraining(watched, config, pictures, { seed: 1, heldOut: 12 });
    const latent = createRandom(9).normals(config.latent);
    for (let step = 0; step < 21; step++) {
      training.step('both');
      if (look) training.lookInside(latent, pictures.pixels.subarray(0, 16 * 16 * 3));
    }
    // The judge's copies are overwritten before each use.
    const tensors = [...sessions[0].save()].filter(([name]) => !name.endsWith('/copy'));
    const { picturesPerSecond: _, ...report } = training.report;
    training.close();
    return { report, tensors: new Map(tensors.map(([name, { data }]) => [name, data])) };
  }

  it('goes on bit for bit as if nobody had looked', () => {
    expect(train(true)).toEqual(train(false));
  });

  it('takes no memory before somebody looks, and little then', () => {
    const { runner, look, session, real } = openTiny({ ...ganPresets.colour32 });
    const streams = { noise: createRandom(1), augment: createRandom(2) };
    const batch = new Float32Array(32 * real.length);
    runner.step('both', batch, { newness: 1, pace: 1 }, streams);
    const before = session.bytes;
    look();
    expect(session.bytes - before).toBeLessThan(before / 10);
    runner.close();
  });

  it('refuses what is no latent or no picture', () => {
    const training = createGanTraining(device, config, pictures, { seed: 1, heldOut: 12 });
    expect(() => training.lookInside(new Float32Array(3), new Float32Array(768))).toThrow(
      /32 numbers of latents; got 3/,
    );
    expect(() => training.lookInside(new Float32Array(32), new Float32Array(7))).toThrow(
      /768 numbers of pictures; got 7/,
    );
    training.close();
  });
});
