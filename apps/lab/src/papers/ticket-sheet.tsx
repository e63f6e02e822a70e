/** The exit ticket on paper: the questions of the level, at the reading level of the page. */
import type { Lesson, LessonSheet } from '@nepwerk/lessons/lesson';
import { level } from '../text/speech.ts';
import { Sheet } from './parts.tsx';
import { Lines } from './stack-sheets.tsx';
import { words } from './words.ts';

/** Lines for an answer in words. */
const LINES = 3;

/** The ticket of a lesson that is as one level has it; `beside` names that level. */
export function TicketSheet({
  lesson,
  sheet,
  name,
  beside,
}: {
  lesson: Lesson;
  sheet: LessonSheet;
  name: string;
  beside: string;
}) {
  const { sheets } = words.value;
  const reading = level.value;
  return (
    <Sheet lesson={lesson} name={name} heading={sheet.name} beside={beside} kind="ticket">
      {sheet.lines.map((line) => (
        <p key={line} class="sheet-lead">
          {line}
        </p>
      ))}
      <ol class="ticket-questions">
        {lesson.questions
          .filter(({ exit }) => exit)
          .map(({ id, text, choices }) => (
            <li key={id} class="keep">
              <p>{text[reading]}</p>
              {choices.length > 0 ? (
                <ul>
                  {[...choices.map((choice) => choice[reading]), sheets.rather].map((choice) => (
                    <li key={choice}>{choice}</li>
                  ))}
                </ul>
              ) : (
                <Lines count={LINES} />
              )}
            </li>
          ))}
      </ol>
    </Sheet>
  );
}
