/** The counter finds on burgers that it never saw what their recipes say. */
import { birds, burgers, doodles, paintBurgers, paintPictures } from '@nepwerk/datasets';
import type { Kind } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { learnToCount, type IngredientCounter } from './ingredient-counter.ts';

function learn(size: number, kinds: readonly Kind[] = ['burger']): IngredientCounter {
  const learning = learnToCount(size, kinds);
  for (;;) {
    const { done, value } = learning.next();
    if (done) return value;
  }
}

const counter = learn(32);

/** Burgers of which all or none have an ingredient, so that a count is an accuracy. */
function burgersWith(ingredient: (typeof burgers.ingredients)[number], chance: 0 | 1) {
  const chances = { cheese: 0.6, lettuce: 0.5, tomato: 0.5, sesame: 0.3, secondPatty: 0.4, [ingredient]: chance };
  return paintBurgers({ count: 150, size: 32, seed: 4242, chances });
}

describe('the counter of ingredients', () => {
  it.each(burgers.ingredients)('tells burgers with and without %s apart', (ingredient) => {
    expect(counter.count(burgersWith(ingredient, 1))[ingredient]).toBeGreaterThanOrEqual(0.9 * 150);
    expect(counter.count(burgersWith(ingredient, 0))[ingredient]).toBeLessThanOrEqual(0.1 * 150);
  });

  it.each([16, 32])('tells kinds apart on pictures of %i pixels', (size) => {
    const order = { count: 100, size, seed: 4242 };
    const kinds = learn(size, ['burger', 'bird', 'doodle']);
    const counted = [burgers, birds, doodles].map((source) =>
      kinds.count(paintPictures(source as typeof burgers, order)),
    );
    counted.forEach(({ burger = 0, bird = 0, doodle = 0 }, own) => {
      for (const [kind, count] of [burger, bird, doodle].entries()) {
        expect(kind === own ? count : 100 - count).toBeGreaterThanOrEqual(92);
      }
    });
  });

  it('learns the same each time, in many small turns', () => {
    const learning = learnToCount(16, ['burger']);
    let turns = 0;
    let step = learning.next();
    while (!step.done) {
      turns++;
      step = learning.next();
    }
    expect(turns).toBeGreaterThan(500);
    const pictures = paintBurgers({ count: 60, size: 16, seed: 1 });
    expect(step.value.count(pictures)).toEqual(learn(16).count(pictures));
  });
});
