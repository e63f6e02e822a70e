/** Two persons so simple that a small auto-encoder learns them within seconds: a head, two eyes and a mouth that opens. For tests. */

import { createRandom } from '@nepwerk/nn';
import type { Random } from '@nepwerk/nn';
import { POSE_NUMBERS } from '../autoencoder/faces.ts';
import type { FacePerson, FaceSource, Person } from '../autoencoder/faces.ts';

/** What a toy face does: where it looks, -1..1, and how far its mouth is open, 0..1. */
export interface ToyMotion {
  readonly turn: number;
  readonly mouth: number;
}

/** Colours of skin, background and features of each person, 0..1. */
const COLOURS = [
  { skin: [0.9, 0.7, 0.5], back: [0.3, 0.4, 0.3], dark: [0.2, 0.1, 0.1] },
  { skin: [0.4, 0.5, 0.9], back: [0.8, 0.8, 0.7], dark: [0.9, 0.9, 0.2] },
] as const;

/** The face of a person doing this, [size, size, 3] in 0..1: the second person has a square head. */
export function toyFace(person: Person, { turn, mouth }: ToyMotion, size: number): Float32Array {
  const { skin, back, dark } = COLOURS[person];
  const pixels = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    const x = ((i % size) + 0.5) / size - 0.5;
    const y = (Math.floor(i / size) + 0.5) / size - 0.5;
    const far = person === 0 ? Math.hypot(x, y) : Math.max(Math.abs(x), Math.abs(y)) * 1.1;
    const u = x - 0.1 * turn;
    const eye = Math.hypot(Math.abs(u) - 0.14, y + 0.12) < 0.06;
    const lips = Math.abs(u) < 0.16 && Math.abs(y - 0.2) < 0.02 + 0.1 * mouth;
    pixels.set(far > 0.44 ? back : eye || lips ? dark : skin, 3 * i);
  }
  return pixels;
}

/** Any motion. */
export function toyMotion(random: Random): ToyMotion {
  return { turn: 2 * random.uniform() - 1, mouth: random.uniform() };
}

/** How far a mouth is open, from the pixels: the part of the column below the middle that is unlike skin. */
export function toyMouth(person: Person, face: Float32Array, size: number): number {
  const { skin } = COLOURS[person];
  let open = 0;
  for (let y = size / 2; y < size; y++) {
    for (let x = size * 0.4; x < size * 0.6; x++) {
      const i = 3 * (y * size + Math.floor(x));
      const unlike = skin.reduce((sum, value, c) => sum + Math.abs(face[i + c] - value), 0);
      open += Math.min(unlike, 1);
    }
  }
  return open / size ** 2;
}

/** A person to learn from, with `unseen` faces kept apart. */
export function toyPerson(person: Person, size: number, unseen = 8): FacePerson {
  const random = createRandom(100 + person);
  const motions = Array.from({ length: unseen }, () => toyMotion(random));
  const pictures = new Float32Array(unseen * size * size * 3);
  for (const [i, motion] of motions.entries()) pictures.set(toyFace(person, motion, size), i * size * size * 3);
  const inside = new Float32Array(unseen * size * size).fill(1);
  return { source: toySource(person, size), unseen: { count: unseen, pictures, inside } };
}

function toySource(person: Person, size: number): FaceSource {
  return {
    size,
    mean: toyFace(person, { turn: 0, mouth: 0.5 }, size),
    draw({ bent, straight, weight, pose }, random) {
      weight.fill(1);
      for (let i = 0; i < weight.length / size ** 2; i++) {
        const motion = toyMotion(random);
        const face = toyFace(person, motion, size);
        straight.set(face, i * face.length);
        bent.set(face, i * face.length);
        pose.fill(0, i * POSE_NUMBERS, (i + 1) * POSE_NUMBERS);
        pose.set([motion.turn, 2 * motion.mouth - 1], i * POSE_NUMBERS);
      }
    },
  };
}
