/** The pictures that wait for the teacher: large enough to judge, and judged by key. */
import { useSignal } from '@preact/signals';
import type { SharedPicture } from '@nepwerk/protocol/class';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { PictureOf, Truth } from './shared-picture.tsx';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

/** The panel. */
export function PicturesPanel({ desk }: { desk: ConsoleDesk }) {
  const { pictures } = words.value;
  const count = usePart(desk, (it) => it.pictures.filter(({ status }) => status === 'waiting').length);
  const isLarge = useSignal(false);
  return (
    <section class="con-panel con-waiting" aria-labelledby="con-waiting">
      <div class="con-panel-head">
        <h2 id="con-waiting">{count > 0 ? `${pictures.title} (${count})` : pictures.title}</h2>
        {count > 0 && (
          <button type="button" class="button" onClick={() => (isLarge.value = true)}>
            {pictures.large}
          </button>
        )}
      </div>
      {isLarge.value ? (
        <Dialog title={pictures.list} wide onClose={() => (isLarge.value = false)}>
          <Waiting desk={desk} large />
        </Dialog>
      ) : (
        <Waiting desk={desk} />
      )}
    </section>
  );
}

function Waiting({ desk, large = false }: { desk: ConsoleDesk; large?: boolean }) {
  const { pictures } = words.value;
  const waiting = usePart(desk, (it) =>
    it.pictures
      .filter(({ status }) => status === 'waiting')
      .map((picture) => ({ picture, name: nameOfSeat(it, picture.seat ?? -1) })),
  );
  if (waiting.length === 0) return <p class="con-soft">{pictures.none}</p>;
  return (
    <>
      <p class="con-soft">{pictures.keys}</p>
      <ul class={large ? 'con-pictures large' : 'con-pictures'} aria-label={pictures.list}>
        {waiting.map(({ picture, name }) => (
          <WaitingPicture key={picture.id} desk={desk} picture={picture} name={name} />
        ))}
      </ul>
    </>
  );
}

function WaitingPicture({ desk, picture, name }: { desk: ConsoleDesk; picture: SharedPicture; name: string }) {
  const { pictures } = words.value;
  function judge(type: 'approve' | 'refuse'): void {
    void desk.ask({ type, picture: picture.id });
  }
  function onKey(event: KeyboardEvent): void {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const step = STEPS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') judge('refuse');
    else if (step !== undefined && item) goTo(item, step);
    else return;
    event.preventDefault();
  }
  return (
    <li class="con-shared">
      <PictureOf desk={desk} picture={picture} name={name} />
      <div>
        <b>{name}</b>
        <Truth picture={picture} />
        <div class="con-judge">
          <button
            type="button"
            class="button go"
            data-judge
            data-refocus="instead"
            aria-label={say(pictures.showLabel, { name })}
            onKeyDown={onKey}
            onClick={() => judge('approve')}
          >
            ✓ {pictures.show}
          </button>
          <button
            type="button"
            class="button"
            aria-label={say(pictures.refuse, { name })}
            onKeyDown={onKey}
            onClick={() => judge('refuse')}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      </div>
    </li>
  );
}

/** Where the arrow keys go. */
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Gives the focus to the button of the picture before or after an item. */
function goTo(item: HTMLElement, step: -1 | 1): void {
  const next = step === 1 ? item.nextElementSibling : item.previousElementSibling;
  next?.querySelector<HTMLElement>('[data-judge]')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
