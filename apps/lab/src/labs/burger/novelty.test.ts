/** The borders between copied, alike and new hold for real drawings: those that were never seen count as new, those that were as copies. */
import { mirrored, nearest, vectorSet } from '@nepwerk/models';
import type { TrainingPictures } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../shell/novelty.ts';
import { usualDistance } from '../shell/usual-distance.ts';
import { planPicture } from './mixture.ts';

const SIZE = 16;
const CHANCES = { cheese: 0.8, lettuce: 0.55, tomato: 0.5, sesame: 0.2, secondPatty: 0.35 };

/** So many burgers of the usual recipe, from a place on. */
function burgers(from: number, count: number, seed: number): TrainingPictures {
  const order = { count: 10_000, seed, chances: CHANCES, mix: { burgers: 1, birds: 0, doodles: 0 }, odd: 0 };
  const area = SIZE * SIZE * 3;
  const pixels = new Float32Array(count * area);
  for (let i = 0; i < count; i++) pixels.set(planPicture(order, from + i).paint(SIZE), i * area);
  return { size: SIZE, channels: 3, count, pixels };
}

/** What the meter would say of each of these pictures, beside this data. */
function kinds(pictures: TrainingPictures, data: TrainingPictures): string[] {
  const usual = usualDistance(data);
  const area = SIZE * SIZE * 3;
  const asked = vectorSet(pictures.pixels, area);
  const [plain, turned] = [data, mirrored(data)].map((it) => nearest(asked, vectorSet(it.pixels, area)).distance);
  return Array.from({ length: pictures.count }, (_, i) =>
    kindOf(Math.min(plain?.[i] ?? Infinity, turned?.[i] ?? Infinity) / usual),
  );
}

describe.each([
  [20, 1],
  [20, 4],
  [50, 2],
  [200, 1],
])('beside %s burgers of seed %s', (count, seed) => {
  const data = burgers(0, count, seed);

  it('real burgers that were never seen are nearly all new, and hardly one is a copy', () => {
    const found = kinds(burgers(5000, 200, seed), data);
    expect(found.filter((kind) => kind === 'new').length).toBeGreaterThanOrEqual(180);
    expect(found.filter((kind) => kind === 'copied').length).toBeLessThanOrEqual(6);
    expect(found.filter((kind) => kind === 'far').length).toBeLessThanOrEqual(4);
  });

  it('the burgers themselves are copies, mirrored too', () => {
    expect(new Set(kinds(data, data))).toEqual(new Set(['copied']));
    expect(new Set(kinds({ ...data, pixels: Float32Array.from(mirrored(data).pixels) }, data))).toEqual(
      new Set(['copied']),
    );
  });
});

describe('the usual distance', () => {
  it('is 1 where all pictures are the same, so that nothing is divided by 0', () => {
    const one = burgers(0, 1, 1);
    const pixels = Float32Array.from([...one.pixels, ...one.pixels, ...one.pixels]);
    expect(usualDistance({ ...one, count: 3, pixels })).toBe(1);
  });
});
