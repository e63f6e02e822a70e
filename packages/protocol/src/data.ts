/** What a set of training pictures is made of: painted kinds and the pupil's own, each picture with a name and its traits. */
import type { Sheet } from './pictures.ts';

/** Painted kinds of pictures, as shares that add up to 1. */
export interface Mix {
  readonly burgers: number;
  readonly birds: number;
  readonly doodles: number;
}

/** A kind of painted picture, as a trait. */
export type Kind = 'burger' | 'bird' | 'doodle';

/**
 * The name of a picture within a lab: painted picture number i of the seed is i, and the pupil's own picture number n is -1 - n. It stays
 * the same when pictures come or go before it.
 */
export type PictureId = number;

/** Side of the pupil's own pictures as they are kept, in pixels; they are made smaller for nets that see less. */
export const OWN_SIZE = 64;
/** Most own pictures: half a thousand of them are 8 MB. */
export const MOST_OWN = 500;

/** A picture of the pupil's own. */
export interface OwnPicture {
  readonly id: PictureId;
  readonly from: 'drawing' | 'photo';
  /** One picture of {@link OWN_SIZE}, without see-through parts. */
  readonly sheet: Sheet;
}

/** All that can be said of a picture, each with a bit of its own in this order. */
export const TRAITS = [
  'burger',
  'bird',
  'doodle',
  'cheese',
  'lettuce',
  'tomato',
  'sesame',
  'secondPatty',
  'crest',
  'redBreast',
  'stripedWing',
  'longTail',
  'worm',
  'glasses',
  'hat',
  'beard',
  'curls',
  'freckles',
  'odd',
  'drawing',
  'photo',
] as const;

/** Something that can be said of a picture. */
export type Trait = (typeof TRAITS)[number];

/** The traits of a picture, a bit each; they all fit in 32. */
export type TraitBits = number;

/** The bits of these traits. */
export function traitBits(traits: readonly Trait[]): TraitBits {
  return traits.reduce((bits, trait) => bits | (1 << TRAITS.indexOf(trait)), 0);
}

/** Whether a picture has a trait. */
export function hasTrait(bits: TraitBits, trait: Trait): boolean {
  return ((bits >>> TRAITS.indexOf(trait)) & 1) === 1;
}
