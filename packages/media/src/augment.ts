/** Turns, shifts, mirrors and bends the crop of a face by chance, as the face swapping program of 2017 did: a net that is asked for the straight face learns who it is. */
import type { Random } from '@nepwerk/nn';
import { type Affine, followedBy } from './affine.ts';
import { CANVAS, CROP } from './align.ts';
import { fitSimilarity } from './similarity.ts';

/** How far a face is changed at most, or how often. */
export interface Augmentation {
  /** Degrees to either side. */
  readonly rotation: number;
  /** How much larger or smaller, as a fraction. */
  readonly zoom: number;
  /** How far along x and along y, as a fraction of the crop. */
  readonly shift: number;
  /** The chance that a face is mirrored. */
  readonly mirror: number;
  /** The standard deviation of each point of the 5x5 grid through which a face is bent, along x and y, as a fraction of the crop. */
  readonly warp: number;
}

/** Ready augmentations. */
export const AUGMENTATIONS = {
  /** No change at all. */
  none: { rotation: 0, zoom: 0, shift: 0, mirror: 0, warp: 0 },
  /** For few steps of a small net: measured best at 300 to 1,000 steps with almost no bending. */
  gentle: { rotation: 3, zoom: 0.02, shift: 0.02, mirror: 0, warp: 0.008 },
  /** As the first program had it: it bent by 5 pixels of a crop of 160. */
  2017: { rotation: 10, zoom: 0.05, shift: 0.05, mirror: 0.4, warp: 0.03125 },
} as const satisfies Record<string, Augmentation>;

/** The gentle augmentation, bent not at all, a little, or as much as in 2017. */
export const WARPS = {
  none: { ...AUGMENTATIONS.gentle, warp: 0 },
  gentle: AUGMENTATIONS.gentle,
  2017: { ...AUGMENTATIONS.gentle, warp: AUGMENTATIONS[2017].warp },
} as const satisfies Record<string, Augmentation>;

/** Points along a side of the grid. */
export const GRID = 5;

/** A change of one face, drawn by chance. The object is used again for each face, so that drawing takes no memory. */
export interface Distortion {
  /** [5, 5, 2]: where on the canvas the bent face takes its points from: the grid spans the whole crop. */
  readonly grid: Float32Array;
  /** Where on the canvas the straight face takes its points from; both in pixels of the canvas, from (0, 0) to (96, 96) of the crop. */
  straight: Affine;
  /** Whether the face is mirrored. */
  mirrored: boolean;
}

/** The regular grid, [5, 5, 2] in pixels of the crop. */
const REGULAR = Float32Array.from({ length: GRID * GRID * 2 }, (_, i) => {
  const point = i >> 1;
  return ((i % 2 === 0 ? point % GRID : Math.floor(point / GRID)) * CROP) / (GRID - 1);
});

/** A distortion that {@link drawDistortion} can fill. */
export function emptyDistortion(): Distortion {
  return { grid: new Float32Array(REGULAR.length), straight: placement(0, 1, 0, 0, false), mirrored: false };
}

/**
 * Draws a change by chance, with always as many random numbers.
 *
 * The bent face goes through a grid of 5x5 points that were each moved by chance; the straight one goes through the similarity that comes nearest to that grid
 * (Umeyama, 1991), so that the two differ in nothing but the bending. Both then are turned, made larger, mirrored and shifted alike.
 */
export function drawDistortion(augmentation: Augmentation, random: Random, out: Distortion): void {
  const angle = ((2 * random.uniform() - 1) * augmentation.rotation * Math.PI) / 180;
  const zoom = 1 + (2 * random.uniform() - 1) * augmentation.zoom;
  const shiftX = (2 * random.uniform() - 1) * augmentation.shift * CROP;
  const shiftY = (2 * random.uniform() - 1) * augmentation.shift * CROP;
  out.mirrored = random.uniform() < augmentation.mirror;
  const { grid } = out;
  for (let i = 0; i < grid.length; i++) grid[i] = REGULAR[i] + random.normal() * augmentation.warp * CROP;

  const placed = placement(angle, zoom, shiftX, shiftY, out.mirrored);
  out.straight = followedBy(fitSimilarity(REGULAR, grid), placed);
  const { a, b, c, d, e, f } = placed;
  for (let i = 0; i < grid.length; i += 2) {
    const x = grid[i];
    const y = grid[i + 1];
    grid[i] = a * x + c * y + e;
    grid[i + 1] = b * x + d * y + f;
  }
}

/** From the crop's pixels to the canvas's: mirrored, turned and made larger about the crop's middle, then moved. */
function placement(angle: number, zoom: number, shiftX: number, shiftY: number, mirrored: boolean): Affine {
  const cos = Math.cos(angle) * zoom;
  const sin = Math.sin(angle) * zoom;
  const side = mirrored ? -1 : 1;
  const middle = CROP / 2;
  const a = side * cos;
  const b = side * sin;
  return {
    a,
    b,
    c: -sin,
    d: cos,
    e: CANVAS / 2 + shiftX - a * middle + sin * middle,
    f: CANVAS / 2 + shiftY - b * middle - cos * middle,
  };
}
