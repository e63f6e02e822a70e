/** The pictures that wait for the teacher, in their panel and large. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Dialog } from '../../labs/shell/dialog.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { JudgedPictures } from './judged-pictures.ts';
import { usePart } from './use-part.ts';
import { WaitingPictures } from './waiting-pictures.tsx';
import { words } from './words.ts';

/** The panel. */
export function PicturesPanel({ desk }: { desk: ConsoleDesk }) {
  const { pictures: says, question } = words.value;
  const pictures = useMemo(() => new JudgedPictures({ ask: (it) => desk.ask(it) }), [desk]);
  const count = usePart(
    desk,
    (it) => it.pictures.filter(({ id, status }) => status === 'waiting' && !pictures.judged.value.has(id)).length,
  );
  const isLarge = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const toLarge = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  // With the last picture goes what had the focus, and what comes after it in the page must not get it: a press would reveal them all.
  useLayoutEffect(() => {
    if (count === 0 && hadFocus.current && isNowhere(document.activeElement)) heading.current?.focus();
  }, [count]);
  function close(): void {
    isLarge.value = false;
    (toLarge.current ?? heading.current)?.focus();
  }
  return (
    <section
      class="con-panel con-waiting"
      aria-labelledby="con-waiting"
      onFocusIn={() => (hadFocus.current = true)}
      onFocusOut={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}
    >
      <div class="con-panel-head">
        <h2 id="con-waiting" ref={heading} tabIndex={-1}>
          {count > 0 ? `${says.title} (${count})` : says.title}
        </h2>
        {count > 0 && (
          <button
            ref={toLarge}
            type="button"
            class="button"
            aria-label={says.large}
            onClick={() => (isLarge.value = true)}
          >
            {question.large}
          </button>
        )}
      </div>
      {isLarge.value ? (
        <Dialog title={says.list} wide onClose={close}>
          <WaitingPictures desk={desk} pictures={pictures} large />
        </Dialog>
      ) : (
        <WaitingPictures desk={desk} pictures={pictures} onLast={() => heading.current?.focus()} />
      )}
    </section>
  );
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}
