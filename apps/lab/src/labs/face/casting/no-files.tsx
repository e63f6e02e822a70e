/** No file goes into the Face lab, from its door on: one that is dropped is refused, also by the browser, which would open it in place of the page, and that is said. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say, texts } from '../../../text/speech.ts';
import { castingWords } from './words.ts';
import './no-files.css';

/** Listens while it is there, and says so after a drop, until that is closed. */
export function NoFiles() {
  const dropped = useSignal(false);
  useEffect(() => {
    function onDrag(event: DragEvent): void {
      event.preventDefault();
    }
    function onDrop(event: DragEvent): void {
      event.preventDefault();
      if (event.dataTransfer?.types.includes('Files')) dropped.value = true;
    }
    addEventListener('dragover', onDrag);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDrag);
      removeEventListener('drop', onDrop);
    };
  }, [dropped]);
  return (
    <div class="notices" role="status">
      {dropped.value && (
        <div class="notice">
          <p>{say(castingWords.value.noFile)}</p>
          <button
            type="button"
            class="button"
            aria-label={texts.value.shell.dismiss}
            onClick={() => (dropped.value = false)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </div>
  );
}
