/** Faces found by the real nets in a real browser, held against puppets whose every landmark is known. */
import { burgers, paintPictures } from '@nepwerk/datasets';
import { drawMotions, motionAt, neutralMotion, type Frame } from '@nepwerk/datasets/puppets';
import { faceSight, movePoints, similarity } from '@nepwerk/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCanvas } from '../marks/canvas.ts';
import { MOST_FACES, type DetectedFace, type FaceDetector } from './detector.ts';
import { openMeshDetector } from './mesh-detector.ts';
import { correlation, openActors, sideBySide, turnIn } from './testing/actors.ts';

const SIZE = 480;

let detector: FaceDetector;

beforeAll(async () => {
  detector = await openMeshDetector();
});

afterAll(() => detector.close());

const ACTORS = await openActors();

/** The only face of a frame. */
async function faceIn(frame: Frame, near?: Float32Array): Promise<DetectedFace> {
  const { faces, seen } = await detector.detect(frame, near);
  const [face] = faces;
  if (!face || seen !== 1) throw new Error(`one face was to be seen, and ${seen} were`);
  return face;
}

/** How far each landmark is from where it is in truth, in pixels. */
function misses(landmarks: Float32Array, truth: Float32Array): number[] {
  return Array.from({ length: truth.length / 2 }, (_, i) =>
    Math.hypot(
      (landmarks[2 * i] ?? NaN) - (truth[2 * i] ?? NaN),
      (landmarks[2 * i + 1] ?? NaN) - (truth[2 * i + 1] ?? NaN),
    ),
  );
}

/** A face as it was a moment ago: elsewhere by so many of its heights in one direction or another, a little larger or smaller, and leaning otherwise. */
function momentAgo(landmarks: Float32Array, i: number, heights: number): Float32Array {
  const { x, y, height } = boxOf(landmarks);
  const turned = similarity(i % 2 ? 0.05 : -0.05, i % 3 ? 1.02 : 1 / 1.02, x, y);
  const moved = { e: x + heights * height * Math.cos(2.4 * i), f: y + heights * height * Math.sin(2.4 * i) };
  return movePoints(
    { ...turned, ...moved },
    landmarks.map((value, k) => value - (k % 2 === 0 ? x : y)),
  );
}

/** The same face so many pixels to the right. */
function toTheRight(landmarks: Float32Array, pixels: number): Float32Array {
  return landmarks.map((value, i) => value + (i % 2 === 0 ? pixels : 0));
}

/** The middle of a face, and how high it is. */
function boxOf(landmarks: Float32Array): { x: number; y: number; height: number } {
  const columns = landmarks.filter((_, i) => i % 2 === 0);
  const rows = landmarks.filter((_, i) => i % 2 === 1);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { x: (Math.min(...columns) + Math.max(...columns)) / 2, y: (top + bottom) / 2, height: bottom - top };
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value / list.length, 0);
}

