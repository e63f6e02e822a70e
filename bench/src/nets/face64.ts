/** The face auto-encoder in our engine. */
import {
  type Device,
  type Random,
  type Scope,
  type Tensor,
  Variables,
  adam,
  constant,
  conv2d,
  createRandom,
  dense,
  gradients,
  l1,
  leakyRelu,
  normalInit,
  pixelShuffle,
  reshape,
  sigmoid,
  trace,
  zeros,
} from '@nepwerk/nn';
import { uniforms } from './inputs.ts';
import { FACE64, SEED } from './sizes.ts';
import type { Training } from './training.ts';

/** Each step trains the shared encoder with the decoder of one person: a program for each person, run in turn. */
export function createFace64(device: Device): Training {
  const { batch, size, channels, decoders, rate, beta1, beta2 } = FACE64;
  const random = createRandom(SEED);
  const variables = new Variables();
  const encoder = variables.scope('encoder');
  const settings = { rate: variables.variable('rate', [1], constant(rate)), beta1, beta2 };

  const graphs = Array.from({ length: decoders }, (_, person) =>
    trace((g) => {
      const faces = g.input('faces', [batch, size, size, channels]);
      const decoder = variables.scope(`decoder${person}`);
      const loss = l1(decode(decoder, random, encode(encoder, random, faces)), faces);
      const weights = [...encoder.all(), ...decoder.all()];
      adam(variables.scope(`training${person}`), weights, gradients(loss, weights), settings);
      return { loss };
    }),
  );

  const session = device.open(variables);
  const programs = graphs.map((graph) => session.compile(graph));
  const inputs = { faces: uniforms(random.fork('inputs'), batch * size * size * channels, 0, 1) };
  let steps = 0;
  return {
    step: () => programs[steps++ % decoders]?.run(inputs),
    loss: async () => programs[(steps - 1) % decoders]?.view('loss')[0] ?? Number.NaN,
    detail: `${device.module}, ${device.threads} threads`,
    get bytes() {
      return device.bytes;
    },
  };
}

/** A convolution "same": ceil(size / stride) pixels. */
function convolve(scope: Scope, random: Random, x: Tensor, k: number, output: number, stride: number): Tensor {
  const weight = scope.variable('weight', [k, k, x.shape[3] ?? 0, output], normalInit(random, 0.03));
  const bias = scope.variable('bias', [output], zeros);
  return conv2d(x, weight, { bias, stride, padding: (k - 1) / 2 });
}

function connect(scope: Scope, random: Random, x: Tensor, output: number, deviation: number): Tensor {
  const weight = scope.variable('weight', [x.shape[1] ?? 0, output], normalInit(random, deviation));
  return dense(x, weight, scope.variable('bias', [output], zeros));
}

/** Faces [B, 64, 64, 3] to what they have in common: [B, 4, 4, 256], through a middle of 256 numbers. */
function encode(scope: Scope, random: Random, faces: Tensor): Tensor {
  let x = faces;
  for (const [index, output] of FACE64.encoder.entries()) {
    x = leakyRelu(convolve(scope.scope(`down${index}`), random, x, 5, output, 2), FACE64.slope);
  }
  const flat = reshape(x, [FACE64.batch, x.size / FACE64.batch]);
  const middle = connect(scope.scope('squeeze'), random, flat, FACE64.latent, 0.02);
  return reshape(connect(scope.scope('widen'), random, middle, flat.shape[1] ?? 0, 0.05), x.shape);
}

/** Back to faces of one person, [B, 64, 64, 3] in [0, 1]. */
function decode(scope: Scope, random: Random, code: Tensor): Tensor {
  let x = code;
  for (const [index, output] of FACE64.decoder.entries()) {
    const wide = convolve(scope.scope(`up${index}`), random, x, 3, 4 * output, 1);
    x = pixelShuffle(leakyRelu(wide, FACE64.slope), 2);
  }
  return sigmoid(convolve(scope.scope('picture'), random, x, 5, FACE64.channels, 1));
}
