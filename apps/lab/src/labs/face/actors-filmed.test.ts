/** Somebody's faces are taken when they are whole, parted as roles say, and shown in the order of filming. */
import { alignFace } from '@nepwerk/media';
import { FEWEST_FILMED, MOST_FACES, UNSEEN_FACES, type FaceMotion, type FilmedFaces } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { checkFilmed, startFilmedReel } from './actors-filmed.ts';
import { splitFilmed } from './roles.ts';
import { filmedFaces, filmedRole } from './testing/persons.ts';

const FRAME_BYTES = 120 * 120 * 4;

describe('faces', () => {
  it('are taken as a camera and the collector give them', async () => {
    const faces = await filmedFaces();
    expect(() => checkFilmed(faces)).not.toThrow();
  });

  /** What can be wrong with them, each in one way. */
  const BREAKS: Readonly<Record<string, readonly [(faces: FilmedFaces) => Partial<FilmedFaces>, string]>> = {
    'too few': [() => ({ count: FEWEST_FILMED - 1 }), '40 to 316 frames, got 39'],
    'too many': [() => ({ count: MOST_FACES + UNSEEN_FACES + 1 }), 'got 317'],
    'half a frame more': [({ count }) => ({ count: count + 0.5 }), 'got 40.5'],
    'no number': [() => ({ count: NaN }), 'got NaN'],
    'fewer bytes': [({ pixels }) => ({ pixels: pixels.slice(4) }), 'bytes, got 2303996'],
    'more bytes': [({ pixels }) => ({ pixels: new Uint8Array(pixels.length + 1) }), 'bytes, got'],
    'fewer landmarks': [({ landmarks }) => ({ landmarks: landmarks.slice(2) }), 'landmark numbers, got 37438'],
    'landmarks that are NaN': [({ landmarks }) => ({ landmarks: at(landmarks, 936 * 3 + 7, NaN) }), 'Frame 3'],
    'a landmark far away': [({ landmarks }) => ({ landmarks: at(landmarks, 936 * 39, 1e6) }), 'Frame 39'],
    'landmarks in one place': [({ landmarks }) => ({ landmarks: landmarks.map(() => 50) }), 'Frame 0'],
    'faces that are not lined up': [({ landmarks }) => ({ landmarks: landmarks.map((it) => 1.1 * it) }), 'Frame 0'],
    'faces that are not in the middle': [({ landmarks }) => ({ landmarks: landmarks.map((it) => it + 2) }), 'Frame 0'],
    'a pose less': [({ poses }) => ({ poses: poses.slice(1) }), 'got 39 and 40'],
    'a sharpness more': [({ sharpness }) => ({ sharpness: [...sharpness, 1] }), 'got 40 and 41'],
    'a pose that is NaN': [({ poses }) => ({ poses: withPose(poses, { yaw: NaN }) }), 'six numbers'],
    'a pose beyond all': [({ poses }) => ({ poses: withPose(poses, { mouth: 7 }) }), 'six numbers'],
    'no sharpness': [({ sharpness }) => ({ sharpness: sharpness.map(() => NaN) }), "it can't be NaN sharp"],
    'less than no sharpness': [({ sharpness }) => ({ sharpness: sharpness.map(() => -1) }), "it can't be -1 sharp"],
    'a pixel that does not count': [({ pixels }) => ({ pixels: at(pixels, FRAME_BYTES * 2 + 3, 0) }), 'Frame 2'],
  };

  it.each(Object.entries(BREAKS))('are refused with %s', async (_, [change, says]) => {
    const faces = await filmedFaces();
    const broken = { ...faces, ...change(faces) };
    expect(() => checkFilmed(broken)).toThrow(RangeError);
    expect(() => checkFilmed(broken)).toThrow(says);
  });

  it('are refused where a pose or all of them are missing', async () => {
    const faces = await filmedFaces();
    const poses = Array.from<FaceMotion>({ length: faces.count });
    expect(() => checkFilmed({ ...faces, poses })).toThrow('six numbers');
    expect(() => checkFilmed(Object.assign(faces, { poses: null }))).toThrow('got NaN and 40');
  });

  it('are refused in words that are not taken for a want of memory', () => {
    for (const [, says] of Object.values(BREAKS)) expect(says).not.toMatch(/memory|alloc|buffer/i);
  });
});

