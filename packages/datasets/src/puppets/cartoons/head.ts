/** What the painters of a drawn head get of it: the outlines of its parts, led through its landmarks. */
import { EYEBROWS, EYELIDS, FACE_OVAL, LIP_ROWS } from '../landmarks.ts';
import type { Place } from './curve.ts';
import { smooth } from './curve.ts';
import { BROW_POINTS, EYE_CORNERS, LID_POINTS } from './shape.ts';

/** An eye. */
export interface EyeLines {
  /** From the outer corner to the inner one: the edges of its lids. */
  readonly upper: readonly Place[];
  readonly lower: readonly Place[];
  /** All around it, straight from landmark to landmark, as the mesh is: what is drawn in it is all gone when the lids meet. */
  readonly rim: readonly Place[];
  /** Half way between the lids. */
  readonly middle: Place;
  /** From lid to lid. */
  readonly height: number;
  /** -1 on the left of the picture, 1 on its right. */
  readonly side: -1 | 1;
}

/** The outlines of a head's parts, in widths of its face. */
export interface HeadLines {
  /** Where a landmark is. */
  readonly at: (landmark: number) => Place;
  readonly face: readonly Place[];
  readonly eyes: readonly EyeLines[];
  readonly brows: readonly (readonly Place[])[];
  /** All around either lip. */
  readonly upperLip: readonly Place[];
  readonly lowerLip: readonly Place[];
  /** The lower edge of the upper lip. */
  readonly lipLine: readonly Place[];
  /** All around what is seen between the lips. */
  readonly opening: readonly Place[];
}

/** @param landmarks [468, 3], in widths of the face. */
export function linesOf(landmarks: readonly number[]): HeadLines {
  function at(landmark: number): Place {
    return { x: landmarks[landmark * 3] ?? NaN, y: landmarks[landmark * 3 + 1] ?? NaN };
  }
  function through(numbers: readonly number[]): Place[] {
    return smooth(numbers.map(at), false);
  }
  const brows = [0, 2 * BROW_POINTS].map((first) => {
    const upper = EYEBROWS.slice(first, first + BROW_POINTS);
    const lower = EYEBROWS.slice(first + BROW_POINTS, first + 2 * BROW_POINTS);
    return [...through(upper), ...through(lower).toReversed()];
  });
  const [outer] = LIP_ROWS;
  const inner = LIP_ROWS.at(-1);
  const lipLine = through(inner?.upper ?? []);
  const lowerLine = through(inner?.lower ?? []);
  return {
    at,
    face: smooth(FACE_OVAL.map(at), true),
    eyes: EYE_CORNERS.map((corners, eye) => eyeOf(at, corners, eye === 0 ? -1 : 1)),
    brows,
    upperLip: [...through(outer?.upper ?? []), ...lipLine.toReversed()],
    lowerLip: [...through(outer?.lower ?? []), ...lowerLine.toReversed()],
    lipLine,
    opening: [...lipLine, ...lowerLine.toReversed()],
  };
}

function eyeOf(at: (landmark: number) => Place, [outer, inner]: readonly [number, number], side: -1 | 1): EyeLines {
  const columns = EYELIDS.slice(side < 0 ? 0 : LID_POINTS, side < 0 ? LID_POINTS : 2 * LID_POINTS);
  const upper = [outer, ...columns.map(([, number]) => number), inner].map(at);
  const lower = [outer, ...columns.map(([, , number]) => number), inner].map(at);
  const [, above = outer, below = outer] = columns[(LID_POINTS - 1) / 2] ?? [];
  return {
    upper: smooth(upper, false),
    lower: smooth(lower, false),
    rim: [...upper, ...lower.slice(1, -1).toReversed()],
    middle: { x: at(above).x, y: (at(above).y + at(below).y) / 2 },
    height: at(below).y - at(above).y,
    side,
  };
}
