/** Counts what a real net learns. */
import { expect, it } from 'vitest';
import { layersOf, numbersOf } from './anatomy.ts';

const anatomy = {
  learned: [
    { name: 'generator/dense/weight', shape: [64, 2048] },
    { name: 'generator/dense/gamma', shape: [128] },
    { name: 'generator/picture/bias', shape: [3] },
    { name: 'generator/picture/weight', shape: [3, 3, 32, 3] },
    { name: 'discriminator/dense/weight', shape: [2048, 1] },
  ],
  bytes: 1,
  batch: 32,
};

it('gathers what each layer learns under its largest shape', () => {
  const layers = layersOf(anatomy, 'generator');
  expect(layers).toEqual([
    { name: 'dense', shape: [64, 2048], numbers: 64 * 2048 + 128 },
    { name: 'picture', shape: [3, 3, 32, 3], numbers: 3 * 3 * 32 * 3 + 3 },
  ]);
  expect(numbersOf(layers)).toBe(64 * 2048 + 128 + 867);
  expect(layersOf(anatomy, 'discriminator').map((layer) => layer.name)).toEqual(['dense']);
});
