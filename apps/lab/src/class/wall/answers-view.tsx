/** What the class thinks: the question, its choices as bars with counts, and the written answers that may be shown, without names. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ClassState, seatsTaken } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, say } from '../../text/speech.ts';
import { BoardHead } from './board-head.tsx';
import { PageTurner, usePages } from './pages.tsx';
import { TURNER_HEIGHT } from './picture-grid.ts';
import { questionOf, tallyOf } from './tally.ts';
import { useBox } from './use-box.ts';
import type { WallLesson } from './use-lesson.ts';

/** Least width of a card, and what is between cards, in rem. */
const CARD_WIDTH = 24;
const CARD_GAP = 0.75;

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
  // Of all, and not of the most: a full bar says “everybody”.
  const all = Math.max(
    1,
    counts.reduce((before, it) => before + it, 0),
  );
  return (
    <ul class="wall-choices">
      {counts.map((count, choice) => (
        <li key={choice}>
          <span>{names[choice] ?? say(words.choice, { number: choice + 1 })}</span>
          <span class="wall-choice-bar" aria-hidden="true">
            <i style={{ width: `${(count / all) * 100}%` }} />
          </span>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}

/** Cards in columns, each as high as its words ask for; what does not fit in the height is on further pages. */
function Cards({ written }: { written: readonly string[] }) {
  const words = wallTexts[language.value].answers;
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const box = useBox(place);
  const [pages, setPages] = useState(1);
  const turning = usePages(pages);
  const columns = Math.max(1, Math.min(written.length, Math.floor((box.width + CARD_GAP) / (CARD_WIDTH + CARD_GAP))));
  useLayoutEffect(() => setPages(pagesOf(list.current, box.height)), [written.join('\n'), box, columns]);
  return (
    <div class="wall-room" ref={place}>
      <div class="wall-tiles">
        {written.length === 0 ? (
          <p class="wall-empty">{words.nothingShown}</p>
        ) : (
          <ul
            class="wall-cards"
            ref={list}
            aria-label={words.cards}
            style={{
              columnCount: columns,
              columnGap: `${CARD_GAP}rem`,
              transform: `translateX(calc(${-turning.page} * (100% + ${CARD_GAP}rem)))`,
            }}
          >
            {written.map((text, i) => (
              <li key={i} class={text.length <= SHORT ? 'short' : text.length <= MEDIUM ? 'medium' : 'long'}>
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <PageTurner {...turning} />
    </div>
  );
}

/** How many pages a list in columns has in so many rem of height: one, or as many as there are when what turns them has its place. */
function pagesOf(list: HTMLElement | null, height: number): number {
  if (!list || list.clientWidth === 0) return 1;
  list.style.maxHeight = `${height}rem`;
  if (pagesIn(list) === 1) return 1;
  list.style.maxHeight = `${height - TURNER_HEIGHT}rem`;
  return pagesIn(list);
}

/** Columns that find no room go on at the right of it, as far again for each page. */
function pagesIn(list: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(list).columnGap);
  // Less than a pixel is rounding.
  return Math.max(1, Math.ceil((list.scrollWidth + gap - 1) / (list.clientWidth + gap)));
}
