/** Answering a question: a dialog with room to write, and what was written before. Nothing leaves the device. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_ANSWER, type Answer } from '@nepwerk/protocol';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { dayAndTime, say, sayCounted, texts, timeOfDay } from '../../text/speech.ts';
import type { Answers } from './answers.ts';
import { Dialog } from './dialog.tsx';
import type { Questions } from './questions.ts';
import { Sure } from './sure.tsx';
import './answers.css';

/** From so few characters left on, the page counts them: before that it only distracts. */
const COUNTED_LEFT = 150;

/** The dialog. */
export function AnswerDialog({
  questions,
  answers,
  onClose,
}: {
  questions: Questions;
  answers: Answers;
  onClose: () => void;
}) {
  return (
    <Dialog title={texts.value.answers.title} onClose={onClose}>
      <Answering questions={questions} answers={answers} />
    </Dialog>
  );
}

function Answering({ questions, answers }: { questions: Questions; answers: Answers }) {
  const words = texts.value.answers;
  const field = useRef<HTMLTextAreaElement>(null);
  const sentence = useComputed(() => say(questions.sentence.value));
  const answer = useComputed(() => answers.find(questions.wordings.value));
  useEffect(() => {
    questions.hold(true);
    answers.reread();
    field.current?.focus();
    return () => {
      answers.flush();
      questions.hold(false);
    };
  }, [questions, answers]);
  function leaf(to: () => void): void {
    answers.flush();
    to();
  }
  function write(text: string): void {
    answers.type(questions.wordings.value, sentence.value, text);
  }
  function wipe(): void {
    answers.wipe();
    field.current?.focus();
  }
  return (
    <div class="answering">
      <div class="asked-row">
        <p class="asked" id="asked" aria-live="polite">
          {sentence}
        </p>
        <ReadAloudButton name="asked" label={texts.value.site.aloud.question} text={() => sentence.value} />
      </div>
      <div class="answer-turns">
        <button type="button" class="button" onClick={() => leaf(questions.previous)}>
          <span aria-hidden="true">←</span> {words.previous}
        </button>
        <button type="button" class="button" onClick={() => leaf(questions.next)}>
          {words.next} <span aria-hidden="true">→</span>
        </button>
      </div>
      <label class="answer-field">
        {words.label}
        <textarea
          ref={field}
          data-refocus
          rows={5}
          maxLength={LONGEST_ANSWER}
          aria-describedby="asked answer-stays"
          value={answer.value?.text ?? ''}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <Standing answer={answer.value} answers={answers} />
      <p class="hint" id="answer-stays">
        {say(words.stays)}
      </p>
      <Earlier answers={answers} besides={answer.value} />
      {answers.all.value.length > 0 && <Wipe onWipe={wipe} />}
    </div>
  );
}

/** How the answer stands: how much room is left, and whether it is kept. */
function Standing({ answer, answers }: { answer: Answer | undefined; answers: Answers }) {
  const words = texts.value.answers;
  const kept = answers.kept.value;
  const gone = answers.undoable.value;
  const left = LONGEST_ANSWER - (answer?.text.length ?? 0);
  return (
    <div class="answer-standing">
      {kept && answer && answer.text !== '' && (
        <p class="hint">
          <span aria-hidden="true">✓</span> {say(words.kept, { time: timeOfDay(answer.at) })}
        </p>
      )}
      <p role="status" class={kept ? 'hint' : 'answer-warning'}>
        {!kept ? say(words.notKept) : gone > 0 ? sayCounted(words.gone, gone) : ''}
      </p>
      {gone > 0 && (
        <button type="button" class="button" onClick={answers.undo}>
          {words.undo}
        </button>
      )}
      {left <= COUNTED_LEFT && <p class="hint answer-left">{sayCounted(words.left, left)}</p>}
    </div>
  );
}

/** What was answered to other questions. */
function Earlier({ answers, besides }: { answers: Answers; besides: Answer | undefined }) {
  const words = texts.value.answers;
  const heading = useRef<HTMLHeadingElement>(null);
  const others = answers.all.value.filter((it) => it !== besides && it.text.trim() !== '');
  function remove(answer: Answer): void {
    answers.remove(answer);
    heading.current?.focus(); // the button that had the focus is gone
  }
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h3 id="earlier" ref={heading} tabIndex={-1}>
        {words.earlier}
      </h3>
      {others.length === 0 && <p class="hint">{words.none}</p>}
      <ul>
        {others.map((it) => (
          <li key={it.question}>
            <div>
              <p class="earlier-question">{it.question}</p>
              <p class="earlier-text">{it.text}</p>
              <p class="hint">{dayAndTime(it.at)}</p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={say(words.removeThis, { question: it.question })}
              onClick={() => remove(it)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Wipes everything, when asked twice. */
function Wipe({ onWipe }: { onWipe: () => void }) {
  const words = texts.value.answers;
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <button type="button" class="button quiet" onClick={() => (asking.value = true)}>
        {words.wipe}
      </button>
    );
  }
  return <Sure question={words.wipeSure} onYes={onWipe} onNo={() => (asking.value = false)} />;
}
