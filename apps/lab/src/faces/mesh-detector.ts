/** Finds faces and their landmarks with three small nets on the device: BlazeFace says where a face is, Face Mesh where its landmarks are, Iris where its eyelids are. */
import { movePoints, type Frame } from '@nepwerk/media';
import { checkNear, MOST_FACES, type DetectedFace, type DetectedFaces, type FaceDetector } from './detector.ts';
import { correctEyelids } from './eyelids.ts';
import { findBoxes, type FoundBox } from './find-boxes.ts';
import { fetchNet, type Net } from './net.ts';
import { FINDER, LIDS, MESHER } from './net-files.ts';
import {
  alike,
  regionAround,
  sampleRegion,
  toFrame,
  wholeOf,
  type Colours,
  type Likeness,
  type Region,
} from './regions.ts';

/**
 * Pixels along a side of BlazeFace's picture. It learned from 256, but it is a net of windows alone and takes any multiple of 32: at 192 it costs half as much,
 * and does better by a face that fills the frame. Of 48 puppets' faces as wide as their frame, 256 pixels gave two boxes or more in 32 and landmarks on a wrong
 * place in 13, and 192 gave two boxes in 2 and no such landmarks. What it costs is small faces beside a large one: those of a twelfth of the frame's width are
 * noticed, 36 of 36, where 256 pixels showed those of a fifteenth.
 */
const FINDER_SIZE = 192;

/** Pixels along a side of the landmarks' net's picture. */
const MESHER_SIZE = 192;

/** BlazeFace was trained on colours from -1 to 1 in a black frame. */
const FINDER_COLOURS: Colours = { scale: 1 / 127.5, shift: -1, beyond: 'black' };

/** Face Mesh and Iris on colours from 0 to 1, and on faces at a picture's edge that went on with what was there. */
const MESHER_COLOURS: Colours = { scale: 1 / 255, shift: 0, beyond: 'edge' };

/** Numbers that the landmarks' net says of a face: x, y and depth of each landmark, in pixels of its picture. */
const MESH_NUMBERS = 468 * 3;

/** Below this the landmarks' net says that what it was shown is no face. MediaPipe's own. */
const LEAST_CONFIDENCE = 0.5;

/**
 * How far a square around a known face and BlazeFace's may be apart to be of one face. On 123 puppets' faces 170 to 210 pixels wide in a frame of 480 BlazeFace's
 * was off by .04 of the side at most, .87 to 1.04 times as large, and leaned otherwise by .1.
 */
const SAME_FACE: Likeness = { shift: 0.1, growth: 1.25, turn: 0.35 };

/**
 * How far a square may be from the one that the landmarks found in it ask for, so that these need not be found again there. At these limits they lie at most a
 * thousandth of the face's height further off.
 */
const SAME_PLACE: Likeness = { shift: 0.03, growth: 1.03, turn: 0.1 };

/** The outer corners of the eyes, the person's right and left: they say how a face leans. */
const EYE_CORNERS = [33, 263] as const;

/**
 * Fetches the nets and starts them. A frame of 480 by 480 pixels with one face takes 37 milliseconds on one core of a small machine, and 31 where it is known where
 * the face was: BlazeFace 11, Face Mesh 4 each of the two times or the one, Iris 8 for both eyes, and 3 for the pixels of each picture.
 * @throws Error when a file can't be had, or this browser has no SIMD in WebAssembly.
 */
export async function openMeshDetector(): Promise<FaceDetector> {
  const [finder, mesher, lids] = await Promise.all([fetchNet(FINDER), fetchNet(MESHER), fetchNet(LIDS)]);
  const nets: Nets = { finder, mesher, lids };
  let last: Promise<unknown> = Promise.resolve();
  function detect(frame: Frame, near: Float32Array | null = null): Promise<DetectedFaces> {
    const answer = last.then(() => detectIn(frame, near, nets));
    last = answer.catch(() => null);
    return answer;
  }
  return {
    detect,
    close: () => {
      for (const net of Object.values(nets)) net.close();
    },
  };
}

/** The nets, each by what it does. */
type Nets = Readonly<Record<'finder' | 'mesher' | 'lids', Net>>;

function detectIn(frame: Frame, near: Float32Array | null, nets: Nets): DetectedFaces {
  const { width, height, data } = frame;
  if (!(width > 0 && height > 0) || data.length !== width * height * 4) {
    throw new RangeError(`A frame of ${width} by ${height} must have four bytes a pixel, got ${data.length}.`);
  }
  if (near) checkNear(near);
  const begin = performance.now();
  const regions = regionsIn(frame, nets.finder);
  const known = near && regionOfFace(near);
  const faces: DetectedFace[] = [];
  let seen = 0;
  for (const region of regions) {
    if (faces.length === MOST_FACES) {
      seen += 1;
      continue;
    }
    const face = (known && followed(frame, known, region, nets.mesher)) ?? found(frame, region, nets.mesher);
    if (face === null) continue;
    correctEyelids(frame, face.landmarks, regionOfFace(face.landmarks).angle, nets.lids, MESHER_COLOURS);
    faces.push(face);
    seen += 1;
  }
  return { faces, seen, milliseconds: performance.now() - begin };
}

