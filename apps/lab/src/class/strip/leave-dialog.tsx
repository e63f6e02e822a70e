/** Asks before a pupil leaves the class, and whether what they made on the device is wiped. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { countKept, wipeDevice } from '../../labs/shell/wipe.ts';
import { say } from '../../text/speech.ts';
import { askAsPupil } from '../ask.ts';
import { leaveClass, type MyClass } from '../my-class.ts';
import { pupilWords } from './pupil-class.ts';
import './dialogs.css';

/** The dialog. `onClose` takes it away; who leaves has no class any more, and with the page of the class it goes too. */
export function LeaveDialog({ mine, onClose }: { mine: Pick<MyClass, 'classId'>; onClose: () => void }) {
  const { leave } = pupilWords();
  const standing = useSignal<'asking' | 'busy' | 'failed'>('asking');
  const stays = useRef(false);
  useEffect(
    () => () => {
      stays.current = true; // closed while it wiped: the pupil stays
    },
    [],
  );
  const isBusy = standing.value === 'busy';
  async function go(wipes: boolean): Promise<void> {
    if (standing.peek() === 'busy') return;
    standing.value = 'busy';
    if (wipes && !(await wipeAll())) standing.value = 'failed';
    else if (!stays.current) {
      await askAsPupil(mine.classId, { type: 'leave' });
      leaveClass();
    }
  }
  return (
    <Dialog title={leave.heading} closeText={leave.stay} onClose={onClose}>
      <p>{say(leave.sure)}</p>
      <p class="class-leave">
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void go(true)}>
          {leave.wipe}
        </button>
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void go(false)}>
          {leave.keep}
        </button>
      </p>
      <p role="status">{isBusy ? leave.busy : standing.value === 'failed' && say(leave.failed)}</p>
    </Dialog>
  );
}

/** Wipes all that the labs keep; whether nothing is left. */
async function wipeAll(): Promise<boolean> {
  try {
    await wipeDevice();
    return (await countKept()).empty;
  } catch {
    return false;
  }
}
