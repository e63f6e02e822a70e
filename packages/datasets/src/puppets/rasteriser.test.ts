/** Tests of the rasteriser on triangles of which we know every sample. */
import { expect, test } from 'vitest';
import type { Canvas } from './rasteriser.ts';
import { createCanvas, drawTriangles } from './rasteriser.ts';
import type { Texture } from './texture.ts';
import type { Triangle } from './vertex.ts';
import { Vertex } from './vertex.ts';

const SIDE = 32;

/** A texture whose red is its column and whose green is its row. */
const GRID: Texture = {
  width: SIDE,
  height: SIDE,
  texels: Float32Array.from({ length: SIDE * SIDE * 3 }, (_, i) => {
    const texel = Math.floor(i / 3);
    return [texel % SIDE, Math.floor(texel / SIDE), 0][i % 3];
  }),
};

/** A corner at (x, y), z away, that hangs at (u, v), which is also (x, y) unless told otherwise. */
function corner([x, y]: readonly number[], z = 0, [u, v]: readonly number[] = [x, y]): Vertex {
  const vertex = new Vertex(u, v, 0);
  vertex.place(x, y, z);
  return vertex;
}

function draw(...triangles: Triangle[]): Canvas {
  const canvas = createCanvas(SIDE);
  drawTriangles(canvas, triangles, GRID);
  return canvas;
}

/** Whether each sample has been painted. */
function painted(...triangles: Triangle[]): boolean[] {
  return Array.from(draw(...triangles).depths, (depth) => depth !== Infinity);
}

test('a texture that hangs straight comes back as it is', () => {
  const [a, b, c, d] = [
    [0, 0],
    [SIDE, 0],
    [0, SIDE],
    [SIDE, SIDE],
  ].map((place) => corner(place));
  const { colours } = draw({ a, b, c }, { a: b, b: c, c: d });
  expect(Math.max(...colours.map((value, i) => Math.abs(value - GRID.texels[i])))).toBeLessThan(1e-3);
});

test('between texels the colours are mixed, and beyond the edge they go on', () => {
  const [a, b, c, d] = [
    [0, 0],
    [SIDE, 0],
    [0, SIDE],
    [SIDE, SIDE],
  ].map((place) => corner(place, 0, [place[0] + 0.25, place[1] - 0.5]));
  const { colours } = draw({ a, b, c }, { a: d, b: c, c: b });
  const at = (5 * SIDE + 7) * 3;
  expect(colours[at]).toBeCloseTo(7.25, 3);
  expect(colours[at + 1]).toBeCloseTo(4.5, 3);
  expect(colours[(5 * SIDE + SIDE - 1) * 3]).toBeCloseTo(SIDE - 1, 3);
});

test('triangles around a point leave no sample out, and share none', () => {
  const middle = corner([13.37, 17.5]);
  const rim = Array.from({ length: 11 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 11;
    return corner([16 + 40 * Math.cos(angle), 16 + 40 * Math.sin(angle)]);
  });
  const fan = rim.map((a, i) => ({ a, b: rim[(i + 1) % rim.length], c: middle }));
  const counts = fan
    .map((triangle) => painted(triangle))
    .reduce(
      (sums, one) => sums.map((sum, i) => sum + Number(one[i])),
      Array.from({ length: SIDE * SIDE }, () => 0),
    );
  expect(new Set(counts)).toEqual(new Set([1]));
});

test('a triangle covers the samples whose middles are in it, whichever way round it is', () => {
  const [a, b, c] = [
    [3.2, 4.1],
    [27.9, 11.3],
    [9.6, 30.4],
  ].map((place) => corner(place));
  function leftOf(p: Vertex, q: Vertex, x: number, y: number): boolean {
    return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x) > 0;
  }
  const expected = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [(i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5];
    return leftOf(a, b, x, y) && leftOf(b, c, x, y) && leftOf(c, a, x, y);
  });
  expect(expected.filter(Boolean).length).toBeGreaterThan(200);
  for (const triangle of [
    { a, b, c },
    { a: b, b: c, c: a },
    { a: c, b: a, c: b },
    { a: c, b, c: a },
    { a: b, b: a, c },
    { a, b: c, c: b },
  ]) {
    expect(painted(triangle)).toEqual(expected);
  }
});

test('the nearer is seen, whatever is drawn first', () => {
  function card(z: number, u: number): Triangle {
    const [a, b, c] = [
      [-40, -40],
      [80, -40],
      [-40, 80],
    ].map((place) => corner(place, z, [u, u]));
    return { a, b, c };
  }
  const [near, far] = [card(-1, 4.5), card(1, 20.5)];
  for (const order of [
    [near, far],
    [far, near],
  ])
    expect(draw(...order).colours[3 * 300]).toBeCloseTo(4, 3);
});
