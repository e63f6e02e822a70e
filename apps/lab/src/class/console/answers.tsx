/** The answers to a question as they come: how many chose what, or what was written. */
import type { Lesson, LessonQuestion } from '@nepwerk/lessons/lesson';
import { repliesTo, seatsTaken } from '@nepwerk/protocol/class';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

interface AnswersProps {
  readonly desk: ConsoleDesk;
  readonly question: LessonQuestion;
  readonly lesson: Lesson;
}

/** How many have answered, of those who are in; nothing where it was not asked. */
export function Count({ desk, question }: Pick<AnswersProps, 'desk' | 'question'>) {
  const { question: says } = words.value;
  const count = usePart(desk, (it) => Object.keys(repliesTo(it, question.id)).length);
  const all = usePart(desk, seatsTaken);
  const wasAsked = usePart(desk, (it) => it.question === question.id || Object.hasOwn(it.replies, question.id));
  return wasAsked ? <p class="con-soft">{say(says.answers, { count, all })}</p> : null;
}

/** The answers, and what to do with them. */
export function Answers({ desk, question, lesson }: AnswersProps) {
  return (
    <>
      {question.choices.length > 0 ? (
        <Bars desk={desk} question={question} lesson={lesson} />
      ) : (
        <Texts desk={desk} question={question} />
      )}
      <details>
        <summary>{words.value.question.listen}</summary>
        <p lang={lesson.language}>{question.listen}</p>
      </details>
    </>
  );
}

/** How many chose what; a bar is as wide as its part of all answers. */
function Bars({ desk, question, lesson }: AnswersProps) {
  const replies = Object.values(usePart(desk, (it) => repliesTo(it, question.id)));
  const counts = question.choices.map((_, at) => replies.filter((it) => 'choice' in it && it.choice === at).length);
  const all = Math.max(1, replies.length);
  return (
    <ul class="con-bars">
      {question.choices.map((choice, at) => (
        <li key={choice.id}>
          <span class="con-share" aria-hidden="true" style={{ width: `${((counts[at] ?? 0) / all) * 100}%` }} />
          <span>
            <span lang={lesson.language}>{choice.b1}</span>
            {question.right === choice.id && <span class="con-right-one"> ✓ {words.value.question.right}</span>}
          </span>
          <b>{counts[at]}</b>
        </li>
      ))}
    </ul>
  );
}

/** What was written, each to be put on the wall or not. */
function Texts({ desk, question }: Pick<AnswersProps, 'desk' | 'question'>) {
  const { question: says } = words.value;
  const replies = usePart(desk, (it) => repliesTo(it, question.id));
  const spoken = usePart(desk, (it) => it.language);
  const names = usePart(desk, (it) => it.seats.map((_, seat) => nameOfSeat(it, seat)));
  return (
    <ul class="con-texts">
      {Object.entries(replies).map(([key, reply]) => {
        if (!('text' in reply)) return null;
        const seat = Number(key);
        const show = { type: 'show-reply', question: question.id, seat, shown: !reply.shown } as const;
        return (
          <li key={key}>
            <span lang={spoken}>
              <b>{names[seat]}</b> {reply.text}
            </span>
            <button
              type="button"
              class="button"
              aria-pressed={reply.shown}
              aria-label={say(says.showLabel, { text: reply.text })}
              onClick={() => void desk.ask(show)}
            >
              {says.show}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
