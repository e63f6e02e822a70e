/** The dialog of the class that is open: the vote, or a question, which stays when it is over until the pupil closes it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openDialog, useLesson, type PupilPlace } from './pupil-class.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { VoteDialog } from './vote-dialog.tsx';

/** The question or the vote that the strip opened. A question opens by a press alone: the next one does not come in the place of one that is over. */
export function OpenDialog({ mine }: { mine: PupilPlace }) {
  const lesson = useLesson(mine);
  const asked = mine.link.state.value?.question ?? null;
  const wanted = openDialog.value;
  const shown = useSignal<string | null>(null);
  useEffect(() => {
    if (wanted !== 'question') return;
    if (asked !== null && shown.peek() === null) shown.value = asked;
    else if (asked !== shown.peek()) openDialog.value = null;
  }, [wanted, asked]);
  function close(): void {
    shown.value = null;
    openDialog.value = null;
  }
  if (wanted === 'vote') return <VoteDialog mine={mine} onClose={close} />;
  const question = lesson?.questions.find(({ id }) => id === shown.value);
  return question ? <QuestionDialog key={question.id} mine={mine} question={question} onClose={close} /> : null;
}
