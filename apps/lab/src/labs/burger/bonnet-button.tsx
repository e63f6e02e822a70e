/** The way under the bonnet, beside the heading of the training. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import { fetchLater, openDialog, type OpenDialog } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';

function fetchDialog() {
  return import('./bonnet/bonnet-dialog.tsx').then((it) => it.BonnetDialog);
}

/** The button, and what it opens. */
export function BonnetButton({ lab }: { lab: BurgerController }) {
  const open: OpenDialog<{ lab: BurgerController }> = useSignal(null);
  const Opened = open.value;
  useEffect(() => fetchLater([fetchDialog]), []);
  return (
    <div class="part-aside">
      <button type="button" class="button quiet" onClick={() => void openDialog(open, fetchDialog, lab.notices)}>
        {texts.value.bonnet.open}
      </button>
      {Opened && <Opened lab={lab} onClose={() => (open.value = null)} />}
    </div>
  );
}
