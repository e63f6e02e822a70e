/** The button that says what the law is and who helps; it stands wherever the lab does. */
import { useSignal } from '@preact/signals';
import { LawDialog } from './law-dialog.tsx';
import { words } from './words.ts';

/** The button and its dialog. */
export function LawButton() {
  const open = useSignal(false);
  return (
    <>
      <button type="button" class="button" onClick={() => (open.value = true)}>
        {words.value.law.open}
      </button>
      {open.value && <LawDialog onClose={() => (open.value = false)} />}
    </>
  );
}
