/** Tests of heads that are shaped: features are where the design has them, and nothing else is in their way. */
import { describe, expect, test } from 'vitest';
import { EYEBROWS, EYELIDS, FACE_EDGES, FACE_OVAL, LANDMARK_COUNT, LIP_MIDDLES, LIP_ROWS } from '../landmarks.ts';
import type { Place } from './curve.ts';
import { MEAN_HEAD } from './mean-head.ts';
import { moss } from './moss.ts';
import { pip } from './pip.ts';
import { EYE_CORNERS, shapeHead } from './shape.ts';

const DESIGNS = [
  { name: 'Pip', shape: pip.shape },
  { name: 'Moss', shape: moss.shape },
];

/** The landmarks that lie within an outline of landmarks, those of it left out. */
function within(head: readonly number[], outline: readonly number[]): number[] {
  const places = outline.map((landmark) => placeOf(head, landmark));
  return Array.from({ length: LANDMARK_COUNT }, (_, landmark) => landmark).filter(
    (landmark) => !outline.includes(landmark) && isInside(placeOf(head, landmark), places),
  );
}

function placeOf(head: readonly number[], landmark: number): Place {
  return { x: head[landmark * 3], y: head[landmark * 3 + 1] };
}

/** Whether a ray to the right crosses an outline an odd number of times. */
function isInside({ x, y }: Place, outline: readonly Place[]): boolean {
  const crossed = outline.filter((from, i) => {
    const to = outline[(i + 1) % outline.length];
    return from.y <= y !== to.y <= y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
  });
  return crossed.length % 2 === 1;
}

test('the mean head has all landmarks, and each has its mirror image', () => {
  expect(MEAN_HEAD.length).toBe(LANDMARK_COUNT * 3);
  const triples = Array.from({ length: LANDMARK_COUNT }, (_, i) => MEAN_HEAD.slice(i * 3, i * 3 + 3));
  const names = new Set(triples.map(([x, y, z]) => `${x} ${y} ${z}`));
  expect(triples.filter(([x, y, z]) => !names.has(`${x === 0 ? 0 : -x} ${y} ${z}`))).toEqual([]);
});

describe.each(DESIGNS)('$name', ({ shape }) => {
  const head = shapeHead(shape);
  function at(landmark: number): Place {
    return placeOf(head, landmark);
  }

  test('has all landmarks, and the same on both sides', () => {
    expect(head.length).toBe(LANDMARK_COUNT * 3);
    expect(head.every(Number.isFinite)).toBe(true);
    const rounded = Array.from({ length: LANDMARK_COUNT }, (_, i) => {
      const [x, y, z] = head.slice(i * 3, i * 3 + 3).map((value) => Math.round(value * 1000));
      return { x, y, z };
    });
    // A thousandth more or less is rounding.
    for (const { x, y, z } of rounded) {
      expect(
        rounded.some((other) => Math.max(Math.abs(other.x + x), Math.abs(other.y - y), Math.abs(other.z - z)) <= 1),
      ).toBe(true);
    }
  });

  test('has its features where the design wants them', () => {
    const { face, eyes, mouth } = shape;
    expect(at(FACE_EDGES.right).x).toBeCloseTo(0.5, 12);
    expect(at(FACE_EDGES.right).y).toBeCloseTo(face.y, 12);
    expect(at(FACE_EDGES.top).y).toBeCloseTo(face.y - face.above, 12);
    expect(at(FACE_EDGES.bottom).y).toBeCloseTo(face.y + face.below, 12);
    const [[, upper, lower]] = EYELIDS.slice(3);
    expect(at(upper).x).toBeCloseTo(-eyes.x, 12);
    expect(at(lower).y - at(upper).y).toBeCloseTo(eyes.above + eyes.below, 12);
    expect(at(263).x - at(362).x).toBeCloseTo(2 * eyes.halfWidth, 12);
    expect(at(LIP_MIDDLES.upper).y).toBeCloseTo(mouth.y, 12);
    expect(at(LIP_MIDDLES.lower).y).toBeCloseTo(mouth.y + mouth.gap, 12);
    expect(at(291).x - at(61).x).toBeCloseTo(2 * mouth.halfWidth, 12);
    expect(at(61).y).toBeCloseTo(mouth.y - mouth.raised, 12);
  });

  test('has the points of both lids above one another', () => {
    for (const [fold, upper, lower] of EYELIDS) {
      expect(at(upper).x).toBeCloseTo(at(lower).x, 12);
      expect(at(fold).y).toBeLessThan(at(upper).y);
      expect(at(upper).y).toBeLessThan(at(lower).y);
    }
  });

  test('has nothing in its eyes, lids, brows and mouth but what belongs there', () => {
    EYE_CORNERS.forEach(([outer, inner], eye) => {
      const columns = EYELIDS.slice(eye * 7, eye * 7 + 7);
      const [folds, uppers, lowers] = [0, 1, 2].map((row) => columns.map((column) => column[row]));
      expect(within(head, [outer, ...uppers, inner, ...lowers.toReversed()])).toEqual([]);
      expect(within(head, [...folds, ...uppers.toReversed()])).toEqual([]);
      const brow = EYEBROWS.slice(eye * 10, eye * 10 + 10);
      expect(within(head, [...brow.slice(0, 5), ...brow.slice(5).toReversed()])).toEqual([]);
    });
    const [lips] = LIP_ROWS;
    const own = new Set(LIP_ROWS.flatMap(({ upper, lower }) => [...upper, ...lower]));
    expect(within(head, [...lips.upper, ...lips.lower.toReversed()]).filter((landmark) => !own.has(landmark))).toEqual(
      [],
    );
  });

  test('has all that is not of its outline well within it', () => {
    const outline = FACE_OVAL.map((landmark) => {
      const { x, y } = at(landmark);
      return { x: x * 0.97, y: shape.face.y + (y - shape.face.y) * 0.97 };
    });
    const others = Array.from({ length: LANDMARK_COUNT }, (_, i) => i).filter((i) => !FACE_OVAL.includes(i));
    expect(others.filter((landmark) => !isInside(at(landmark), outline))).toEqual([]);
  });
});
