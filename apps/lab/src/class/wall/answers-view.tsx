/** What the class thinks: the question, its choices as bars with counts, and the written answers that may be shown, without names. */
import { useRef } from 'preact/hooks';
import { type ClassState, seatsTaken } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, say } from '../../text/speech.ts';
import { BoardHead } from './board-head.tsx';
import { PageTurner, usePages } from './pages.tsx';
import { questionOf, tallyOf } from './tally.ts';
import { useBox } from './use-box.ts';
import type { WallLesson } from './use-lesson.ts';

/** Least width and height of a card in rem: the longest answer fits. */
const CARD = { width: 24, height: 14.5 };

/** Up to so many characters an answer is written large, and up to so many in between. */
const SHORT = 70;
const MEDIUM = 160;

/** The view. */
export function AnswersView({ state, lesson }: { state: ClassState; lesson: WallLesson | null }) {
  const words = wallTexts[language.value].answers;
  const shownLast = useRef<string | null>(null);
  const id = questionOf(state, shownLast.current);
  shownLast.current = id;
  if (id === null) {
    return (
      <>
        <BoardHead heading={words.heading} state={state} />
        <div class="wall-tiles">
          <p class="wall-empty">{words.none}</p>
        </div>
      </>
    );
  }
  const question = lesson?.questions.find((it) => it.id === id);
  const tally = tallyOf(state, id, question?.choices.length ?? 0);
  // Of written answers the wall is told only those that may be shown, so it can't count them.
  const chosen = tally.counts.reduce((before, it) => before + it, 0);
  const level = lesson?.level ?? 'b1';
  return (
    <>
      <BoardHead heading={words.heading} state={state}>
        {state.question !== id
          ? words.closed
          : tally.counts.length > 0 && say(words.answered, { count: number(chosen), of: number(seatsTaken(state)) })}
      </BoardHead>
      {question && <h2 class="wall-question">{question.text[level]}</h2>}
      {tally.counts.length > 0 && (
        <Choices counts={tally.counts} names={question?.choices.map((it) => it[level]) ?? []} />
      )}
      {(tally.written.length > 0 || tally.counts.length === 0) && <Cards key={id} written={tally.written} />}
    </>
  );
}

function Choices({ counts, names }: { counts: readonly number[]; names: readonly string[] }) {
  const words = wallTexts[language.value].answers;
  const most = Math.max(1, ...counts);
  return (
    <ul class="wall-choices">
      {counts.map((count, choice) => (
        <li key={choice}>
          <span>{names[choice] ?? say(words.choice, { number: choice + 1 })}</span>
          <span class="wall-choice-bar" aria-hidden="true">
            <i style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}

function Cards({ written }: { written: readonly string[] }) {
  const words = wallTexts[language.value].answers;
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(place);
  const columns = Math.max(1, Math.floor(width / CARD.width));
  const aPage = columns * Math.max(1, Math.floor(height / CARD.height));
  const turning = usePages(Math.max(1, Math.ceil(written.length / aPage)));
  const from = turning.page * aPage;
  return (
    <>
      <div class="wall-tiles" ref={place}>
        {written.length === 0 ? (
          <p class="wall-empty">{words.nothingShown}</p>
        ) : (
          <ul
            class="wall-cards"
            aria-label={words.cards}
            style={{ gridTemplateColumns: `repeat(${Math.min(columns, written.length)}, minmax(0, 1fr))` }}
          >
            {written.slice(from, from + aPage).map((text, i) => (
              <li key={from + i} class={text.length <= SHORT ? 'short' : text.length <= MEDIUM ? 'medium' : 'long'}>
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <PageTurner {...turning} />
    </>
  );
}
