/** The fourth part of the Burger lab: a question to discuss, chosen by what has happened, and room to answer it. */
import { useComputed, useSignal } from '@preact/signals';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say, texts } from '../../text/speech.ts';
import { AnswerButton, AnswerDialog } from '../shell/answer-dialog.tsx';
import type { BurgerController } from './controller.ts';

/** The question, and buttons for answering it and for the next one. */
export function Question({ lab }: { lab: BurgerController }) {
  const { questions, answers } = lab;
  const text = useComputed(() => say(questions.sentence.value));
  const answering = useSignal(false);
  return (
    <div class="question">
      <p aria-live="polite">{text}</p>
      <div class="question-tools">
        <ReadAloudButton name="question" label={texts.value.site.aloud.question} text={() => text.value} />
        <AnswerButton answering={answering} />
        <button type="button" class="button" aria-label={texts.value.shell.readOn} onClick={questions.next}>
          <span aria-hidden="true">↻</span>
        </button>
      </div>
      <AnswerDialog answering={answering} questions={questions} answers={answers} />
    </div>
  );
}
