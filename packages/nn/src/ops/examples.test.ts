/** Every operation on tensors larger than PyTorch's figures: the same bits on any number of threads, and gradients against finite differences. */
import { afterAll, describe, expect, test } from 'vitest';
import { openDevices, type TestedDevice } from '../../testing/devices.ts';
import { evaluate, type Evaluated } from '../../testing/evaluate.ts';
import { differentiable, examples, normals, spectral, type Example } from '../../testing/examples.ts';

const devices = await openDevices();
afterAll(() => {
  for (const { device } of devices) device.close();
});

/** Half the length of the interval over which a difference is taken, in units of a direction whose elements are about 1: where y is one number,
 * longer, since the difference of two means drowns in rounding sooner. */
const STEP = { many: 5e-4, one: 5e-3 };
/** How far slope and difference may be apart: rounding and corners as a share of the gradient's length, curvature as a share of the slope. */
const SHARE = 0.05;
const CURVE = 0.01;

function run({ device }: TestedDevice, example: Example, upstream: Float32Array): Evaluated {
  return evaluate(device, { ...example, upstream, wrt: differentiable(example) });
}

/** What flows back into a mean, so that its gradient to each of many elements stands out from rounding. */
const TO_MEAN = 1000;

/** Random numbers of y's size, which is known once the operation has been run. */
function upstreamOf(example: Example): Float32Array {
  const { y } = evaluate(devices[0].device, example).outputs;
  return y.length === 1 ? Float32Array.of(TO_MEAN) : normals([y.length], 99).data;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, number, i) => sum + number * b[i], 0);
}

/** Two random directions, and the gradient's own, all with elements of about 1. */
function directions(gradient: Float32Array): Float32Array[] {
  const size = Math.sqrt(dot(gradient, gradient) / gradient.length);
  return [
    normals([gradient.length], 7).data,
    normals([gradient.length], 8).data,
    gradient.map((number) => number / size),
  ];
}

/** The slope of sum(y * upstream) along `direction` of one input, by a central difference. */
function slope(
  tested: TestedDevice,
  example: Example,
  upstream: Float32Array,
  name: string,
  direction: Float32Array,
): number {
  const half = upstream.length === 1 ? STEP.one : STEP.many;
  const [ahead, behind] = [half, -half].map((step) => {
    const { shape, data } = example.inputs[name];
    const moved = { shape, data: data.map((number, i) => number + step * direction[i]) };
    const { y } = evaluate(tested.device, { ...example, inputs: { ...example.inputs, [name]: moved } }).outputs;
    return dot(y, upstream);
  });
  return (ahead - behind) / (2 * half);
}

function bits(found: Evaluated): Buffer {
  const parts = [found.outputs, found.gradients, found.variables].flatMap((part) => Object.values(part));
  return Buffer.concat(parts.map(({ buffer }) => new Uint8Array(buffer)));
}

test.each(Object.entries({ ...examples, spectralNorm: spectral }))(
  '%s gives the same bits for any threads and memory',
  (_, example) => {
    const upstream = upstreamOf(example);
    for (const relaxed of [false, true]) {
      const [first, ...others] = devices
        .filter((tested) => tested.relaxed === relaxed)
        .map((tested) => bits(run(tested, example, upstream)));
      for (const other of others) expect(other.equals(first)).toBe(true);
    }
  },
);

describe.each([devices[0], devices.at(-1)!])('$name', (tested) => {
  test.each(Object.entries(examples))('%s: gradients are slopes', (_, example) => {
    const upstream = upstreamOf(example);
    const { gradients } = run(tested, example, upstream);
    for (const [name, gradient] of Object.entries(gradients)) {
      for (const direction of directions(gradient)) {
        const wanted = dot(gradient, direction);
        const difference = Math.abs(slope(tested, example, upstream, name, direction) - wanted);
        const length = Math.sqrt(dot(gradient, gradient));
        expect(difference, name).toBeLessThan(SHARE * length + CURVE * Math.abs(wanted));
      }
    }
  });
});
