/** Tests of drawn recipes: their shares, their independence, and what another chance changes. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, test } from 'vitest';
import { recipeOf } from '../source.ts';
import { burgerLabels, burgers } from './burgers.ts';
import type { BurgerChances, BurgerRecipe } from './recipe.ts';
import { burgerChances, burgerIngredients, drawRecipe } from './recipe.ts';

const COUNT = 2000;

function draw(seed: number, chances: BurgerChances, count = COUNT): BurgerRecipe[] {
  return Array.from({ length: count }, (_, index) => recipeOf(burgers, seed, index, chances));
}

function share(recipes: readonly BurgerRecipe[], has: (recipe: BurgerRecipe) => boolean): number {
  return recipes.filter(has).length / recipes.length;
}

describe('shares', () => {
  const recipes = draw(1, burgerChances);

  test.each(burgerIngredients.map((ingredient, i) => ({ ingredient, i })))(
    'of $ingredient follow its chance',
    ({ ingredient, i }) => {
      const chance = burgerChances[ingredient];
      const error = Math.sqrt((chance * (1 - chance)) / COUNT);
      expect(Math.abs(share(recipes, (recipe) => burgerLabels(recipe)[i] === true) - chance)).toBeLessThan(3 * error);
    },
  );

  test('of every pair of ingredients are as if they were independent', () => {
    for (let a = 0; a < burgerIngredients.length; a++) {
      for (let b = a + 1; b < burgerIngredients.length; b++) {
        const both = burgerChances[burgerIngredients[a]] * burgerChances[burgerIngredients[b]];
        const seen = share(recipes, (recipe) => burgerLabels(recipe)[a] === true && burgerLabels(recipe)[b] === true);
        expect(Math.abs(seen - both)).toBeLessThan(4 * Math.sqrt((both * (1 - both)) / COUNT));
      }
    }
  });

  test('of chance 0 and 1 are exact', () => {
    const chances: BurgerChances = { cheese: 0, lettuce: 1, tomato: 0, sesame: 1, secondPatty: 1 };
    for (const recipe of draw(2, chances, 300)) expect(burgerLabels(recipe)).toEqual([false, true, false, true, true]);
  });
});

describe('another chance', () => {
  test.each(burgerIngredients.map((ingredient, i) => ({ ingredient, i })))(
    'of $ingredient changes nothing else',
    ({ ingredient, i }) => {
      const before = draw(3, burgerChances, 200);
      const after = draw(3, { ...burgerChances, [ingredient]: burgerChances[ingredient] / 2 }, 200);
      let gone = 0;
      before.forEach((recipe, index) => {
        const labels = [...burgerLabels(recipe)];
        const now = burgerLabels(after[index]);
        // A smaller chance takes ingredients away and adds none.
        if (labels[i] === true && now[i] === false) {
          gone += 1;
          labels[i] = false;
        }
        expect(now).toEqual(labels);
        expect(after[index].looks).toEqual(recipe.looks);
      });
      expect(gone).toBeGreaterThan(5);
    },
  );
});

describe('a recipe', () => {
  test('is plain JSON that comes back the same', () => {
    for (const recipe of draw(4, burgerChances, 50)) expect(JSON.parse(JSON.stringify(recipe))).toStrictEqual(recipe);
  });

  test('is another one each time it is drawn from the same stream', () => {
    const random = createRandom(5);
    expect(drawRecipe(random, burgerChances)).not.toEqual(drawRecipe(random, burgerChances));
  });
});

describe('refusals', () => {
  test.each([-0.1, 1.1, NaN])('a chance of %s is refused', (cheese) => {
    expect(() => drawRecipe(createRandom(1), { ...burgerChances, cheese })).toThrow(
      `The chance of cheese must be a number from 0 to 1, got ${cheese}.`,
    );
  });
});