/** Where BlazeFace sees faces, the largest first. */
function regionsIn(frame: Frame, finder: Net): Region[] {
  const whole = wholeOf(frame);
  const picture = new Float32Array(FINDER_SIZE * FINDER_SIZE * 3);
  sampleRegion(frame, whole, FINDER_SIZE, FINDER_COLOURS, picture);
  return findBoxes(finder.run(picture, FINDER_SIZE), FINDER_SIZE)
    .map((box) => regionOfBox(box, whole))
    .toSorted((one, other) => other.side - one.side);
}

/** The square of the frame around a face that was found in the picture of all of it. */
function regionOfBox({ numbers }: FoundBox, whole: Region): Region {
  const [left = 0, top = 0, right = 0, bottom = 0, rightX = 0, rightY = 0, leftX = 0, leftY = 0] = movePoints(
    toFrame(whole, FINDER_SIZE),
    Float32Array.from(numbers),
  );
  const angle = Math.atan2(leftY - rightY, leftX - rightX);
  const { side } = regionAround([left, top, right, bottom], 0);
  return { x: (left + right) / 2, y: (top + bottom) / 2, side, angle };
}

/** The square of the frame around a face whose landmarks are known. */
function regionOfFace(landmarks: Float32Array): Region {
  const [right, left] = EYE_CORNERS.map((corner) => landmarks.subarray(2 * corner, 2 * corner + 2));
  const angle = Math.atan2((left?.[1] ?? 0) - (right?.[1] ?? 0), (left?.[0] ?? 1) - (right?.[0] ?? 0));
  return regionAround(landmarks, angle);
}

/**
 * The landmarks of a face: found, and found again in the square that is theirs, for the net is most exact where the face lies as those it learned from.
 * @returns null when there is no face after all.
 */
function found(frame: Frame, region: Region, mesher: Net): DetectedFace | null {
  const first = lookAt(frame, region, mesher);
  return first && lookAt(frame, regionOfFace(first.landmarks), mesher);
}

/**
 * The landmarks of a face of which it is known where it was: found at once in that square, and again only when it moved.
 * @param region where BlazeFace sees a face now. Face Mesh alone can't be believed: shown squares that lay beside 33 puppets' faces by .3 of their side, it was
 * wholly sure of each, with landmarks off by .39 of the face's height.
 * @returns null when that is another place, or the net's landmarks are elsewhere.
 */
function followed(frame: Frame, known: Region, region: Region, mesher: Net): DetectedFace | null {
  if (!alike(known, region, SAME_FACE)) return null;
  const first = lookAt(frame, known, mesher);
  if (!first) return null;
  const own = regionOfFace(first.landmarks);
  const face = alike(own, known, SAME_PLACE) ? first : lookAt(frame, own, mesher);
  return face && alike(regionOfFace(face.landmarks), region, SAME_FACE) ? face : null;
}

/** Looks for landmarks in a square. Returns null when the net says that this is no face. */
function lookAt(frame: Frame, region: Region, mesher: Net): DetectedFace | null {
  const picture = new Float32Array(MESHER_SIZE * MESHER_SIZE * 3);
  sampleRegion(frame, region, MESHER_SIZE, MESHER_COLOURS, picture);
  const [mesh, flag] = mesher.run(picture, MESHER_SIZE);
  const confidence = flag?.values[0];
  if (mesh?.values.length !== MESH_NUMBERS || confidence === undefined)
    throw new Error('The net that finds landmarks must say them and how sure it is.');
  if (!(confidence >= LEAST_CONFIDENCE)) return null;
  const landmarks = new Float32Array((MESH_NUMBERS / 3) * 2);
  const depths = new Float32Array(MESH_NUMBERS / 3);
  for (let i = 0; i < depths.length; i++) {
    landmarks[2 * i] = mesh.values[3 * i] ?? NaN;
    landmarks[2 * i + 1] = mesh.values[3 * i + 1] ?? NaN;
    depths[i] = ((mesh.values[3 * i + 2] ?? NaN) * region.side) / MESHER_SIZE;
  }
  movePoints(toFrame(region, MESHER_SIZE), landmarks, landmarks);
  return { landmarks, depths, confidence };
}
