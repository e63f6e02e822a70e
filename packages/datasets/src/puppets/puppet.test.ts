/** Tests of puppets: the portrait comes back, a motion does what it says, and the landmarks are where the pixels are. */
import { describe, expect, test } from 'vitest';
import { decodePortrait, openPuppet } from '../../testing/portraits.ts';
import { cartoonPersons } from './cartoons/cartoons.ts';
import type { Frame } from './frame.ts';
import { BARE_SKIN, EYELIDS, FACE_EDGES, LIP_MIDDLES } from './landmarks.ts';
import type { PuppetMotion } from './motion.ts';
import { drawMotions, motionRanges, neutralMotion } from './motion.ts';
import { puppetPersons } from './persons.ts';
import type { PuppetPicture } from './puppet.ts';
import { createPuppet } from './puppet.ts';

const SIZE = 160;
const NOSE = 1;

const PORTRAITS = await Promise.all(
  puppetPersons.map(async (person) => ({
    id: person.id,
    person,
    portrait: await decodePortrait(person),
    puppet: await openPuppet(person),
  })),
);
const DRAWINGS = cartoonPersons.map((person) => {
  const portrait = person.draw();
  return { id: person.id, person, portrait, puppet: createPuppet(portrait, person.landmarks) };
});
const PUPPETS = [...PORTRAITS, ...DRAWINGS];
const [{ portrait: PORTRAIT, puppet: COLLINS, person: PERSON }] = PORTRAITS;

function pose(parts: Partial<PuppetMotion>): PuppetMotion {
  return { ...neutralMotion, ...parts };
}

/** Where a landmark is, in pixels of the frame. */
function spot({ landmarks }: PuppetPicture, landmark: number): { x: number; y: number } {
  return { x: landmarks[landmark * 2], y: landmarks[landmark * 2 + 1] };
}

/** Red, green and blue of the pixel around a place; of a place outside, null. */
function colourAt({ width, height, data }: Frame, x: number, y: number): number[] | null {
  if (x < 0 || y < 0 || x >= width || y >= height) return null;
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return Array.from(data.subarray(at, at + 3));
}

/** The mean of the portrait's colours over the square of a pixel of the frame, by many samples of whole texels; null where there is no portrait. */
function meanColour(portrait: Frame, left: number, top: number, side: number): number[] | null {
  const sums = [0, 0, 0];
  for (let i = 0; i < 64; i++) {
    const colour = colourAt(
      portrait,
      left + ((i % 8) + 0.5) * (side / 8),
      top + (Math.floor(i / 8) + 0.5) * (side / 8),
    );
    if (!colour) return null;
    colour.forEach((value, c) => (sums[c] += value / 64));
  }
  return sums;
}

/** The mean difference, 0 to 255, of a frame from the portrait, seen as the landmarks say, and moved by so many pixels. */
function differenceFrom(portrait: Frame, picture: PuppetPicture, known: readonly number[], moved: number): number {
  const { left, right, top } = FACE_EDGES;
  const scale = (known[right * 3] - known[left * 3]) / (spot(picture, right).x - spot(picture, left).x);
  const x0 = known[left * 3] - spot(picture, left).x * scale;
  const y0 = known[top * 3 + 1] - spot(picture, top).y * scale;
  const differences: number[] = [];
  for (let y = 0; y < SIZE; y += 3) {
    for (let x = 0; x < SIZE; x += 3) {
      const expected = meanColour(portrait, x0 + (x + moved) * scale, y0 + y * scale, scale);
      const got = colourAt(picture.frame, x, y);
      if (expected && got) expected.forEach((value, c) => differences.push(Math.abs(value - got[c])));
    }
  }
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}

