/** A question to discuss, chosen by what has happened, and room to answer it. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say, texts } from '../../text/speech.ts';
import type { Answers } from './answers.ts';
import type { Notices } from './notices.ts';
import type { Questions } from './questions.ts';
import { fetchLater, openDialog, type OpenDialog } from './tool-row.tsx';

/** What the dialog gets. */
interface Given {
  readonly questions: Questions;
  readonly answers: Answers;
}

function fetchDialog() {
  return import('./answer-dialog.tsx').then((it) => it.AnswerDialog);
}

/** The question, and buttons for answering it and for the next one. */
export function Question({ questions, answers, notices }: Given & { notices: Notices }) {
  const text = useComputed(() => say(questions.sentence.value));
  const open: OpenDialog<Given> = useSignal(null);
  const Opened = open.value;
  useEffect(() => fetchLater([fetchDialog]), []);
  return (
    <div class="question">
      <p aria-live="polite">{text}</p>
      <div class="question-tools">
        <ReadAloudButton name="question" label={texts.value.site.aloud.question} text={() => text.value} />
        <AnswerButton onOpen={() => void openDialog(open, fetchDialog, notices)} />
        <button type="button" class="button" aria-label={texts.value.shell.readOn} onClick={questions.next}>
          <span aria-hidden="true">↻</span>
        </button>
      </div>
      {Opened && <Opened questions={questions} answers={answers} onClose={() => (open.value = null)} />}
    </div>
  );
}

function AnswerButton({ onOpen }: { onOpen: () => void }) {
  const { open } = texts.value.answers;
  return (
    <button type="button" class="button answer-button" title={open} onClick={onOpen}>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 17l1-4L14 3l3 3L7 16zM12 5l3 3" />
      </svg>
      <span class="answer-button-text">{open}</span>
    </button>
  );
}
