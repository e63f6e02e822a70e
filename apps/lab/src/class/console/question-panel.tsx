/** The questions of the lesson: asked one at a time, with the answers as they come, also large. */
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect } from 'preact/hooks';
import type { Lesson } from '@nepwerk/lessons/lesson';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { Answers, Count } from './answers.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { nextShown, type ShownQuestion } from './shown-question.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

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
  const now = usePart(desk, ({ question: asked, step }) => ({ question: asked, step }));
  const isLarge = useSignal(false);
  const before = useSignal<ShownQuestion | null>(null);
  const id = useId();
  const shown = nextShown(before.value, now, lesson);
  useLayoutEffect(() => void (before.value = shown), [shown.question, shown.asked, shown.step]);
  const question = lesson.questions.find((it) => it.id === shown.question);
  if (!question) return null;
  const isAsked = question.id === now.question;
  return (
    <>
      <div class="con-panel-head">
        <h2 id="con-question">{says.title}</h2>
        <Count key={question.id} desk={desk} question={question} />
        <button type="button" class="button con-large" onClick={() => (isLarge.value = true)}>
          {says.large}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void desk.ask({ type: 'ask', question: isAsked ? null : question.id })}
        >
          {isAsked ? says.stop : says.ask}
        </button>
      </div>
      <label for={id} class="only-heard">
        {says.choose}
      </label>
      <select
        id={id}
        value={question.id}
        onChange={({ currentTarget }) => (before.value = { ...shown, question: currentTarget.value })}
      >
        {lesson.questions.map((it) => (
          <option key={it.id} value={it.id} lang={lesson.language}>
            {it.text.a2}
          </option>
        ))}
      </select>
      {isLarge.value ? (
        <Dialog title={question.text.a2} wide onClose={() => (isLarge.value = false)}>
          <div class="con-answers-large">
            <Count key={question.id} desk={desk} question={question} />
            <Answers key={question.id} desk={desk} question={question} lesson={lesson} />
          </div>
        </Dialog>
      ) : (
        <Answers key={question.id} desk={desk} question={question} lesson={lesson} />
      )}
    </>
  );
}
