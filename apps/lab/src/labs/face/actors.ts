/** The two persons of the Face lab in front of the camera: puppets that are filmed frame by frame, lined up, and handed to the training. */
import {
  createPuppet,
  drawMotions,
  neutralMotion,
  puppetPersons,
  type Frame,
  type Puppet,
  type PuppetMotion,
} from '@nepwerk/datasets/puppets';
import {
  alignFace,
  createFaceSource,
  FaceCollector,
  insideOf,
  LANDMARKS,
  pickFrames,
  straightFace,
  WARPS,
  type AlignedFace,
  type FaceFrames,
} from '@nepwerk/media';
import type { FaceExamples, FacePerson, OfBoth } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import {
  FEWEST_FACES,
  MOST_FACES,
  type FaceMotion,
  type FacePlace,
  type FaceReply,
  type FaceUse,
  type FaceWarp,
} from '@nepwerk/protocol';
import { faceSheet } from './face-sheets.ts';

/** Who is filmed, by place: the only portraits that are ever fetched. */
export const CAST = ['collins', 'hopper'] as const;

/** One of them. */
export type CastMember = (typeof CAST)[number];

/** Both places, in turn. */
export const PLACES: readonly [FacePlace, FacePlace] = [0, 1];

/** How much is filmed of each person. */
export interface Filming {
  /** Frames that can be trained on. */
  readonly frames: number;
  /** Frames that are kept apart to test and to show. */
  readonly unseen: number;
}

/** What the lab films: sixteen unseen faces are one batch of the nets, and so are measured in one go. */
export const FILMING: Filming = { frames: MOST_FACES, unseen: 16 };

/** Frames between two turns for messages: about a tenth of a second. */
const SLICE = 12;

/** Pixels along a side of what is filmed: as many as a puppet draws samples at least, so that none is drawn to be averaged away. */
const CAMERA = 320;

/** Pixels along a side of the small pictures that the page gets of the frames. */
const THUMBNAIL = 48;

/** One person, filmed. */
export interface Actor {
  readonly name: string;
  readonly puppet: Puppet;
  /** All frames that can be trained on. */
  readonly frames: FaceFrames;
  /** Frames that are never trained on; both persons do the same in them. */
  readonly unseen: FaceFrames;
  /** Looking straight ahead and doing nothing. */
  readonly neutral: AlignedFace;
}

/** What filming needs around it. */
export interface Crew {
  readonly portraits: OfBoth<Frame>;
  readonly seed: number;
  readonly filming: Filming;
  readonly send: (reply: Extract<FaceReply, { type: 'filmed' }>) => void;
  /** Lets waiting messages have their turn. */
  readonly rest: () => Promise<void>;
}

/** Films both persons in turns of a few frames, and sends small pictures of the frames as they come. */
export async function filmBoth({ portraits, seed, filming, send, rest }: Crew): Promise<OfBoth<Actor>> {
  const reels = [startReel(0, portraits[0], seed, filming), startReel(1, portraits[1], seed, filming)] as const;
  for (let from = 0; from < filming.frames; from += SLICE) {
    for (const place of PLACES) {
      send(filmSlice(place, reels[place], from));
      await rest();
    }
  }
  const tested = drawMotions(seedOf(seed, 'unseen'), filming.unseen);
  const first = wrapUp(reels[0], tested);
  await rest();
  return [first, wrapUp(reels[1], tested)];
}

/** The person as the training takes one: the frames at these places to learn from, bent so, and all unseen ones. */
export function personOf(actor: Actor, places: FaceUse[FacePlace], size: number, warp: FaceWarp): FacePerson {
  checkPlaces(places);
  const source = createFaceSource(pickFrames(actor.frames, places), { size, augmentation: WARPS[warp] });
  return { source, unseen: examplesOf(actor.unseen, size) };
}

/** A number to draw from for each use of a lab's seed. */
export function seedOf(seed: number, use: string): number {
  return createRandom(seed)
    .fork(use)
    .integer(2 ** 32);
}

/** @throws RangeError when these are not enough frames: with fewer there is no spread to learn from. */
function checkPlaces(places: FaceUse[FacePlace]): void {
  const { size } = new Set(places);
  if (size < FEWEST_FACES) {
    throw new RangeError(`At least ${FEWEST_FACES} different frames of each person are trained on, got ${size}.`);
  }
}

/** A person while it is being filmed. */
interface Reel {
  readonly name: string;
  readonly puppet: Puppet;
  readonly motions: readonly PuppetMotion[];
  readonly collector: FaceCollector;
}

function startReel(place: FacePlace, portrait: Frame, seed: number, { frames }: Filming): Reel {
  const id = CAST[place];
  const person = puppetPersons.find((it) => it.id === id);
  if (!person) throw new Error(`There is no puppet ${id}.`);
  return {
    name: person.name,
    puppet: createPuppet(portrait, person.landmarks),
    motions: drawMotions(seedOf(seed, `frames ${place}`), frames),
    collector: new FaceCollector(frames),
  };
}

function filmSlice(
  person: FacePlace,
  { puppet, motions, collector }: Reel,
  from: number,
): Extract<FaceReply, { type: 'filmed' }> {
  const slice = motions.slice(from, from + SLICE);
  for (const motion of slice) collector.add(shoot(puppet, motion));
  const frames = collector.frames();
  const small = facesOf(frames, THUMBNAIL, from, slice.length);
  return {
    type: 'filmed',
    person,
    count: motions.length,
    from,
    sheet: faceSheet(small, THUMBNAIL, 1),
    poses: slice.map(poseOf),
  };
}

function wrapUp({ name, puppet, collector }: Reel, tested: readonly PuppetMotion[]): Actor {
  const unseen = new FaceCollector(tested.length);
  for (const motion of tested) unseen.add(shoot(puppet, motion));
  const neutral = shoot(puppet, neutralMotion);
  return { name, puppet, frames: collector.frames(), unseen: unseen.frames(), neutral };
}

function shoot(puppet: Puppet, motion: PuppetMotion): AlignedFace {
  const { frame, landmarks } = puppet.render(motion, CAMERA);
  return alignFace(frame, landmarks);
}

function poseOf({ yaw, pitch, mouth, blink, smile, brow }: PuppetMotion): FaceMotion {
  return { yaw, pitch, mouth, blink, smile, brow };
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
