/** The shapes of a text: in every language, where it is a sentence at two reading levels, with {placeholders} and never with code. */

/** The languages that there are, the first being the one that a page starts with. */
export const languages = ['nl', 'en'] as const;

/** A language by its BCP 47 tag. */
export type Language = (typeof languages)[number];

/** Reading levels of the European framework: `b1` is the full sentence, `a2` a shorter and easier one. */
export type Level = 'b1' | 'a2';

/** A sentence at both reading levels. */
export interface Sentence {
  readonly b1: string;
  readonly a2: string;
}

/** A text whose word follows a number: the forms that Dutch and English have, as `Intl.PluralRules` names them. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** The same texts in another language: every key, every kind, other words. A missing text does not compile. */
export type SameTexts<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends Sentence
      ? Sentence
      : Texts[Key] extends Counted
        ? Counted
        : SameTexts<Texts[Key]>;
};
