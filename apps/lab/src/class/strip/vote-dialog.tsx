/** Real or made? One picture of the wall after the other, with two large buttons, and back to the one before. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import { askAsPupil } from '../ask.ts';
import { pupilWords, type PupilPlace } from './pupil-class.ts';
import { askedIn, emptyRound, endOf, follow, previousIn, withRefused, withVote, type VoteRound } from './vote-round.ts';
import './dialogs.css';

/** The dialog in which one votes. */
export function VoteDialog({ mine, onClose }: { mine: PupilPlace; onClose: () => void }) {
  const { vote } = pupilWords();
  const round = useRound(mine);
  const failed = useSignal(false);
  const isSending = useSignal(false);
  const asked = askedIn(round.value);
  const previous = previousIn(round.value);
  async function send(id: string, made: boolean): Promise<void> {
    if (isSending.peek()) return;
    isSending.value = true;
    const { refused } = await askAsPupil(mine.classId, { type: 'vote', picture: id, made });
    isSending.value = false;
    const isClosed = refused === 'no-vote' || refused === 'no-picture';
    failed.value = refused !== null && !isClosed;
    if (refused === null) round.value = withVote(round.peek(), id, made);
    else if (isClosed) round.value = withRefused(round.peek(), id);
  }
  function goBack(): void {
    if (isSending.peek() || previous === null) return;
    failed.value = false;
    round.value = { ...round.peek(), again: previous };
  }
  const back = (
    <button
      type="button"
      class="button class-vote-back"
      aria-disabled={previous === null || isSending.value}
      onClick={goBack}
    >
      <span aria-hidden="true">←</span> {vote.previous}
    </button>
  );
  return (
    <Dialog title={vote.heading} onClose={onClose}>
      {asked === null ? (
        <div class="class-vote">
          <Ended round={round.value} />
          {previous !== null && back}
        </div>
      ) : (
        <div class="class-vote">
          <p>{say(vote.ask)}</p>
          <Picture key={asked} classId={mine.classId} id={asked} {...countIn(round.value, asked)} />
          <div class="class-vote-buttons">
            {([false, true] as const).map((made) => (
              <button
                key={String(made)}
                type="button"
                class={made ? 'button made' : 'button real'}
                aria-pressed={round.value.said.get(asked) === made}
                aria-disabled={isSending.value}
                onClick={() => void send(asked, made)}
              >
                <span aria-hidden="true">{made ? '▲' : '●'}</span> {made ? vote.made : vote.real}
              </button>
            ))}
          </div>
          <p class="hint">{say(vote.count, countIn(round.value, asked))}</p>
          <p class="class-vote-said" role="status">
            {isSending.value ? vote.sending : failed.value && say(vote.failed)}
          </p>
          {back}
        </div>
      )}
    </Dialog>
  );
}

/** The round, which follows the class. */
function useRound({ seat, link }: PupilPlace) {
  const first = link.state.peek();
  const round = useSignal<VoteRound>(first ? follow(emptyRound, first, seat) : emptyRound);
  useSignalEffect(() => {
    const state = link.state.value;
    if (state) round.value = follow(round.peek(), state, seat);
  });
  return round;
}

function countIn({ ids }: VoteRound, asked: string): { now: number; all: number } {
  return { now: ids.indexOf(asked) + 1, all: ids.length };
}

function Picture({ classId, id, now, all }: { classId: string; id: string; now: number; all: number }) {
  const { vote } = pupilWords();
  const isMissing = useSignal(false);
  return (
    <>
      <img
        src={`/api/classes/${classId}/pictures/${id}?as=seat`}
        alt={say(vote.picture, { now, all })}
        width={256}
        height={256}
        onError={() => (isMissing.value = true)}
      />
      {isMissing.value && <p role="alert">{vote.missing}</p>}
    </>
  );
}

/** None is asked any more. The buttons are gone: after the last vote the focus is on what is said here. */
function Ended({ round }: { round: VoteRound }) {
  const { vote } = pupilWords();
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (round.said.size > 0) text.current?.focus();
  }, []);
  return (
    <p ref={text} tabIndex={-1} role="status">
      {say(vote[endOf(round)])}
    </p>
  );
}
