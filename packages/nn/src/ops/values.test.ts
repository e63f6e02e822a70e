/** Operations on tensors of many slices, against plain JavaScript in float64. */
import { afterAll, describe, expect, test } from 'vitest';
import { allclose } from '../../testing/allclose.ts';
import { openDevices } from '../../testing/devices.ts';
import { evaluate, values } from '../../testing/evaluate.ts';
import { examples, normals, type Example } from '../../testing/examples.ts';
import * as nn from '../index.ts';
import type { Variable } from '../variables.ts';

expect.extend(allclose);

const devices = await openDevices();
afterAll(() => {
  for (const { device } of devices) device.close();
});

/** Two slices of 8192 and a part that is no multiple of four. */
const COUNT = 18_003;

/** A share of the value, and nothing beside it: the functions keep their precision where they are small. */
const RELATIVE = { absolute: 1e-37, relative: 1e-6 };

/** The same float32. */
const EXACTLY = { absolute: 0, relative: 0 };

/** The functions, and JavaScript's own in float64, which are exact enough to judge float32. */
const FUNCTIONS: Readonly<
  Record<string, { of: (x: nn.Tensor) => nn.Tensor; exact: (x: number) => number; from: number; to: number }>
> = {
  tanh: { of: nn.tanh, exact: Math.tanh, from: -12, to: 12 },
  'tanh near 0': { of: nn.tanh, exact: Math.tanh, from: -1e-3, to: 1e-3 },
  sigmoid: { of: nn.sigmoid, exact: (x) => 1 / (1 + Math.exp(-x)), from: -80, to: 80 },
  gelu: {
    of: nn.gelu,
    exact: (x) => x / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
    from: -5,
    to: 12,
  },
};

