/** All pictures of the data in a grid that scrolls: only the rows in sight are drawn, however many there are. Each can be picked. */
import { useComputed, useSignal, useSignalEffect, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PictureId } from '@nepwerk/protocol';
import { drawAlbum, gridOf, placeAt } from './album-drawing.ts';
import type { AlbumSource } from './album.ts';

/** How a picture was picked: alone, or together with all since the one that was picked before. */
export interface Pick {
  readonly place: number;
  readonly range: boolean;
}

/** The grid; `label` says in words what the pictures are, and `cell` how wide one is at least, in rem. */
export function AlbumView({
  data,
  label,
  cell,
  chosen,
  describe,
  onPick,
  onSweep,
}: {
  data: AlbumSource;
  label: string;
  cell: number;
  /** Pictures that stand out for now. */
  chosen?: ReadonlySignal<ReadonlySet<PictureId>>;
  /** Says in words what is at a place. */
  describe: (place: number) => string;
  onPick: (pick: Pick) => void;
  /** A mouse is drawn over pictures with its button down; without this, it scrolls or does nothing. */
  onSweep?: (place: number, first: boolean) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const waiting = useRef(0);
  const sweepBegins = useRef(false);
  const at = useSignal(0);
  const focused = useSignal(false);
  const name = useId();
  useKeepInside(at, data);

  function draw(): void {
    waiting.current = 0;
    if (!frame.current || !canvas.current || !spacer.current) return;
    drawAlbum(data, { frame: frame.current, canvas: canvas.current, spacer: spacer.current }, cell, {
      chosen: chosen?.peek() ?? new Set(),
      at: focused.peek() ? at.peek() : null,
    });
  }

  function drawSoon(): void {
    waiting.current ||= requestAnimationFrame(draw);
  }

  useSignalEffect(() => {
    // All that is drawn is read here, so that a change of any of it draws anew.
    if (data.album.value && data.without.value && at.value >= 0 && (chosen?.value ?? focused.value) !== null)
      drawSoon();
  });
  useEffect(() => {
    const observer = new ResizeObserver(drawSoon);
    if (frame.current) observer.observe(frame.current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(waiting.current);
    };
  }, []);

  function pointed(event: MouseEvent): number | null {
    return frame.current ? placeAt(data.album.peek().count, frame.current, cell, event) : null;
  }

  function moveTo(place: number): void {
    at.value = Math.min(Math.max(place, 0), data.album.peek().count - 1);
    if (frame.current) scrollTo(frame.current, at.value, cell);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!frame.current) return;
    const { columns, rowsInSight } = gridOf(frame.current, cell);
    const move = moveOf(event.key, columns, rowsInSight, data.album.peek().count);
    if (event.key === ' ' || event.key === 'Enter') onPick({ place: at.value, range: false });
    else if (move === 0) return;
    else {
      moveTo(at.value + move);
      if (event.shiftKey) onPick({ place: at.value, range: true });
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const place = pointed(event);
    if (place === null) return;
    at.value = place;
    onPick({ place, range: event.shiftKey });
  }

  return (
    <div
      class="album"
      ref={frame}
      tabIndex={0}
      role="listbox"
      aria-multiselectable="true"
      aria-label={label}
      aria-activedescendant={name}
      onScroll={drawSoon}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => (focused.value = true)}
      onBlur={() => (focused.value = false)}
      onPointerDown={() => (sweepBegins.current = true)}
      onPointerMove={(event) => {
        const sweeping = onSweep && event.pointerType === 'mouse' && (event.buttons & 1) === 1;
        const place = sweeping ? pointed(event) : null;
        if (place === null) return;
        onSweep?.(place, sweepBegins.current);
        sweepBegins.current = false;
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div class="album-spacer" ref={spacer} aria-hidden="true" />
      <ActiveOption id={name} data={data} at={at} chosen={chosen} describe={describe} />
    </div>
  );
}

/** The picture that the keyboard is at: the only one that is in the document, for the others are pixels. */
function ActiveOption({
  id,
  data,
  at,
  chosen,
  describe,
}: {
  id: string;
  data: AlbumSource;
  at: ReadonlySignal<number>;
  chosen: ReadonlySignal<ReadonlySet<PictureId>> | undefined;
  describe: (place: number) => string;
}) {
  const selected = useComputed(() => {
    const picture = data.idAt(at.value);
    return chosen ? chosen.value.has(picture) : !data.without.value.has(picture);
  });
  return (
    <div
      id={id}
      class="only-heard"
      role="option"
      tabIndex={-1}
      aria-selected={selected.value}
      aria-posinset={at.value + 1}
      aria-setsize={data.album.value.count}
    >
      {describe(at.value)}
    </div>
  );
}

/** Keeps the keyboard's place among the pictures that there are. */
function useKeepInside(at: Signal<number>, data: AlbumSource): void {
  useSignalEffect(() => {
    at.value = Math.max(0, Math.min(at.peek(), data.album.value.count - 1));
  });
}

function moveOf(key: string, columns: number, rowsInSight: number, count: number): number {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rowsInSight,
    PageDown: columns * rowsInSight,
    Home: -count,
    End: count,
  };
  return moves[key] ?? 0;
}

function scrollTo(frame: HTMLElement, place: number, cell: number): void {
  const { columns, step } = gridOf(frame, cell);
  const top = Math.floor(place / columns) * step;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + step > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + step - frame.clientHeight;
}
