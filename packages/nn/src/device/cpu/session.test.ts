// Sessions and programs: what lasts, what is shared, and what is refused.
import { afterAll, describe, expect, test } from 'vitest';
import { openDevice } from '../../hosts/node.ts';
import { gradients } from '../../gradients.ts';
import { trace } from '../../graph.ts';
import { adam } from '../../optim/adam.ts';
import { mean, multiply, subtract } from '../../ops/arithmetic.ts';
import { dense } from '../../ops/dense.ts';
import { leakyRelu } from '../../ops/leaky-relu.ts';
import { createRandom } from '../../random.ts';
import type { Tensor } from '../../tensor.ts';
import { constant, normalInit, Variables, zeros } from '../../variables.ts';

const device = await openDevice({ threads: 2 });
afterAll(() => device.close());

/** A small net that learns y = x1 - x2, its training step and its answers. */
function model(seed: number) {
  const variables = new Variables();
  const random = createRandom(seed);
  const hidden = variables.variable('hidden', [2, 16], normalInit(random, 0.5));
  const out = variables.variable('out', [16, 1], normalInit(random, 0.5));
  const rate = variables.variable('rate', [1], constant(0.01));
  function answer(x: Tensor): Tensor {
    return dense(leakyRelu(dense(x, hidden), 0.2), out);
  }
  const step = trace((g) => {
    const difference = subtract(answer(g.input('x', [8, 2])), g.input('y', [8, 1]));
    const loss = mean(multiply(difference, difference));
    adam(variables.scope('optimiser'), [hidden, out], gradients(loss, [hidden, out]), {
      rate,
      beta1: 0.9,
      beta2: 0.99,
    });
    return { loss };
  });
  const ask = trace((g) => ({ y: answer(g.input('x', [1, 2])) }));
  const session = device.open(variables);
  const data = createRandom(9);
  return {
    session,
    step: session.compile(step),
    ask: session.compile(ask),
    batch: () => {
      const x = data.normals(16);
      return { x, y: Float32Array.from({ length: 8 }, (_, i) => x[2 * i] - x[2 * i + 1]) };
    },
  };
}

test('a net learns, and another program of the session sees what it has learned', () => {
  const { step, ask, batch } = model(1);
  for (let i = 0; i < 400; i++) step.run(batch());
  expect(step.read('loss')[0]).toBeLessThan(0.01);
  ask.run({ x: [1, -0.5] });
  expect(ask.read('y')[0]).toBeCloseTo(1.5, 0);
});

test('a saved state goes on exactly as the one it was taken from', () => {
  const first = model(2);
  for (let i = 0; i < 5; i++) first.step.run(first.batch());
  const saved = first.session.save();
  const second = model(3);
  second.session.restore(saved);
  for (let i = 0; i < 5; i++) second.batch();
  for (let i = 0; i < 5; i++) {
    first.step.run(first.batch());
    second.step.run(second.batch());
    expect(second.step.read('loss')).toEqual(first.step.read('loss'));
  }
  expect(second.session.save()).toEqual(first.session.save());
});

test('closing a session gives its memory to the next', () => {
  const bytes: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { session, step, batch } = model(1);
    step.run(batch());
    bytes.push(session.bytes);
    session.close();
    expect(session.bytes).toBe(0);
  }
  expect(new Set(bytes).size).toBe(1);
});

describe('is refused with a sentence', () => {
  const { session, step, ask, batch } = model(1);
  test.each<[string, () => unknown, string]>([
    ['a missing input', () => step.run({ x: new Float32Array(16) }), 'input y [8, 1] is missing'],
    ['an input of the wrong length', () => step.run({ ...batch(), x: [1] }), 'input x must have 16 values, got 1'],
    ['an output that is not there', () => (step.run(batch()), step.read('lost')), 'no output lost; it has loss'],
    ['reading before running', () => ask.read('y'), 'read before the program ran'],
    ['an unknown variable', () => session.read('nothing'), 'no variable nothing'],
    ['too many values', () => session.write('rate', [1, 2]), 'rate has 1 values, got 2'],
    ['a state of another model', () => session.restore(new Map()), 'hidden is missing'],
    [
      'a state of another size',
      () => session.restore(new Map([['hidden', { shape: [1], data: zeros(1) }]])),
      'hidden is [1], expected [2, 16]',
    ],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });
});

test('a closed device says so', async () => {
  const closed = await openDevice({ threads: 1 });
  const program = closed
    .open(new Variables())
    .compile(trace((g) => ({ y: multiply(g.input('x', [1]), g.input('z', [1])) })));
  closed.close();
  expect(() => program.run({ x: [1], z: [1] })).toThrow('the device has been closed');
});
