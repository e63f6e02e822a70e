/** The messages between a lab's page and its painter: unions on `type`, imported by both ends. */
import type { Kind, Mix, OwnPicture, PictureId, Trait } from './data.ts';
import type { Sheet, TrainingPictures } from './pictures.ts';
import type { ProblemCode } from './trainer.ts';

/** Chances of the ingredients, each from 0 to 1. */
export interface RecipeChances {
  readonly cheese: number;
  readonly lettuce: number;
  readonly tomato: number;
  readonly sesame: number;
  readonly secondPatty: number;
}

/** What the page asks of the painter; a newer job makes an older one stop. */
export type PainterRequest =
  | {
      readonly type: 'paint';
      readonly job: number;
      readonly count: number;
      /** Side of a picture in pixels. */
      readonly size: number;
      readonly seed: number;
      readonly chances: RecipeChances;
      readonly mix: Mix;
      /** How many of the painted pictures are as odd as can be. */
      readonly odd: number;
      /** Pictures that are shown and not trained on. */
      readonly without: readonly PictureId[];
    }
  /** The pupil's own pictures, all of them: they come before the painted ones from the next job on. */
  | { readonly type: 'own'; readonly pictures: readonly OwnPicture[] }
  /** Count what is on these made pictures: who paints ingredients can also tell them apart. */
  | {
      readonly type: 'count';
      readonly pictures: TrainingPictures;
      readonly step: number;
      /** The kinds that the data has: with one, its ingredients are counted, with more the kinds themselves. */
      readonly kinds: readonly Kind[];
    };

/** What the painter answers: pictures to look at, a slice at a time, and at the end all of them to train on. */
export type PainterReply =
  /** `sheet` is one column of pictures, the first of them at place `from`; the pupil's own pictures have the first places. */
  | {
      readonly type: 'painted';
      readonly job: number;
      /** Pictures of the whole job. */
      readonly count: number;
      readonly from: number;
      readonly sheet: Sheet;
    }
  /** All but those that were left out, to train on; `traits` has those too, in the order of their places. */
  | {
      readonly type: 'pictures';
      readonly job: number;
      readonly pictures: TrainingPictures;
      readonly traits: Uint32Array<ArrayBuffer>;
    }
  /** How many of the pictures made at a step have each trait that was looked for. */
  | { readonly type: 'counted'; readonly tally: Tally; readonly of: number; readonly step: number }
  | { readonly type: 'problem'; readonly code: ProblemCode; readonly detail: string };

/** How many of the pictures have each trait that was looked for. */
export type Tally = Readonly<Partial<Record<Trait, number>>>;
