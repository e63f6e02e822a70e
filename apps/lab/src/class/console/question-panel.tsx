/** The questions of the lesson: asked one at a time, with the answers as they come. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Lesson, LessonQuestion } from '@nepwerk/lessons/lesson';
import { repliesTo, seatsTaken } from '@nepwerk/protocol/class';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

/** The panel. */
export function QuestionPanel({ desk }: { desk: ConsoleDesk }) {
  const { question } = words.value;
  const lesson = desk.lesson.value;
  return (
    <section class="con-panel con-question" data-below="question" aria-labelledby="con-question">
      {typeof lesson === 'string' ? (
        <>
          <h2 id="con-question">{question.title}</h2>
          <p class="con-soft">{question.none}</p>
        </>
      ) : (
        <Questions desk={desk} lesson={lesson} />
      )}
    </section>
  );
}

function Questions({ desk, lesson }: { desk: ConsoleDesk; lesson: Lesson }) {
  const { question: says } = words.value;
  const asked = usePart(desk, (it) => it.question);
  const step = usePart(desk, (it) => it.step.step);
  const chosen = useSignal<string | null>(null);
  const id = useId();
  // What was chosen by hand holds until another question is asked; else the one that is asked, or the first of the step.
  const shown = chosen.value ?? asked ?? lesson.steps[step]?.asks[0] ?? lesson.questions[0]?.id;
  const question = lesson.questions.find((it) => it.id === shown);
  if (!question) return null;
  const isAsked = question.id === asked;
  return (
    <>
      <div class="con-panel-head">
        <h2 id="con-question">{says.title}</h2>
        <Count key={question.id} desk={desk} question={question} />
        <button
          type="button"
          class="button"
          onClick={() => {
            chosen.value = question.id;
            void desk.ask({ type: 'ask', question: isAsked ? null : question.id });
          }}
        >
          {isAsked ? says.stop : says.ask}
        </button>
      </div>
      <label for={id} class="only-heard">
        {says.choose}
      </label>
      <select id={id} value={question.id} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
        {lesson.questions.map((it) => (
          <option key={it.id} value={it.id} lang={lesson.language}>
            {it.text.a2}
          </option>
        ))}
      </select>
      <Replies key={question.id} desk={desk} question={question} lesson={lesson} />
    </>
  );
}

/** How many have answered, of those who are in. */
function Count({ desk, question }: { desk: ConsoleDesk; question: LessonQuestion }) {
  const { question: says } = words.value;
  const count = usePart(desk, (it) => Object.keys(repliesTo(it, question.id)).length);
  const all = usePart(desk, seatsTaken);
  const wasAsked = usePart(desk, (it) => it.question === question.id || Object.hasOwn(it.replies, question.id));
  return wasAsked ? <p class="con-soft">{say(says.answers, { count, all })}</p> : null;
}

function Replies({ desk, question, lesson }: { desk: ConsoleDesk; question: LessonQuestion; lesson: Lesson }) {
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

/** How many chose what. */
function Bars({ desk, question, lesson }: { desk: ConsoleDesk; question: LessonQuestion; lesson: Lesson }) {
  const replies = Object.values(usePart(desk, (it) => repliesTo(it, question.id)));
  const counts = question.choices.map((_, at) => replies.filter((it) => 'choice' in it && it.choice === at).length);
  const most = Math.max(1, ...counts);
  return (
    <ul class="con-bars">
      {question.choices.map((choice, at) => (
        <li key={choice.id}>
          <span>
            <span lang={lesson.language}>{choice.b1}</span>
            {question.right === choice.id && <span class="con-right-one"> ✓ {words.value.question.right}</span>}
          </span>
          <b>{counts[at]}</b>
          <span class="con-bar" aria-hidden="true">
            <span style={{ width: `${((counts[at] ?? 0) / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was written, each to be put on the wall or not. */
function Texts({ desk, question }: { desk: ConsoleDesk; question: LessonQuestion }) {
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
