/** Tests of painted birds: what every painter promises, and each ingredient where it belongs, in its colour. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changes, shareTowards } from '../../testing/pixels.ts';
import { testPictures } from '../../testing/sources.ts';
import { paintPictures, recipeOf } from '../source.ts';
import { birds } from './birds.ts';
import { paintBird } from './painter.ts';
import type { BirdIngredient, BirdRecipe } from './recipe.ts';

const SIZE = 64;

/** Birds that look to the right and have nothing. */
const PLAIN: readonly BirdRecipe[] = Array.from({ length: 24 }, (_, index) => {
  const chances = { crest: 0, redBreast: 0, stripedWing: 0, longTail: 0, worm: 0 };
  const recipe = recipeOf(birds, 1, index, chances);
  return { ...recipe, looks: { ...recipe.looks, place: { ...recipe.looks.place, facing: 'right' } } };
});

/** What changes in a plain bird when it gets an ingredient. */
function changesBy(recipe: BirdRecipe, ingredient: BirdIngredient): ReturnType<typeof changes> {
  return changes(paintBird(recipe, SIZE), paintBird({ ...recipe, [ingredient]: true }, SIZE), SIZE);
}

testPictures(birds);

test('a seed always gives the same pixels', () => {
  const { pixels } = paintPictures(birds, { count: 20, size: 32, seed: 1 });
  const bytes = Uint8Array.from(pixels, (value) => Math.round((value + 1) * 127.5));
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"89e7ada600ee30e548ceaaa199583527ff757226705d2da76648d0c8c4574bab"`,
  );
});

test('a bird that looks to the left is the one that looks to the right, mirrored', () => {
  for (const { looks, ...recipe } of PLAIN.slice(0, 8)) {
    const scene = { ...looks.scene, bushAt: 0.5 };
    const [right, left] = (['right', 'left'] as const).map((facing) =>
      paintBird({ ...recipe, looks: { ...looks, scene, place: { ...looks.place, x: 0.5, facing } } }, SIZE),
    );
    const mirrored = left.map((_, i) => {
      const [y, x, c] = [Math.floor(i / 3 / SIZE), Math.floor(i / 3) % SIZE, i % 3];
      return left[(y * SIZE + SIZE - 1 - x) * 3 + c];
    });
    expect(Math.max(...mirrored.map((value, i) => Math.abs(value - right[i])))).toBeLessThan(1e-5);
  }
});

describe('an ingredient', () => {
  test('of a red breast is red, in front, between the head and the feet', () => {
    for (const recipe of PLAIN) {
      const changed = changesBy(recipe, 'redBreast');
      expect(changed.length).toBeGreaterThan(100);
      expect(shareTowards(changed, [0.9, 0.35, 0.2])).toBe(1);
      for (const { x, y } of changed)
        expect([x > SIZE * 0.45, y > SIZE * 0.3, y < SIZE * 0.85]).toEqual([true, true, true]);
    }
  });

  test('of a striped wing lightens the wing', () => {
    for (const recipe of PLAIN) {
      const changed = changesBy(recipe, 'stripedWing');
      expect(changed.length).toBeGreaterThan(80);
      expect(shareTowards(changed, [1, 0.98, 0.94])).toBe(1);
    }
  });

  test('of a crest is above the eye, and of a long tail behind the body', () => {
    for (const recipe of PLAIN) {
      const { y } = recipe.looks.place;
      for (const change of changesBy(recipe, 'crest')) expect(change.y / SIZE).toBeLessThan(y - 0.4);
      for (const change of changesBy(recipe, 'longTail')) expect(change.x / SIZE).toBeLessThan(0.4);
    }
  });

  test('of a worm hangs from the beak', () => {
    for (const recipe of PLAIN) {
      const changed = changesBy(recipe, 'worm');
      expect(changed.length).toBeGreaterThan(20);
      for (const { x, y } of changed) expect([x > SIZE * 0.72, y < SIZE * 0.72]).toEqual([true, true]);
    }
  });
});
