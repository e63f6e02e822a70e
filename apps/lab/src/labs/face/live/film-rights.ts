/** What may become of a film, by what those who are in it agreed to; it never says who did not. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Made, Purpose } from '@nepwerk/media';
import type { FaceCast } from '@nepwerk/protocol';
import type { FaceController } from '../controller.ts';

/** What may become of a film. */
export interface FilmRights {
  /** The made-up names of those who were filmed and are in it. */
  readonly people: readonly string[];
  /** Whether there may be one at all. */
  readonly make: boolean;
  /** Whether it may be saved. */
  readonly keep: boolean;
  /** Whether it may be shown on the big screen. */
  readonly wall: boolean;
}

/** What this asks of a lab. */
export type RightsLab = Pick<FaceController, 'cast' | 'consents'>;

/** The made-up names of those in a film of this cast: the one moves, and the other's face is put on. */
export function peopleIn(cast: FaceCast): string[] {
  return cast.flatMap((role) => (role.kind === 'filmed' ? [role.name] : []));
}

/** What may become of a film, as it stands now. */
export function filmRights({ cast, consents }: RightsLab): FilmRights {
  const people = peopleIn(cast);
  function agree(purpose: Purpose): boolean {
    return people.every((who) => consents.allows(who, purpose));
  }
  return { people, make: agree('train'), keep: agree('keep'), wall: agree('wall') };
}

/**
 * Notes a film for as long as there is one, so that it goes when a consent does. Of puppets and drawn heads nothing is noted.
 * @param erase deletes it; called as well where there is one that must not be.
 * @returns what ends it.
 */
export function noteWhile(
  { cast, consents }: RightsLab,
  isThere: ReadonlySignal<boolean>,
  erase: () => void,
): () => void {
  return effect(() => {
    const made: Made = { kind: 'film', of: peopleIn(cast), erase };
    if (!isThere.value || made.of.length === 0) return undefined;
    try {
      consents.note(made);
    } catch {
      queueMicrotask(erase); // a consent ended just before
      return undefined;
    }
    return () => consents.forget(made);
  });
}
