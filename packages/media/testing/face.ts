/** A face that tests draw: landmarks at known places, and a picture that is known at every point, between pixels too. */
import { type Affine, inverse } from '../src/affine.ts';
import type { Frame } from '../src/frame.ts';
import { LANDMARKS, LEFT_EYE_AND_BROW, MOUTH, RIGHT_EYE_AND_BROW } from '../src/landmarks.ts';

/** Half of the face's width and height, in its own units; its middle is (0, 0), x to the right and y down. */
const HALF = { width: 40, height: 50 };

/** Middles of eyes with brows and mouth, and half of their sides. */
const EYES = { x: 17, y: -16, halfWidth: 9, halfHeight: 7 };
const MOUTH_PLACE = { y: 24, halfWidth: 13, halfHeight: 5 };

/** Those of the stable and pose points that lie on no ring below, by number. */
const SINGLE: readonly (readonly [index: number, x: number, y: number])[] = [
  [33, -26, -14],
  [133, -10, -13],
  [362, 10, -13],
  [263, 26, -14],
  [159, -18, -17],
  [145, -18, -11],
  [386, 18, -17],
  [374, 18, -11],
  [105, -22, -23],
  [107, -8, -23],
  [334, 22, -23],
  [336, 8, -23],
  [168, 0, -17],
  [6, 0, -11],
  [1, 0, 6],
  [2, 0, 11],
  [61, -13, 24],
  [291, 13, 24],
  [13, 0, 23],
  [14, 0, 25],
  [17, 0, 29],
  [10, 0, -50],
  [152, 0, 50],
  [234, -40, 0],
  [454, 40, 0],
];

/** The face's landmarks in its own units, [468, 2]: named ones where they belong, the others on rings within its oval. */
export function ownLandmarks(): Float32Array {
  const points = new Float32Array(LANDMARKS * 2);
  for (let i = 0; i < LANDMARKS; i++) {
    const angle = i * 2.399963;
    const radius = i % 5 === 0 ? 1 : Math.sqrt((i + 0.5) / LANDMARKS);
    points[2 * i] = HALF.width * radius * Math.cos(angle);
    points[2 * i + 1] = HALF.height * radius * Math.sin(angle);
  }
  ring(points, RIGHT_EYE_AND_BROW, -EYES.x, EYES.y, EYES.halfWidth, EYES.halfHeight);
  ring(points, LEFT_EYE_AND_BROW, EYES.x, EYES.y, EYES.halfWidth, EYES.halfHeight);
  ring(points, MOUTH, 0, MOUTH_PLACE.y, MOUTH_PLACE.halfWidth, MOUTH_PLACE.halfHeight);
  for (const [index, x, y] of SINGLE) points.set([x, y], 2 * index);
  return points;
}

function ring(points: Float32Array, indices: readonly number[], x: number, y: number, rx: number, ry: number): void {
  indices.forEach((index, i) => {
    const angle = (2 * Math.PI * i) / indices.length;
    points.set([x + rx * Math.cos(angle), y + ry * Math.sin(angle)], 2 * index);
  });
}

/** The colour of the face at a point of its own units, 0 to 255 each: smooth, so that drawing it at any size loses little, and nowhere the same. */
export function colourAt(x: number, y: number): readonly [red: number, green: number, blue: number] {
  return [
    128 + 60 * Math.sin(x / 9) + 50 * Math.cos(y / 13),
    120 + 70 * Math.sin((x + y) / 12),
    110 + 80 * Math.cos((x - 2 * y) / 15),
  ];
}

/** A frame in which the face is seen through `map`, from its own units to pixels. */
export function drawFace(map: Affine, width: number, height: number): Frame {
  const back = inverse(map);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = column + 0.5;
      const y = row + 0.5;
      const [red, green, blue] = colourAt(back.a * x + back.c * y + back.e, back.b * x + back.d * y + back.f);
      data.set([red, green, blue, 255], 4 * (row * width + column));
    }
  }
  return { width, height, data };
}
