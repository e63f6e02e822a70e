/** Every operation on every build of the kernels, against PyTorch's values and gradients. */
import { afterAll, describe, expect, test } from 'vitest';
import { allclose, type Tolerance } from '../../testing/allclose.ts';
import { referenceCases, referenceOperations, type ReferenceCase } from '../../test-data/reference.ts';
import { openDevices } from '../../testing/devices.ts';
import { evaluate, type Evaluation } from '../../testing/evaluate.ts';
import { operations } from '../../testing/operations.ts';

expect.extend(allclose);

const devices = await openDevices();
afterAll(() => {
  for (const { device } of devices) device.close();
});

/** Gradients are sums of several products, each with its own rounding. */
const GRADIENT: Tolerance = { absolute: 1e-5 };

/** With two rows, a batch's normalised values are 1 and -1 whatever x was: the gradient is what the roundings leave of large numbers. */
const TOLERANCES: Readonly<Record<string, Tolerance>> = { 'batchNorm: 2x64': { absolute: 2e-4 } };

function evaluation(entry: ReferenceCase): Evaluation {
  const { inputs, variables, build } = operations[entry.operation](entry);
  return {
    inputs,
    variables,
    indices: entry.indices,
    upstream: entry.upstream.data,
    wrt: Object.keys(entry.gradients),
    build,
  };
}

test('every operation that PyTorch was asked about is tested', () => {
  // Adam changes what it is given step by step; optim/adam.test.ts has its cases.
  expect([...Object.keys(operations), 'adam'].toSorted()).toEqual(referenceOperations.toSorted());
});

describe.each(devices)('$name', ({ device }) => {
  test.each(Object.keys(operations).flatMap((name) => referenceCases(name)))('$name', (entry) => {
    const found = evaluate(device, evaluation(entry));
    for (const [name, { data }] of Object.entries(entry.outputs)) {
      const got = found.outputs[name] ?? found.variables[name];
      expect(got, name).toBeAllclose(data);
    }
    for (const [name, { data }] of Object.entries(entry.gradients)) {
      expect(found.gradients[name], `gradient of ${name}`).toBeAllclose(data, TOLERANCES[entry.name] ?? GRADIENT);
    }
  });
});
