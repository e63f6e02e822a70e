/** The skin of a puppet: a mesh over the whole portrait, of which the face moves, and the rest moves the less the further it is away. */
import Delaunator from 'delaunator';
import type { Point, Reach } from './expression.ts';
import { reachesOf, stillness } from './expression.ts';
import { FACE_EDGES, FACE_OVAL, LANDMARK_COUNT, LIP_MIDDLES, LIP_ROWS } from './landmarks.ts';
import type { Triangle } from './vertex.ts';
import { Vertex } from './vertex.ts';

/** Rings around the face: how many times as large as its outline, and how much of its motion they make. */
const RINGS = [
  { size: 1.35, share: 0.85 },
  { size: 1.8, share: 0.35 },
  { size: 2.6, share: 0 },
] as const;

/** Where the mesh ends, in widths of the face from its middle: beyond what a frame can show. */
const BORDER = 2.5;

/** How many pixels a face may go back on one pixel to the side: steeper, a cheek that the portrait hardly shows would be smeared wide, or fold over, when it is turned. */
const STEEPEST = 1;

/** How far behind the face what does not move is drawn, in widths of the face: behind all that moves. */
const BACKGROUND = 3;

/** A corner of the skin, and how it moves. Its texture is the portrait, so it rests at (u, v). */
export class SkinVertex extends Vertex {
  /** How far behind the outline of the face it is, in pixels of the portrait. */
  readonly depth: number;
  /** How much of the head's motion it makes, from 0 to 1. */
  readonly share: number;
  /** How far expressions take it. */
  readonly reach: Reach;

  constructor({ x, y, z }: Point, share: number, behind: number, reach: Reach) {
    super(x, y, behind);
    this.depth = z;
    this.share = share;
    this.reach = reach;
  }
}

/** A puppet's skin. */
export interface Skin {
  /** The landmarks, in their order; they are the first of {@link vertices}. */
  readonly landmarks: readonly SkinVertex[];
  readonly vertices: readonly SkinVertex[];
  /** All of the skin; where the mouth opens there is none. */
  readonly triangles: readonly Triangle[];
  /** The middle of the face, in pixels of the portrait. */
  readonly middle: { readonly x: number; readonly y: number };
  /** From one ear to the other, and from the forehead to the chin. */
  readonly faceWidth: number;
  readonly faceHeight: number;
}

/**
 * Lays the skin over a portrait.
 * @param landmarks [468, 3]: x, y and z of each landmark in pixels of the portrait.
 * @throws RangeError when these are not 468 landmarks of finite numbers.
 */
export function skinOf(landmarks: ArrayLike<number>): Skin {
  const points = flatten(pointsOf(landmarks));
  function at(landmark: number): Point {
    return points[landmark] ?? { x: NaN, y: NaN, z: NaN };
  }
  const oval = FACE_OVAL.map(at);
  const middle = { x: mean(oval, 'x'), y: mean(oval, 'y'), z: mean(oval, 'z') };
  const faceWidth = Math.abs(at(FACE_EDGES.right).x - at(FACE_EDGES.left).x);
  const faceHeight = Math.abs(at(FACE_EDGES.bottom).y - at(FACE_EDGES.top).y);
  const reaches = reachesOf(at);
  /** A corner that moves only with the head. */
  function around(right: number, down: number, z: number, share: number): SkinVertex {
    const place = { x: middle.x + right, y: middle.y + down, z };
    return new SkinVertex(place, share, BACKGROUND * faceWidth * (1 - share), stillness());
  }
  const face = points.map(
    ({ x, y, z }, i) => new SkinVertex({ x, y, z: z - middle.z }, 1, 0, reaches[i] ?? stillness()),
  );
  const rings = RINGS.flatMap(({ size, share }) =>
    oval.map(({ x, y, z }) => around((x - middle.x) * size, (y - middle.y) * size, z - middle.z, share)),
  );
  const border = [-1, 0, 1].flatMap((right) =>
    [-1, 0, 1]
      .filter((down) => right !== 0 || down !== 0)
      .map((down) => around(right * BORDER * faceWidth, down * BORDER * faceWidth, 0, 0)),
  );
  const vertices = [...face, ...rings, ...border];
  return { landmarks: face, vertices, triangles: triangulate(vertices), middle, faceWidth, faceHeight };
}

