/** Taking a consent back: the button that stands wherever the lab does, and the dialog that says what was deleted. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Consent, ConsentLedger, Erased } from '@nepwerk/media';
import { list, say, sayCounted } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Sure } from '../shell/sure.tsx';
import { words } from './words.ts';
import './dialogs.css';

/** The button; there is none where nobody was filmed. */
export function TakeBackButton({ ledger, onOpen }: { ledger: ConsentLedger; onOpen: () => void }) {
  if (ledger.consents.length === 0) return null;
  return (
    <button type="button" class="button" data-take-back onClick={onOpen}>
      {words.value.back.open}
    </button>
  );
}

/** The dialog. `onTaken` is told whose faces are gone, once all that was made of them is. */
export function TakeBackDialog({
  ledger,
  onTaken,
  onClose,
}: {
  ledger: ConsentLedger;
  onTaken: (who: string) => void;
  onClose: () => void;
}) {
  const { back } = words.value;
  const asked = useSignal<string | null>(null);
  const done = useSignal<{ readonly who: string; readonly erased: Erased } | null>(null);
  /** Whether there may be a film of somebody who is gone, out of our reach. */
  const maySave = useSignal(false);
  const left = useSignal<readonly Consent[]>(ledger.consents);
  const receipt = useRef<HTMLParagraphElement>(null);
  const taken = done.value;
  useEffect(() => {
    if (taken) receipt.current?.focus();
  }, [taken]);

  /** What opened the dialog went away with the lab that it stood in: the focus goes to what stands there now. */
  function close(): void {
    onClose();
    if (done.peek()) setTimeout(focusLab);
  }

  async function take(who: string): Promise<void> {
    if (ledger.allows(who, 'keep')) maySave.value = true;
    const erased = await ledger.withdraw(who);
    asked.value = null;
    done.value = { who, erased };
    left.value = ledger.consents;
    onTaken(who);
  }

  return (
    <Dialog title={back.heading} onClose={close}>
      <div class="face-back">
        <p>{say(back.who)}</p>
        <p role="status" ref={receipt} tabIndex={-1}>
          {done.value && say(back.done, { name: done.value.who, list: erasedText(done.value.erased) })}{' '}
          {maySave.value && say(back.saved)}
        </p>
        {left.value.map(({ who }) =>
          asked.value === who ? (
            <Sure
              key={who}
              question={say(back.sure, { name: who })}
              onYes={() => void take(who).catch(() => location.reload())} // a reload leaves nothing either
              onNo={() => (asked.value = null)}
            />
          ) : (
            <button key={who} type="button" class="button" data-refocus onClick={() => (asked.value = who)}>
              {say(back.one, { name: who })}
            </button>
          ),
        )}
      </div>
    </Dialog>
  );
}

/** The button of the lab that goes on, or the page's heading where nobody is left who could take back. */
function focusLab(): void {
  const next = document.querySelector<HTMLElement>('[data-take-back]') ?? document.querySelector('h1');
  if (next?.matches('h1')) next.tabIndex = -1;
  next?.focus();
}

/** What was deleted, in words. */
export function erasedText({ frames, net, preview, film }: Erased): string {
  const { back } = words.value;
  const parts = [
    ...(frames > 0 ? [sayCounted(back.photos, frames)] : []),
    ...(net > 0 ? [back.nets] : []),
    ...(preview > 0 ? [sayCounted(back.previews, preview)] : []),
    ...(film > 0 ? [sayCounted(back.films, film)] : []),
  ];
  return parts.length > 0 ? list(parts) : back.nothing;
}
