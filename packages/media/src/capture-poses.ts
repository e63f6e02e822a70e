/** What the faces of somebody who was filmed do, in the measures by which puppets are moved: beside how this face is at rest. */
import type { FaceSight } from './face-sight.ts';

/** How somebody's face is when this person looks ahead and does nothing: cameras hang high or low, and faces differ. */
export interface RestingFace {
  /** In radians, as `HeadTurn`. */
  readonly yaw: number;
  readonly pitch: number;
  /** As `FaceShape`; both eyes together. */
  readonly mouth: number;
  readonly mouthWidth: number;
  readonly eyes: number;
}

/** What a face does. */
export interface CapturePose {
  /** The turn of the head in radians, from -0.4 to 0.4: above 0 the nose goes to the picture's left. */
  readonly yaw: number;
  /** The nod in radians, from -0.22 to 0.22: above 0 the nose goes down. */
  readonly pitch: number;
  /** How far the mouth is open, from 0 to 1. */
  readonly mouth: number;
  /** How far the eyes are shut, from 0 to 1. */
  readonly blink: number;
  /** How much wider the mouth is than at rest, from -1 to 1. */
  readonly smile: number;
  /** Always 0: a brow is too near to how the head nods to be told apart. */
  readonly brow: number;
}

/** As far as puppets turn, in radians: faces that turn further count as turned so far. */
const TURN = { yaw: 0.4, pitch: 0.22 } as const;

/**
 * What a puppet's face gains from rest to its furthest motion, measured at the landmarks of the three puppets: a mouth opens by 0.19 and widens by 0.09 to 0.1
 * distances between the outer corners of the eyes, and an eye that shuts loses 0.7 of its opening.
 */
const FULL = { mouth: 0.19, smile: 0.095, blink: 0.7 } as const;

/** How far the eyes are open, both together. */
export function eyesOf({ rightEye, leftEye }: Pick<FaceSight, 'rightEye' | 'leftEye'>): number {
  return (rightEye + leftEye) / 2;
}

/**
 * How a face is at rest: in each measure what is usual in frames that were taken at rest.
 * @throws RangeError when there are none.
 */
export function restingFace(sights: readonly FaceSight[]): RestingFace {
  if (sights.length === 0) throw new RangeError('How a face is at rest can only be said of frames, got none.');
  function usual(measure: (sight: FaceSight) => number): number {
    const values = sights.map(measure).toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  }
  return {
    yaw: usual(({ turn }) => turn.yaw),
    pitch: usual(({ turn }) => turn.pitch),
    mouth: usual(({ mouth }) => mouth),
    mouthWidth: usual(({ mouthWidth }) => mouthWidth),
    eyes: usual(eyesOf),
  };
}

/** What a face does, beside how it is at rest. */
export function capturePose(sight: FaceSight, rest: RestingFace): CapturePose {
  return {
    yaw: within(sight.turn.yaw - rest.yaw, -TURN.yaw, TURN.yaw),
    pitch: within(sight.turn.pitch - rest.pitch, -TURN.pitch, TURN.pitch),
    mouth: within((sight.mouth - rest.mouth) / FULL.mouth, 0, 1),
    blink: within((1 - eyesOf(sight) / Math.max(rest.eyes, Number.EPSILON)) / FULL.blink, 0, 1),
    smile: within((sight.mouthWidth - rest.mouthWidth) / FULL.smile, -1, 1),
    brow: 0,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
