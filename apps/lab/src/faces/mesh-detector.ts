/** Finds faces and their landmarks with three small nets on the device: BlazeFace says where a face is, Face Mesh where its landmarks are, Iris where its eyelids are. */
import { movePoints, type Frame } from '@nepwerk/media';
import { MOST_FACES, type DetectedFace, type DetectedFaces, type FaceDetector } from './detector.ts';
import { correctEyelids, LIDS_SIZE } from './eyelids.ts';
import { FINDER_SIZE, findBoxes, type FoundBox } from './find-boxes.ts';
import { fetchNet, type Net } from './net.ts';
import { FINDER, LIDS, MESHER } from './net-files.ts';
import { regionAround, sampleRegion, toFrame, wholeOf, type Colours, type Region } from './regions.ts';

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

/** The outer corners of the eyes, the person's right and left: they say how a face leans. */
const EYE_CORNERS = [33, 263] as const;

/**
 * Fetches the nets and starts them.
 * @throws Error when a file can't be had, or this browser has no SIMD in WebAssembly.
 */
export async function openMeshDetector(): Promise<FaceDetector> {
  const [finder, mesher, lids] = await Promise.all([
    fetchNet(FINDER, FINDER_SIZE),
    fetchNet(MESHER, MESHER_SIZE),
    fetchNet(LIDS, LIDS_SIZE),
  ]);
  const nets: Nets = { finder, mesher, lids };
  let last: Promise<unknown> = Promise.resolve();
  function detect(frame: Frame): Promise<DetectedFaces> {
    const answer = last.then(() => detectIn(frame, nets));
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

function detectIn(frame: Frame, nets: Nets): DetectedFaces {
  const { width, height, data } = frame;
  if (!(width > 0 && height > 0) || data.length !== width * height * 4) {
    throw new RangeError(`A frame of ${width} by ${height} must have four bytes a pixel, got ${data.length}.`);
  }
  const begin = performance.now();
  const whole = wholeOf(frame);
  const picture = new Float32Array(FINDER_SIZE * FINDER_SIZE * 3);
  sampleRegion(frame, whole, FINDER_SIZE, FINDER_COLOURS, picture);
  const regions = findBoxes(nets.finder.run(picture))
    .map((box) => regionOf(box, whole))
    .toSorted((one, other) => other.side - one.side);
  const faces: DetectedFace[] = [];
  let seen = 0;
  for (const region of regions) {
    if (faces.length === MOST_FACES) {
      seen += 1;
      continue;
    }
    const face = meshOf(frame, region, nets);
    if (face === null) continue;
    faces.push(face);
    seen += 1;
  }
  return { faces, seen, milliseconds: performance.now() - begin };
}

/** The square of the frame around a face that was found in the picture of all of it. */
function regionOf({ numbers }: FoundBox, whole: Region): Region {
  const [left = 0, top = 0, right = 0, bottom = 0, rightX = 0, rightY = 0, leftX = 0, leftY = 0] = movePoints(
    toFrame(whole, FINDER_SIZE),
    Float32Array.from(numbers),
  );
  const angle = Math.atan2(leftY - rightY, leftX - rightX);
  const { side } = regionAround([left, top, right, bottom], 0);
  return { x: (left + right) / 2, y: (top + bottom) / 2, side, angle };
}

/**
 * The landmarks of a face: found, and found again in the square that is theirs, for the net is most exact where the face lies as those it learned from.
 * @returns null when there is no face after all.
 */
function meshOf(frame: Frame, region: Region, { mesher, lids }: Nets): DetectedFace | null {
  const first = lookAt(frame, region, mesher);
  if (first.confidence < LEAST_CONFIDENCE) return null;
  const [right, left] = EYE_CORNERS.map((corner) => first.landmarks.subarray(2 * corner, 2 * corner + 2));
  const angle = Math.atan2((left?.[1] ?? 0) - (right?.[1] ?? 0), (left?.[0] ?? 1) - (right?.[0] ?? 0));
  const second = lookAt(frame, regionAround(first.landmarks, angle), mesher);
  if (second.confidence < LEAST_CONFIDENCE) return null;
  correctEyelids(frame, second.landmarks, angle, lids, MESHER_COLOURS);
  return second;
}

function lookAt(frame: Frame, region: Region, mesher: Net): DetectedFace {
  const picture = new Float32Array(MESHER_SIZE * MESHER_SIZE * 3);
  sampleRegion(frame, region, MESHER_SIZE, MESHER_COLOURS, picture);
  const outputs = mesher.run(picture);
  const mesh = outputs.find(({ values }) => values.length === MESH_NUMBERS)?.values;
  const confidence = outputs.find(({ values }) => values.length === 1)?.values[0];
  if (!mesh || confidence === undefined)
    throw new Error('The net that finds landmarks must say them and how sure it is.');
  const landmarks = new Float32Array((MESH_NUMBERS / 3) * 2);
  const depths = new Float32Array(MESH_NUMBERS / 3);
  for (let i = 0; i < depths.length; i++) {
    landmarks[2 * i] = mesh[3 * i] ?? NaN;
    landmarks[2 * i + 1] = mesh[3 * i + 1] ?? NaN;
    depths[i] = ((mesh[3 * i + 2] ?? NaN) * region.side) / MESHER_SIZE;
  }
  movePoints(toFrame(region, MESHER_SIZE), landmarks, landmarks);
  return { landmarks, depths, confidence };
}