/** @throws RangeError when these are not 468 landmarks of finite numbers. */
function pointsOf(landmarks: ArrayLike<number>): Point[] {
  const wanted = LANDMARK_COUNT * 3;
  if (landmarks.length !== wanted) {
    throw new RangeError(
      `A face must have ${LANDMARK_COUNT} landmarks of three numbers, ${wanted} in all, got ${landmarks.length}.`,
    );
  }
  return Array.from({ length: LANDMARK_COUNT }, (_, i) => {
    const [x = NaN, y = NaN, z = NaN] = [landmarks[i * 3], landmarks[i * 3 + 1], landmarks[i * 3 + 2]];
    if (Number.isFinite(x + y + z)) return { x, y, z };
    throw new RangeError(`Landmark ${i} must be three finite numbers, got ${x}, ${y}, ${z}.`);
  });
}

/**
 * Takes the steepness out of a face. Of all surfaces that are nowhere too steep it takes the furthest that is nowhere behind
 * the face and the nearest that is nowhere before it (McShane, "Extension of range of functions", 1934), and their mean.
 */
function flatten(points: readonly Point[]): Point[] {
  return points.map(({ x, y, z }) => {
    let [before, behind] = [z, z];
    for (const other of points) {
      const rise = STEEPEST * Math.hypot(x - other.x, y - other.y);
      before = Math.min(before, other.z + rise);
      behind = Math.max(behind, other.z - rise);
    }
    return { x, y, z: (before + behind) / 2 };
  });
}

function mean(points: readonly Point[], axis: keyof Point): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}

/** How far the rows of the lips are spread to be joined: the innermost is so much smaller than the outermost. */
const SPREAD = 0.5;

/**
 * Joins corners to triangles (Delaunay). This is done with the mouth open and the rows of the lips spread into rings, one
 * in the other, for lips that are shut lie on one another. The innermost ring is the rim of a hole, whose triangles, all
 * of them between points of that rim, are left out.
 */
function triangulate(vertices: readonly SkinVertex[]): Triangle[] {
  const places = vertices.map(({ u, v, reach }) => ({ x: u, y: v + reach.mouth }));
  const [above, below] = [places[LIP_MIDDLES.upper], places[LIP_MIDDLES.lower]];
  if (above && below) {
    const [x, y] = [(above.x + below.x) / 2, (above.y + below.y) / 2];
    LIP_ROWS.forEach((row, inwards) => {
      const size = 1 - (SPREAD * inwards) / (LIP_ROWS.length - 1);
      for (const side of ['upper', 'lower'] as const) {
        row[side].forEach((landmark, column) => {
          const outer = places[LIP_ROWS[0]?.[side][column] ?? landmark];
          if (outer) places[landmark] = { x: x + (outer.x - x) * size, y: y + (outer.y - y) * size };
        });
      }
    });
  }
  const rim = new Set(LIP_ROWS.slice(-1).flatMap(({ upper, lower }) => [...upper, ...lower]));
  const { triangles: corners } = new Delaunator(places.flatMap(({ x, y }) => [x, y]));
  const triangles: Triangle[] = [];
  for (let i = 0; i < corners.length; i += 3) {
    const numbers = corners.subarray(i, i + 3);
    if (numbers.every((number) => rim.has(number))) continue;
    const [a, b, c] = Array.from(numbers, (number) => vertices[number]);
    if (a && b && c) triangles.push({ a, b, c });
  }
  return triangles;
}
