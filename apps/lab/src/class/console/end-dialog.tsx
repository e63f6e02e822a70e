/** Asks once whether the lesson is to end, for that can't be undone. */
import { useSignal } from '@preact/signals';
import { Dialog } from '../../labs/shell/dialog.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { words } from './words.ts';

/** The dialog. */
export function EndDialog({ desk, onClose }: { desk: ConsoleDesk; onClose: () => void }) {
  const { end } = words.value;
  const isBusy = useSignal(false);
  async function finish(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    await desk.ask({ type: 'end' });
    isBusy.value = false;
    onClose();
  }
  return (
    <Dialog title={end.title} closeText={end.no} onClose={onClose}>
      <p>{end.says}</p>
      <p class="con-end-yes">
        <button type="button" class="button go" aria-disabled={isBusy.value} onClick={() => void finish()}>
          {end.yes}
        </button>
      </p>
    </Dialog>
  );
}
