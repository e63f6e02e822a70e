/** Real or made? One picture of the wall after the other, with two large buttons. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import { askAsPupil } from '../ask.ts';
import type { MyClass } from '../my-class.ts';
import { pupilWords, votable } from './pupil-class.ts';

/** The dialog in which one votes. */
export function VoteDialog({ mine, onClose }: { mine: MyClass; onClose: () => void }) {
  const { vote } = pupilWords();
  const state = mine.link.state.value;
  const failed = useSignal(false);
  const isSending = useSignal(false);
  const missing = useSignal<string | null>(null);
  const voted = useRef(0);
  const left = state ? votable(state, mine.seat) : [];
  const [picture] = left;
  async function send(made: boolean): Promise<void> {
    if (!picture || isSending.value) return;
    isSending.value = true;
    const { refused } = await askAsPupil(mine.classId, { type: 'vote', picture: picture.id, made });
    isSending.value = false;
    failed.value = refused !== null && refused !== 'no-vote' && refused !== 'no-picture';
    if (refused === null) voted.current++;
  }
  const values = { now: voted.current + 1, all: voted.current + left.length };
  return (
    <Dialog title={vote.heading} onClose={onClose}>
      {picture ? (
        <div class="class-vote">
          <p>{say(vote.ask)}</p>
          <img
            key={picture.id}
            src={`/api/classes/${mine.classId}/pictures/${picture.id}?as=seat`}
            alt={say(vote.picture, values)}
            width={256}
            height={256}
            onError={() => (missing.value = picture.id)}
          />
          {missing.value === picture.id && <p role="alert">{vote.missing}</p>}
          <div class="class-vote-buttons">
            <button type="button" class="button real" disabled={isSending.value} onClick={() => void send(false)}>
              <span aria-hidden="true">●</span> {vote.real}
            </button>
            <button type="button" class="button made" disabled={isSending.value} onClick={() => void send(true)}>
              <span aria-hidden="true">▲</span> {vote.made}
            </button>
          </div>
          <p class="hint">{say(vote.count, values)}</p>
          <p role="status">{failed.value && say(vote.failed)}</p>
        </div>
      ) : (
        <p role="status">{say(voted.current > 0 ? vote.done : vote.none)}</p>
      )}
    </Dialog>
  );
}
