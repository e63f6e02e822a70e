/** The pictures that come with a lesson, for a class without laptops: made beforehand by `nepwerk strips`, and whether they are those that the lesson asks for. */
import type { Lesson } from './lesson.ts';

/** How often a judge was right after so many rounds: shares from 0 to 1. */
export interface StripFigures {
  readonly round: number;
  /** On pictures of the data that it learned from. */
  readonly trained: number;
  /** On pictures of the data that were kept apart from it. */
  readonly unseen: number;
  /** On made pictures. */
  readonly fakes: number;
}

/**
 * A strip as one file of square cells, row by row below an empty row that holds the label. The cells are first the pictures of the data, then
 * for each round the made ones, each time of the same noise.
 */
export interface StripPictures {
  /** A file beside `pictures.json`. */
  readonly file: string;
  readonly address: string;
  /** Cells in a row. */
  readonly columns: number;
  /** Cells of pictures, without the row above. */
  readonly cells: number;
  readonly real: number;
  readonly made: number;
  readonly rounds: readonly number[];
  /** Places among the pictures of the data that were kept apart from the judge. */
  readonly apart: readonly number[];
  /** One for each round, where the strip asks for them. */
  readonly figures: readonly StripFigures[];
  /** For a strip that is mixed: the cells in the order of their letters. */
  readonly order: readonly number[];
}

/** The file `pictures.json` of a lesson. */
export interface LessonPictures {
  /** The seed of every training, as the labs have it. */
  readonly seed: number;
  /** The day on which they were made. */
  readonly day: string;
  /** Each strip by {@link stripKey}. */
  readonly strips: Readonly<Record<string, StripPictures>>;
}

/** The name of a strip among all of a lesson. */
export function stripKey(sheet: string, strip: string): string {
  return `${sheet}-${strip}`;
}

/** The strips for which a lesson has no pictures, or other ones than it asks for now; empty when all are there. */
export function strayStrips(lesson: Lesson, pictures: LessonPictures): readonly string[] {
  return lesson.sheets.flatMap((sheet) =>
    sheet.strips.flatMap((strip) => {
      const key = stripKey(sheet.id, strip.id);
      const there = pictures.strips[key];
      const fits =
        there !== undefined &&
        there.address === strip.address &&
        there.rounds.join() === strip.rounds.join() &&
        there.made === strip.made &&
        there.real === strip.real &&
        there.figures.length === (strip.figures ? strip.rounds.length : 0) &&
        there.order.length === (strip.mixed ? there.cells : 0);
      return fits ? [] : [key];
    }),
  );
}
