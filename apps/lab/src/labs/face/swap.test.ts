/** Where a performer may not be shown, the made face covers all of the performer's own. */
import { createPuppet, neutralMotion, puppetPersons } from '@nepwerk/datasets/puppets';
import { createCompositor, faceMask, type Frame } from '@nepwerk/media';
import { createRandom } from '@nepwerk/nn';
import { beforeAll, describe, expect, it } from 'vitest';
import { deepFake, hidingOptions, performanceIn, type Performance } from './swap.ts';
import { portrait } from './testing/persons.ts';

/** Pixels along a side of a face by nets. */
const SIZE = 64;

let plain: Performance;
let marked: Performance;
/** Pixels of the frame that are well within the performer's face. */
let inside: boolean[];

beforeAll(async () => {
  const person = puppetPersons.find(({ id }) => id === 'hopper');
  if (!person) throw new Error('There is no puppet hopper.');
  const { frame, landmarks } = createPuppet(await portrait('hopper'), person.landmarks).render(neutralMotion, 256);
  plain = performanceIn(frame, landmarks);
  // The same face with fine marks all over, as freckles are: an eighth of its pixels lighter, and as many darker.
  const random = createRandom(4);
  const data = new Uint8ClampedArray(frame.data);
  for (let i = 0; i < data.length; i += 4) {
    const mark = [-60, 60, 0, 0, 0, 0, 0, 0][random.integer(8)] ?? 0;
    for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] ?? 0) + mark;
  }
  marked = performanceIn({ ...frame, data }, landmarks);
  const mask = faceMask(plain.aligned.landmarks);
  const { a, b, c, d, e, f } = plain.aligned.toCanvas;
  inside = Array.from({ length: 256 * 256 }, (_, pixel) => {
    const [x, y] = [(pixel % 256) + 0.5, Math.floor(pixel / 256) + 0.5];
    const [column, row] = [Math.floor(a * x + c * y + e), Math.floor(b * x + d * y + f)];
    // The rows that the crop has: a chin below it is below what nets see.
    return row > 18 && row < 102 && column > 18 && column < 102 && (mask[row * 120 + column] ?? 0) > 0.8;
  });
});

/** How strongly the marks are still seen within the face, in all pixels there: 1 is as on the face itself. */
function marksLeft(blend: number, mask: number, hide: boolean): number {
  const options = hide ? hidingOptions({ blend, mask }) : { blend, mask };
  const face = new Float32Array(SIZE * SIZE * 3).fill(0.5);
  const composite = createCompositor();
  const [one, two] = [plain, marked].map((it) => deepFake(it, face, SIZE, options, composite));
  if (!one || !two) throw new Error('Two pictures were made.');
  return difference(one, two) / difference(plain.frame, marked.frame);
}

function difference(one: Frame, two: Frame): number {
  let sum = 0;
  for (const [pixel, within] of inside.entries()) {
    if (within) sum += Math.abs((one.data[4 * pixel] ?? NaN) - (two.data[4 * pixel] ?? NaN));
  }
  return sum;
}

describe('a performer who may not be shown', () => {
  it.each([
    [0.1, 0],
    [0.1, -0.2],
    [0.25, -0.2],
    [0, -0.2],
    [0.25, 0.2],
  ])('is covered with a blend of %f and a mask of %f', (blend, mask) => {
    expect(marksLeft(blend, mask, true)).toBeLessThan(0.15);
  });

  it('would be seen through the border of the same settings otherwise', () => {
    expect(marksLeft(0.1, -0.2, false)).toBeGreaterThan(0.8);
    expect(marksLeft(0.1, 0, false)).toBeGreaterThan(0.3);
    expect(marksLeft(0.25, 0, false)).toBeGreaterThan(0.5);
  });

  it('takes a larger mask as it is, and a broken one as broken', () => {
    expect(hidingOptions({ blend: 0.1, mask: 0.15 })).toEqual({ blend: 0.1, mask: 0.15 });
    expect(hidingOptions({ blend: NaN, mask: 0 }).blend).toBeNaN();
  });
});
