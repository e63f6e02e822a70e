/** All of the data, large: choose many pictures at once, take them out and put them back, see what is in it, and mix in other kinds. */
import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { hasTrait, TRAITS, type PictureId, type Trait } from '@nepwerk/protocol';
import { number, say, sayCounted, shareOf, texts } from '../../text/speech.ts';
import { describePicture } from './describe-picture.ts';
import { AlbumView, type Pick } from './album-view.tsx';
import type { DataSet } from './data-set.ts';
import { Dialog } from './dialog.tsx';
import './data-viewer.css';

/** Narrowest picture in this grid, in rem. */
const CELL_REM = 3.5;

/** The viewer; `children` are the settings that decide what is painted. */
export function DataViewer({
  data,
  children,
  onClose,
}: {
  data: DataSet;
  children: ComponentChildren;
  onClose: () => void;
}) {
  const { viewer } = texts.value.data;
  const chosen = useSignal<ReadonlySet<PictureId>>(new Set());
  const { pick, sweep } = useChoosing(data, chosen);
  return (
    <Dialog title={viewer.title} onClose={onClose} wide>
      <div class="viewer">
        <div class="viewer-pictures">
          <p class="hint">{say(viewer.hint)}</p>
          <AlbumView
            data={data}
            describe={(place) => describePicture(data, place)}
            label={sayCounted(viewer.grid, data.album.value.count)}
            cell={CELL_REM}
            chosen={chosen}
            onPick={pick}
            onSweep={sweep}
          />
          <Actions data={data} chosen={chosen} />
        </div>
        <div class="viewer-side">
          <Chart data={data} chosen={chosen} />
          {children}
        </div>
      </div>
    </Dialog>
  );
}

/** Picking by click, by range and by drawing the mouse over pictures. */
function useChoosing(data: DataSet, chosen: Signal<ReadonlySet<PictureId>>) {
  const anchor = useRef(0);
  /** While the mouse is drawn over pictures: whether it chooses them or lets them go. */
  const swept = useRef<{ readonly choosing: boolean; last: number } | null>(null);
  function set(places: readonly number[], on: boolean): void {
    const next = new Set(chosen.peek());
    for (const place of places) next[on ? 'add' : 'delete'](data.idAt(place));
    chosen.value = next;
  }

  function pick({ place, range }: Pick): void {
    const wasSwept = swept.current !== null && swept.current.last === place;
    swept.current = null;
    if (wasSwept) return; // the click that ends a drag
    if (range) {
      const [from, to] = [Math.min(anchor.current, place), Math.max(anchor.current, place)];
      set(
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
        true,
      );
      return;
    }
    anchor.current = place;
    set([place], !chosen.peek().has(data.idAt(place)));
  }

  function sweep(place: number, first: boolean): void {
    if (first || !swept.current) swept.current = { choosing: !chosen.peek().has(data.idAt(place)), last: -1 };
    if (swept.current.last === place) return;
    swept.current.last = place;
    set([place], swept.current.choosing);
  }

  return { pick, sweep };
}

function Actions({ data, chosen }: { data: DataSet; chosen: Signal<ReadonlySet<PictureId>> }) {
  const { viewer } = texts.value.data;
  const own = useComputed(() => data.own.value.filter((it) => chosen.value.has(it.id)).map((it) => it.id));
  const inside = useComputed(() => [...chosen.value].filter((id) => !data.without.value.has(id)));
  const outside = useComputed(() => [...chosen.value].filter((id) => data.without.value.has(id)));
  function choose(all: boolean): void {
    const { count } = data.album.peek();
    chosen.value = new Set(all ? Array.from({ length: count }, (_, place) => data.idAt(place)) : []);
  }
  return (
    <div class="viewer-actions">
      <button type="button" class="button" onClick={() => choose(chosen.value.size === 0)}>
        {chosen.value.size === 0 ? viewer.all : viewer.none}
      </button>
      <output aria-live="polite">{sayCounted(viewer.chosen, chosen.value.size)}</output>
      <button
        type="button"
        class="button"
        disabled={inside.value.length === 0}
        onClick={() => data.leaveOut(inside.value)}
      >
        {viewer.leaveOut}
      </button>
      <button
        type="button"
        class="button"
        disabled={outside.value.length === 0}
        onClick={() => data.bringBack(outside.value)}
      >
        {viewer.bringBack}
      </button>
      {data.own.value.length > 0 && (
        <button
          type="button"
          class="button"
          title={viewer.discardTitle}
          disabled={own.value.length === 0}
          onClick={() => {
            const gone = own.value;
            chosen.value = new Set([...chosen.value].filter((id) => !gone.includes(id)));
            data.discard(gone);
          }}
        >
          {viewer.discard}
        </button>
      )}
      <button type="button" class="button" disabled={!data.canUndo.value} onClick={data.undo}>
        {viewer.undo}
      </button>
    </div>
  );
}

/** How many of the pictures that are trained on have each trait; a bar chooses them all. */
function Chart({ data, chosen }: { data: DataSet; chosen: Signal<ReadonlySet<PictureId>> }) {
  const { chart } = texts.value.data.viewer;
  const contents = data.contents.value;
  if (!contents) return null;
  // What is left out altogether keeps its bar: it must be possible to choose it and put it back.
  const shown = TRAITS.filter((trait) => hasTrait(contents.present, trait));
  return (
    <section class="data-chart" aria-labelledby="data-chart-heading">
      <h3 id="data-chart-heading">{chart.heading}</h3>
      <p class="hint">
        {say(chart.hint, { count: number(contents.kept) })} {data.own.value.length > 0 && say(chart.own)}
      </p>
      <ul>
        {shown.map((trait) => (
          <li key={trait}>
            <Bar
              trait={trait}
              count={contents.tally[trait]}
              of={contents.kept}
              onPress={() => (chosen.value = new Set(data.placesWith(trait).map(data.idAt)))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bar({ trait, count, of, onPress }: { trait: Trait; count: number; of: number; onPress: () => void }) {
  const { traits, viewer } = texts.value.data;
  const part = count / Math.max(1, of); // all of them may be left out
  return (
    <button type="button" class="data-bar" data-trait={trait} onClick={onPress}>
      <span>{traits[trait]}</span>
      <span class="data-bar-track">
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <span class="data-bar-number">{shareOf(count, Math.max(1, of))}</span>
      <small class="data-bar-count" aria-hidden="true">
        {number(count)}/{number(of)}
      </small>
      <span class="only-heard">{sayCounted(viewer.chart.choose, count)}</span>
    </button>
  );
}
