/** A question of the lesson: a choice or a few words, which can be changed while it is asked and taken back at any time; or rather not, which nobody sees. */
import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LessonQuestion } from '@nepwerk/lessons/lesson';
import { LONGEST_REPLY, type Reply, repliesTo } from '@nepwerk/protocol/class';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import { askAsPupil, NO_ANSWER } from '../ask.ts';
import { classSession, drafts, rememberInClass } from './class-session.ts';
import { pupilWords, type PupilPlace } from './pupil-class.ts';
import './dialogs.css';

/** How the last thing that was asked ended. */
type Said = 'sent' | 'ratherSaid' | 'withdrawn' | 'notWithdrawn' | 'failed' | 'unreadable' | 'over';

/** The dialog of a question; it stays when the question is over, and says so. */
export function QuestionDialog({
  mine,
  question,
  onClose,
}: {
  mine: PupilPlace;
  question: LessonQuestion;
  onClose: () => void;
}) {
  const words = pupilWords().question;
  const state = mine.link.state.value;
  const isOver = state !== null && state.question !== question.id;
  const reply = state ? repliesTo(state, question.id)[mine.seat] : undefined;
  const written = useSignal(drafts.get(question.id) ?? textIn(reply));
  const answering = useAnswering(mine.classId, question.id, written);
  const isBusy = answering.isSending.value;
  const said = isOver && !isAboutRather(answering.said.value) ? 'over' : answering.said.value;
  async function send(answer: number | string): Promise<void> {
    if (!isOver) await answering.send(answer);
  }
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
                aria-pressed={reply !== undefined && 'choice' in reply && reply.choice === number}
                aria-disabled={isBusy || isOver}
                onClick={() => void send(number)}
              >
                {say(choice)}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Words
          written={written}
          isBusy={isBusy}
          isOver={isOver}
          onWrite={(text) => drafts.set(question.id, text)}
          onSend={send}
        />
      )}
      <p class="class-question-foot">
        <button
          type="button"
          class="link"
          aria-disabled={isBusy}
          onClick={() => void answering.ratherNot(reply !== undefined)}
        >
          {words.rather}
        </button>
        <span role="status">{isBusy ? words.sending : said && say(words[said])}</span>
      </p>
    </Dialog>
  );
}

/** Whether it holds also after the question is over: an answer can still be taken back then. */
function isAboutRather(said: Said | null): boolean {
  return said === 'ratherSaid' || said === 'withdrawn' || said === 'notWithdrawn';
}

/** Sends, and takes back: one thing at a time. */
function useAnswering(classId: string, question: string, written: Signal<string>) {
  const said = useSignal<Said | null>(null);
  const isSending = useSignal(false);
  /** Whether an answer may be there of which the class has not told yet. */
  const mayBeThere = useSignal(false);

  async function during(work: () => Promise<Said>): Promise<void> {
    if (isSending.peek()) return;
    isSending.value = true;
    said.value = await work();
    isSending.value = false;
  }

  function rememberRather(isRather: boolean): void {
    const others = classSession.peek().ratherNot.filter((it) => it !== question);
    rememberInClass({ ratherNot: isRather ? [...others, question] : others });
  }

  return {
    said,
    isSending,
    send: (reply: number | string) =>
      during(async () => {
        const { refused } = await askAsPupil(classId, { type: 'reply', question, reply });
        mayBeThere.value ||= refused === null || refused === NO_ANSWER;
        if (refused === 'not-asked') return 'over';
        if (refused !== null) return refused === 'not-a-command' ? 'unreadable' : 'failed';
        rememberRather(false);
        return 'sent';
      }),
    ratherNot: (isThere: boolean) =>
      during(async () => {
        let became: Said = 'ratherSaid';
        if (isThere || mayBeThere.peek()) {
          const { refused } = await askAsPupil(classId, { type: 'withdraw', question });
          if (refused !== null && refused !== 'no-reply') return 'notWithdrawn';
          if (refused === null) became = 'withdrawn';
        }
        mayBeThere.value = false;
        written.value = '';
        drafts.delete(question);
        rememberRather(true);
        return became;
      }),
  };
}

function textIn(reply: Reply | undefined): string {
  return reply && 'text' in reply ? reply.text : '';
}

/** An answer in words. */
function Words({
  written,
  isBusy,
  isOver,
  onWrite,
  onSend,
}: {
  written: Signal<string>;
  isBusy: boolean;
  isOver: boolean;
  onWrite: (text: string) => void;
  onSend: (text: string) => Promise<void>;
}) {
  const words = pupilWords().question;
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
        readOnly={isOver}
        value={written}
        onInput={({ currentTarget }) => {
          written.value = currentTarget.value;
          onWrite(currentTarget.value);
        }}
      />
      <p class="hint">{say(words.noNames)}</p>
      <button type="submit" class="button go" disabled={written.value.trim() === ''} aria-disabled={isBusy || isOver}>
        {words.send}
      </button>
    </form>
  );
}
