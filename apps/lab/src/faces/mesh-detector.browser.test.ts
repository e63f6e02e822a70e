/** Faces found by the real nets in a real browser, held against puppets whose every landmark is known. */
import { burgers, paintPictures } from '@nepwerk/datasets';
import { drawMotions, neutralMotion, type Frame } from '@nepwerk/datasets/puppets';
import { faceSight } from '@nepwerk/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
async function faceIn(frame: Frame): Promise<DetectedFace> {
  const { faces, seen } = await detector.detect(frame);
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

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value / list.length, 0);
}

describe.each(ACTORS.map((actor) => ({ id: actor.person.id, actor })))('$id', ({ actor }) => {
  it('is found in every pose, near the true landmarks, turned and open as it is', async () => {
    const motions = drawMotions(5, 40);
    const frames: number[] = [];
    const sights: ReturnType<typeof faceSight>[] = [];
    let worst = 0;
    for (const motion of motions) {
      const { frame, landmarks } = actor.puppet.render(motion, SIZE);
      const face = await faceIn(frame);
      expect(face.confidence).toBeGreaterThan(0.9);
      const missed = misses(face.landmarks, landmarks);
      frames.push(mean(missed));
      worst = Math.max(worst, ...missed);
      sights.push(faceSight(frame, face.landmarks, face.depths));
    }
    // Of faces 216 to 239 pixels high. Seen: 2.7, 3.3 and 3.8 on average, 6.6 in Mona Lisa's worst frame, 20 at the worst point, at the rim of a face that turns
    // away: there a puppet's landmark is a place on its skin, and a detector's the edge that is seen. A face found half a cheek off would miss by 40.
    expect(mean(frames)).toBeLessThan(5);
    expect(Math.max(...frames)).toBeLessThan(9);
    expect(worst).toBeLessThan(28);

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

  it('is found in a fifteenth of the light, and far away', async () => {
    const dark = actor.puppet.render({ ...neutralMotion, light: 1 / 15 }, SIZE);
    expect(mean(misses((await faceIn(dark.frame)).landmarks, dark.landmarks))).toBeLessThan(5);
    const far = actor.puppet.render({ ...neutralMotion, zoom: 2 }, 192);
    const frame = sideBySide([far.frame], 640, SIZE);
    const face = await faceIn(frame);
    const there = far.landmarks.map((value, i) => value + (i % 2 === 0 ? (640 - 192) / 2 : (SIZE - 192) / 2));
    expect(mean(misses(face.landmarks, there))).toBeLessThan(2);
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
