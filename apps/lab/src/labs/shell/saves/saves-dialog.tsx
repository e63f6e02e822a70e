/** The dialog with the trainings that a pupil keeps under a name. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { LONGEST_NAME } from '@nepwerk/protocol';
import { number, say } from '../../../text/speech.ts';
import { Dialog } from '../dialog.tsx';
import type { TrainingSession } from '../session.ts';
import { KeptItem, NameEnd, type Describe } from './kept-item.tsx';
import { MOST_LISTED } from './kept-shelf.ts';
import { megabytes } from './figures.ts';
import type { SavesDesk } from './saves-desk.ts';
import { words } from './words.ts';
import './saves.css';

/** The dialog; `describe` says in words what a training was trained on, and `onFile` goes on to saving pictures as files. */
export function SavesDialog({
  desk,
  session,
  describe,
  onFile,
  onClose,
}: {
  desk: SavesDesk;
  session: TrainingSession;
  describe: Describe;
  onFile: () => void;
  onClose: () => void;
}) {
  const saves = words.value;
  const untrained = useComputed(() => session.report.value === null);
  useEffect(() => void desk.refresh(), [desk]);
  useEffect(() => {
    if (desk.opened.value) onClose();
  }, [desk.opened.value]);
  return (
    <Dialog title={saves.title} onClose={onClose} wide>
      <div class="saves">
        <p>{say(saves.intro)}</p>
        <KeepForm desk={desk} session={session} />
        <DeskSays desk={desk} />
        <KeptList desk={desk} describe={describe} />
        <SpaceLine desk={desk} />
        <p class="saves-file">
          <button type="button" class="button" disabled={untrained.value} onClick={onFile}>
            {saves.file.open}
          </button>
          <span class="hint">{say(saves.file.why)}</span>
        </p>
      </div>
    </Dialog>
  );
}

/** Keeps the present training under a name. */
function KeepForm({ desk, session }: { desk: SavesDesk; session: TrainingSession }) {
  const saves = words.value;
  const untrained = useComputed(() => session.report.value === null);
  const written = useSignal<string | null>(null);
  if (untrained.value) return <p class="hint">{say(saves.untrained)}</p>;
  async function onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    await desk.keep(written.value ?? desk.suggestion());
    if (desk.message.peek()?.about === 'kept') written.value = null;
  }
  return (
    <form class="saves-keep" onSubmit={onSubmit}>
      <label>
        <span>{saves.name}</span>
        <input
          type="text"
          data-refocus
          maxLength={LONGEST_NAME}
          autoComplete="off"
          value={written.value ?? desk.suggestion()}
          onInput={(event) => (written.value = event.currentTarget.value)}
        />
        <NameEnd name={written.value ?? ''} />
      </label>
      <button type="submit" class="button go">
        {saves.keep}
      </button>
    </form>
  );
}

/** What the desk has to say or wants to know. */
function DeskSays({ desk }: { desk: SavesDesk }) {
  const saves = words.value;
  const message = desk.message.value;
  const question = desk.question.value;
  const done = message?.about === 'kept' || message?.about === 'discarded';
  return (
    <div class="saves-says" role="status">
      {message && (
        <p class={done ? 'saves-done' : 'saves-refused'}>
          {say(
            message.about === 'kept' || message.about === 'discarded'
              ? saves[message.about]
              : saves.refused[message.about],
            message.values,
          )}
        </p>
      )}
      {(!message || message.about === 'discarded') && desk.canUndo.value && (
        <button type="button" class="button" onClick={desk.undo}>
          {saves.undo}
        </button>
      )}
      {question && (
        <>
          <p>{say(saves[question.about].question, { name: question.name })}</p>
          <button type="button" class="button" onClick={() => desk.answer(true)}>
            {saves[question.about].yes}
          </button>
          <button type="button" class="button" onClick={() => desk.answer(false)}>
            {saves.cancel}
          </button>
        </>
      )}
    </div>
  );
}

function KeptList({ desk, describe }: { desk: SavesDesk; describe: Describe }) {
  const saves = words.value;
  const list = desk.list.value;
  if (!list) return null;
  if (list.entries.length === 0) return <p class="saves-empty">{say(saves.empty)}</p>;
  return (
    <>
      <ul class="saves-list" aria-label={saves.list}>
        {list.entries.map((entry) => (
          <KeptItem key={entry.place} entry={entry} desk={desk} describe={describe} />
        ))}
      </ul>
      {list.more && <p class="hint">{say(saves.tooMany, { count: number(MOST_LISTED) })}</p>}
    </>
  );
}

function SpaceLine({ desk }: { desk: SavesDesk }) {
  const space = desk.space.value;
  if (!space || desk.message.value?.about === 'off') return null;
  const values = { used: megabytes(space.used), most: megabytes(space.most) };
  return <p class="hint">{say(words.value.space, values)}</p>;
}
