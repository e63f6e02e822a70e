/** A kept training says in words what it was trained on, and gets a name that says what is different about it. */
import { defaultBurgerSettings, LONGEST_NAME } from '@nepwerk/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../text/speech.ts';
import { describeKept, suggestName } from './describe-kept.ts';

const usual = defaultBurgerSettings;

afterEach(() => {
  language.value = 'nl';
});

describe('what it was trained on', () => {
  it.each([
    ['', 0, 0, '400 plaatjes'],
    ['cheese=0', 3, 0, '403 plaatjes, geen kaas, 3 eigen'],
    ['count=50&lettuce=100&birds=20', 0, 2, '48 plaatjes, altijd sla, 20% vogels, 2 eruit'],
    ['odd=5&tricks=on', 0, 0, '400 plaatjes, 5 vreemd, met trucjes'],
    ['cheese=banaan', 0, 0, '400 plaatjes'],
    ['count=0', 0, 9, '0 plaatjes, 9 eruit'],
  ])('%j with %i own and %i left out', (settings, own, leftOut, words) => {
    language.value = 'nl';
    expect(describeKept({ settings, own, leftOut }).replaceAll('\u00A0', ' ')).toBe(words);
  });
});

describe('the suggested name', () => {
  it.each([
    [{}, 640, 'Gewone burgers, ronde 640'],
    [{ cheese: 0 }, 640, 'Zonder kaas, ronde 640'],
    [{ cheese: 0, lettuce: 0 }, 1240, 'Zonder kaas en sla, ronde 1.240'],
    [{ cheese: 0, lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 }, 99, 'Zonder kaas, ronde 99'],
    [{ birds: 50 }, 5, 'Met vogels, ronde 5'],
  ])('of %j', (changes, step, name) => {
    language.value = 'nl';
    expect(suggestName({ ...usual, ...changes }, step)).toBe(name);
  });

  it('is never too long', () => {
    for (const tongue of ['nl', 'en'] as const) {
      language.value = tongue;
      const bare = { ...usual, cheese: 0, lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 };
      expect(suggestName(bare, 10 ** 15).length).toBeLessThanOrEqual(LONGEST_NAME);
    }
  });
});
