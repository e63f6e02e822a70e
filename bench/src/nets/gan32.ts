/** The plain DCGAN in our engine. */
import {
  type Device,
  type Random,
  type Scope,
  type Tensor,
  Variables,
  adam,
  add,
  batchNorm,
  bceWithLogits,
  concat,
  constant,
  conv2d,
  convTranspose2d,
  createRandom,
  dense,
  gradients,
  leakyRelu,
  normalInit,
  ones,
  reshape,
  slice,
  stopGradient,
  tanh,
  trace,
  zeros,
} from '@nepwerk/nn';
import { uniforms } from './inputs.ts';
import { GAN32, SEED } from './sizes.ts';
import type { Training } from './training.ts';

/** A step trains the discriminator on real pictures and fakes, then the generator against it, in one program. */
export function createGan32(device: Device): Training {
  const { batch, size, channels, latent, rate, beta1, beta2 } = GAN32;
  const random = createRandom(SEED);
  const variables = new Variables();
  const generator = variables.scope('generator');
  const discriminator = variables.scope('discriminator');
  const settings = { rate: variables.variable('rate', [1], constant(rate)), beta1, beta2 };

  const step = trace((g) => {
    const real = g.input('real', [batch, size, size, channels]);
    const noise = g.input('noise', [batch, latent]);

    const fake = stopGradient(generate(generator, random, noise));
    const judged = discriminate(discriminator, random, concat([real, fake]));
    const judgeLoss = add(bceWithLogits(slice(judged, 0, batch), 1), bceWithLogits(slice(judged, batch, 2 * batch), 0));
    const judgeWeights = discriminator.all();
    adam(variables.scope('judging'), judgeWeights, gradients(judgeLoss, judgeWeights), settings);

    const loss = bceWithLogits(discriminate(discriminator, random, generate(generator, random, noise)), 1);
    const weights = generator.all();
    adam(variables.scope('making'), weights, gradients(loss, weights), settings);
    return { loss };
  });

  const session = device.open(variables);
  const program = session.compile(step);
  const draw = random.fork('inputs');
  const inputs = {
    real: uniforms(draw, batch * size * size * channels, -1, 1),
    noise: draw.normals(batch * latent),
  };
  return {
    step: () => program.run(inputs),
    loss: async () => program.view('loss')[0] ?? Number.NaN,
    detail: `${device.module}, ${device.threads} threads`,
    get bytes() {
      return device.bytes;
    },
  };
}

/** Latent numbers [B, latent] to pictures [B, size, size, channels] in [-1, 1]. */
function generate(scope: Scope, random: Random, latents: Tensor): Tensor {
  const { batch, latent, seedSize, seedChannels, slope } = GAN32;
  const seed = scope.variable('seed/weight', [latent, seedSize * seedSize * seedChannels], normalInit(random, 0.05));
  let x = reshape(dense(latents, seed), [batch, seedSize, seedSize, seedChannels]);
  x = leakyRelu(normalised(scope.scope('seed'), x, seedChannels), slope);
  let input: number = seedChannels;
  for (const [index, output] of GAN32.generator.entries()) {
    const layer = scope.scope(`up${index}`);
    const weight = layer.variable('weight', [4, 4, output, input], normalInit(random, 0.03));
    if (output === GAN32.channels) {
      const bias = layer.variable('bias', [output], zeros);
      return tanh(convTranspose2d(x, weight, { bias, stride: 2, padding: 1 }));
    }
    x = leakyRelu(normalised(layer, convTranspose2d(x, weight, { stride: 2, padding: 1 }), output), slope);
    input = output;
  }
  throw new Error(`no layer of the generator makes ${GAN32.channels} channels`);
}

function normalised(scope: Scope, x: Tensor, channels: number): Tensor {
  return batchNorm(x, scope.variable('gamma', [channels], ones), scope.variable('beta', [channels], zeros)).y;
}

/** Pictures [B, size, size, channels] to logits [B, 1]. */
function discriminate(scope: Scope, random: Random, pictures: Tensor): Tensor {
  let x = pictures;
  let input: number = GAN32.channels;
  for (const [index, output] of GAN32.discriminator.entries()) {
    const layer = scope.scope(`down${index}`);
    const weight = layer.variable('weight', [4, 4, input, output], normalInit(random, 0.03));
    const bias = layer.variable('bias', [output], zeros);
    x = leakyRelu(conv2d(x, weight, { bias, stride: 2, padding: 1 }), GAN32.slope);
    input = output;
  }
  const count = x.shape[0] ?? 0;
  const flat = reshape(x, [count, x.size / count]);
  const weight = scope.variable('judge/weight', [x.size / count, 1], normalInit(random, 0.03));
  return dense(flat, weight, scope.variable('judge/bias', [1], zeros));
}
