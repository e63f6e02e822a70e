/** Hides the wall at once, and puts back what it showed; and when the truth of its pictures is asked about first. */
import type { ClassState, TeacherCommand, WallView } from '@nepwerk/protocol/class';

/** What the button and its letter ask of the class: `before` is what the wall last showed, null where it showed nothing yet. */
export function coverCommand({ wall }: Pick<ClassState, 'wall'>, before: WallView | null): TeacherCommand {
  return { type: 'wall', shows: wall === 'nothing' && before !== null ? before : 'nothing' };
}

/** Whether to reveal all would end the vote before anybody voted. */
export function isRevealEarly({ pictures }: Pick<ClassState, 'pictures'>): boolean {
  const hidden = pictures.filter(({ status, revealed }) => status === 'shown' && !revealed);
  return hidden.length > 0 && hidden.every(({ votes }) => Object.keys(votes).length === 0);
}
