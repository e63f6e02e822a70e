/** Persons who sat before the camera: their faces are checked, parted, and handed over as those of who is drawn. */
import {
  alignmentOf,
  CANVAS,
  drawThrough,
  IDENTITY,
  inverse,
  LANDMARKS,
  movePoints,
  pickFrames,
  similarity,
  type AlignedFace,
  type FaceFrames,
} from '@nepwerk/media';
import {
  FEWEST_FILMED,
  MOST_FACES,
  UNSEEN_FACES,
  type FaceMotion,
  type FacePlace,
  type FaceRole,
  type FilmedFaces,
} from '@nepwerk/protocol';
import type { Actor, Reel } from './actors.ts';
import { liesOnCanvas } from './landmark-checks.ts';
import { isBare, splitFilmed, type FilmedSplit } from './roles.ts';
import { MIRROR, type Performance } from './swap.ts';

/** Somebody who was filmed. */
type FilmedRole = Extract<FaceRole, { kind: 'filmed' }>;

/** Frames a second in which somebody's photos are shown in turn: about as fast as they were taken. */
const PACE = 8;

/** Bytes and numbers of one frame. */
const FRAME_BYTES = CANVAS * CANVAS * 4;
const FRAME_NUMBERS = LANDMARKS * 2;

/** How far a face may lie from where lining up puts it: in size and turn, and in pixels of the canvas. A Float32Array's rounding is far below. */
const OFF_LINE = { factor: 0.02, pixels: 1 } as const;

/** No number of a pose is larger: turns are in radians, the rest goes to 1. */
const MOST_MOTION = Math.PI;

/** How much each part of a pose counts where it is asked who does nothing: 1 is as far as a puppet goes. */
const EXTENT: FaceMotion = { yaw: 0.4, pitch: 0.22, mouth: 1, blink: 1, smile: 1, brow: 1 };

/** The parts of a pose. */
const PARTS = ['yaw', 'pitch', 'mouth', 'blink', 'smile', 'brow'] as const;

/**
 * Opens somebody's faces.
 * @param seed the lab's.
 * @throws RangeError when they are not whole.
 */
export function startFilmedReel(role: FilmedRole, place: FacePlace, seed: number): Reel {
  const { faces } = role;
  checkFilmed(faces);
  const split = splitFilmed(faces.count, seed, place);
  const actor = actorOf(faces, split, isBare(role));
  return {
    bare: actor.bare,
    count: split.learnable.length,
    film(from, count) {
      const slice = split.learnable.slice(from, from + count);
      return {
        frames: actor.frames,
        poses: slice.flatMap((frame) => faces.poses[frame] ?? []),
        sharpness: slice.flatMap((frame) => faces.sharpness[frame] ?? []),
      };
    },
    wrapUp: () => actor,
  };
}

/** The person, on copies of the frames: what came in the message need not be kept beside them. */
function actorOf(faces: FilmedFaces, { learnable, unseen }: FilmedSplit, bare: boolean): Actor {
  const frames = pickFrames(faces, learnable);
  const apart = pickFrames(faces, unseen);
  const shots = new Map<number, Shot>();
  for (const [at, frame] of learnable.entries()) shots.set(frame, { frames, at });
  for (const [at, frame] of unseen.entries()) shots.set(frame, { frames: apart, at });
  return {
    bare,
    drawn: false,
    frames,
    unseen: apart,
    neutral: alignedAt(shots, mostNeutral(faces.poses)),
    perform: performerOf(shots),
  };
}

/**
 * Checks faces that came in a message.
 * @throws RangeError that says what was got, and what is allowed.
 */
