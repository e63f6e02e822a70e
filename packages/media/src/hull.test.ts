/** Hulls of known points, and the areas and edges of what is drawn of them. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { convexHull, drawHull } from './hull.ts';

describe('the convex hull', () => {
  it('has the corners of a square and nothing of what is inside or on a side', () => {
    const points = Float32Array.of(5, 5, 0, 0, 10, 10, 5, 0, 10, 0, 3, 7, 0, 10, 0, 0);
    expect(Array.from(convexHull(points))).toEqual([0, 0, 10, 0, 10, 10, 0, 10]);
  });

  it('has all points on the same side of each of its sides', () => {
    const points = Float32Array.from(createRandom(1).normals(200));
    const hull = convexHull(points);
    expect(hull.length).toBeGreaterThan(6);
    for (let i = 0; i < hull.length; i += 2) {
      const j = (i + 2) % hull.length;
      for (let k = 0; k < points.length; k += 2) {
        const turn =
          (hull[j] - hull[i]) * (points[k + 1] - hull[i + 1]) - (hull[j + 1] - hull[i + 1]) * (points[k] - hull[i]);
        expect(turn).toBeGreaterThan(-1e-6);
      }
    }
  });
});

describe('a drawn hull', () => {
  const square = Float32Array.of(20, 20, 60, 20, 60, 50, 20, 50);

  function draw(grow: number, soft: number, size = 80, step = 1): Float32Array {
    const out = new Float32Array(size * size);
    drawHull(square, { grow, soft }, size, step, 0, out);
    return out;
  }

  function area(mask: Float32Array): number {
    return mask.reduce((sum, value) => sum + value, 0);
  }

  it('has its area, and one half on its edge', () => {
    const mask = draw(0, 2);
    expect(Math.abs(area(mask) - 40 * 30)).toBeLessThan(4);
    expect(mask[35 * 80 + 40]).toBe(1);
    expect(mask[35 * 80 + 17]).toBe(0);
    expect((mask[35 * 80 + 19] + mask[35 * 80 + 20]) / 2).toBeCloseTo(0.5, 5);
  });

  it('grows by round corners and shrinks by straight ones', () => {
    // Grown by 5: the square, four sides of 5 and a disc of radius 5.
    expect(Math.abs(area(draw(5, 1)) - (1200 + 140 * 5 + Math.PI * 25))).toBeLessThan(6);
    expect(Math.abs(area(draw(-5, 1)) - 30 * 20)).toBeLessThan(4);
  });

  it('is the same at another size', () => {
    expect(area(draw(0, 2, 160, 0.5)) / 4).toBeCloseTo(area(draw(0, 2)), 0);
  });

  it('leaves what there is more of', () => {
    const out = new Float32Array(6400).fill(0.3);
    drawHull(square, { grow: 0, soft: 2 }, 80, 1, 0, out);
    // One and a half pixels outside of the edge, and inside.
    expect(draw(0, 2)[35 * 80 + 18]).toBeCloseTo(0.043, 3);
    expect(out[35 * 80 + 18]).toBeCloseTo(0.3);
    expect(out[35 * 80 + 40]).toBe(1);
  });
});
