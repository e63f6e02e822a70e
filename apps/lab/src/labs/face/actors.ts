/** The two persons of a Face lab as the training and the mirror take them, whoever they are: drawn heads that move, or people who were filmed. */
import {
  createFaceSource,
  insideOf,
  LANDMARKS,
  pickFrames,
  straightFace,
  WARPS,
  type AlignedFace,
  type FaceFrames,
} from '@nepwerk/media';
import type { FaceExamples, FacePerson, OfBoth } from '@nepwerk/models';
import {
  FEWEST_FACES,
  MOST_FACES,
  UNSEEN_FACES,
  type FaceCast,
  type FaceMotion,
  type FacePlace,
  type FaceReply,
  type FaceRole,
  type FaceUse,
  type FaceWarp,
} from '@nepwerk/protocol';
import { startDrawnReel, type PortraitSource } from './actors-drawn.ts';
import { startFilmedReel } from './actors-filmed.ts';
import { coverSheet } from './cover.ts';
import { faceSheet } from './face-sheets.ts';
import { PLACES } from './roles.ts';
import type { Performance } from './swap.ts';

/** How much is drawn of each person who is drawn. */
export interface Filming {
  /** Frames that can be trained on. */
  readonly frames: number;
  /** Frames that are kept apart to test and to show. */
  readonly unseen: number;
}

/** What the lab draws: sixteen unseen faces are one batch of the nets, and so are measured in one go. */
export const FILMING: Filming = { frames: MOST_FACES, unseen: UNSEEN_FACES };

/** Frames between two turns for messages: of what is drawn about a tenth of a second. */
const SLICE = 12;

/** Pixels along a side of the small pictures that the page gets of the frames. */
const THUMBNAIL = 48;

/** One person, filmed. */
export interface Actor {
  /** Whether the face may be shown as it was filmed; where not, only squares of it leave the worker. */
  readonly bare: boolean;
  /** Whether it is drawn. Two who are drawn do the same in their unseen frames, so of each the right answer to the other's is known. */
  readonly drawn: boolean;
  /** All frames that can be trained on, by place. */
  readonly frames: FaceFrames;
  /** Frames that are never trained on. */
  readonly unseen: FaceFrames;
  /** Looking straight ahead and doing nothing. */
  readonly neutral: AlignedFace;
  /**
   * What a mirror's camera would see so many seconds after it began: by itself, or as it is told to.
   * @throws RangeError when there is no such moment.
   */
  readonly perform: (seconds: number, steer: FaceMotion | null) => Performance;
}

/** A person while it is being filmed. */
export interface Reel {
  readonly bare: boolean;
  /** Frames to train on that there will be. */
  readonly count: number;
  /** Films the next frames, so many from a place on. */
  film(from: number, count: number): FilmedSlice;
  /** The person, once all frames have been filmed. */
  wrapUp(): Actor;
}

/** Some frames of a reel. */
export interface FilmedSlice {
  /** All that were filmed so far. */
  readonly frames: FaceFrames;
  /** Of those that are new, what the face does, and how sharp each is. */
  readonly poses: readonly FaceMotion[];
  readonly sharpness: readonly number[] | null;
}

/** What filming needs around it. */
export interface Crew {
  readonly cast: FaceCast;
  readonly portrait: PortraitSource;
  readonly seed: number;
  readonly filming: Filming;
  readonly send: (reply: Extract<FaceReply, { type: 'filmed' }>) => void;
  /** Lets waiting messages have their turn. */
  readonly rest: () => Promise<void>;
}

/**
 * Films both persons in turns of a few frames, and sends small pictures of the frames as they come. People who were filmed already are only looked through.
 * @throws RangeError when what was filmed of somebody is not whole.
 */
export async function filmBoth(crew: Crew): Promise<OfBoth<Actor>> {
  const { cast, send, rest } = crew;
  const reels = await Promise.all([startReel(cast[0], 0, crew), startReel(cast[1], 1, crew)]);
  for (let from = 0; from < Math.max(reels[0].count, reels[1].count); from += SLICE) {
    for (const place of PLACES) {
      if (from >= reels[place].count) continue;
      send(filmSlice(place, reels[place], from));
      await rest();
    }
  }
  const first = reels[0].wrapUp();
  await rest();
  return [first, reels[1].wrapUp()];
}

async function startReel(role: FaceRole, place: FacePlace, { portrait, seed, filming }: Crew): Promise<Reel> {
  switch (role.kind) {
    case 'puppet':
    case 'cartoon':
      return startDrawnReel(role, place, { portrait, seed, filming });
    case 'filmed':
      return startFilmedReel(role, place, seed);
    default:
      role satisfies never;
      throw new RangeError('There is nobody like that to film.');
  }
}

function filmSlice(person: FacePlace, reel: Reel, from: number): Extract<FaceReply, { type: 'filmed' }> {
  const { frames, poses, sharpness } = reel.film(from, Math.min(SLICE, reel.count - from));
  const sheet = faceSheet(facesOf(frames, THUMBNAIL, from, poses.length), THUMBNAIL, 1);
  return {
    type: 'filmed',
    person,
    count: reel.count,
    from,
    sheet: reel.bare ? sheet : coverSheet(sheet),
    poses,
    sharpness,
  };
}

/** The person as the training takes one: the frames at these places to learn from, bent so, and all unseen ones. */
export function personOf(actor: Actor, places: FaceUse[FacePlace], size: number, warp: FaceWarp): FacePerson {
  checkPlaces(places);
  const source = createFaceSource(pickFrames(actor.frames, places), { size, augmentation: WARPS[warp] });
  return { source, unseen: examplesOf(actor.unseen, size) };
}

/** @throws RangeError when these are not enough frames: with fewer there is no spread to learn from. */
function checkPlaces(places: FaceUse[FacePlace]): void {
  const { size } = new Set(places);
  if (size < FEWEST_FACES) {
    throw new RangeError(`At least ${FEWEST_FACES} different frames of each person are trained on, got ${size}.`);
  }
}

/** Faces to measure on, with a mask for each. */
export function examplesOf(frames: FaceFrames, size: number): FaceExamples {
  const { count, landmarks } = frames;
  const inside = new Float32Array(count * size * size);
  for (let i = 0; i < count; i++) {
    const own = landmarks.subarray(i * LANDMARKS * 2, (i + 1) * LANDMARKS * 2);
    inside.set(insideOf(own, size), i * size * size);
  }
  return { count, pictures: facesOf(frames, size, 0, count), inside };
}

/** So many faces from a place on, [count, size, size, 3] in 0..1. */
export function facesOf(frames: FaceFrames, size: number, from: number, count: number): Float32Array {
  const faces = new Float32Array(count * size * size * 3);
  for (let i = 0; i < count; i++) faces.set(straightFace(frames, from + i, size), i * size * size * 3);
  return faces;
}
