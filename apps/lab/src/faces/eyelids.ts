/** Finds the lids of both eyes more exactly than Face Mesh does, which hardly sees an eye shut. */
import { fitSimilarity, movePoints, type Frame } from '@nepwerk/media';
import type { Net } from './net.ts';
import { sampleRegion, toFrame, type Colours, type Region } from './regions.ts';

/** Pixels along a side of the net's picture. */
export const LIDS_SIZE = 64;

/** How much larger than the eye is wide its square is: what the net was trained on. */
const ROOM = 2.3;

/** Which landmarks the net's first sixteen points are: the lower lid from the outer corner to the inner one, then the upper lid between them. */
const RIGHT_EYE = [33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173] as const;
const LEFT_EYE = [263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398] as const;

type Eye = typeof RIGHT_EYE | typeof LEFT_EYE;

/** Both, as the net is shown them: it knows right eyes alone, so it sees the left one in a mirror. */
const EYES: readonly Eye[] = [RIGHT_EYE, LEFT_EYE];

/** Numbers of one of the net's pictures. */
const PICTURE = LIDS_SIZE * LIDS_SIZE * 3;

/** The places of the corners, outer and inner, in these. */
const CORNERS = [0, 8] as const;

/** Numbers of each of the net's points: x, y and a depth. */
const POINT = 3;

/**
 * Corrects the lids of a face. The corners of the eyes stay where they were, for by them faces are lined up, and the lids are laid between them.
 * @param landmarks [468, 2], in pixels of the frame: are changed.
 * @param angle how the face leans, in radians.
 * @param net with the outputs of MediaPipe's Iris.
 */
export function correctEyelids(frame: Frame, landmarks: Float32Array, angle: number, net: Net, colours: Colours): void {
  const regions = EYES.map((eye) => regionOf(landmarks, eye, angle));
  if (!regions.every(({ side }) => side > 0)) return;
  const pictures = new Float32Array(EYES.length * PICTURE);
  regions.forEach((region, i) => {
    sampleRegion(frame, region, LIDS_SIZE, colours, pictures, i * PICTURE);
    if (EYES[i] === LEFT_EYE) mirror(pictures.subarray(i * PICTURE, (i + 1) * PICTURE));
  });
  const [output] = net.run(pictures, LIDS_SIZE);
  if (!output) throw new Error('The net that finds eyelids must say where they are.');
  const numbers = output.values.length / EYES.length;
  regions.forEach((region, i) => {
    const eye = EYES[i] ?? LEFT_EYE;
    const points = new Float32Array(2 * eye.length);
    for (let k = 0; k < eye.length; k++) {
      const x = output.values[i * numbers + POINT * k] ?? NaN;
      points[2 * k] = eye === LEFT_EYE ? LIDS_SIZE - x : x;
      points[2 * k + 1] = output.values[i * numbers + POINT * k + 1] ?? NaN;
    }
    movePoints(toFrame(region, LIDS_SIZE), points, points);
    const found = CORNERS.flatMap((corner) => [...points.subarray(2 * corner, 2 * corner + 2)]);
    movePoints(fitSimilarity(found, cornersOf(landmarks, eye)), points, points);
    eye.forEach((landmark, k) => {
      landmarks.set(points.subarray(2 * k, 2 * k + 2), 2 * landmark);
    });
  });
}

/** The square of the frame around an eye. */
function regionOf(landmarks: Float32Array, eye: Eye, angle: number): Region {
  const [outerX = 0, outerY = 0, innerX = 0, innerY = 0] = cornersOf(landmarks, eye);
  const side = ROOM * Math.hypot(outerX - innerX, outerY - innerY);
  return { x: (outerX + innerX) / 2, y: (outerY + innerY) / 2, side, angle };
}

/** [2, 2]: the outer corner of an eye and the inner one. */
function cornersOf(landmarks: Float32Array, eye: Eye): number[] {
  return CORNERS.flatMap((corner) => [...landmarks.subarray(2 * eye[corner], 2 * eye[corner] + 2)]);
}

/** Turns a picture left to right. */
function mirror(picture: Float32Array): void {
  for (let row = 0; row < PICTURE; row += 3 * LIDS_SIZE) {
    for (let left = row, right = row + 3 * (LIDS_SIZE - 1); left < right; left += 3, right -= 3) {
      for (let channel = 0; channel < 3; channel++) {
        const kept = picture[left + channel] ?? 0;
        picture[left + channel] = picture[right + channel] ?? 0;
        picture[right + channel] = kept;
      }
    }
  }
}
