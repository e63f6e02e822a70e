/** The class as seats: who is there, where they are, how far, and who needs help first. */
import { useSignal } from '@preact/signals';
import type { ClassState, Seat } from '@nepwerk/protocol/class';
import { nameOf } from '@nepwerk/lessons/names';
import { say, sayCounted } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { Away, Place } from './seat-place.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import { usePart } from './use-part.ts';
import { percent, words } from './words.ts';

/** The panel. */
export function SeatsPanel({ desk, onCode }: { desk: ConsoleDesk; onCode: () => void }) {
  const { seats: says, code } = words.value;
  const order = usePart(desk, seatOrder);
  const gone = usePart(desk, (it) => it.seats.filter(({ status }) => status !== 'in').length);
  const labs = usePart(desk, labsInUse);
  const chosen = useSignal<number | null>(null);
  return (
    <section class="con-seats" aria-labelledby="con-seats">
      <h2 id="con-seats" class="only-heard">
        {says.title}
      </h2>
      {order.length === 0 ? (
        <div class="con-empty">
          <p>{says.empty}</p>
          <button type="button" class="button go" onClick={onCode}>
            {code.show}
          </button>
        </div>
      ) : (
        <ul class={labs < 2 ? 'con-grid one-lab' : 'con-grid'}>
          {order.map((seat) => (
            <SeatCard key={seat} desk={desk} number={seat} onChoose={() => (chosen.value = seat)} />
          ))}
        </ul>
      )}
      {order.length > 0 && (
        <p class="con-legend">
          {says.legend}
          {gone > 0 && ` · ${sayCounted(says.gone, gone)}`}
        </p>
      )}
      {chosen.value !== null && <SeatDialog desk={desk} seat={chosen.value} onClose={() => (chosen.value = null)} />}
    </section>
  );
}

/** The numbers of those who are in: hands first, the one that is up for longest before the others; then in the order of coming in. */
function seatOrder({ seats }: ClassState): readonly number[] {
  const numbers = [...seats.keys()].filter((it) => seats[it]?.status === 'in');
  function since(it: number): number {
    return seats[it]?.handSince ?? Infinity;
  }
  return numbers.sort((a, b) => (since(a) === since(b) ? a - b : since(a) - since(b)));
}

/** In how many labs those are who are in. */
function labsInUse({ seats }: ClassState): number {
  return new Set(seats.flatMap(({ status, lab }) => (status === 'in' && lab !== null ? [lab] : []))).size;
}

function SeatCard({ desk, number, onChoose }: { desk: ConsoleDesk; number: number; onChoose: () => void }) {
  const seat = desk.seat(number).value;
  const spoken = usePart(desk, (it) => it.language);
  if (!seat || seat.name === null) return null;
  const name = nameOf(spoken, seat.name);
  const isAway = seat.awaySince !== null;
  const kind = seat.handSince !== null ? 'hand' : isAway ? 'away' : '';
  return (
    <li>
      <button type="button" class={`con-seat ${kind}`} onClick={onChoose}>
        <b lang={spoken}>{name}</b>
        <Doing desk={desk} seat={seat} />
        <span class="con-far">
          <span class="con-bar" aria-hidden="true">
            <span style={{ width: `${seat.progress}%` }} />
          </span>
          <span class="only-heard">{say(words.value.seats.progress, { percent: percent(seat.progress) })}</span>
          {seat.judge !== null && (
            <>
              <span class="only-heard">{say(words.value.seats.judge, { percent: percent(seat.judge) })}</span>
              <b aria-hidden="true">{percent(seat.judge)}</b>
            </>
          )}
        </span>
      </button>
    </li>
  );
}

/** What matters most of a seat: a hand that is up, that it is away, or where it is. */
function Doing({ desk, seat }: { desk: ConsoleDesk; seat: Seat }) {
  if (seat.handSince !== null)
    return (
      <span class="con-hand">
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 11V5m3 5V3m3 7V4m3 7V6v7q0 5-5 5-3 0-5-3l-2-4q1-1 3 1" />
        </svg>
        {words.value.seats.hand}
      </span>
    );
  return seat.awaySince === null ? <Place seat={seat} /> : <Away desk={desk} since={seat.awaySince} />;
}
