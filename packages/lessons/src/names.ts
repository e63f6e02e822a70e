/**
 * Made-up names for pupils, such as Snelle Otter: a number stands for one, and means the same in every language.
 *
 * A word gets in when it can be said of anybody without hurting, beside every other word, in both languages and in what pupils call each other. So no
 * adjective is about looks, size, strength, age, smell, slowness, colour, gender or origin, and no animal is called after a person, called stupid, dirty, fat or
 * ugly, or named in a joke about bodies. Every Dutch animal is a de-word, for the adjective before a het-word ends otherwise.
 */
import { names as en } from './en/names.ts';
import { type NameWords, names as nl } from './nl/names.ts';
import type { Language } from './text.ts';

/** Adjectives and animals in each language; the words in the same place mean the same. */
export const nameWords: { readonly [Name in Language]: NameWords } = { nl, en };

const ANIMALS = nl.animals.length;

/** How many names there are. */
export const NAMES: number = nl.adjectives.length * ANIMALS;

/** The longest name, in letters with its space: it fits on the card of a seat. */
export const LONGEST_NAME = 20;

/**
 * A name by its number.
 *
 * @throws RangeError when that is not a whole number from 0 to below {@link NAMES}.
 */
export function nameOf(language: Language, index: number): string {
  const { adjectives, animals } = nameWords[language];
  const adjective = adjectives[Math.floor(index / ANIMALS)];
  const animal = animals[index % ANIMALS];
  if (adjective === undefined || animal === undefined) {
    throw new RangeError(`A name's number must be a whole one from 0 to ${NAMES - 1}; got ${index}.`);
  }
  return `${adjective} ${animal}`;
}
