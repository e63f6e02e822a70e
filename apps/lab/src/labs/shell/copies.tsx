/** Copied or made up? The fakes can be picked, one at a time, to be laid beside the picture of the data that is most alike. */
import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Sheet } from '@nepwerk/protocol';
import { number, percent, say, texts } from '../../text/speech.ts';
import { Dialog } from './dialog.tsx';
import { COPY, kindOf } from './novelty.ts';
import { pictureOf } from './pictures.ts';
import type { TrainingSession } from './session.ts';
import { SheetCanvas } from './sheet-canvas.tsx';
import './copies.css';

/** Buttons over a sheet of fakes, in its rows and columns; the arrow keys go from one to the next. */
export function FakePicker({
  sheet,
  onPick,
  label = texts.value.copies.group,
  name = texts.value.copies.pick,
  mark,
}: {
  sheet: ReadonlySignal<Sheet | null>;
  onPick: (picture: Sheet, place: number) => void;
  /** What the buttons are for. */
  label?: string;
  /** The name of each, with a place for its number. */
  name?: string;
  /** What stands on a button, if anything. */
  mark?: (place: number) => string;
}) {
  const group = useRef<HTMLDivElement>(null);
  const at = useSignal(0);
  const columns = useComputed(() => sheet.value?.columns ?? 1);
  const count = useComputed(() => (sheet.value?.columns ?? 0) * (sheet.value?.rows ?? 0));
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns.value,
      ArrowDown: columns.value,
    };
    const next = at.value + (moves[event.key] ?? 0);
    if (!(event.key in moves) || next < 0 || next >= count.value) return;
    event.preventDefault();
    at.value = next;
    group.current?.querySelectorAll('button')[next]?.focus();
  }
  return (
    <div class="fake-picker" ref={group} role="group" aria-label={label}>
      {Array.from({ length: count.value }, (_, place) => (
        <button
          type="button"
          key={place}
          aria-label={[say(name, { at: number(place + 1) }), mark?.(place)].filter(Boolean).join(' ')}
          tabIndex={place === at.value ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => {
            at.value = place;
            if (sheet.value) onPick(pictureOf(sheet.value, place), place);
          }}
        >
          {mark?.(place) && <span class="mark">{mark(place)}</span>}
        </button>
      ))}
    </div>
  );
}

/** The dialog for the picked fake, while there is one. */
export function CopyDialog({
  picked,
  session,
  vague,
}: {
  picked: Signal<Sheet | null>;
  session: TrainingSession;
  /** Whether what is made is not like the data yet. */
  vague: ReadonlySignal<boolean>;
}) {
  const { copies } = texts.value;
  const real = useComputed(() => session.nearest.value?.real ?? null);
  const { value: found } = session.nearest;
  if (!picked.value) return null;
  return (
    <Dialog title={copies.title} onClose={() => (picked.value = null)}>
      <div class="copy-pair">
        <Compared kind="fake" sheet={picked} caption={copies.made} />
        {found ? (
          <Compared kind="real" sheet={real} caption={copies.nearest} />
        ) : (
          <p class="hint" role="status">
            {copies.waiting}
          </p>
        )}
      </div>
      {found && <Novelty novelty={found.novelty} kind={vague.value ? 'far' : kindOf(found.novelty)} />}
    </Dialog>
  );
}

function Compared({
  kind,
  sheet,
  caption,
}: {
  kind: 'real' | 'fake';
  sheet: ReadonlySignal<Sheet | null>;
  caption: string;
}) {
  return (
    <figure class={kind}>
      <SheetCanvas sheet={sheet} label={caption} side={288} radius={12} />
      <figcaption>
        <span aria-hidden="true">{kind === 'real' ? '●' : '▲'}</span> {caption}
      </figcaption>
    </figure>
  );
}

function Novelty({ novelty, kind }: { novelty: number; kind: ReturnType<typeof kindOf> }) {
  const { copies } = texts.value;
  if (kind === 'far') return <p>{say(copies.far)}</p>; // as new as can be, and yet nothing new
  const shown = Math.min(1, novelty);
  return (
    <div class="novelty">
      <p>
        <strong>{say(copies.novelty, { percent: percent(shown) })}</strong>
      </p>
      <span class="novelty-bar">
        <meter min={0} max={1} value={shown} aria-label={say(copies.novelty, { percent: percent(shown) })} />
        <span style={{ left: percent(COPY) }} />
      </span>
      <p class="hint">{say(copies.scale)}</p>
      <p>{say(copies[kind])}</p>
    </div>
  );
}
