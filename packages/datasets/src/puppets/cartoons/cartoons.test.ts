/** Tests of the drawn persons: the same each time, at any size, drawn where their landmarks are, and not like one another. */
import { describe, expect, test } from 'vitest';
import type { Frame } from '../frame.ts';
import { EYEBROWS, EYELIDS, FACE_EDGES, FACE_OVAL, LANDMARK_COUNT, LIP_MIDDLES } from '../landmarks.ts';
import { skinOf } from '../mesh.ts';
import { neutralMotion } from '../motion.ts';
import { createPuppet } from '../puppet.ts';
import type { CartoonPerson } from './cartoons.ts';
import { CARTOON_SIDE, cartoonPersons } from './cartoons.ts';

const DRAWN = cartoonPersons.map((person) => ({ id: person.id, person, drawing: person.draw() }));
const CHEEK = 205;

/** Where a landmark is, in pixels of a drawing; the middle between several. */
function spot({ landmarks }: CartoonPerson, ...numbers: readonly number[]): { x: number; y: number } {
  const [x, y] = [0, 1].map(
    (axis) => numbers.reduce((sum, number) => sum + landmarks[number * 3 + axis], 0) / numbers.length,
  );
  return { x, y };
}

/** Red, green and blue of the pixel around a place. */
function colourAt({ width, data }: Frame, { x, y }: { x: number; y: number }): [r: number, g: number, b: number] {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return [data[at], data[at + 1], data[at + 2]];
}

function away(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]));
}

/** How much of a colour is green. */
function greenness([r, g, b]: readonly number[]): number {
  return g / (r + g + b);
}

/** Every pixel the mean of a square of pixels. */
function shrunk({ width, data }: Frame, times: number): Float64Array {
  const side = width / times;
  const small = new Float64Array(side * side * 3);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const at = (Math.floor(y / times) * side + Math.floor(x / times)) * 3;
      for (let c = 0; c < 3; c++) small[at + c] += data[(y * width + x) * 4 + c] / (times * times);
    }
  }
  return small;
}

