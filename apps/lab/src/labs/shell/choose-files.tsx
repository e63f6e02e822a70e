/** A button that opens the browser's own choice of files. */
import { useRef } from 'preact/hooks';
import { filesOf, type NamedFile } from './files-of.ts';

/** The button; `accept` is what the choice offers first, and what is chosen all the same must be looked at. */
export function ChooseFiles({
  text,
  accept,
  first,
  onChoose,
}: {
  text: string;
  accept: string;
  /** Whether it is the button to press next. */
  first: boolean;
  onChoose: (files: readonly NamedFile[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={first ? 'button go' : 'button'} data-refocus onClick={() => field.current?.click()}>
        {text}
      </button>
      <input
        ref={field}
        class="only-heard"
        type="file"
        multiple
        accept={accept}
        aria-label={text}
        tabIndex={-1}
        onChange={(event) => {
          onChoose(filesOf(event.currentTarget.files));
          event.currentTarget.value = ''; // the same file can be chosen again
        }}
      />
    </>
  );
}
