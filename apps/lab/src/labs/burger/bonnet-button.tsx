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
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14" />
        </svg>
        <span class="aside-text">{texts.value.burger.bonnet}</span>
      </button>
      {Opened && <Opened lab={lab} onClose={() => (open.value = null)} />}
    </div>
  );
}
