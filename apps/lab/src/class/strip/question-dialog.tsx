/** A question of the lesson: a choice or a few words, which can be changed while it is asked; or rather not, which nobody sees. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LessonQuestion } from '@nepwerk/lessons/lesson';
import { LONGEST_REPLY, repliesTo } from '@nepwerk/protocol/class';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import { askAsPupil } from '../ask.ts';
import type { MyClass } from '../my-class.ts';
import { pupilWords } from './pupil-class.ts';

/** The dialog of a question. */
export function QuestionDialog({
  mine,
  question,
  onClose,
}: {
  mine: MyClass;
  question: LessonQuestion;
  onClose: () => void;
}) {
  const words = pupilWords().question;
  const said = useSignal<'sent' | 'rather' | 'failed' | 'over' | null>(null);
  const isSending = useSignal(false);
  const state = mine.link.state.value;
  const reply = state && repliesTo(state, question.id)[mine.seat];
  async function send(answer: number | string): Promise<void> {
    isSending.value = true;
    const { refused } = await askAsPupil(mine.classId, { type: 'reply', question: question.id, reply: answer });
    isSending.value = false;
    said.value = refused === null ? 'sent' : refused === 'not-asked' ? 'over' : 'failed';
  }
  const sayings = { sent: words.sent, rather: words.ratherSaid, failed: words.failed, over: words.over };
  return (
    <Dialog title={words.heading} onClose={onClose}>
      <p class="lead">{say(question.text)}</p>
      {question.choices.length > 0 ? (
        <ul class="class-choices">
          {question.choices.map((choice, number) => (
            <li key={choice.id}>
              <button
                type="button"
                class="button"
                aria-pressed={reply !== undefined && reply !== null && 'choice' in reply && reply.choice === number}
                disabled={isSending.value}
                onClick={() => void send(number)}
              >
                {say(choice)}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Words text={reply && 'text' in reply ? reply.text : ''} disabled={isSending.value} onSend={send} />
      )}
      <p class="class-question-foot">
        <button type="button" class="link" onClick={() => (said.value = 'rather')}>
          {words.rather}
        </button>
        <span role="status">{said.value && say(sayings[said.value])}</span>
      </p>
    </Dialog>
  );
}

/** An answer in words. */
function Words({
  text,
  disabled,
  onSend,
}: {
  text: string;
  disabled: boolean;
  onSend: (text: string) => Promise<void>;
}) {
  const words = pupilWords().question;
  const written = useSignal(text);
  const id = useId();
  return (
    <form
      class="class-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.value.trim() !== '') void onSend(written.value.trim().replaceAll(/\s+/g, ' '));
      }}
    >
      <label for={id}>{words.words}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST_REPLY}
        value={written}
        onInput={({ currentTarget }) => (written.value = currentTarget.value)}
      />
      <p class="hint">{say(words.noNames)}</p>
      <button type="submit" class="button go" disabled={disabled || written.value.trim() === ''}>
        {words.send}
      </button>
    </form>
  );
}
