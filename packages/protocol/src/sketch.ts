/** A drawing that is not finished yet, as it is kept for as long as the tab is open, checked when it is read back. */
import * as z from 'zod/mini';

/** Most things on the paper, and most points of a line, that are kept. */
const MOST_MARKS = 2000;
const MOST_POINTS = 10_000;
/** A longer text was not written by the lab. */
const LONGEST_TEXT = 2_000_000;

/** A hand may draw a little beyond the paper. */
const coordinate = z.number().check(z.gte(-4), z.lte(4));
const point = z.object({ x: coordinate, y: coordinate });
const size = z.number().check(z.gt(0), z.lte(4));

/** The marks, with the names that there are of colours, papers and stamps. */
function marksOf<C extends string, P extends string, S extends string>(names: SketchNames<C, P, S>) {
  const colour = z.enum(names.colours);
  const mirrored = z.boolean();
  const mark = z.union([
    z.object({
      type: z.literal('line'),
      points: z.array(point).check(z.minLength(1), z.maxLength(MOST_POINTS)),
      width: size,
      colour: z.nullable(colour),
      mirrored,
    }),
    z.object({ type: z.literal('stamp'), stamp: z.enum(names.stamps), at: point, scale: size, colour, mirrored }),
    z.object({ type: z.literal('paper'), paper: z.enum(names.papers) }),
    z.object({ type: z.literal('clear') }),
  ]);
  return z.array(mark).check(z.maxLength(MOST_MARKS));
}

/** The names that may occur in a drawing. */
export interface SketchNames<C extends string, P extends string, S extends string> {
  readonly colours: readonly C[];
  readonly papers: readonly P[];
  readonly stamps: readonly S[];
}

/** Reads the marks that `writeMarks` wrote; empty when the text is not such, for anybody may have written it. */
export function parseMarks<C extends string, P extends string, S extends string>(
  text: string | null,
  names: SketchNames<C, P, S>,
) {
  if (text === null || text.length > LONGEST_TEXT) return [];
  try {
    const { success, data } = z.safeParse(marksOf(names), JSON.parse(text));
    return success ? data : [];
  } catch {
    return [];
  }
}

/** Writes marks as text, with points to a thousandth of the paper. */
export function writeMarks(marks: readonly object[]): string {
  return JSON.stringify(marks, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
}
