/** A dialog over the page: Escape and its own button close it, and the focus goes back to where it was. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import './dialog.css';

/** The dialog; it is open for as long as it is there. `onClose` must take it away. */
export function Dialog({
  title,
  closeText = texts.value.shell.close,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  /** What its button says. */
  closeText?: string;
  onClose: () => void;
  /** As large as the window allows. */
  wide?: boolean;
  children: preact.ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const left = useRef(false);
  // Before an effect inside it gives something the focus. Taken away while it is open it is closed too, so that the focus goes back.
  useLayoutEffect(() => {
    const it = dialog.current;
    it?.showModal();
    return () => {
      left.current = true;
      it?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      onClose={() => left.current || onClose()}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {closeText}
        </button>
      </header>
      {children}
    </dialog>
  );
}
