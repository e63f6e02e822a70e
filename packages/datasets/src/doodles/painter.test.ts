/** Tests of painted doodle faces: what every painter promises, and each ingredient where it belongs, in its colour. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changes, shareTowards } from '../../testing/pixels.ts';
import { testPictures } from '../../testing/sources.ts';
import { paintPictures, recipeOf } from '../source.ts';
import { doodles } from './doodles.ts';
import { paintDoodle } from './painter.ts';
import type { DoodleIngredient, DoodleRecipe } from './recipe.ts';

const SIZE = 64;

/** Faces that have nothing and do not lean. */
const PLAIN: readonly DoodleRecipe[] = Array.from({ length: 24 }, (_, index) => {
  const chances = { glasses: 0, hat: 0, beard: 0, curls: 0, freckles: 0 };
  const recipe = recipeOf(doodles, 1, index, chances);
  return { ...recipe, looks: { ...recipe.looks, place: { ...recipe.looks.place, lean: 0 } } };
});

/** What changes in a plain face when it gets an ingredient, each pixel with its height above the middle of the head, in picture widths. */
function changesBy(
  recipe: DoodleRecipe,
  ingredient: DoodleIngredient,
): (ReturnType<typeof changes>[number] & { up: number })[] {
  const list = changes(paintDoodle(recipe, SIZE), paintDoodle({ ...recipe, [ingredient]: true }, SIZE), SIZE);
  return list.map((change) => ({ ...change, up: recipe.looks.place.y - (change.y + 0.5) / SIZE }));
}

testPictures(doodles);

test('a seed always gives the same pixels', () => {
  const { pixels } = paintPictures(doodles, { count: 20, size: 32, seed: 1 });
  const bytes = Uint8Array.from(pixels, (value) => Math.round((value + 1) * 127.5));
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"cbd0fc035a0ef491aa2e557b31655a0640886da9c976419da009e5817916c653"`,
  );
});

test('a picture leaves a margin above the highest hat', () => {
  for (let index = 0; index < 100; index++) {
    const recipe = recipeOf(doodles, 7, index, { glasses: 0, hat: 1, beard: 0, curls: 1, freckles: 0 });
    const top = paintDoodle(recipe, 128).subarray(0, 128 * 3);
    // The top row is paper alone: one colour from end to end.
    for (let i = 3; i < top.length; i++) expect(Math.abs(top[i] - top[i % 3])).toBeLessThan(1e-6);
  }
});

describe('an ingredient', () => {
  test('of glasses is at the height of the eyes', () => {
    for (const recipe of PLAIN) {
      const changed = changesBy(recipe, 'glasses');
      expect(changed.length).toBeGreaterThan(100);
      for (const { up } of changed) expect(Math.abs(up - recipe.looks.eyes.up)).toBeLessThan(0.15);
    }
  });

  test('of a hat is above the eyes, and of a beard below them', () => {
    for (const recipe of PLAIN) {
      const { up } = recipe.looks.eyes;
      expect(changesBy(recipe, 'hat').every((change) => change.up > up)).toBe(true);
      expect(changesBy(recipe, 'beard').every((change) => change.up < up)).toBe(true);
    }
  });

  test('of curls makes the head wider', () => {
    for (const recipe of PLAIN) {
      const { place, head } = recipe.looks;
      const beside = changesBy(recipe, 'curls').filter(({ x }) => {
        return Math.abs((x + 0.5) / SIZE - place.x) > (head.halfWidth + 0.04) * place.scale;
      });
      expect(beside.length).toBeGreaterThan(50);
    }
  });

  test('of freckles adds rusty dots on both cheeks and nothing else', () => {
    for (const recipe of PLAIN) {
      const changed = changesBy(recipe, 'freckles');
      expect(shareTowards(changed, [0.71, 0.38, 0.18])).toBe(1);
      const left = changed.filter(({ x }) => (x + 0.5) / SIZE < recipe.looks.place.x).length;
      expect(left).toBeGreaterThan(15);
      expect(changed.length - left).toBeGreaterThan(15);
    }
  });
});
