/** Adam on every build of the kernels, against PyTorch's, step by step. */
import { afterAll, describe, expect, test } from 'vitest';
import { referenceCases } from '../../test-data/reference.ts';
import { allclose } from '../../testing/allclose.ts';
import { openDevices } from '../../testing/devices.ts';
import { trace } from '../graph.ts';
import { constant, Variables } from '../variables.ts';
import { adam } from './adam.ts';

expect.extend(allclose);

const devices = await openDevices();
afterAll(() => {
  for (const { device } of devices) device.close();
});

describe.each(devices)('$name', ({ device }) => {
  test.each(referenceCases('adam'))('$name', ({ attributes, inputs, outputs }) => {
    const [beta1, beta2, epsilon] = ['beta1', 'beta2', 'epsilon'].map((name) => attributes.number(name));
    const { shape, data } = inputs.weight;
    const variables = new Variables();
    const rate = variables.variable('rate', [1], constant(attributes.number('rate')));
    const weight = variables.variable('weight', shape, () => data);
    const session = device.open(variables);
    const program = session.compile(
      trace((g) => {
        adam(variables.scope('net'), [weight], [g.input('gradient', shape)], { rate, beta1, beta2, epsilon });
        return {};
      }),
    );
    for (let step = 0; step < attributes.number('steps'); step++) {
      const from = step * data.length;
      program.run({ gradient: inputs.gradients.data.subarray(from, from + data.length) });
      const wanted = outputs.y.data.subarray(from, from + data.length);
      expect(session.read('weight'), `step ${step + 1}`).toBeAllclose(wanted, { absolute: 1e-7, relative: 1e-6 });
    }
    expect(session.read('net/adam/first/weight')).toBeAllclose(outputs.first.data, { absolute: 1e-9 });
    expect(session.read('net/adam/second/weight')).toBeAllclose(outputs.second.data, { absolute: 1e-16 });
    session.close();
  });
});

test('variables and gradients must match', () => {
  const variables = new Variables();
  const rate = variables.variable('rate', [1], constant(1e-3));
  const weight = variables.variable('weight', [3], constant(0));
  const options = { rate, beta1: 0.5, beta2: 0.99 };
  trace((g) => {
    expect(() => adam(variables.scope('net'), [weight], [], options)).toThrow('adam: 1 variables but 0 gradients');
    expect(() => adam(variables.scope('net'), [weight], [g.input('gradient', [4])], options)).toThrow(
      'adam: weight is [3], its gradient [4]',
    );
    return {};
  });
});