export function checkFilmed({ count, pixels, landmarks, poses, sharpness }: FilmedFaces): void {
  const most = MOST_FACES + UNSEEN_FACES;
  if (!Number.isInteger(count) || count < FEWEST_FILMED || count > most) {
    throw new RangeError(`Of somebody who is filmed there are ${FEWEST_FILMED} to ${most} frames, got ${count}.`);
  }
  if (!(pixels instanceof Uint8Array) || pixels.length !== count * FRAME_BYTES) {
    throw new RangeError(`${count} frames have ${count * FRAME_BYTES} bytes, got ${lengthOf(pixels)}.`);
  }
  if (!(landmarks instanceof Float32Array) || landmarks.length !== count * FRAME_NUMBERS) {
    throw new RangeError(`${count} frames have ${count * FRAME_NUMBERS} landmark numbers, got ${lengthOf(landmarks)}.`);
  }
  if (lengthOf(poses) !== count || lengthOf(sharpness) !== count) {
    throw new RangeError(
      `${count} frames have as many poses and sharpnesses, got ${lengthOf(poses)} and ${lengthOf(sharpness)}.`,
    );
  }
  for (let frame = 0; frame < count; frame++) {
    const own = landmarks.subarray(frame * FRAME_NUMBERS, (frame + 1) * FRAME_NUMBERS);
    if (!isLinedUp(own)) throw new RangeError(`Frame ${frame}: its landmarks must be a face's that was lined up.`);
    if (!isPose(poses[frame])) throw new RangeError(`Frame ${frame}: a pose has six numbers of -π to π.`);
    const sharp = sharpness[frame] ?? NaN;
    if (!(sharp >= 0 && sharp < Infinity)) throw new RangeError(`Frame ${frame}: it can't be ${sharp} sharp.`);
  }
  // Weights are divided by their mean, so each pixel has to count something.
  for (let at = 3; at < pixels.length; at += 4) {
    if (pixels[at] === 0)
      throw new RangeError(`Frame ${Math.floor(at / FRAME_BYTES)}: each pixel has to count, got 0.`);
  }
}

function lengthOf(list: { readonly length: number } | null | undefined): number {
  return list?.length ?? NaN;
}

/** Whether lining a face up would leave it where it is. */
function isLinedUp(landmarks: Float32Array): boolean {
  if (!liesOnCanvas(landmarks)) return false;
  try {
    const toCanvas = alignmentOf(landmarks);
    const middle = CANVAS / 2;
    const [x, y] = movePoints(toCanvas, Float32Array.of(middle, middle));
    return (
      Math.hypot(toCanvas.a - 1, toCanvas.b) <= OFF_LINE.factor &&
      Math.hypot((x ?? NaN) - middle, (y ?? NaN) - middle) <= OFF_LINE.pixels
    );
  } catch {
    return false; // the points that it is lined up by are one
  }
}

function isPose(pose: FaceMotion | undefined): boolean {
  return typeof pose === 'object' && pose !== null && PARTS.every((part) => Math.abs(pose[part]) <= MOST_MOTION);
}

/** A frame of a person, where it is now. */
interface Shot {
  readonly frames: FaceFrames;
  readonly at: number;
}

/** The frame in which the face does least. */
function mostNeutral(poses: readonly FaceMotion[]): number {
  const efforts = poses.map((pose) => Math.hypot(...PARTS.map((part) => pose[part] / EXTENT[part])));
  return efforts.indexOf(Math.min(...efforts));
}

/** A frame as a face that was lined up, opaque, with bytes of its own. */
function alignedAt(shots: ReadonlyMap<number, Shot>, frame: number): AlignedFace {
  const shot = shots.get(frame);
  if (!shot) throw new RangeError(`There is no frame ${frame}.`);
  const { frames, at } = shot;
  const pixels = new Uint8ClampedArray(frames.pixels.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES));
  for (let i = 3; i < pixels.length; i += 4) pixels[i] = 255;
  return {
    pixels,
    landmarks: frames.landmarks.slice(at * FRAME_NUMBERS, (at + 1) * FRAME_NUMBERS),
    toCanvas: IDENTITY,
  };
}

/** Shows the photos in the order of filming, back and forth, each made as large as a mirror's picture. It can't be told what to do. */
function performerOf(shots: ReadonlyMap<number, Shot>): (seconds: number) => Performance {
  const last = shots.size - 1;
  const toMirror = similarity(0, MIRROR / CANVAS, 0, 0);
  const toCanvas = inverse(toMirror);
  return (seconds) => {
    if (!(seconds >= 0 && seconds < Infinity)) {
      throw new RangeError(`The time must be a finite number of seconds of at least 0, got ${seconds}.`);
    }
    const phase = Math.floor(seconds * PACE) % (2 * last);
    const aligned = alignedAt(shots, phase <= last ? phase : 2 * last - phase);
    const frame = { width: MIRROR, height: MIRROR, data: new Uint8ClampedArray(MIRROR * MIRROR * 4) };
    drawThrough({ width: CANVAS, height: CANVAS, data: aligned.pixels }, toMirror, frame);
    return { frame, landmarks: movePoints(toMirror, aligned.landmarks), aligned: { ...aligned, toCanvas } };
  };
}
