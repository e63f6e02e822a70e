/** Made-up names: no two share a word, in any language. */
import { castingTexts } from '@nepwerk/lessons/face';
import { expect, it } from 'vitest';
import { drawName, NAME_WORDS } from './names.ts';

it('share no word with the others', () => {
  const first = { adjective: 3, animal: 7 };
  for (let i = 0; i < 200; i++) {
    const other = drawName(() => i / 200, [first]);
    expect(other.adjective).not.toBe(first.adjective);
    expect(other.animal).not.toBe(first.animal);
    const third = drawName(() => i / 200, [first, other]);
    expect([first.animal, other.animal]).not.toContain(third.animal);
  }
});

it('can be every word', () => {
  const drawn = Array.from({ length: NAME_WORDS }, (_, i) => drawName(() => i / NAME_WORDS, []).adjective);
  expect(new Set(drawn).size).toBe(NAME_WORDS);
});

it.each(['nl', 'en'] as const)(
  'in %s there are as many words as are drawn from, each one word, no two alike',
  (tag) => {
    for (const list of Object.values(castingTexts[tag].names)) {
      expect(list).toHaveLength(NAME_WORDS);
      expect(new Set(list).size).toBe(NAME_WORDS);
      for (const word of list) expect(word).toMatch(/^\p{Lu}\p{Ll}+$/u);
    }
  },
);
