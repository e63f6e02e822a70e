/** The character transformer in our engine. */
import {
  type Device,
  type Random,
  type Scope,
  type Tensor,
  Variables,
  adam,
  add,
  attention,
  constant,
  createRandom,
  dense,
  embedding,
  gelu,
  gradients,
  layerNorm,
  normalInit,
  ones,
  reshape,
  softmaxCrossEntropy,
  trace,
  zeros,
} from '@nepwerk/nn';
import { integers } from './inputs.ts';
import { SEED, TRANSFORMER } from './sizes.ts';
import type { Training } from './training.ts';

/** A step learns to tell each next character of one batch of text. */
export function createTransformer(device: Device): Training {
  const { batch, context, width, layers, vocabulary, rate, beta1, beta2 } = TRANSFORMER;
  const random = createRandom(SEED);
  const variables = new Variables();
  const model = variables.scope('model');
  const settings = { rate: variables.variable('rate', [1], constant(rate)), beta1, beta2 };

  const graph = trace((g) => {
    const text = g.indices('text', [batch * context]);
    const places = g.indices('places', [batch * context]);
    const following = g.indices('following', [batch * context]);
    const characters = model.variable('characters', [vocabulary, width], normalInit(random, 0.05));
    const positions = model.variable('positions', [context, width], normalInit(random, 0.05));
    let x = add(embedding(characters, text), embedding(positions, places));
    for (let layer = 0; layer < layers; layer++) {
      x = block(model.scope(`block${layer}`), random, x);
    }
    const logits = connect(model.scope('read'), random, normalised(model.scope('norm'), x), vocabulary, 0.08);
    const loss = softmaxCrossEntropy(logits, following);
    const weights = model.all();
    adam(variables.scope('training'), weights, gradients(loss, weights), settings);
    return { loss };
  });

  const session = device.open(variables);
  const program = session.compile(graph);
  const draw = random.fork('inputs');
  const inputs = {
    text: integers(draw, batch * context, vocabulary),
    places: Int32Array.from({ length: batch * context }, (_, index) => index % context),
    following: integers(draw, batch * context, vocabulary),
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

/** x [B * context, width] plus what attention and a small net over each character add. */
function block(scope: Scope, random: Random, x: Tensor): Tensor {
  const { width, feedForward } = TRANSFORMER;
  const seen = add(x, attend(scope, random, normalised(scope.scope('before'), x)));
  const grown = gelu(connect(scope.scope('grow'), random, normalised(scope.scope('after'), seen), feedForward, 0.08));
  return add(seen, connect(scope.scope('shrink'), random, grown, width, 0.05));
}

function attend(scope: Scope, random: Random, x: Tensor): Tensor {
  const { batch, context, width, heads } = TRANSFORMER;
  function project(name: string): Tensor {
    return reshape(connect(scope.scope(name), random, x, width, 0.08), [batch, context, width]);
  }
  const seen = attention(project('query'), project('key'), project('value'), { heads, causal: true });
  return connect(scope.scope('merge'), random, reshape(seen, [batch * context, width]), width, 0.08);
}

function connect(scope: Scope, random: Random, x: Tensor, output: number, deviation: number): Tensor {
  const weight = scope.variable('weight', [x.shape[1] ?? 0, output], normalInit(random, deviation));
  return dense(x, weight, scope.variable('bias', [output], zeros));
}

function normalised(scope: Scope, x: Tensor): Tensor {
  const { width } = TRANSFORMER;
  return layerNorm(x, scope.variable('gamma', [width], ones), scope.variable('beta', [width], zeros));
}