describe.each(ACTORS.map((actor) => ({ id: actor.person.id, actor })))('$id', ({ actor }) => {
  it('is found in every pose, near the true landmarks, turned and open as it is', async () => {
    const motions = drawMotions(5, 40);
    const frames: number[] = [];
    const followed: number[] = [];
    const lost: number[] = [];
    const sights: ReturnType<typeof faceSight>[] = [];
    let worst = 0;
    for (const [i, motion] of motions.entries()) {
      const { frame, landmarks } = actor.puppet.render(motion, SIZE);
      const face = await faceIn(frame);
      expect(face.confidence).toBeGreaterThan(0.9);
      const missed = misses(face.landmarks, landmarks);
      frames.push(mean(missed));
      worst = Math.max(worst, ...missed);
      sights.push(faceSight(frame, face.landmarks, face.depths));
      if (i % 2 === 1) continue;
      const again = await faceIn(frame, momentAgo(face.landmarks, i / 2, i % 4 === 0 ? 0.04 : 0.1));
      const near = mean(misses(again.landmarks, landmarks));
      followed.push(near);
      lost.push(near - mean(missed));
    }
    // Of faces 216 to 239 pixels high. Seen: 2.7, 3.4 and 3.9 on average, 6.9 in Mona Lisa's worst frame, 21 at the worst point, at the rim of a face that turns
    // away: there a puppet's landmark is a place on its skin, and a detector's the edge that is seen. A face found half a cheek off would miss by 40.
    expect(mean(frames)).toBeLessThan(5);
    expect(Math.max(...frames)).toBeLessThan(9);
    expect(worst).toBeLessThan(28);
    // Followed from where it was, a little off or far off, it is as near. Seen: .1 pixels further off on average for Collins, .1 nearer for Mona Lisa, and 5.7 off
    // in the worst frame.
    expect(mean(lost)).toBeLessThan(0.3);
    expect(Math.max(...followed)).toBeLessThan(9);

    // Seen: .89 for the nod of Mona Lisa, who looks aside to begin with and here up to .7 radians; all others are .94 and more.
    const turns = motions.map((motion) => turnIn(actor.person, motion));
    for (const [part, least] of [
      ['yaw', 0.95],
      ['pitch', 0.86],
      ['roll', 0.9],
    ] as const) {
      const seen = sights.map(({ turn }) => turn[part]);
      expect(
        correlation(
          seen,
          turns.map((turn) => turn[part]),
        ),
        part,
      ).toBeGreaterThan(least);
    }
    const mouths = sights.map(({ mouth }) => mouth);
    expect(
      correlation(
        mouths,
        motions.map(({ mouth }) => mouth),
      ),
      'mouth',
    ).toBeGreaterThan(0.88);
    // A puppet's shut eye is painted skin without lashes; Hopper's is the worst of the three, with .79.
    const eyes = sights.map(({ rightEye, leftEye }) => rightEye + leftEye);
    expect(
      correlation(
        eyes,
        motions.map(({ blink }) => -blink),
      ),
      'eyes',
    ).toBeGreaterThan(0.7);
  });

  it('is found in a fifteenth of the light, far away, and when it fills the frame', async () => {
    const dark = actor.puppet.render({ ...neutralMotion, light: 1 / 15 }, SIZE);
    expect(mean(misses((await faceIn(dark.frame)).landmarks, dark.landmarks))).toBeLessThan(5);
    const far = actor.puppet.render({ ...neutralMotion, zoom: 2 }, 192);
    const frame = sideBySide([far.frame], 640, SIZE);
    const face = await faceIn(frame);
    const there = far.landmarks.map((value, i) => value + (i % 2 === 0 ? (640 - 192) / 2 : (SIZE - 192) / 2));
    expect(mean(misses(face.landmarks, there))).toBeLessThan(2);
    // 400 pixels wide. Seen: 9 at most.
    for (const motion of drawMotions(8, 4)) {
      const close = actor.puppet.render({ ...motion, zoom: 0.6 }, SIZE);
      expect(mean(misses((await faceIn(close.frame)).landmarks, close.landmarks))).toBeLessThan(16);
    }
  });
});

describe('a face that was seen shortly before', () => {
  const [ONE, OTHER] = ACTORS.map(({ puppet }) => puppet.render(neutralMotion, 300));
  if (!ONE || !OTHER) throw new Error('there are three actors');
  const SCENE = sideBySide([ONE.frame, sideBySide([], 300, 300)], 960, SIZE);
  const BOTH = sideBySide([ONE.frame, OTHER.frame], 960, SIZE);
  const EMPTY = sideBySide([], 960, SIZE);

  it.each([
    ['half a head further', 60],
    ['beside the head', 150],
    ['on empty wall', 480],
    ['outside the frame', 5000],
    ['out of all proportion', 1e30],
  ])('and was %s is found where it is', async (_, pixels) => {
    const alone = await detector.detect(SCENE);
    const [face] = alone.faces;
    if (!face) throw new Error('there is a face');
    expect((await detector.detect(SCENE, toTheRight(face.landmarks, pixels))).faces).toEqual(alone.faces);
  });

  it('and is gone is not found', async () => {
    const near = (await faceIn(SCENE)).landmarks;
    expect(await detector.detect(EMPTY, near)).toMatchObject({ faces: [], seen: 0 });
    // Somebody else came in at the other side.
    const [other] = (await detector.detect(BOTH)).faces.filter(({ landmarks }) => boxOf(landmarks).x > 480);
    const blank = sideBySide([sideBySide([], 300, 300), OTHER.frame], 960, SIZE);
    const face = await faceIn(blank, near);
    expect(mean(misses(face.landmarks, other?.landmarks ?? new Float32Array(1)))).toBeLessThan(2);
  });

  it('does not keep another from being noticed, in whatever order', async () => {
    const fresh = await detector.detect(BOTH);
    expect(fresh.seen).toBe(2);
    for (const { landmarks } of fresh.faces) {
      const look = await detector.detect(BOTH, landmarks);
      expect(look.seen).toBe(2);
      for (const [i, face] of look.faces.entries()) {
        expect(mean(misses(face.landmarks, fresh.faces[i]?.landmarks ?? new Float32Array(1)))).toBeLessThan(1);
      }
    }
  });

  it('is followed through a film, frame by frame from where it was found in the last', async () => {
    const [actor] = ACTORS;
    if (!actor) throw new Error('there are actors');
    const missed: number[] = [];
    let near: Float32Array | undefined;
    for (let i = 0; i < 20; i++) {
      const { frame, landmarks } = actor.puppet.render(motionAt(i / 12, 4), SIZE);
      near = (await faceIn(frame, near)).landmarks;
      missed.push(mean(misses(near, landmarks)));
    }
    // Seen: 2.3 on average and 2.8 at most: nothing adds up.
    expect(mean(missed)).toBeLessThan(5);
    expect(Math.max(...missed)).toBeLessThan(9);
  });

  it('must be a face', async () => {
    const near = (await faceIn(SCENE)).landmarks;
    await expect(detector.detect(SCENE, near.slice(2))).rejects.toThrow('468 landmarks');
    await expect(
      detector.detect(
        SCENE,
        near.map((value, i) => (i === 7 ? NaN : value)),
      ),
    ).rejects.toThrow('468');
    expect((await detector.detect(SCENE, new Float32Array(2 * 468))).seen, 'all in one point').toBe(1);
  });
});