describe.each(DRAWN)('$id', ({ person, drawing }) => {
  test('is drawn as a square of pixels, all opaque', () => {
    expect([drawing.width, drawing.height]).toEqual([CARTOON_SIDE, CARTOON_SIDE]);
    expect(drawing.data.length).toBe(CARTOON_SIDE * CARTOON_SIDE * 4);
    expect(drawing.data.every((value, i) => i % 4 < 3 || value === 255)).toBe(true);
  });

  test('is drawn the same each time', () => {
    const again = person.draw().data;
    expect(again.length).toBe(drawing.data.length);
    expect(again.every((value, i) => value === drawing.data[i])).toBe(true);
  });

  test('has its face in the middle of the picture, as large as in a portrait', () => {
    const { landmarks } = person;
    expect(landmarks.length).toBe(LANDMARK_COUNT * 3);
    const places = landmarks.filter((_, i) => i % 3 < 2);
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(CARTOON_SIDE);
    const middle = spot(person, ...FACE_OVAL);
    expect(middle.x).toBeCloseTo(CARTOON_SIDE / 2, 6);
    expect(middle.y).toBeCloseTo(CARTOON_SIDE / 2, 6);
    const share = (spot(person, FACE_EDGES.bottom).y - spot(person, FACE_EDGES.top).y) / CARTOON_SIDE;
    expect(share).toBeGreaterThan(0.38);
    expect(share).toBeLessThan(0.5);
  });

  test.each([2, 4])('drawn %i times as small is the same picture', (times) => {
    const small = person.draw(CARTOON_SIDE / times);
    const expected = shrunk(drawing, times);
    const got = shrunk(small, 1);
    expect(expected.reduce((sum, value, i) => sum + Math.abs(value - got[i]), 0) / got.length).toBeLessThan(1);
  });

  test.each([15, 513, 100.5, NaN])('is not drawn %s pixels large', (size) => {
    expect(() => person.draw(size)).toThrow(`The size must be a whole number of pixels from 16 to 512, got ${size}.`);
  });

  test('has dark pupils in the middle of its eyes, white beside them, and dark lashes on its lids', () => {
    for (const [corner, [fold, upper, lower]] of [
      [33, EYELIDS[3]],
      [263, EYELIDS[10]],
    ] as const) {
      const middle = spot(person, upper, lower);
      expect(Math.max(...colourAt(drawing, middle))).toBeLessThan(90);
      const white = { x: middle.x + 0.75 * (spot(person, corner).x - middle.x), y: middle.y };
      expect(Math.min(...colourAt(drawing, white))).toBeGreaterThan(150);
      const lash = colourAt(drawing, { ...spot(person, upper), y: spot(person, upper).y - 0.7 });
      expect(Math.max(...lash)).toBeLessThan(110);
      expect(away(colourAt(drawing, spot(person, fold)), colourAt(drawing, spot(person, CHEEK)))).toBeLessThan(70);
    }
  });

  test('has brows between the edges of its brows, and bare skin between both', () => {
    const skin = colourAt(drawing, spot(person, 9));
    expect(away(skin, colourAt(drawing, spot(person, CHEEK)))).toBeLessThan(60);
    for (const first of [0, 10]) {
      for (const column of [1, 2, 3]) {
        const brow = spot(person, EYEBROWS[first + column], EYEBROWS[first + 5 + column]);
        expect(away(colourAt(drawing, brow), skin)).toBeGreaterThan(100);
      }
    }
  });

  test('has lips where its lips are, less green than skin, and teeth between them', () => {
    const skin = greenness(colourAt(drawing, spot(person, 199)));
    // Half way between the outermost and the innermost row of either lip.
    for (const pair of [
      [0, 13],
      [37, 82],
      [84, 87],
      [314, 317],
    ])
      expect(greenness(colourAt(drawing, spot(person, ...pair)))).toBeLessThan(skin - 0.03);
    expect(Math.min(...colourAt(drawing, spot(person, LIP_MIDDLES.upper, LIP_MIDDLES.lower)))).toBeGreaterThan(200);
  });

  test('has a dark line along its outline, where hair does not hide it', () => {
    const middle = spot(person, ...FACE_OVAL);
    for (const landmark of FACE_OVAL.slice(11, 26)) {
      const { x, y } = spot(person, landmark);
      const within = { x: middle.x + 0.92 * (x - middle.x), y: middle.y + 0.92 * (y - middle.y) };
      const [edge, skin] = [{ x, y }, within].map((place) =>
        colourAt(drawing, place).reduce((sum, value) => sum + value, 0),
      );
      expect(edge).toBeLessThan(0.75 * skin);
    }
  });

  test('has brows that move as a whole: the mesh joins their landmarks with no others within them', () => {
    const { landmarks, triangles } = skinOf(person.landmarks);
    for (const first of [0, 10]) {
      const brow = EYEBROWS.slice(first, first + 10);
      const own = new Set<unknown>(brow.map((landmark) => landmarks[landmark]));
      const joined = triangles.filter(({ a, b, c }) => [a, b, c].every((vertex) => own.has(vertex)));
      const area = joined.reduce((sum, { a, b, c }) => sum + areaOf([a, b, c].map(({ u, v }) => ({ x: u, y: v }))), 0);
      const outline = [...brow.slice(0, 5), ...brow.slice(5).toReversed()].map((landmark) => spot(person, landmark));
      expect(area).toBeGreaterThanOrEqual(areaOf(outline) - 1e-6);
    }
  });

  test('has nothing of its eyes left when they are shut', () => {
    const size = 320;
    const puppet = createPuppet(drawing, person.landmarks);
    function whites(blink: number): number {
      const { frame, landmarks } = puppet.render({ ...neutralMotion, blink }, size);
      const xs = [33, 263].map((landmark) => landmarks[landmark * 2]);
      const ys = EYELIDS.flatMap(([fold, , lower]) => [fold, lower]).map((landmark) => landmarks[landmark * 2 + 1]);
      let count = 0;
      for (let y = Math.floor(Math.min(...ys)); y <= Math.ceil(Math.max(...ys)); y++) {
        for (let x = Math.floor(xs[0]); x <= Math.ceil(xs[1]); x++) {
          const [r, g, b] = colourAt(frame, { x, y });
          // White, and not merely light skin, which is much less blue.
          if (Math.min(r, g, b) > 0.85 * Math.max(r, g, b) && Math.min(r, g, b) > 150) count += 1;
        }
      }
      return count;
    }
    expect(whites(0)).toBeGreaterThan(100);
    expect(whites(1)).toBe(0);
  });
});

function areaOf(outline: readonly { x: number; y: number }[]): number {
  const twice = outline.reduce((sum, { x, y }, i) => {
    const after = outline[(i + 1) % outline.length];
    return sum + x * after.y - y * after.x;
  }, 0);
  return Math.abs(twice) / 2;
}

describe('both', () => {
  const [pip, moss] = DRAWN;

  test('are called differently', () => {
    expect(cartoonPersons.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'pip', name: 'Pip' },
      { id: 'moss', name: 'Moss' },
    ]);
  });

  test('have other proportions: of the face, and of the eyes in it', () => {
    function proportions({ person }: (typeof DRAWN)[number]): { long: number; eye: number } {
      const width = spot(person, FACE_EDGES.right).x - spot(person, FACE_EDGES.left).x;
      const [, upper, lower] = EYELIDS[3];
      return {
        long: (spot(person, FACE_EDGES.bottom).y - spot(person, FACE_EDGES.top).y) / width,
        eye: (spot(person, lower).y - spot(person, upper).y) / width,
      };
    }
    expect(proportions(moss).long).toBeGreaterThan(1.15 * proportions(pip).long);
    expect(proportions(pip).eye).toBeGreaterThan(1.3 * proportions(moss).eye);
  });

  test('have other colours of skin, brows and eyes', () => {
    function unlike(...landmarks: number[]): number {
      const [a, b] = [pip, moss].map(({ person, drawing }) => colourAt(drawing, spot(person, ...landmarks)));
      return away(a, b);
    }
    expect(unlike(CHEEK)).toBeGreaterThan(80);
    expect(unlike(199)).toBeGreaterThan(80);
    expect(unlike(EYEBROWS[2], EYEBROWS[7])).toBeGreaterThan(80);
  });
});
