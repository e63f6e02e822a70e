/** What of a class's changes is said aloud: few things, and never what seats report, so that a screen reader does not chatter. */
import { type ClassState, MOST_SEATS, seatsTaken } from '@nepwerk/protocol/class';

/** Something that is said. */
export type Heard =
  | { readonly type: 'hand'; readonly seat: number }
  /** There are pictures to judge, and there were none. */
  | { readonly type: 'pictures' }
  | { readonly type: 'frozen' }
  | { readonly type: 'released' }
  | { readonly type: 'full' }
  | { readonly type: 'everybodyWiped' };

/** What is to be said of the change from one class to the next. */
export function heardOf(before: ClassState, after: ClassState): readonly Heard[] {
  if (before === after) return [];
  const heard: Heard[] = [];
  if (before.seats !== after.seats) {
    for (const [seat, { handSince }] of after.seats.entries()) {
      if (handSince !== null && (before.seats[seat]?.handSince ?? null) === null) heard.push({ type: 'hand', seat });
    }
    if (seatsTaken(after) >= MOST_SEATS && seatsTaken(before) < MOST_SEATS) heard.push({ type: 'full' });
    if (hasEverybodyWiped(after) && !hasEverybodyWiped(before)) heard.push({ type: 'everybodyWiped' });
  }
  if (before.frozen !== after.frozen && !after.ended) heard.push({ type: after.frozen ? 'frozen' : 'released' });
  if (before.pictures !== after.pictures && isWaiting(after) && !isWaiting(before)) heard.push({ type: 'pictures' });
  return heard;
}

/** Whether the class is over and each device that was in it has sent its receipt. */
export function hasEverybodyWiped({ ended, seats }: ClassState): boolean {
  return ended !== null && seats.every(({ status, receipt }) => status !== 'in' || receipt !== null);
}

function isWaiting({ pictures }: ClassState): boolean {
  return pictures.some(({ status }) => status === 'waiting');
}
