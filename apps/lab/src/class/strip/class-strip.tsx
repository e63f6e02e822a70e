/** The class in the head of every page: one's made-up name, what to do now and for how long, and what one can say. */
import { useLocation } from 'preact-iso';
import { nameOf } from '@nepwerk/lessons/names';
import { isLabOpen } from '@nepwerk/protocol/class';
import type { MyClass } from '../my-class.ts';
import { language, say, sayCounted } from '../../text/speech.ts';
import { useNow } from '../use-now.ts';
import {
  addressFor,
  askedQuestion,
  hasReplied,
  minutesLeft,
  openDialog,
  ownSeat,
  pupilWords,
  raiseHand,
  useLesson,
  votable,
} from './pupil-class.ts';
import { isHere } from './step-address.ts';
import './strip.css';

/** The strip. */
export function ClassStrip({ mine }: { mine: MyClass }) {
  const state = mine.link.state.value;
  const lesson = useLesson(mine);
  const now = useNow(mine.link); // where a lab writes its own address, that is seen here within a second
  useLocation(); // and where a link leads, at once
  const { strip } = pupilWords();
  const own = ownSeat(state, mine);
  if (mine.link.status.value === 'no-token') return <p class="class-strip">{say(strip.removed)}</p>;
  if (!state || !own || state.ended) return null;
  const step = lesson?.steps[state.step.step];
  const address = step && (!step.lab || isLabOpen(state, step.lab, now)) ? addressFor(step, mine.seat) : null;
  const asked = askedQuestion(state, lesson);
  const replied = hasReplied(state, mine.seat);
  const toVote = votable(state, mine.seat).length > 0;
  const leads = address !== null && !isHere(address);
  const next = asked && !replied ? 'question' : toVote ? 'vote' : 'address';
  const isLost = mine.link.status.value === 'waiting';
  return (
    <div class="class-strip" role="region" aria-label={strip.label}>
      <a class="class-name" href="/join">
        {own.name === null ? '' : nameOf(language.value, own.name)}
      </a>
      {own.status === 'in' ? (
        <>
          {step && (
            <p class="class-now" title={say(step.strip)}>
              <b>{strip.now}</b> <span>{say(step.strip)}</span>
            </p>
          )}
          {step && !isLost && <TimeLeft minutes={minutesLeft(state, step, now)} />}
          <Lost isLost={isLost} />
          {leads && (
            <a class={buttonClass(next === 'address')} href={address}>
              {strip.toLink}
            </a>
          )}
          {asked && (
            <button
              type="button"
              class={buttonClass(next === 'question')}
              onClick={() => (openDialog.value = 'question')}
            >
              {replied ? strip.questionDone : strip.question}
            </button>
          )}
          {toVote && (
            <button type="button" class={buttonClass(next === 'vote')} onClick={() => (openDialog.value = 'vote')}>
              {strip.vote}
            </button>
          )}
          <Hand mine={mine} up={own.handSince !== null} />
        </>
      ) : (
        <>
          <p class="class-now">{say(strip.removed)}</p>
          <Lost isLost={isLost} />
        </>
      )}
    </div>
  );
}

/** There is one button to press next. */
function buttonClass(isNext: boolean): string {
  return isNext ? 'button go' : 'button';
}

function TimeLeft({ minutes }: { minutes: number }) {
  const { strip } = pupilWords();
  return (
    <p class="class-time" aria-label={minutes > 0 ? sayCounted(strip.leftLabel, minutes) : strip.over}>
      {minutes > 0 ? say(strip.left, { minutes }) : strip.over}
    </p>
  );
}

/** Says that the server is not there, where the time stands while it is. */
function Lost({ isLost }: { isLost: boolean }) {
  const { strip } = pupilWords();
  return (
    <div role="status" class="class-lost">
      {isLost && (
        <p title={say(strip.lost)}>
          <span aria-hidden="true">{strip.lostShort}</span>
          <span class="only-heard">{say(strip.lost)}</span>
        </p>
      )}
    </div>
  );
}

/** Asks the teacher to come, or says that it is not needed any more. */
function Hand({ mine, up }: { mine: MyClass; up: boolean }) {
  const { strip } = pupilWords();
  return (
    <>
      <button
        type="button"
        class="button class-hand"
        aria-pressed={up}
        aria-label={up ? strip.hand.down : strip.hand.up}
        title={up ? strip.hand.down : strip.hand.up}
        onClick={() => void raiseHand(mine, !up)}
      >
        <HandIcon /> <span class="class-hand-word">{up ? strip.hand.down : strip.hand.up}</span>
      </button>
      <span class="only-heard" role="status">
        {up ? say(strip.handSaid) : ''}
      </span>
    </>
  );
}

/** A hand that is up. */
function HandIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M7.5 12V5.5a1.5 1.5 0 0 1 3 0V11M10.5 11V4a1.5 1.5 0 0 1 3 0v7M13.5 11V5.5a1.5 1.5 0 0 1 3 0V13M16.5 9.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-4.6-2.200L4 14.5a1.6 1.6 0 0 1 2.4-2L7.5 13.5" />
    </svg>
  );
}
