/** What the teacher must know now: no network, something that was refused; and what is heard of the class. */
import type { ConsoleDesk } from './console-desk.ts';
import type { Heard } from './heard.ts';
import { nameOfSeat, refusalText, words } from './words.ts';
import { say } from '../../text/speech.ts';

/** The lines, below the head; `connection` is whether it matters that the server does not answer. */
export function NoticeLines({ desk, connection = true }: { desk: ConsoleDesk; connection?: boolean }) {
  const { head } = words.value;
  return (
    <div class="con-notices">
      {connection && <Connection desk={desk} />}
      <div role="alert">
        {desk.refused.value !== null && (
          <p class="con-notice refused">
            {refusalText(desk.refused.value)}
            <button type="button" class="button" aria-label={head.close} onClick={() => desk.forgive()}>
              <span aria-hidden="true">✕</span>
            </button>
          </p>
        )}
      </div>
      <p class="only-heard" role="status">
        {desk.heard.value && heardText(desk, desk.heard.value)}
      </p>
    </div>
  );
}

/** How it stands with the server where it does not answer, or where what was asked takes long. */
function Connection({ desk }: { desk: ConsoleDesk }) {
  const { connection, head } = words.value;
  const status = desk.status.value;
  const text = status === 'live' ? (desk.slow.value > 0 ? head.waitsFor : null) : connection[status];
  return <div role="status">{text !== null && <p class="con-notice waiting">{text}</p>}</div>;
}

function heardText(desk: ConsoleDesk, heard: Heard): string {
  const says = words.value.heard;
  const state = desk.state.peek();
  if (heard.type !== 'hand') return says[heard.type];
  return state ? say(says.hand, { name: nameOfSeat(state, heard.seat) }) : '';
}
