/** One seat: what it does, and helping, removing or keeping out its pupil, each asked once more. */
import { useSignal } from '@preact/signals';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say, timeOfDay } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { Away, Place } from './seat-place.tsx';
import { usePart } from './use-part.ts';
import { nameOfSeat, percent, words } from './words.ts';

/** The dialog. */
export function SeatDialog({ desk, seat: number, onClose }: { desk: ConsoleDesk; seat: number; onClose: () => void }) {
  const { seats: says } = words.value;
  const seat = desk.seat(number).value;
  const name = usePart(desk, (it) => nameOfSeat(it, number));
  const sure = useSignal<'remove' | 'block' | null>(null);
  if (!seat) return null;
  async function remove(block: boolean): Promise<void> {
    onClose();
    await desk.ask({ type: 'remove', seat: number, block });
  }
  return (
    <Dialog title={name} onClose={onClose}>
      <dl class="con-facts-of">
        <dt>{says.lab}</dt>
        <dd>
          <Place seat={seat} />
        </dd>
        <dt>{says.trained}</dt>
        <dd>{percent(seat.progress)}</dd>
        {seat.judge !== null && (
          <>
            <dt>{says.judgeRight}</dt>
            <dd>{percent(seat.judge)}</dd>
          </>
        )}
        <dt>{says.joined}</dt>
        <dd>{timeOfDay(seat.joinedAt)}</dd>
        <dt>{says.connected}</dt>
        <dd>{seat.awaySince === null ? says.yes : <Away desk={desk} since={seat.awaySince} />}</dd>
        {seat.handSince !== null && (
          <>
            <dt>{says.handSince}</dt>
            <dd>{timeOfDay(seat.handSince)}</dd>
          </>
        )}
      </dl>
      {seat.handSince !== null && (
        <button
          type="button"
          class="button go"
          onClick={() => {
            onClose();
            void desk.ask({ type: 'helped', seat: number });
          }}
        >
          {says.helped}
        </button>
      )}
      <div class="con-remove">
        {sure.value === null ? (
          <>
            <p>
              <button type="button" class="button" onClick={() => (sure.value = 'remove')}>
                {says.remove}
              </button>
              {says.removeSays}
            </p>
            <p>
              <button type="button" class="button" onClick={() => (sure.value = 'block')}>
                {says.block}
              </button>
              {says.blockSays}
            </p>
          </>
        ) : (
          <>
            <p>{say(says.traces, { name })}</p>
            <p>
              <b>{say(sure.value === 'block' ? says.blockSure : says.removeSure, { name })}</b>
              <button type="button" class="button" onClick={() => void remove(sure.value === 'block')}>
                {says.removeYes}
              </button>
              <button type="button" class="button" data-refocus onClick={() => (sure.value = null)}>
                {says.removeNo}
              </button>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
