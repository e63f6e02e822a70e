/** Asks once before something that can't be undone. */
import { useSignal } from '@preact/signals';
import { Dialog } from '../../labs/shell/dialog.tsx';
import './sure-dialog.css';

/** What it says: a question, what comes of it, and the two answers. */
export interface SureWords {
  readonly title: string;
  readonly says: string;
  readonly yes: string;
  readonly no: string;
}

/** The dialog; it goes away when `onYes` is through. */
export function SureDialog({
  says,
  onYes,
  onClose,
  children,
}: {
  says: SureWords;
  onYes: () => Promise<unknown>;
  onClose: () => void;
  /** What stands below what it says. */
  children?: preact.ComponentChildren;
}) {
  const isBusy = useSignal(false);
  async function agree(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    await onYes();
    isBusy.value = false;
    onClose();
  }
  return (
    <Dialog title={says.title} closeText={says.no} onClose={onClose}>
      <p>{says.says}</p>
      {children}
      <p class="con-end-yes">
        <button type="button" class="button go" aria-disabled={isBusy.value} onClick={() => void agree()}>
          {says.yes}
        </button>
      </p>
    </Dialog>
  );
}
