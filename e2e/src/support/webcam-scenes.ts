/** What stands before the webcam of a test, as data: puppets who hold a pose or go through all that a guided capture asks for, two at once, far off, half out of view, in the dark. */
import type { PuppetMotion, PuppetPerson } from '@nepwerk/datasets/puppets';
import { neutralMotion } from '@nepwerk/datasets/puppets';

/** The puppets that look ahead, as whoever is filmed does. */
export const SITTERS = ['collins', 'hopper'] as const satisfies readonly PuppetPerson['id'][];

/** One of them. */
export type Sitter = (typeof SITTERS)[number];

/** What a head does in a scene besides being itself. */
export type Pose = Partial<PuppetMotion>;

/** A head before the camera. */
export interface Seated {
  readonly who: Sitter;
  /** Where the middle of its square of picture is in the frame, and how long a side is, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Poses in turn, each held for so many seconds; after the last one the first comes again. */
  readonly poses: readonly { readonly pose: Pose; readonly seconds: number }[];
}

/** What the camera sees. */
export interface Scene {
  readonly heads: readonly Seated[];
}

/** The frame of the camera, in pixels: what most webcams of laptops have. */
export const WEBCAM = { width: 640, height: 480 } as const;

/** How a puppet looks ahead, as what finds faces sees it: both portraits were made with the chin low, and Eileen Collins shows her teeth. */
const AT_REST: Readonly<Record<Sitter, PuppetMotion>> = {
  collins: { ...neutralMotion, pitch: -0.18, mouth: -0.5 },
  hopper: { ...neutralMotion, pitch: -0.18 },
};

/**
 * What a guided capture asks for, each clearly enough for what finds faces. A puppet made of one portrait turns less to that than it is told: of .55 radians
 * it sees .25 to .35.
 */
export const POSES = {
  front: {},
  left: { yaw: 0.55 },
  right: { yaw: -0.55 },
  up: { pitch: -0.55 },
  down: { pitch: 0.12 },
  mouth: { mouth: 1 },
  wide: { smile: 1.9 },
  eyes: { blink: 1.1 },
} as const satisfies Record<string, Pose>;

/** Seconds from one pose to the next. */
const EASE = 0.4;

/**
 * How a head that holds a pose moves all the same, lest two frames are the same: so far to both sides, so many times a second. The paces share no beat, so
 * that it comes back to no place for minutes.
 */
const SWAY: readonly { readonly part: keyof PuppetMotion; readonly reach: number; readonly pace: number }[] = [
  { part: 'tx', reach: 0.26, pace: 0.4 },
  { part: 'ty', reach: 0.16, pace: 0.61 },
  { part: 'roll', reach: 0.14, pace: 0.5 },
  { part: 'zoom', reach: 0.12, pace: 0.29 },
  { part: 'yaw', reach: 0.06, pace: 0.83 },
  { part: 'pitch', reach: 0.03, pace: 0.71 },
  { part: 'brow', reach: 0.6, pace: 0.29 },
  { part: 'light', reach: 0.05, pace: 0.17 },
];

/** Somebody alone in the middle, the head nearly half as high as the frame, who goes through all of {@link POSES} again and again. */
export function person(who: Sitter): Scene {
  return alone(
    who,
    Object.values(POSES).map((pose) => ({ pose, seconds: 3.5 })),
  );
}

/** The same person, who holds a pose: what a test shows that does as the page asks. */
export function posing(who: Sitter, pose: Pose = {}): Scene {
  return alone(who, [{ pose, seconds: 1 }]);
}

/** An empty chair. */
export const nobody: Scene = { heads: [] };

/** Somebody else looks over the shoulder: two faces in the middle square of the frame. */
export function together(one: Sitter, other: Sitter): Scene {
  return {
    heads: [
      { who: one, x: 200, y: 250, side: 240, poses: [{ pose: { zoom: 1.05 }, seconds: 1 }] },
      { who: other, x: 440, y: 230, side: 240, poses: [{ pose: { zoom: 1.05 }, seconds: 1 }] },
    ],
  };
}

/** Somebody in a dark room. */
export function dark(who: Sitter): Scene {
  return posing(who, { light: 1 / 12 });
}

/** Somebody at the back of the room. */
export function far(who: Sitter): Scene {
  return { heads: [{ who, x: 320, y: 240, side: 160, poses: [{ pose: {}, seconds: 1 }] }] };
}

/** Somebody who sits half beside the middle square. */
export function cut(who: Sitter): Scene {
  return { heads: [{ who, x: 520, y: 240, side: 480, poses: [{ pose: {}, seconds: 1 }] }] };
}

function alone(who: Sitter, poses: Seated['poses']): Scene {
  return { heads: [{ who, x: WEBCAM.width / 2, y: WEBCAM.height / 2, side: WEBCAM.height, poses }] };
}

/** What a head does so many seconds after its scene began. */
export function motionIn({ who, poses }: Seated, seconds: number): PuppetMotion {
  const motion: Record<keyof PuppetMotion, number> = { ...AT_REST[who] };
  const { now, before, since } = turnAt(poses, seconds);
  const share = Math.min(1, since / EASE);
  const eased = share * share * (3 - 2 * share);
  for (const [key, rest] of Object.entries(motion)) {
    const part = key as keyof PuppetMotion;
    const from = before[part] ?? rest;
    motion[part] = from + ((now[part] ?? rest) - from) * eased;
  }
  for (const { part, reach, pace } of SWAY)
    motion[part] += reach * Math.sin(2 * Math.PI * pace * seconds) * (part === 'light' ? motion.light : 1);
  return motion;
}

/** The pose of a moment, the one before it, and the seconds since it began. */
function turnAt(poses: Seated['poses'], seconds: number): { now: Pose; before: Pose; since: number } {
  const whole = poses.reduce((sum, it) => sum + it.seconds, 0);
  let since = seconds % whole;
  let before: Pose = seconds < whole ? {} : (poses.at(-1)?.pose ?? {});
  for (const { pose, seconds: length } of poses) {
    if (since < length) return { now: pose, before, since: poses.length === 1 ? EASE : since };
    since -= length;
    before = pose;
  }
  return { now: before, before, since: EASE };
}
