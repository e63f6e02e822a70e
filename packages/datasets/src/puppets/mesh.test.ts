/** Tests of the mesh: that it has the mouth as its only hole, and that no turn folds it. */
import { expect, test } from 'vitest';
import { cartoonPersons } from './cartoons/cartoons.ts';
import { EYELIDS, LANDMARK_COUNT, LIP_ROWS } from './landmarks.ts';
import type { Skin } from './mesh.ts';
import { skinOf } from './mesh.ts';
import { motionRanges } from './motion.ts';
import { puppetPersons } from './persons.ts';

const SKINS = [...puppetPersons, ...cartoonPersons].map(({ id, landmarks }) => ({ id, skin: skinOf(landmarks) }));

/** How many triangles there are at each edge, which is named by the numbers of its ends. */
function edgesOf({ vertices, triangles }: Skin): Map<string, number> {
  const numbers = new Map<unknown, number>(vertices.map((vertex, i) => [vertex, i]));
  const edges = new Map<string, number>();
  for (const { a, b, c } of triangles) {
    for (const ends of [
      [a, b],
      [b, c],
      [c, a],
    ]) {
      const name = edge(...(ends.map((end) => numbers.get(end)) as [number, number]));
      edges.set(name, (edges.get(name) ?? 0) + 1);
    }
  }
  return edges;
}

function edge(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The edges from each of some points to the next. */
function chain(points: readonly number[]): string[] {
  return points.slice(1).map((point, i) => edge(points[i], point));
}

test.each(SKINS)(
  'where there is an edge of the skin of $id, there is the mouth or the end of the picture',
  ({ skin }) => {
    const alone = [...edgesOf(skin)].filter(([, count]) => count === 1).map(([name]) => name);
    const [inner] = LIP_ROWS.slice(-1);
    const rim = [...chain(inner.upper), ...chain(inner.lower)];
    const outside = alone.filter((name) => !rim.includes(name));
    expect(alone).toEqual(expect.arrayContaining(rim));
    expect(outside.length).toBe(8);
    const border = skin.vertices.length - 8;
    for (const name of outside) for (const end of name.split(' ')) expect(Number(end)).toBeGreaterThanOrEqual(border);
  },
);

test.each(SKINS)('the edges of the lids of $id are edges of the mesh', ({ skin }) => {
  const edges = edgesOf(skin);
  for (const eye of [EYELIDS.slice(0, 7), EYELIDS.slice(7)])
    for (const lid of [eye.map(([, upper]) => upper), eye.map(([, , lower]) => lower)])
      for (const name of chain(lid)) expect(edges.get(name)).toBe(2);
});

test.each(SKINS)('the cheeks of $id do not fold at the furthest turn', ({ skin }) => {
  for (const yaw of motionRanges.yaw) {
    for (const { a, b } of skin.triangles.flatMap(({ a, b, c }) => [
      { a, b },
      { a: b, b: c },
      { a: c, b: a },
    ])) {
      const [from, to] = [a, b].map((vertex) => skin.vertices.find((one) => one === vertex));
      if (!from || !to || from.share < 1 || to.share < 1) continue;
      const flat = Math.hypot(to.u - from.u, to.v - from.v);
      const turned = (to.u - from.u) * Math.cos(yaw) + (to.depth - from.depth) * Math.sin(yaw);
      // An edge keeps nearly half of its length, and does not grow by more than that.
      expect(Math.hypot(turned, to.v - from.v) / flat).toBeGreaterThan(0.45);
      expect(Math.hypot(turned, to.v - from.v) / flat).toBeLessThan(1.45);
    }
  }
});

test('a face must have all of its landmarks, and they must be numbers', () => {
  const [{ landmarks }] = puppetPersons;
  expect(() => skinOf(landmarks.slice(3))).toThrow(
    `A face must have ${LANDMARK_COUNT} landmarks of three numbers, 1404 in all, got 1401.`,
  );
  expect(() => skinOf(landmarks.with(4, NaN))).toThrow('Landmark 1 must be three finite numbers, got');
});
