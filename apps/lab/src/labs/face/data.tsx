/** The first part of the Face lab: the photos of both persons, which sides there are of them, and how many go in. */
import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { UNSEEN_FACES } from '@nepwerk/protocol';
import { number, say, sayCounted, texts } from '../../text/speech.ts';
import { AlbumView } from '../shell/album-view.tsx';
import { Slider } from '../shell/slider.tsx';
import { Sure } from '../shell/sure.tsx';
import { followMemory } from './advice.ts';
import type { FaceController } from './controller.ts';
import { faceLab } from './lab.ts';
import { PHOTO_ORDERS } from './photos.ts';
import { learnableOf } from './roles.ts';
import { firstNamesOf, namesOf, photoText, words } from './words.ts';
import './photos.css';

/** Narrowest picture in the grid, in rem: a finger finds it. */
const CELL_REM = 2.75;

/** Both persons, and what is decided about their photos. */
export function Data({ lab }: { lab: FaceController }) {
  const { data } = words.value;
  const refused = useSignal(false);
  const { count, frontal } = lab;
  const most = Math.max(...lab.cast.map(learnableOf));
  useSignalEffect(() => {
    // Follows what is shown: of others nothing has been refused yet.
    void count.value;
    void frontal.value;
    refused.value = false;
  });
  return (
    <>
      <Person lab={lab} place={0} onPick={(taken) => (refused.value = !taken)} />
      <Person lab={lab} place={1} onPick={(taken) => (refused.value = !taken)} />
      <Hint lab={lab} refused={refused} />
      <Order lab={lab} />
      <Slider
        name="count"
        label={data.count}
        value={nearestCount(count.value)}
        step={1}
        least={0}
        most={faceLab.counts.length - 1}
        text={number(Math.min(count.value, most))}
        onInput={(place) => (count.value = faceLab.counts[place] ?? count.value)}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={frontal.value}
          onChange={(event) => (frontal.value = event.currentTarget.checked)}
        />
        {say(data.frontal, { name: firstNamesOf(lab)[1] })}
      </label>
    </>
  );
}

/** What can be done with the photos, what was refused, or that nothing changes unless the training starts over. */
function Hint({ lab, refused }: { lab: FaceController; refused: Signal<boolean> }) {
  const { data } = words.value;
  const { photos, filming } = lab;
  const memory = useMemo(() => followMemory(lab.report, photos), [lab, photos]);
  useEffect(() => memory.stop, [memory]);
  const anyOut = photos.some(({ without }) => without.value.size > 0);
  return (
    <div class="hint face-pick" role="status">
      {filming.value ? (
        <Filming {...filming.value} />
      ) : lab.phase.value === 'opening' ? (
        words.value.opening
      ) : refused.value ? (
        <strong>{say(data.few, { count: faceLab.photos.fewest })}</strong>
      ) : memory.remembers.value ? (
        <Remembers lab={lab} />
      ) : (
        say(data.pick)
      )}{' '}
      {anyOut && (
        <button
          type="button"
          class="link"
          onClick={() => {
            refused.value = false;
            for (const one of photos) one.allBack();
          }}
        >
          {data.allBack}
        </button>
      )}
    </div>
  );
}

/** The nets know photos that are not in use any more; the button that makes them forget stands in the sentence. */
function Remembers({ lab }: { lab: FaceController }) {
  const { data, controls } = words.value;
  const asking = useSignal(false);
  if (asking.value) {
    return (
      <Sure
        question={texts.value.shell.controls.restartSure}
        onYes={() => lab.restart()}
        onNo={() => (asking.value = false)}
      />
    );
  }
  const [before, after] = say(data.remembers, { button: '|' }).split('|');
  return (
    <>
      {before}
      <button type="button" class="link" data-refocus onClick={() => (asking.value = true)}>
        {controls.restart}
      </button>
      {after}
    </>
  );
}

/** In which order the photos lie: sorted, what is missing and what is no good is seen at once. */
function Order({ lab }: { lab: FaceController }) {
  const { data } = words.value;
  const { order, photos } = lab;
  const orders = PHOTO_ORDERS.filter((it) => it !== 'sharp' || photos.some(({ canSharpen }) => canSharpen.value));
  return (
    <label class="face-order">
      {data.order}
      <select
        value={order.value}
        onChange={(event) => (order.value = orders.find((it) => it === event.currentTarget.value) ?? 'mixed')}
      >
        {orders.map((it) => (
          <option key={it} value={it}>
            {data.orders[it]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Filming({ done, of }: { done: number; of: number }) {
  const text = say(words.value.filming, { done: number(done), count: number(of) });
  return (
    <>
      <progress value={done} max={of} aria-label={text} />
      {text}
    </>
  );
}

function Person({ lab, place, onPick }: { lab: FaceController; place: 0 | 1; onPick: (taken: boolean) => void }) {
  const { data } = words.value;
  const photos = lab.photos[place];
  const name = namesOf(lab)[place];
  const { bars, of, aside } = photos.sides.value;
  return (
    <section class="face-person" aria-label={name}>
      <h3>
        <span class="face-letter" aria-hidden="true">
          {LETTERS[place]}
        </span>
        {firstNamesOf(lab)[place]}
        <span class="face-count">{sayCounted(data.kept, of)}</span>
      </h3>
      <AlbumView
        data={photos}
        label={say(data.album, { count: number(photos.poses.value.length), name })}
        describe={(at) => photoText(photos, at)}
        cell={CELL_REM}
        onPick={({ place: at, range }) => range || onPick(photos.toggle(at))}
      />
      <SideBars name={name} bars={bars} front={of - aside} />
      {lab.cast[place].kind === 'filmed' && <p class="face-measured">{sayCounted(data.measured, UNSEEN_FACES)}</p>}
    </section>
  );
}

/** How many photos look to which side: an empty bar is a side that nobody gave. */
function SideBars({ name, bars, front }: { name: string; bars: readonly number[]; front: number }) {
  const { data } = words.value;
  const highest = Math.max(1, ...bars);
  const half = Math.floor(bars.length / 2);
  const left = bars.slice(0, half).reduce((sum, bar) => sum + bar, 0);
  const right = bars.slice(half + 1).reduce((sum, bar) => sum + bar, 0);
  const text = say(data.sidesText, { left: number(left), front: number(front), right: number(right) });
  return (
    <div class="face-sides">
      <span aria-hidden="true">{data.left}</span>
      <svg
        viewBox={`0 0 ${bars.length * 10} 16`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${say(data.sides, { name })}: ${text}`}
      >
        {bars.map((bar, at) => {
          const height = (14 * bar) / highest;
          return (
            <g key={at}>
              <rect class="face-side-empty" x={at * 10 + 1} y="1" width="8" height="14" />
              <rect class="face-side" x={at * 10 + 1} y={15 - height} width="8" height={height} />
            </g>
          );
        })}
      </svg>
      <span aria-hidden="true">{data.right}</span>
    </div>
  );
}

/** The persons as they are called in drawings. */
export const LETTERS = ['A', 'B'] as const;

/** The place on the slider that is nearest to a number of photos; an address may ask for one in between. */
function nearestCount(count: number): number {
  const distances = faceLab.counts.map((it) => Math.abs(it - count));
  return distances.indexOf(Math.min(...distances));
}
