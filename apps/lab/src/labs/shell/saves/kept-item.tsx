/** One kept training in the list: four of its fakes, what it is, and what can be done with it. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_NAME, type KeptLabel } from '@nepwerk/protocol';
import { dayAndTime, clock, say, sayCounted, texts } from '../../../text/speech.ts';
import { SheetCanvas } from '../sheet-canvas.tsx';
import type { KeptEntry } from './kept-shelf.ts';
import { megabytes } from './figures.ts';
import type { SavesDesk } from './saves-desk.ts';
import { words } from './words.ts';

/** Says in words what a training was trained on. */
export type Describe = (label: KeptLabel) => string;

/** The training; one that cannot be read can only be thrown away. */
export function KeptItem({ entry, desk, describe }: { entry: KeptEntry; desk: SavesDesk; describe: Describe }) {
  const saves = words.value;
  const { label, name } = entry;
  const renaming = useSignal(false);
  const renamed = useRef(false);
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!renaming.value && renamed.current) tools.current?.querySelector<HTMLElement>('[data-act=rename]')?.focus();
    renamed.current = renaming.value;
  }, [renaming.value]);
  return (
    <li class={label ? 'kept' : 'kept unreadable'}>
      <Fakes label={label} name={name} />
      {label && renaming.value ? (
        <Renaming entry={entry} desk={desk} onDone={() => (renaming.value = false)} />
      ) : (
        <>
          <div class="kept-words">
            <strong>{name}</strong>
            {label ? <Facts label={label} describe={describe} /> : <span>{say(saves.unreadable)}</span>}
          </div>
          <div class="kept-tools" ref={tools}>
            {label && <Act act="open" name={name} onClick={() => desk.open(entry)} />}
            {label && <Act act="rename" name={name} onClick={() => (renaming.value = true)} />}
            <Act
              act="discard"
              name={name}
              refocus="instead" // what was deleted hands the focus to the next one's: a second press must not open anything
              // The second click of a double one would meet the training that has moved up.
              onClick={(event) => void (event.detail < 2 && desk.discard(entry))}
            />
          </div>
        </>
      )}
    </li>
  );
}

function Act({
  act,
  name,
  refocus,
  onClick,
}: {
  act: 'open' | 'rename' | 'discard';
  name: string;
  /** As `keep-focus.ts` reads it. */
  refocus?: 'instead';
  onClick: (event: MouseEvent) => void;
}) {
  return (
    <button
      type="button"
      class="button"
      data-act={act}
      data-refocus={refocus}
      aria-label={say(words.value.of, { action: words.value[act], name })}
      onClick={onClick}
    >
      {words.value[act]}
    </button>
  );
}

function Fakes({ label, name }: { label: KeptLabel | null; name: string }) {
  const sheet = useComputed(() => label?.sheet ?? null);
  if (!sheet.value) return <span class="kept-fakes" />;
  return (
    <span class="kept-fakes">
      <SheetCanvas sheet={sheet} label={say(words.value.sheet, { name })} side={64} gap={6} radius={6} />
    </span>
  );
}

function Facts({ label, describe }: { label: KeptLabel; describe: Describe }) {
  const saves = words.value;
  const { shell } = texts.value;
  const values = {
    rounds: sayCounted(shell.progress.rounds, label.step),
    time: clock(label.seconds),
    size: megabytes(label.bytes),
  };
  return (
    <>
      <span>{say(saves.facts.training, values)}</span>
      <span>{describe(label)}</span>
      <span class="hint">{dayAndTime(label.keptAt)}</span>
    </>
  );
}

/** Says that a name goes no further, so that nobody wonders where the rest of it is. */
export function NameEnd({ name }: { name: string }) {
  if (name.length < LONGEST_NAME) return null;
  return <small class="hint">{say(words.value.longest, { count: LONGEST_NAME })}</small>;
}

function Renaming({ entry, desk, onDone }: { entry: KeptEntry; desk: SavesDesk; onDone: () => void }) {
  const saves = words.value;
  const field = useRef<HTMLInputElement>(null);
  const written = useSignal(entry.name);
  useEffect(() => field.current?.select(), []);
  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (await desk.rename(entry, written.value)) onDone();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // it ends the renaming, and the dialog stays
    onDone();
  }
  return (
    <form class="kept-rename" onSubmit={onSubmit}>
      <label>
        <span class="only-heard">{saves.renameTo}</span>
        <input
          ref={field}
          type="text"
          maxLength={LONGEST_NAME}
          autoComplete="off"
          value={written.value}
          onInput={(event) => (written.value = event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <NameEnd name={written.value} />
      </label>
      <button type="submit" class="button">
        {saves.renameDo}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {saves.cancel}
      </button>
    </form>
  );
}
