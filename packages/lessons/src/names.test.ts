/** The made-up names: as many in each language, none twice, short, in order, and none that hurts. */
import { describe, expect, it, test } from 'vitest';
import { LONGEST_NAME, NAMES, nameOf, nameWords } from './names.ts';
import { languages } from './text.ts';

/** Insults and what is joked about, in Dutch and English: no name may hold one of these, not even across its space. */
const HURTING_INSIDE = `
  aars aids anaal anal arse artist autis balls bastard beaver billen bitch blind boob borst breast cock coon cougar creep cripple cuck cunt debiel dick dike doggy donkey doof downie dumb
  eikel flikker foxy freak fuck gekko geil gimp homo hoer horn idio jerk jood kaal kanker kinky kloot kont kreupel kwal lelijk lesb lezz loser mongool moron muts naakt naked neger nerd nigg
  paki pecker pedo penis piemel poep poes poof porn prick puss queer raar rape reet retard schijt seks sexy shit simp skank slet slob slow slut smell snob snol spast spaz sperm stank stink stom
  stupid suck swallow swijn teef terror tering thot tiet tits traag trut turd twat twink tyfus ugly vagina varken wanker weasel weird whore wijf zeik ziek
`
  .trim()
  .split(/\s+/);

/** Shorter words, and others that hurt only when they stand alone, with or without the ending of an adjective: people, bodies, looks, and animals that people are called. */
const HURTING_ALONE = new Set(
  `
  aap ape ass ezel baby bad bald bat bear beer beest bever big bird black blank bloot bok bruin brown bull calf cat chicken cow crab crow dark dik dirty dog dom dove draak duck dun elephant fair fat fool
  fox fret frog gaar gans gay geel geit giraf girl goat goose groot haai haan heet hen hert hippo hog hot hyena jakhals kalf kat kip klein koe konijn kort kwaad laf lam lama lang lief lui luis lazy
  mager mannelijk mol monkey moose moth muis mug naar nat nicht nut old olifant oud pad paard parrot pig pik pink plat poema pony poor poot possum rat raccoon red rood roze rund sad
  schaap scheel schildpad shark sheep short skinny skunk slak slang slap sloth slug small snail snake soft special spider spin sow strong swine tall tam thin tiny toad turtle uil vet vies vis
  vlo vos vuil walrus warm weak wet whale white wild wit wolf worm yellow young zacht zebra zielig zot zwaar zwak zwart
`
    .trim()
    .split(/\s+/),
);

const every = Array.from({ length: NAMES }, (_, index) => index);

describe.each(languages)('the names in %s', (language) => {
  const { adjectives, animals } = nameWords[language];
  const whole = every.map((index) => nameOf(language, index));

  it('are as many as in Dutch, and enough for a class to have no two alike', () => {
    expect([adjectives.length, animals.length]).toEqual([nameWords.nl.adjectives.length, nameWords.nl.animals.length]);
    expect(adjectives.length).toBeGreaterThanOrEqual(40);
    expect(animals.length).toBeGreaterThanOrEqual(48);
    expect(NAMES).toBe(adjectives.length * animals.length);
  });

  it('are never twice there', () => {
    expect(new Set([...adjectives, ...animals]).size).toBe(adjectives.length + animals.length);
    expect(new Set(whole).size).toBe(NAMES);
  });

  it('are two words of letters with capitals, which fit on a card', () => {
    for (const name of whole) {
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(name.length, name).toBeLessThanOrEqual(LONGEST_NAME);
    }
  });

  it('hold no word that hurts, alone or across the space', () => {
    const inside = new RegExp(HURTING_INSIDE.join('|'));
    for (const name of whole) {
      const words = name.toLowerCase().split(' ');
      expect(words.join(''), name).not.toMatch(inside);
      for (const word of words)
        for (const form of [word, word.replace(/e$/, '')]) expect(HURTING_ALONE, name).not.toContain(form);
    }
  });
});

it('stand in the order of the Dutch alphabet', () => {
  for (const words of Object.values(nameWords.nl)) expect(words).toEqual([...words].sort());
});

it('have Dutch adjectives as they stand before a de-word', () => {
  for (const adjective of nameWords.nl.adjectives) expect(adjective).toMatch(/e$/);
});

test('the same number means the same in both languages', () => {
  const { adjectives, animals } = nameWords.nl;
  const swift =
    adjectives.findIndex((word) => word === 'Snelle') * animals.length + animals.findIndex((word) => word === 'Otter');
  expect([nameOf('nl', swift), nameOf('en', swift)]).toEqual(['Snelle Otter', 'Swift Otter']);
  expect(nameOf('en', 0)).toBe('Kind Alpaca');
  expect(nameOf('nl', NAMES - 1)).toBe('Zorgzame Zwaan');
});

test.each([-1, NAMES, 0.5, Number.NaN])('%s is no name', (index) => {
  expect(() => nameOf('nl', index)).toThrow(RangeError);
});
