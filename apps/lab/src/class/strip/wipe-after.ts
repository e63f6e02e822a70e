/** Wipes the device after a lesson, and sends the class its receipt. */
import { countKept, wipeDevice } from '../../labs/shell/wipe.ts';
import { askAsPupil } from '../ask.ts';
import type { MyClass } from '../my-class.ts';

/** How many of each were wiped. */
export interface Wiped {
  readonly trainings: number;
  readonly pictures: number;
  readonly answers: number;
}

/** Wipes all that the labs keep here. @throws what the browser throws when it can't be wiped */
export async function wipeAfterClass({ classId, link }: MyClass): Promise<Wiped> {
  const { trainings, pictures, answers } = await countKept();
  const wiped = { trainings, pictures, answers };
  await wipeDevice();
  const { empty } = await countKept();
  if (!empty) throw new Error('something is left after everything was wiped');
  // A class that is gone takes no receipt, and one that does not answer waits no longer than it said it would.
  if (link.status.peek() !== 'gone') void askAsPupil(classId, { type: 'wiped', ...wiped });
  return wiped;
}