describe.each(PUPPETS)('$id', ({ person, portrait, puppet }) => {
  const neutral = puppet.render(neutralMotion, SIZE);

  test('is the portrait when nothing moves, and the landmarks say where', () => {
    const difference = differenceFrom(portrait, neutral, person.landmarks, 0);
    expect(difference).toBeLessThan(3);
    expect(differenceFrom(portrait, neutral, person.landmarks, 1)).toBeGreaterThan(2 * difference);
  });

  test('has no hole in any motion', () => {
    const [low, high] = [0, 1].map((end) =>
      Object.fromEntries(Object.entries(motionRanges).map(([part, range]) => [part, range[end]])),
    );
    const extremes = [low, high, { ...low, yaw: 0.4, pitch: 0.22 }, { ...high, yaw: -0.4, roll: -0.2 }].map(pose);
    for (const motion of [pose({ zoom: 2 }), ...extremes, ...drawMotions(3, 30)]) {
      const { data } = puppet.render(motion, 64).frame;
      expect(data.filter((value, i) => i % 4 === 3 && value !== 255).length).toBe(0);
    }
  });

  test('shuts its eyes: the upper lid comes down onto the lower one, and half way at half', () => {
    const [half, shut] = [0.5, 1].map((blink) => puppet.render(pose({ blink }), SIZE));
    function gap(picture: PuppetPicture): number {
      return EYELIDS.reduce((sum, [, upper, lower]) => sum + spot(picture, lower).y - spot(picture, upper).y, 0);
    }
    expect(gap(neutral)).toBeGreaterThan(20);
    expect(gap(half)).toBeCloseTo(gap(neutral) / 2, 3);
    expect(gap(shut)).toBeCloseTo(0, 3);
  });

  test('opens its mouth onto the dark', () => {
    const open = puppet.render(pose({ mouth: 1 }), SIZE);
    const [above, below] = [LIP_MIDDLES.upper, LIP_MIDDLES.lower].map((lip) => spot(open, lip));
    const height = spot(neutral, FACE_EDGES.bottom).y - spot(neutral, FACE_EDGES.top).y;
    expect(below.y - above.y).toBeGreaterThan(0.1 * height);
    const hole = colourAt(open.frame, above.x, above.y + 0.62 * (below.y - above.y)) ?? [];
    const cheek = colourAt(open.frame, spot(open, BARE_SKIN[0]).x, spot(open, BARE_SKIN[0]).y) ?? [];
    expect(Math.hypot(...hole)).toBeLessThan(120);
    expect(Math.hypot(...cheek)).toBeGreaterThan(240);
    // The upper lip stays, and the chin goes down with the lower one.
    expect(above.y).toBeCloseTo(spot(neutral, LIP_MIDDLES.upper).y, 3);
    expect(spot(open, FACE_EDGES.bottom).y).toBeGreaterThan(spot(neutral, FACE_EDGES.bottom).y + 0.08 * height);
  });

  test('turns to either side: the nose goes nearer to that side of the face', () => {
    function turned(yaw: number): { nose: number; changed: number } {
      const picture = puppet.render(pose({ yaw }), SIZE);
      const { data } = picture.frame;
      const changed =
        data.filter((value, i) => Math.abs(value - neutral.frame.data[i]) > 20).length / (SIZE * SIZE * 3);
      return { nose: noseOf(picture) - noseOf(neutral), changed };
    }
    /** Where the nose is between the edges of the face, from 0 (left) to 1. */
    function noseOf(picture: PuppetPicture): number {
      const [left, right] = [FACE_EDGES.left, FACE_EDGES.right].map((landmark) => spot(picture, landmark).x);
      return (spot(picture, NOSE).x - left) / (right - left);
    }
    const [left, right] = [turned(0.4), turned(-0.4)];
    expect(left.nose).toBeLessThan(-0.05);
    expect(right.nose).toBeGreaterThan(0.05);
    for (const { changed } of [left, right]) expect(changed).toBeGreaterThan(0.08);
  });

  test('smiles and lifts its brows', () => {
    const moved = puppet.render(pose({ smile: 1, brow: 1 }), SIZE);
    expect(spot(moved, 61).x).toBeLessThan(spot(neutral, 61).x - 0.5);
    expect(spot(moved, 61).y).toBeLessThan(spot(neutral, 61).y - 0.5);
    expect(spot(moved, 291).x).toBeGreaterThan(spot(neutral, 291).x + 0.5);
    expect(spot(moved, 105).y).toBeLessThan(spot(neutral, 105).y - 0.5);
  });
});

