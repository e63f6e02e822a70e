/** Each change of two trainings side by side changes one thing, and leaves the rest as it is in the lab. */
import { defaultBurgerSettings, FEWEST_PICTURES } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { experiments } from './experiments.ts';
import { changeSettings, firstOf, fittingChanges, ingredientOf, twinChanges, type PupilsData } from './twin-changes.ts';

const NOTHING: PupilsData = { own: [], without: new Set() };
const usual = { ...defaultBurgerSettings, threads: 2, seed: 41 };

/** What is different, by name. */
function differences(name: (typeof twinChanges)[number], data = NOTHING): Record<string, unknown> {
  const changed = Object.entries(changeSettings(usual, firstOf(name, usual), data));
  const before = new Map<string, unknown>(Object.entries(usual));
  return Object.fromEntries(changed.filter(([key, value]) => before.get(key) !== value));
}

describe('a change', () => {
  it('is one thing, and the experiments of the lab are the same', () => {
    expect(Object.fromEntries(twinChanges.map((name) => [name, differences(name)]))).toEqual({
      noCheese: { cheese: 0 },
      few: { count: 20 },
      fewTricks: { count: 20, tricks: 'on' },
      halfBirds: { birds: 50 },
      judge: { nets: 'discriminator' },
      seed: { seed: 42 },
      recipe: { sesame: 100 },
    });
    for (const name of ['noCheese', 'few', 'fewTricks', 'halfBirds'] as const) {
      const query = new URLSearchParams(experiments[name]);
      expect(Object.fromEntries(Object.entries(differences(name)).map(([key, value]) => [key, String(value)]))).toEqual(
        Object.fromEntries(query),
      );
    }
  });

  it('to few pictures counts the pupil’s own, and not those that were left out', () => {
    const own = Array.from({ length: 8 }, (_, at) => ({ id: -1 - at }));
    const data = { own, without: new Set([-1, -2, 0, 3, 500]) };
    const painted = Number(differences('few', data)['count']);
    const kept = Array.from({ length: painted }, (_, id) => id).filter((id) => !data.without.has(id)).length;
    expect(kept + 6).toBe(FEWEST_PICTURES);
    const many = Array.from({ length: 30 }, (_, at) => ({ id: -1 - at }));
    expect(differences('few', { own: many, without: new Set() })).toEqual({ count: 0 });
  });

  it('to another seed stays within what a seed may be', () => {
    const last = { ...usual, seed: 999_999 };
    expect(changeSettings(last, firstOf('seed', last), NOTHING).seed).toBe(1);
  });

  it('is offered where it changes something', () => {
    expect(fittingChanges(usual, NOTHING)).toEqual(twinChanges);
    expect(fittingChanges({ ...usual, cheese: 0, birds: 50, nets: 'discriminator' }, NOTHING)).toEqual([
      'few',
      'fewTricks',
      'seed',
      'recipe',
    ]);
    expect(fittingChanges({ ...usual, count: 20, tricks: 'on' }, NOTHING)).not.toContain('fewTricks');
  });

  it('knows the ingredient that makes the difference', () => {
    expect(ingredientOf(firstOf('noCheese', usual))).toBe('cheese');
    expect(ingredientOf(firstOf('recipe', usual, 'tomato'))).toBe('tomato');
    expect(ingredientOf(firstOf('few', usual))).toBe(null);
  });

  it('of the recipe starts with as much of an ingredient as there was little of it', () => {
    expect(firstOf('recipe', usual, 'cheese').share).toBe(0);
    expect(firstOf('recipe', usual, 'secondPatty').share).toBe(100);
  });
});
