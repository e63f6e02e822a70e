/** Whom the tests of the studio film: the puppets of the lab, and people who are stood in for by the painting, which no lab shows. */
import { createPuppet, drawMotions, puppetPersons, type Frame } from '@nepwerk/datasets/puppets';
import { decodePortrait } from '@nepwerk/datasets/testing/portraits';
import { alignFace, FaceCollector } from '@nepwerk/media';
import { FEWEST_FILMED, type FaceCast, type FacePuppet, type FaceRole, type FilmedFaces } from '@nepwerk/protocol';

/** The two puppets, by place. */
export const PUPPETS: FaceCast = [
  { kind: 'puppet', id: 'collins' },
  { kind: 'puppet', id: 'hopper' },
];

const portraits = new Map<string, Promise<Frame>>();
const filmed = new Map<string, Promise<FilmedFaces>>();

function decoded(id: FacePuppet | 'mona-lisa'): Promise<Frame> {
  const person = puppetPersons.find((it) => it.id === id);
  if (!person) throw new Error(`There is no puppet ${id}.`);
  const known = portraits.get(id) ?? decodePortrait(person);
  portraits.set(id, known);
  return known;
}

/** Decodes each portrait once for all tests of a file. */
export function portrait(id: FacePuppet): Promise<Frame> {
  return decoded(id);
}

/** So many faces as they would come from a camera: each time a copy, for a test to break. */
export async function filmedFaces(count = FEWEST_FILMED, seed = 5): Promise<FilmedFaces> {
  const key = `${count} ${seed}`;
  const known = filmed.get(key) ?? film(count, seed);
  filmed.set(key, known);
  const { pixels, landmarks, poses, sharpness } = await known;
  return { count, pixels: pixels.slice(), landmarks: landmarks.slice(), poses: [...poses], sharpness: [...sharpness] };
}

async function film(count: number, seed: number): Promise<FilmedFaces> {
  const person = puppetPersons.find(({ id }) => id === 'mona-lisa');
  if (!person) throw new Error('There is no painting.');
  const puppet = createPuppet(await decoded('mona-lisa'), person.landmarks);
  const collector = new FaceCollector(count);
  const motions = drawMotions(seed, count);
  for (const motion of motions) {
    const { frame, landmarks } = puppet.render(motion, 160);
    collector.add(alignFace(frame, landmarks));
  }
  const { pixels, landmarks } = collector.frames();
  return {
    count,
    pixels: new Uint8Array(pixels),
    landmarks: new Float32Array(landmarks),
    poses: motions.map(({ yaw, pitch, mouth, blink, smile, brow }) => ({ yaw, pitch, mouth, blink, smile, brow })),
    sharpness: motions.map((_, frame) => 0.001 * (frame + 1)),
  };
}

/** Somebody who was filmed. */
export async function filmedRole(
  changes: {
    readonly bare?: boolean;
    readonly faces?: FilmedFaces;
    readonly count?: number;
    readonly seed?: number;
  } = {},
): Promise<Extract<FaceRole, { kind: 'filmed' }>> {
  const { bare = true, count, seed } = changes;
  const faces = changes.faces ?? (await filmedFaces(count, seed));
  return { kind: 'filmed', name: 'Lisa', bare, faces };
}