describe('a motion', () => {
  const neutral = COLLINS.render(neutralMotion, SIZE);
  /** Half of the face's width in widths of the face: how many pixels of the frame are one of them. */
  const faceWidth = SIZE / (2 * neutralMotion.zoom);

  test('that leans turns all landmarks about the middle of the face, which stays in the middle of the frame', () => {
    const roll = 0.2;
    const leaning = COLLINS.render(pose({ roll }), SIZE);
    for (const landmark of [NOSE, FACE_EDGES.left, FACE_EDGES.top, FACE_EDGES.bottom]) {
      const { x, y } = spot(neutral, landmark);
      const [dx, dy] = [x - SIZE / 2, y - SIZE / 2];
      expect(spot(leaning, landmark).x).toBeCloseTo(SIZE / 2 + dx * Math.cos(roll) - dy * Math.sin(roll), 3);
      expect(spot(leaning, landmark).y).toBeCloseTo(SIZE / 2 + dx * Math.sin(roll) + dy * Math.cos(roll), 3);
    }
  });

  test('that moves the head moves all landmarks, by widths of the face', () => {
    const moved = COLLINS.render(pose({ tx: 0.05, ty: -0.03 }), SIZE);
    neutral.landmarks.forEach((value, i) =>
      expect(moved.landmarks[i]).toBeCloseTo(value + (i % 2 ? -0.03 : 0.05) * faceWidth, 3),
    );
  });

  test('that nods takes the nose down', () => {
    const nodding = COLLINS.render(pose({ pitch: 0.22 }), SIZE);
    expect(spot(nodding, NOSE).y).toBeGreaterThan(spot(neutral, NOSE).y + 2);
  });

  test('that comes nearer makes the face larger', () => {
    const near = COLLINS.render(pose({ zoom: neutralMotion.zoom / 2 }), SIZE);
    const { left, right } = FACE_EDGES;
    expect(spot(neutral, right).x - spot(neutral, left).x).toBeCloseTo(faceWidth, 3);
    expect(spot(near, right).x - spot(near, left).x).toBeCloseTo(2 * faceWidth, 3);
  });

  test('that dims multiplies all colours', () => {
    const dim = COLLINS.render(pose({ light: 0.5 }), SIZE).frame.data;
    const [bright, dark] = [neutral.frame.data, dim].map((data) => data.filter((_, i) => i % 4 < 3));
    // A colour that was cut at white is more than double of what it is now.
    const unlike = dark.filter((value, i) => bright[i] < 255 && Math.abs(value - bright[i] / 2) > 1);
    expect(unlike.length).toBe(0);
    expect(Math.max(...dark)).toBeGreaterThan(100);
  });

  test('gives the same pixels and landmarks each time, whatever came between', () => {
    const motion = pose({ yaw: 0.3, mouth: 0.7, blink: 0.4 });
    const first = COLLINS.render(motion, SIZE);
    COLLINS.render(pose({ yaw: -0.4, mouth: 1, smile: -1 }), 96);
    expect(COLLINS.render(motion, SIZE)).toEqual(first);
    expect(createPuppet(PORTRAIT, PERSON.landmarks).render(motion, SIZE)).toEqual(first);
  });

  test('has the same landmarks at any size', () => {
    const motion = pose({ yaw: 0.3, mouth: 0.7 });
    const small = COLLINS.render(motion, 32).landmarks;
    COLLINS.render(motion, 480).landmarks.forEach((value, i) => expect(value / 15).toBeCloseTo(small[i], 3));
  });

  test('must be made of finite numbers, and show a face', () => {
    expect(() => COLLINS.render(pose({ yaw: NaN }), SIZE)).toThrow("A motion's yaw must be a finite number, got NaN.");
    expect(() => COLLINS.render(pose({ zoom: 0 }), SIZE)).toThrow(
      "A motion's zoom must be a number from 0.5 to 2, got 0.",
    );
  });
});

test('teeth that the portrait shows stay with the upper lip when the mouth opens', () => {
  const neutral = COLLINS.render(neutralMotion, SIZE);
  const teeth = [LIP_MIDDLES.upper, LIP_MIDDLES.lower].map((lip) => spot(neutral, lip));
  const [x, y] = [teeth[0].x, teeth[0].y + 0.65 * (teeth[1].y - teeth[0].y)];
  for (const mouth of [0, 0.5, 1])
    expect(Math.min(...(colourAt(COLLINS.render(pose({ mouth }), SIZE).frame, x, y) ?? []))).toBeGreaterThan(120);
});

test.each([15, 513, 32.5, NaN])('a frame of %s pixels is refused', (size) => {
  expect(() => COLLINS.render(neutralMotion, size)).toThrow(
    `The size must be a whole number of pixels from 16 to 512, got ${size}.`,
  );
});

test('a portrait must have all of its bytes', () => {
  expect(() => createPuppet({ ...PORTRAIT, width: 100 }, PERSON.landmarks)).toThrow(
    'A portrait must have at least 2x2 pixels of four bytes each, got 100x260 with 270400 bytes.',
  );
});
