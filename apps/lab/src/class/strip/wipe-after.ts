/** Wipes the device after a lesson, and sends the class its receipt. */
import { countKept, wipeDevice } from '../../labs/shell/wipe.ts';
import { askAsPupil, forgetRole } from '../ask.ts';
import { forgetClass } from '../my-class.ts';
import type { PupilPlace } from './pupil-class.ts';

/** How many of each were wiped. */
export interface Wiped {
  readonly trainings: number;
  readonly pictures: number;
  readonly answers: number;
}

/** Wipes all that the labs keep here. @throws what the browser throws when it can't be wiped */
export async function wipeAfterClass({ classId, link }: PupilPlace): Promise<Wiped> {
  const { trainings, pictures, answers } = await countKept();
  const wiped = { trainings, pictures, answers };
  await wipeDevice();
  const { empty } = await countKept();
  if (!empty) throw new Error('something is left after everything was wiped');
  forgetClass();
  void sendReceipt(link.status.peek() === 'live', classId, wiped);
  return wiped;
}

/** Tells the class, which waits for it for some minutes, and lets go of the seat. A class that is gone takes no receipt. */
async function sendReceipt(isThere: boolean, classId: string, wiped: Wiped): Promise<void> {
  if (isThere) await askAsPupil(classId, { type: 'wiped', ...wiped });
  await forgetRole('seat');
}