describe.each(devices)('$name', ({ device }) => {
  test.each(Object.entries(FUNCTIONS))('%s is exact to a millionth of its value', (_, { of, exact, from, to }) => {
    const x = values([COUNT], (i) => from + ((to - from) * i) / (COUNT - 1));
    const { y } = evaluate(device, { inputs: { x }, build: (tensors) => ({ y: of(tensors.x) }) }).outputs;
    // GELU's argument carries the rounding of its cube, which its exponential multiplies.
    expect(y).toBeAllclose(x.data.map(exact), of === nn.gelu ? { absolute: 1e-6, relative: 1e-6 } : RELATIVE);
  });

  test.each([
    ['add', (a: number, b: number) => a + b],
    ['subtract', (a: number, b: number) => a - b],
    ['multiply', (a: number, b: number) => a * b],
  ])('%s takes b for every element, every row or all', (name, exact) => {
    for (const [title, example] of Object.entries(examples).filter(([key]) => key.startsWith(name))) {
      const { a, b } = example.inputs;
      const { y } = evaluate(device, example).outputs;
      expect(y, title).toBeAllclose(
        a.data.map((number, i) => exact(number, b.data[i % b.data.length])),
        EXACTLY,
      );
    }
  });

  test('means and losses count every slice once', () => {
    const a = normals([COUNT], 1);
    const b = normals([COUNT], 2);
    const found = evaluate(device, {
      inputs: { a, b },
      build: (tensors) => ({
        mean: nn.mean(tensors.a),
        l1: nn.l1(tensors.a, tensors.b),
        l2: nn.l2(tensors.a, tensors.b),
        bce: nn.bceWithLogits(tensors.a, 0.9),
        hinge: nn.hinge(tensors.a, -1),
      }),
    }).outputs;
    function average(of: (a: number, b: number) => number): number {
      return a.data.reduce((sum, number, i) => sum + of(number, b.data[i]), 0) / COUNT;
    }
    expect(found.mean).toBeAllclose([average((x) => x)]);
    expect(found.l1).toBeAllclose([average((x, y) => Math.abs(x - y))]);
    expect(found.l2).toBeAllclose([average((x, y) => (x - y) ** 2)]);
    expect(found.bce).toBeAllclose([average((x) => Math.log(1 + Math.exp(x)) - 0.9 * x)]);
    expect(found.hinge).toBeAllclose([average((x) => Math.max(0, 1 + x))]);
  });

  test('batchNorm finds the moments of many chunks, also where the mean is large', () => {
    const [rows, channels] = [1500, 21];
    const { data } = normals([rows * channels], 1);
    const x = { shape: [rows, channels], data: data.map((number, i) => number + 1000 * (i % channels)) };
    const gamma = values([channels], () => 1);
    const beta = values([channels], () => 0);
    const found = evaluate(device, {
      inputs: { x, gamma, beta },
      build: (tensors) => ({ ...nn.batchNorm(tensors.x, tensors.gamma, tensors.beta) }),
    }).outputs;
    const columns = Array.from({ length: channels }, (_, c) => x.data.filter((__, i) => i % channels === c));
    const means = columns.map((column) => column.reduce((sum, number) => sum + number, 0) / rows);
    const variances = columns.map(
      (column, c) => column.reduce((sum, number) => sum + (number - means[c]) ** 2, 0) / rows,
    );
    expect(found.mean).toBeAllclose(means, { absolute: 1e-5, relative: 1e-6 });
    expect(found.variance).toBeAllclose(variances, { relative: 1e-4 });
  });

  test('spectralNorm divides by the largest singular value once it has run for a while', () => {
    const w = normals([90, 33], 1);
    let u = normals([33], 2);
    let y = w.data;
    for (let step = 0; step < 200; step++) {
      const found = evaluate(device, {
        inputs: { w },
        variables: { u },
        build: (tensors) => ({ y: nn.spectralNorm(tensors.w, tensors.u as Variable) }),
      });
      u = { shape: [33], data: found.variables.u };
      y = found.outputs.y;
    }
    const value = largestSingularValue(w.data, 33);
    expect(y).toBeAllclose(
      w.data.map((number) => number / value),
      { relative: 1e-4 },
    );
  });

  test('a weight of zeros stays one', () => {
    const zeros = values([6, 5], () => 0);
    const example: Example = {
      inputs: { w: zeros },
      variables: { u: normals([5], 1) },
      build: ({ w, u }) => ({ y: nn.spectralNorm(w, u as Variable) }),
    };
    expect(evaluate(device, example).outputs.y).toEqual(zeros.data);
  });

  test('numbers that a table does not have give NaN', () => {
    const table = normals([5, 3], 1);
    const ids = { shape: [4], data: Int32Array.of(4, -1, 5, 0) };
    const { y } = evaluate(device, {
      inputs: { table },
      indices: { ids },
      build: (t) => ({ y: nn.embedding(t.table, t.ids) }),
    }).outputs;
    expect(y).toEqual(
      Float32Array.of(...table.data.subarray(12), ...Array<number>(6).fill(NaN), ...table.data.subarray(0, 3)),
    );
    const logits = normals([4, 5], 2);
    const build: Example['build'] = (t) => ({ y: nn.softmaxCrossEntropy(t.logits, t.ids) });
    expect(evaluate(device, { inputs: { logits }, indices: { ids }, build }).outputs.y).toEqual(Float32Array.of(NaN));
  });

  test('NaN and infinity are never hidden', () => {
    const x = { shape: [3], data: Float32Array.of(NaN, Infinity, -Infinity) };
    const one = values([1], () => NaN);
    const found = evaluate(device, {
      inputs: { x, one },
      build: (t) => ({
        tanh: nn.tanh(t.x),
        sigmoid: nn.sigmoid(t.x),
        leaky: nn.leakyRelu(t.x, 0.2),
        mean: nn.mean(t.x),
        bce: nn.bceWithLogits(t.one, 1),
      }),
    }).outputs;
    expect(found.tanh[0]).toBeNaN();
    expect(found.sigmoid[0]).toBeNaN();
    expect(found.sigmoid.subarray(1)).toBeAllclose([1, 0]);
    expect(found.leaky.filter((number) => Number.isFinite(number))).toHaveLength(0);
    expect(found.mean[0]).toBeNaN();
    expect(found.bce[0]).toBeNaN();
  });

  test('assign and lerp change variables, in the order in which they were called', () => {
    const [x, v, weight] = [normals([COUNT], 1), normals([COUNT], 2), values([1], () => 0.25)];
    const found = evaluate(device, {
      inputs: { x, weight },
      variables: { v },
      build: (t) => {
        const before = nn.scale(t.v, 1);
        nn.lerp(t.v as Variable, t.x, t.weight);
        const between = nn.scale(t.v, 1);
        nn.assign(t.v as Variable, t.x);
        return { before, between };
      },
    });
    expect(found.outputs.before).toBeAllclose(v.data, EXACTLY);
    expect(found.outputs.between).toBeAllclose(v.data.map((number, i) => number + 0.25 * (x.data[i] - number)));
    expect(found.variables.v).toBeAllclose(x.data, EXACTLY);
  });

  test('no gradient passes stopGradient', () => {
    const x = normals([COUNT], 1);
    const upstream = normals([COUNT], 2).data;
    const build: Example['build'] = (t) => ({ y: nn.add(t.x, nn.stopGradient(nn.tanh(t.x))) });
    const found = evaluate(device, { inputs: { x }, upstream, wrt: ['x'], build });
    expect(found.gradients.x).toBeAllclose(upstream);
  });
});

/** By power iteration in float64. */
function largestSingularValue(w: Float32Array, columns: number): number {
  const rows = w.length / columns;
  let u = Array.from({ length: columns }, () => 1);
  let value = 0;
  for (let step = 0; step < 2000; step++) {
    const t = Array.from({ length: rows }, (_, r) =>
      u.reduce((sum, number, c) => sum + number * w[r * columns + c], 0),
    );
    const next = u.map((_, c) => t.reduce((sum, number, r) => sum + number * w[r * columns + c], 0));
    const length = Math.hypot(...next);
    value = Math.sqrt(length);
    u = next.map((number) => number / length);
  }
  return value;
}
