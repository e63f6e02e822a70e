/** Puppets in front of the camera: frames to learn from, and frames of set motions of which the right answer is known. */

import { fileURLToPath } from 'node:url';
import { createPuppet, drawMotions, neutralMotion, puppetPersons } from '@nepwerk/datasets/puppets';
import type { Puppet, PuppetMotion, PuppetPerson } from '@nepwerk/datasets/puppets';
import { alignFace, CROP, FaceCollector, insideOf, MARGIN, straightFace } from '@nepwerk/media';
import type { FaceFrames } from '@nepwerk/media';
import { MOTIONS } from '@nepwerk/models';
import type { KnownFaces } from '@nepwerk/models';
import sharp from 'sharp';

/** Pixels along a side of what the camera sees. */
const CAMERA = 256;

/** Frames that are tested on, and the seed of their motions: the same for everybody. */
const TEST = { count: 100, seed: 99 };

/** Seeds of the motions to learn from: far from that of the test, and for each person others. */
const TRAINING_SEED = 1000;

/** Who looks straight ahead turns and nods no further than this, in radians. */
const FRONTAL = { yaw: 0.13, pitch: 0.12 };

/** Motions drawn for each frontal one that is wanted; about one in five is. */
const FRONTAL_DRAWS = 12;

/** One person's frames. */
export interface Actor {
  readonly name: string;
  /** To learn from. */
  readonly frames: FaceFrames;
  /** The same, with what is known of them. */
  readonly known: KnownFaces;
  /** Doing what every actor does in the test. */
  readonly truth: KnownFaces;
  /** Looking straight ahead and doing nothing. */
  readonly neutral: KnownFaces;
}

/** What is filmed. */
export interface Shoot {
  readonly frames: number;
  readonly frontal: boolean;
  readonly size: number;
  readonly seed: number;
}

/** Films a puppet. */
export async function filmActor(id: PuppetPerson['id'], shoot: Shoot): Promise<Actor> {
  const place = puppetPersons.findIndex((person) => person.id === id);
  const person = puppetPersons[place];
  if (person === undefined) throw new Error(`There is no puppet ${id}.`);
  const puppet = createPuppet(await readPortrait(person.file), person.landmarks);
  const motions = motionsOf(shoot, TRAINING_SEED * shoot.seed + place);
  const frames = film(puppet, motions);
  const tested = drawMotions(TEST.seed, TEST.count);
  return {
    name: person.name,
    frames,
    known: knownFaces(frames, motions, shoot.size),
    truth: knownFaces(film(puppet, tested), tested, shoot.size),
    neutral: knownFaces(film(puppet, [neutralMotion]), [neutralMotion], shoot.size),
  };
}

async function readPortrait(
  file: string,
): Promise<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }> {
  const path = fileURLToPath(import.meta.resolve(`@nepwerk/datasets/puppets/${file}`));
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: Uint8ClampedArray.from(data) };
}

function motionsOf({ frames, frontal }: Shoot, seed: number): PuppetMotion[] {
  if (!frontal) return drawMotions(seed, frames);
  const ahead = drawMotions(seed, FRONTAL_DRAWS * frames).filter(
    ({ yaw, pitch }) => Math.abs(yaw) < FRONTAL.yaw && Math.abs(pitch) < FRONTAL.pitch,
  );
  return ahead.slice(0, frames);
}

function film(puppet: Puppet, motions: readonly PuppetMotion[]): FaceFrames {
  const collector = new FaceCollector(motions.length);
  for (const motion of motions) {
    const { frame, landmarks } = puppet.render(motion, CAMERA);
    collector.add(alignFace(frame, landmarks));
  }
  return collector.frames();
}

function knownFaces(frames: FaceFrames, motions: readonly PuppetMotion[], size: number): KnownFaces {
  const { count } = frames;
  const area = size * size;
  const pictures = new Float32Array(count * area * 3);
  const inside = new Float32Array(count * area);
  for (let i = 0; i < count; i++) {
    pictures.set(straightFace(frames, i, size), i * area * 3);
    inside.set(insideOf(landmarksOf(frames, i), size), i * area);
  }
  return {
    count,
    size,
    pictures,
    inside,
    landmarks: frames.landmarks.map((place) => ((place - MARGIN) * size) / CROP),
    motions: Float32Array.from(motions.flatMap((motion) => MOTIONS.map((name) => motion[name]))),
  };
}

function landmarksOf({ landmarks, count }: FaceFrames, index: number): Float32Array {
  const length = landmarks.length / count;
  return landmarks.subarray(index * length, (index + 1) * length);
}
