/** The sheets of the game without a computer: the maker's empty stacks, the judge's data, and the score; and sheets of words alone. */
import type { Lesson, LessonSheet } from '@nepwerk/lessons/lesson';
import { say } from '../text/speech.ts';
import { Sheet, Texts } from './parts.tsx';
import { words } from './words.ts';

/** Where the dots of a die are, on a grid of three by three: from the second face on two at a time, the odd ones with one in the middle. */
const DOTS = [
  [2, 0],
  [0, 2],
  [0, 0],
  [2, 2],
  [0, 1],
  [2, 1],
] as const;

/** A sheet with stacks: those of the data, or empty ones with the die. */
export function StacksSheet({ lesson, sheet, name }: { lesson: Lesson; sheet: LessonSheet; name: string }) {
  return (
    <Sheet lesson={lesson} name={name} heading={sheet.name} kind="stacks-sheet">
      <Texts items={sheet.lines} numbered />
      {sheet.stacks.length > 0 ? (
        <Data lesson={lesson} sheet={sheet} />
      ) : (
        <>
          <Die lesson={lesson} />
          <Empty sheet={sheet} />
        </>
      )}
    </Sheet>
  );
}

function Data({ lesson, sheet }: { lesson: Lesson; sheet: LessonSheet }) {
  const { sheets } = words.value;
  const nameOf = new Map(lesson.layers.map(({ id, name }) => [id, name]));
  return (
    <ol class="paper-stacks">
      {sheet.stacks.map((stack, at) => (
        <li key={at} class="paper-stack keep">
          <p>{say(sheets.burger, { count: at + 1 })}</p>
          <ol>
            {stack.map((layer) => (
              <li key={layer} class={`layer ${layer}`}>
                {nameOf.get(layer)}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Die({ lesson }: { lesson: Lesson }) {
  return (
    <section class="die keep">
      <h3>{words.value.sheets.layers}</h3>
      <ol>
        {lesson.layers.map(({ id, name }, at) => (
          <li key={id}>
            <Face dots={at + 1} /> {name}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Face({ dots }: { dots: number }) {
  const pairs = DOTS.slice(0, dots - (dots % 2));
  const places = dots % 2 === 1 ? [...pairs, [1, 1] as const] : pairs;
  return (
    <svg class="die-face" viewBox="0 0 40 40" role="img" aria-label={String(dots)}>
      <rect x="2" y="2" width="36" height="36" rx="7" />
      {places.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={10 + 10 * x} cy={10 + 10 * y} r="3.6" />
      ))}
    </svg>
  );
}

function Empty({ sheet: { blanks } }: { sheet: LessonSheet }) {
  const { sheets } = words.value;
  const boxes = Array.from({ length: blanks.boxes }, (_, box) => box);
  return (
    <ol class="paper-stacks empty">
      {Array.from({ length: blanks.stacks }, (_, stack) => (
        <li key={stack} class="paper-stack keep">
          <p>{say(sheets.round, { count: stack + 1 })}</p>
          <ol>
            {boxes.map((box) => (
              <li key={box} class="layer">
                <small>{box === 0 ? sheets.top : box === blanks.boxes - 1 ? sheets.bottom : ''}</small>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** A table to fill in, and questions under it. */
export function ScoreSheet({ lesson, sheet, name }: { lesson: Lesson; sheet: LessonSheet; name: string }) {
  const [first, ...others] = sheet.columns;
  return (
    <Sheet lesson={lesson} name={name} heading={sheet.name} kind="score-sheet">
      <table class="score">
        <caption class="only-heard">{sheet.name}</caption>
        <thead>
          <tr>
            {sheet.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: sheet.rows }, (_, row) => (
            <tr key={row}>
              {first !== undefined && <th scope="row">{row + 1}</th>}
              {others.map((column) => (
                <td key={column}>{'\u00a0'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol class="texts answers">
        {sheet.lines.map((line) => (
          <li key={line} class="keep">
            {line}
            <Lines count={2} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** A sheet of words alone. */
export function WordsSheet({ lesson, sheet, name }: { lesson: Lesson; sheet: LessonSheet; name: string }) {
  return (
    <Sheet lesson={lesson} name={name} heading={sheet.name}>
      <Texts items={sheet.lines} numbered />
    </Sheet>
  );
}

/** So many empty lines to write on. */
export function Lines({ count }: { count: number }) {
  return (
    <span class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </span>
  );
}