describe('a detector', () => {
  it('counts the faces, and finds the landmarks of the two largest', async () => {
    const pictures = ACTORS.map(({ puppet }, i) => puppet.render(neutralMotion, i === 1 ? 320 : 280).frame);
    const two = await detector.detect(sideBySide(pictures.slice(0, 2), 640, SIZE));
    expect([two.seen, two.faces.length]).toEqual([2, 2]);
    const places = two.faces.map(({ landmarks }) => (landmarks[2] ?? NaN) / 640);
    expect(places[0], 'the larger one is on the right').toBeGreaterThan(0.5);
    expect(places[1]).toBeLessThan(0.5);
    const three = await detector.detect(sideBySide(pictures, 960, SIZE));
    expect([three.seen, three.faces.length]).toEqual([3, MOST_FACES]);
  });

  it('notices a small face beside a large one, also while that is followed', async () => {
    for (const [i, { puppet }] of ACTORS.entries()) {
      const { frame } = puppet.render({ ...neutralMotion, zoom: 1.4 }, SIZE);
      // A face 40 pixels wide, a twelfth of the frame.
      const behind = ACTORS[(i + 1) % ACTORS.length]?.puppet.render(neutralMotion, 100).frame;
      const { context } = newCanvas(SIZE, SIZE);
      for (const [picture, left, top] of [
        [frame, 0, 0],
        [behind ?? frame, 370, 30],
      ] as const) {
        const { data, width, height } = picture;
        context.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), left, top);
      }
      const scene = context.getImageData(0, 0, SIZE, SIZE);
      const { seen, faces } = await detector.detect(scene);
      expect(seen).toBe(2);
      expect((await detector.detect(scene, faces[0]?.landmarks)).seen).toBe(2);
    }
  });

  it('sees no face in nothing, in noise and in burgers', async () => {
    const grey = sideBySide([], 640, SIZE);
    const noise: Frame = {
      width: 640,
      height: SIZE,
      data: grey.data.map((_, i) => (i % 4 === 3 ? 255 : (i * 2_654_435_761) >>> 24)),
    };
    const painted = paintPictures(burgers, { count: 4, size: 256, seed: 3 });
    const plates = Array.from({ length: painted.count }, (_, i): Frame => {
      const data = new Uint8ClampedArray(256 * 256 * 4).fill(255);
      for (let k = 0; k < 256 * 256 * 3; k++) {
        data[Math.floor(k / 3) * 4 + (k % 3)] = ((painted.pixels[i * 256 * 256 * 3 + k] ?? 0) + 1) * 127.5;
      }
      return { width: 256, height: 256, data };
    });
    for (const frame of [grey, noise, ...plates]) expect((await detector.detect(frame)).seen).toBe(0);
  });

  it('gives the same answer to the same frame, whatever came between, and lets none overtake another', async () => {
    const [first, second] = ACTORS.map(({ puppet }) => puppet.render(neutralMotion, 320).frame);
    if (!first || !second) throw new Error('there are three actors');
    const [one, , again] = await Promise.all([first, second, first].map((frame) => detector.detect(frame)));
    expect(again?.faces).toEqual(one?.faces);
    const near = one?.faces[0]?.landmarks;
    const [followed, , same] = await Promise.all([first, second, first].map((frame) => detector.detect(frame, near)));
    expect(same?.faces).toEqual(followed?.faces);
  });

  it('refuses a frame that is not whole, and goes on', async () => {
    await expect(detector.detect({ width: 4, height: 4, data: new Uint8ClampedArray(60) })).rejects.toThrow('4 by 4');
    expect((await detector.detect(sideBySide([], 64, 64))).seen).toBe(0);
  });

  it('fetches its three nets and one module, all from here', () => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    expect(fetched.filter(({ origin }) => origin !== location.origin)).toEqual([]);
    const files = fetched
      .map(({ pathname }) => pathname.split('/').at(-1) ?? '')
      .filter((it) => /\.(bin|wasm)$/.test(it));
    expect([...new Set(files)].toSorted()).toEqual([
      'blazeface.bin',
      'facemesh.bin',
      'iris.bin',
      'tfjs-backend-wasm-simd.wasm',
    ]);
  });
});
