/** After the end: which device has wiped what, and which is waited for. */
import { useLocation } from 'preact-iso';
import type { ClassState, Receipt, Seat } from '@nepwerk/protocol/class';
import { SiteHead } from '../../pages/site-head.tsx';
import { list, say, sayCounted, timeOfDay } from '../../text/speech.ts';
import { letGo } from '../teach/open-class.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { hasEverybodyWiped } from './heard.ts';
import { NoticeLines } from './notice-lines.tsx';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

/** The page. */
export function Receipts({ desk }: { desk: ConsoleDesk }) {
  const { end, head } = words.value;
  const ended = usePart(desk, (it) => it.ended);
  const isDone = usePart(desk, hasEverybodyWiped);
  const isGone = desk.status.value === 'gone';
  const { route } = useLocation();
  function leave(): void {
    letGo();
    route('/teach');
  }
  return (
    <div class="page con">
      <SiteHead heading={head.heading} levels={false} />
      <main id="content" class="con-end">
        {/* When all have wiped the class goes, and that it answers no more is no fault of the network. */}
        {!isGone && <NoticeLines desk={desk} connection={!isDone} />}
        <div class="con-end-head">
          <h2>{end.heading}</h2>
          <button type="button" class={isDone || isGone ? 'button go' : 'button'} onClick={leave}>
            {end.leave}
          </button>
        </div>
        {ended && <p>{say(end.whys[ended.why], { time: timeOfDay(ended.at) })}</p>}
        <Wiped desk={desk} />
        <p>{isDone && isGone ? end.serverDone : end.server}</p>
        <SeatReceipts desk={desk} />
      </main>
    </div>
  );
}

/** Seats whose devices have something to wipe. */
function countReceipts(state: ClassState): { readonly all: number; readonly done: number } {
  const all = state.seats.filter(({ status }) => status === 'in');
  return { all: all.length, done: all.filter(({ receipt }) => receipt !== null).length };
}

function Wiped({ desk }: { desk: ConsoleDesk }) {
  const { end } = words.value;
  const { all, done } = usePart(desk, countReceipts);
  if (all === 0) return <p class="con-wiped done">{end.nobody}</p>;
  const isDone = done === all;
  return (
    <>
      <p class={isDone ? 'con-wiped done' : 'con-wiped'}>{isDone ? `✓ ${end.done}` : say(end.wiping, { done, all })}</p>
      <progress value={done} max={all} aria-label={say(end.wiping, { done, all })} />
    </>
  );
}

/** The receipts, those that are waited for first. */
function SeatReceipts({ desk }: { desk: ConsoleDesk }) {
  const { end } = words.value;
  const rows = usePart(desk, (it) =>
    it.seats
      .flatMap((seat, at) => (seat.status === 'in' ? [{ at, seat, name: nameOfSeat(it, at) }] : []))
      .sort((a, b) => Number(a.seat.receipt !== null) - Number(b.seat.receipt !== null)),
  );
  const spoken = usePart(desk, (it) => it.language);
  if (rows.length === 0) return null;
  return (
    <ul class="con-receipts" aria-label={end.receipts}>
      {rows.map(({ at, seat, name }) => (
        <li key={at} class={seat.receipt ? 'done' : ''}>
          <b lang={spoken}>{name}</b>
          <span>{receiptText(seat)}</span>
        </li>
      ))}
    </ul>
  );
}

function receiptText({ receipt, awaySince }: Seat): string {
  const { end } = words.value;
  if (!receipt) return awaySince === null ? `… ${end.waits}` : end.waitsAway;
  const kinds = ['trainings', 'pictures', 'answers'] as const satisfies readonly (keyof Receipt)[];
  const parts = kinds.flatMap((it) => (receipt[it] > 0 ? [sayCounted(end[it], receipt[it])] : []));
  return `✓ ${parts.length > 0 ? say(end.wiped, { what: list(parts) }) : end.nothing}`;
}