describe('a reel', () => {
  it('hands out all that can be learned from in places as roles say, each with its pose and sharpness', async () => {
    const role = await filmedRole({ count: 41 });
    const reel = startFilmedReel(role, 1, 7);
    const { learnable, unseen } = splitFilmed(41, 7, 1);
    const slices = [reel.film(0, 12), reel.film(12, 12), reel.film(24, 12)];
    expect(reel.count).toBe(25);
    expect(slices.flatMap(({ poses }) => poses)).toEqual(learnable.map((frame) => role.faces.poses[frame]));
    expect(slices.flatMap(({ sharpness }) => sharpness)).toEqual(learnable.map((frame) => 0.001 * (frame + 1)));
    const actor = reel.wrapUp();
    expect([actor.frames.count, actor.unseen.count, actor.drawn]).toEqual([25, 16, false]);
    for (const [frames, numbers] of [
      [actor.frames, learnable],
      [actor.unseen, unseen],
    ] as const) {
      for (const [place, frame] of numbers.entries()) {
        const [own, given] = [frames.pixels, role.faces.pixels].map((pixels, i) => {
          const from = (i === 0 ? place : frame) * FRAME_BYTES;
          return pixels.subarray(from, from + FRAME_BYTES);
        });
        expect(Buffer.compare(own ?? new Uint8Array(), given ?? new Uint8Array())).toBe(0);
      }
    }
  });

  it('has no bytes of the message any more once it is wrapped up', async () => {
    const role = await filmedRole();
    const { frames, unseen } = startFilmedReel(role, 0, 7).wrapUp();
    for (const part of [frames, unseen]) expect(part.pixels.buffer).not.toBe(role.faces.pixels.buffer);
  });

  it('takes the face that does least as the neutral one, opaque', async () => {
    const faces = await filmedFaces();
    const poses = faces.poses.map((pose) => ({ ...pose, yaw: 0.3 }));
    poses[17] = { yaw: 0.01, pitch: 0, mouth: 0.02, blink: 0, smile: 0.1, brow: 0 };
    const { neutral } = startFilmedReel(await filmedRole({ faces: { ...faces, poses } }), 0, 7).wrapUp();
    expect(neutral.landmarks).toEqual(faces.landmarks.slice(17 * 936, 18 * 936));
    const own = faces.pixels.subarray(17 * FRAME_BYTES, 18 * FRAME_BYTES);
    expect(neutral.pixels.every((value, i) => value === (i % 4 === 3 ? 255 : own[i]))).toBe(true);
  });
});

describe('somebody who is shown', () => {
  /** The number of the frame that is shown at a moment. */
  async function shower() {
    const role = await filmedRole();
    const { perform } = startFilmedReel(role, 0, 7).wrapUp();
    const firsts = Array.from({ length: 40 }, (_, frame) => role.faces.landmarks[frame * 936] ?? NaN);
    function shownAt(seconds: number): number {
      const first = ((perform(seconds, null).landmarks[0] ?? NaN) * 120) / 256;
      const away = firsts.map((it) => Math.abs(it - first));
      return away.indexOf(Math.min(...away));
    }
    return { perform, shownAt };
  }

  it('goes through all photos in the order of filming, eight a second, and back', async () => {
    const { shownAt } = await shower();
    expect([0, 0.1, 0.125, 0.25, 1, 39 / 8].map(shownAt)).toEqual([0, 0, 1, 2, 8, 39]);
    expect([40 / 8, 41 / 8, 77 / 8, 78 / 8, 79 / 8, 1e6 + 78 / 8].map(shownAt)).toEqual([38, 37, 1, 0, 1, 8e6 % 78]);
  });

  it('is as large as any picture of the mirror, opaque, with landmarks that lie on the face; and is not told what to do', async () => {
    const { perform } = await shower();
    const { frame, landmarks, aligned } = perform(1, null);
    expect([frame.width, frame.height]).toEqual([256, 256]);
    expect(frame.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
    // Lined up anew it lies where it does, so the landmarks fit the picture.
    const anew = alignFace(frame, landmarks);
    expect(Math.abs(anew.toCanvas.a - aligned.toCanvas.a)).toBeLessThan(1e-4);
    anew.landmarks.forEach((value, i) => expect(Math.abs(value - (aligned.landmarks[i] ?? NaN))).toBeLessThan(0.01));
    const off = anew.pixels.reduce((sum, value, i) => sum + Math.abs(value - (aligned.pixels[i] ?? NaN)), 0);
    expect(off / anew.pixels.length).toBeLessThan(3);
    const steered = perform(1, { yaw: 0.4, pitch: 0, mouth: 1, blink: 0, smile: 0, brow: 0 });
    expect(steered.landmarks).toEqual(landmarks);
  });

  it.each([-1, NaN, Infinity])('is nowhere at %f seconds', async (seconds) => {
    const { perform } = await shower();
    expect(() => perform(seconds, null)).toThrow('finite number of seconds');
  });
});

/** A copy with one number changed. */
function at<Numbers extends Float32Array | Uint8Array>(numbers: Numbers, place: number, value: number): Numbers {
  numbers[place] = value; // the faces are a copy already
  return numbers;
}

function withPose(poses: readonly FaceMotion[], changes: Partial<FaceMotion>): FaceMotion[] {
  return poses.map((pose, i) => (i === 20 ? { ...pose, ...changes } : pose));
}
