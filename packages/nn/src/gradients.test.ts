// Differentiation through whole graphs; single operations are tested with ops/.
import { afterAll, expect, test } from 'vitest';
import { gradients } from './gradients.ts';
import { trace } from './graph.ts';
import { openDevice } from './hosts/node.ts';
import { add, mean, multiply, scale } from './ops/arithmetic.ts';
import { stopGradient } from './ops/view.ts';
import type { Tensor } from './tensor.ts';
import { Variables } from './variables.ts';

const device = await openDevice({ threads: 1 });
afterAll(() => device.close());

/** The gradient of `loss` at x = 3. */
function gradientAt3(loss: (x: Tensor) => Tensor): number {
  const program = device.open(new Variables()).compile(
    trace((g) => {
      const x = g.input('x', [1]);
      const [gradient] = gradients(loss(x), [x]);
      return { gradient: gradient };
    }),
  );
  program.run({ x: [3] });
  return program.read('gradient')[0];
}

test('a tensor that is used twice gets both gradients', () => {
  expect(gradientAt3((x) => multiply(x, x))).toBe(6);
  expect(gradientAt3((x) => add(multiply(x, x), scale(x, 10)))).toBe(16);
  expect(gradientAt3((x) => multiply(multiply(x, x), multiply(x, x)))).toBe(108);
});

test('no gradient passes where it is stopped', () => {
  expect(gradientAt3((x) => multiply(x, stopGradient(x)))).toBe(3);
});

test('the loss may be the tensor itself', () => {
  expect(gradientAt3((x) => x)).toBe(1);
});

test('a loss of several numbers, and one that does not depend on the tensor, are refused', () => {
  expect(() => trace((g) => ({ y: gradients(g.input('x', [2]), [])[0] }))).toThrow('must be one number, not [2]');
  expect(() => trace((g) => ({ y: gradients(mean(g.input('x', [2])), [g.input('z', [1])])[0] }))).toThrow(
    'does not depend',
  );
});
