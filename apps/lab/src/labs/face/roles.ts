/** Who is at the two places of a lab, and how many photos there are of each: page and worker count them alike. */
import { createRandom } from '@nepwerk/nn';
import { MOST_FACES, UNSEEN_FACES, type FacePlace, type FaceRole } from '@nepwerk/protocol';
import { seedOf } from './seeds.ts';

/** Both places, in turn. */
export const PLACES: readonly [FacePlace, FacePlace] = [0, 1];

/** The other place. */
export function other(place: FacePlace): FacePlace {
  return place === 0 ? 1 : 0;
}

/** Photos of somebody that can be learned from. What is drawn can be drawn as often as anybody wants; of somebody who was filmed, those for tests are taken off. */
export function learnableOf(role: FaceRole): number {
  if (role.kind !== 'filmed') return MOST_FACES;
  return Math.min(MOST_FACES, Math.max(0, role.faces.count - UNSEEN_FACES));
}

/** Whether somebody's face may be shown as it is: of who was filmed, only where that was agreed to. */
export function isBare(role: FaceRole): boolean {
  // Anything but a plain yes is a no: what comes in a message may be broken.
  return role.kind !== 'filmed' || role.bare === true;
}

/** The frames of somebody who was filmed, by their numbers in the order of filming. */
export interface FilmedSplit {
  /** To learn from: the places of a lab's photos, in their order. */
  readonly learnable: readonly number[];
  /** Kept apart to test and to show, in the order of filming. */
  readonly unseen: readonly number[];
}

/**
 * Parts the frames of somebody who was filmed. The {@link UNSEEN_FACES} that are kept apart are spread evenly over the filming, which went from side to side. The
 * others are shuffled by the lab's seed: so the first twenty photos show all sides, as they do of a puppet.
 * @param count frames in all, at least {@link UNSEEN_FACES}.
 * @param seed the lab's.
 */
export function splitFilmed(count: number, seed: number, place: FacePlace): FilmedSplit {
  const unseen = Array.from({ length: UNSEEN_FACES }, (_, i) => Math.floor(((i + 0.5) * count) / UNSEEN_FACES));
  const apart = new Set(unseen);
  const others = Array.from({ length: count }, (_, frame) => frame).filter((frame) => !apart.has(frame));
  return { unseen, learnable: shuffled(others, seedOf(seed, `filmed ${place}`)).slice(0, MOST_FACES) };
}

/** Fisher and Yates, "Statistical tables" (1938). */
function shuffled(values: readonly number[], seed: number): number[] {
  const random = createRandom(seed);
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = random.integer(last + 1);
    const kept = result[last] ?? 0;
    result[last] = result[chosen] ?? 0;
    result[chosen] = kept;
  }
  return result;
}
