/** What lies over a page: the class that stands still, a message of the teacher, and the end of the lesson, at which the device is wiped. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_CLASS } from '@nepwerk/protocol/class';
import { say, sayCounted } from '../../text/speech.ts';
import { isEnding } from '../in-lab.ts';
import { leaveClass, type MyClass } from '../my-class.ts';
import { reportProgress } from './report.ts';
import { askedQuestion, openDialog, pupilWords, useLesson } from './pupil-class.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { VoteDialog } from './vote-dialog.tsx';
import { wipeAfterClass, type Wiped } from './wipe-after.ts';
import './strip.css';

/** The cover. */
export function ClassCover({ mine }: { mine: MyClass }) {
  const { state } = mine.link;
  const isOver = useComputed(() => isClassOver(mine)).value;
  const frozen = useComputed(() => state.value?.frozen === true).value;
  useEffect(() => reportProgress(mine), [mine]);
  if (isOver) return <End mine={mine} />;
  return (
    <>
      {frozen && <Frozen />}
      <Message mine={mine} />
      <OpenDialog mine={mine} />
    </>
  );
}

/** Whether the class is over: it says so, the server knows it no more, or this browser's leave has run out, which it does not before any class has. */
function isClassOver({ link, since }: MyClass): boolean {
  const [state, status] = [link.state.value, link.status.value];
  if (state && state.ended !== null) return true;
  return status === 'gone' || (status === 'no-token' && Date.now() - since >= LONGEST_CLASS);
}

/** Nothing can be done on a page that stands still: a dialog that can't be closed is over it. */
function Frozen() {
  const { frozen } = pupilWords();
  return (
    <Cover label={frozen.heading}>
      <span class="class-eyes" aria-hidden="true">
        ◉ ◉
      </span>
      <h2>{frozen.heading}</h2>
      <p>{say(frozen.text)}</p>
    </Cover>
  );
}

/** The lesson is over: the device is wiped, and says what it wiped. */
function End({ mine }: { mine: MyClass }) {
  const { end } = pupilWords();
  const wiped = useSignal<Wiped | 'busy' | 'failed'>('busy');
  async function wipe(): Promise<void> {
    wiped.value = 'busy';
    isEnding.value = true;
    wiped.value = await wipeAfterClass(mine).catch(() => 'failed' as const);
  }
  useEffect(() => void wipe(), []);
  const found = wiped.value;
  return (
    <Cover label={end.heading}>
      <h2>{end.heading}</h2>
      {typeof found === 'object' ? (
        <>
          <p role="status">
            {say(end.wiped, {
              trainings: sayCounted(end.trainings, found.trainings),
              pictures: sayCounted(end.pictures, found.pictures),
              answers: sayCounted(end.answers, found.answers),
            })}
          </p>
          <button type="button" class="button go" onClick={goHome}>
            {end.home}
          </button>
        </>
      ) : (
        <>
          <p role="status">{say(found === 'busy' ? end.wiping : end.failed)}</p>
          {found === 'failed' && (
            <button type="button" class="button go" onClick={() => void wipe()}>
              {end.again}
            </button>
          )}
        </>
      )}
    </Cover>
  );
}

/** The question or the vote that the strip opened; a question that is over takes its dialog away. */
function OpenDialog({ mine }: { mine: MyClass }) {
  const lesson = useLesson(mine);
  const state = mine.link.state.value;
  const asked = state && askedQuestion(state, lesson);
  function close(): void {
    openDialog.value = null;
  }
  if (openDialog.value === 'vote') return <VoteDialog mine={mine} onClose={close} />;
  return openDialog.value === 'question' && asked ? (
    <QuestionDialog key={asked.id} mine={mine} question={asked} onClose={close} />
  ) : null;
}

/** Begins anew: the labs of this page have ended. */
function goHome(): void {
  leaveClass();
  location.assign('/');
}

/** No key does anything on the page below; and Escape is refused in time, for a second cancel can't be. */
function keepKey(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key === 'Escape') event.preventDefault();
}

/** Over everything, and not to be closed by a key. */
function Cover({ label, children }: { label: string; children: preact.ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const it = dialog.current;
    it?.showModal();
    return () => it?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="class-cover"
      aria-label={label}
      onKeyDown={keepKey}
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      {children}
    </dialog>
  );
}

/** What the teacher says to all, until it is closed or taken away. */
function Message({ mine }: { mine: MyClass }) {
  const { strip } = pupilWords();
  const message = mine.link.state.value?.message;
  const closed = useSignal(0);
  const isShown = message !== null && message !== undefined && message.at !== closed.value;
  return (
    <div class="class-message" role="status">
      {isShown && (
        <>
          <p>
            <b>{strip.message}:</b> {message.text}
          </p>
          <button type="button" class="button" onClick={() => (closed.value = message.at)}>
            {strip.close}
          </button>
        </>
      )}
    </div>
  );
}
