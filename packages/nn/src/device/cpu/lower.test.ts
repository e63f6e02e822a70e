/** Working in place, sharing memory and taking rectifiers along must change nothing: random programs against the same ones with every value kept. */
import { afterAll, expect, test } from 'vitest';
import { openDevice } from '../../hosts/node.ts';
import * as nn from '../../index.ts';
import { normalInit, ones } from '../../variables.ts';

// Plain SIMD: there a rectifier rounds alike on its own and within a convolution.
const device = await openDevice({ threads: 1, relaxed: false });
afterAll(() => device.close());

const SHAPE = [2, 5, 3, 6];
const CHANNELS = 6;
const STEPS = 14;

type Step = (pick: () => nn.Tensor, row: nn.Tensor, weight: nn.Tensor) => nn.Tensor;

const steps: readonly Step[] = [
  (pick) => nn.add(pick(), pick()),
  (pick) => nn.subtract(pick(), pick()),
  (pick) => nn.multiply(pick(), pick()),
  (pick, row) => nn.add(pick(), row),
  (pick, row) => nn.multiply(pick(), row),
  (pick) => nn.scale(pick(), -0.5),
  (pick) => nn.tanh(pick()),
  (pick) => nn.gelu(pick()),
  (pick) => nn.leakyRelu(pick(), 0.2),
  (pick, row) => nn.batchNorm(pick(), row, row).y,
  (pick, row) => nn.leakyRelu(nn.batchNorm(pick(), row, row).y, 0.2),
  (pick, row) => nn.layerNorm(pick(), row, row),
  (pick, row) => nn.instanceNorm(pick(), row, row),
  (pick, row, weight) => nn.conv2d(pick(), weight, { bias: row, padding: 1 }),
  (pick, row, weight) => nn.leakyRelu(nn.conv2d(pick(), weight, { bias: row, padding: 1 }), 0.1),
  (pick) => nn.concat([nn.slice(pick(), 1, 2), nn.slice(pick(), 0, 1)]),
  (pick) => nn.reshape(nn.sigmoid(nn.reshape(pick(), [nn.sizeOf(SHAPE)])), SHAPE),
  (pick) => nn.add(pick(), nn.mean(pick())),
  (pick) => nn.add(pick(), nn.stopGradient(pick())),
];

/** The answers of the random program `seed`: the last value, a loss and two gradients. */
function run(seed: number, keepAll: boolean): Record<string, number[]> {
  const random = nn.createRandom(seed);
  const variables = new nn.Variables();
  const row = variables.variable('row', [CHANNELS], normalInit(random.fork('row'), 1));
  const weight = variables.variable('weight', [3, 3, CHANNELS, CHANNELS], normalInit(random.fork('weight'), 0.2));
  const rate = variables.variable('rate', [1], ones);
  const graph = nn.trace((g) => {
    const known = [g.input('x', SHAPE)];
    // The latest values are picked most, so that many are read for the last time soon.
    const pick = known.at.bind(known);
    for (let i = 0; i < STEPS; i++) {
      const step = steps[random.integer(steps.length)];
      known.push(step(() => pick(-1 - random.integer(Math.min(3, known.length)))!, row, weight));
    }
    const y = pick(-1)!;
    const loss = nn.mean(nn.multiply(y, y));
    const reached = nn.gradients(nn.add(loss, nn.mean(nn.add(nn.multiply(known[0], row), nn.mean(weight)))), [
      row,
      weight,
      known[0],
    ]);
    nn.adam(variables.scope('net'), [row, weight], reached.slice(0, 2), { rate, beta1: 0.5, beta2: 0.9 });
    const all = Object.fromEntries(known.slice(1).map((tensor, i) => [`value ${i}`, tensor]));
    return { ...(keepAll ? all : {}), y, loss, row: reached[0], weight: reached[1], x: reached[2] };
  });
  const session = device.open(variables);
  const program = session.compile(graph);
  const x = nn.createRandom(seed).normals(nn.sizeOf(SHAPE));
  program.run({ x });
  program.run({ x });
  const found = Object.fromEntries(
    ['y', 'loss', 'row', 'weight', 'x'].map((name) => [name, Array.from(program.read(name))]),
  );
  session.close();
  return found;
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('program %i', (seed) => {
  const wanted = run(seed, true);
  expect(wanted.y.every(Number.isFinite)).toBe(true);
  const found = run(seed, false);
  for (const [name, numbers] of Object.entries(wanted)) {
    expect(
      found[name].filter((number, i) => number !== numbers[i]),
      name,
    ).toHaveLength(0);
  }
});
