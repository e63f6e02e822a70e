/** What lies over a page: the class that stands still, what its teacher says, what did not work, and the end of the lesson, at which the device is wiped. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_CLASS } from '@nepwerk/protocol/class';
import { list, say, sayCounted } from '../../text/speech.ts';
import { isEnding } from '../in-lab.ts';
import { leaveClass } from '../my-class.ts';
import { OpenDialog } from './open-dialog.tsx';
import { notice, pupilWords, type PupilPlace } from './pupil-class.ts';
import { reportProgress } from './report.ts';
import { focusContent, TeacherMessage, unclosedMessage } from './teacher-message.tsx';
import { wipeAfterClass, type Wiped } from './wipe-after.ts';
import './strip.css';
import './dialogs.css';

/** The cover. */
export function ClassCover({ mine }: { mine: PupilPlace }) {
  const { state } = mine.link;
  const isOver = useComputed(() => isClassOver(mine)).value;
  const frozen = useComputed(() => state.value?.frozen === true).value;
  useEffect(() => reportProgress(mine), [mine]);
  if (isOver) return <End mine={mine} />;
  return (
    <>
      {frozen && <Frozen mine={mine} />}
      <TeacherMessage mine={mine} />
      <Notice />
      <OpenDialog mine={mine} />
    </>
  );
}

/** Whether the class is over: it says so, the server knows it no more, or this browser's leave has run out, which it does not before any class has. */
function isClassOver({ link, since }: PupilPlace): boolean {
  const [state, status] = [link.state.value, link.status.value];
  if (state && state.ended !== null) return true;
  return status === 'gone' || (status === 'no-token' && Date.now() - since >= LONGEST_CLASS);
}

/** What did not work, until it is closed or does. */
function Notice() {
  const { strip } = pupilWords();
  function close(): void {
    focusContent();
    notice.value = null;
  }
  return (
    <div class="class-says class-failed" role="alert">
      {notice.value === 'hand' && (
        <>
          <p>{say(strip.handFailed)}</p>
          <button type="button" class="button" onClick={close}>
            {strip.close}
          </button>
        </>
      )}
    </div>
  );
}

/** Nothing can be done on a page that stands still: a dialog that can't be closed is over it. */
function Frozen({ mine }: { mine: PupilPlace }) {
  const { frozen, strip } = pupilWords();
  const message = unclosedMessage(mine);
  return (
    <Cover label={frozen.heading}>
      <span class="class-eyes" aria-hidden="true">
        ◉ ◉
      </span>
      <h2>{frozen.heading}</h2>
      <div role="status">
        {message && (
          <p class="class-cover-said">
            <b>{strip.message}:</b> {message.text}
          </p>
        )}
      </div>
      <p>{say(frozen.text)}</p>
    </Cover>
  );
}

/** The lesson is over: the device is wiped, and says what it wiped. */
function End({ mine }: { mine: PupilPlace }) {
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
          <p role="status">{wipedText(found)}</p>
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

/** What was wiped, without what there was none of; what the server has it wipes, and files of the pupil's own stay. */
function wipedText(wiped: Wiped): string {
  const { end } = pupilWords();
  const kinds = ['trainings', 'pictures', 'answers'] as const;
  const things = kinds.filter((kind) => wiped[kind] > 0).map((kind) => sayCounted(end[kind], wiped[kind]));
  return things.length > 0 ? say(end.wiped, { things: list(things) }) : say(end.nothing);
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
