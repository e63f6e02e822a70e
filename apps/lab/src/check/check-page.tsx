/** The page that looks for marks in files, on this device alone, and says what may be concluded. */
import { useEffect, useMemo } from 'preact/hooks';
import { checkTexts } from '@nepwerk/lessons/check';
import { ChooseFiles } from '../labs/shell/choose-files.tsx';
import { filesOf } from '../labs/shell/files-of.ts';
import { tellProgress, untrainedProgress } from '../labs/shell/tell-progress.ts';
import { onWipe } from '../labs/shell/wipe-channel.ts';
import { workerPort } from '../labs/shell/worker-port.ts';
import { deviceRoot } from '../marks/device-keys.ts';
import { SiteHead } from '../pages/site-head.tsx';
import { language, say, sayCounted } from '../text/speech.ts';
import { useTitle } from '../text/use-title.ts';
import { createCheckDesk, type CheckDesk, type Checked } from './check-desk.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';
import { conclude } from './conclude.ts';
import { FoundView, MarksExplained } from './found-view.tsx';
import './check.css';

/** What the field for files offers first; what is chosen all the same is looked at. */
const ACCEPT = 'image/*,video/*,audio/*';

/** The page. */
export function CheckPage() {
  const desk = useMemo(openDesk, []);
  const words = checkTexts[language.value];
  useTitle(words.title);
  useEffect(() => takeFiles(desk), [desk]);
  useEffect(() => tellProgress(() => untrainedProgress('check')), []);
  return (
    <div class="page">
      <SiteHead heading={words.heading} />
      <main id="content" class="check">
        <div class="check-left">
          <Choose desk={desk} />
          <Waiting desk={desk} />
          <Files desk={desk} />
        </div>
        <div class="check-right">
          <Result desk={desk} />
        </div>
      </main>
    </div>
  );
}

function openDesk(): CheckDesk {
  return createCheckDesk({
    makePort: () =>
      workerPort<CheckRequest, CheckReply>(
        new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module', name: 'check' }),
      ),
    async roots() {
      const root = await deviceRoot();
      return root ? [root.certificate] : [];
    },
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** Takes files that are dropped or pasted anywhere on the page; ends with the page, and forgets them when everything is wiped. */
function takeFiles(desk: CheckDesk): () => void {
  function onDrag(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }
  function onDrop(event: DragEvent): void {
    onDrag(event);
    desk.add(filesOf(event.dataTransfer?.files ?? null));
  }
  function onPaste(event: ClipboardEvent): void {
    desk.add(filesOf(event.clipboardData?.files ?? null));
  }
  const stopListening = onWipe(() => removeAll(desk));
  addEventListener('dragover', onDrag);
  addEventListener('drop', onDrop);
  addEventListener('paste', onPaste);
  return () => {
    stopListening();
    removeEventListener('dragover', onDrag);
    removeEventListener('drop', onDrop);
    removeEventListener('paste', onPaste);
    desk.close();
  };
}

function Choose({ desk }: { desk: CheckDesk }) {
  const words = checkTexts[language.value];
  return (
    <div class="check-choose">
      <p>{say(words.lead)}</p>
      <ChooseFiles text={words.choose} accept={ACCEPT} first onChoose={desk.add} />
      <span>{words.drop}</span>
      <p class="hint">{say(words.private)}</p>
      {desk.tooMany.value > 0 && <p role="alert">{sayCounted(words.tooMany, desk.tooMany.value)}</p>}
    </div>
  );
}

/** What is going on, and the button that ends it. */
function Waiting({ desk }: { desk: CheckDesk }) {
  const { progress, stop } = checkTexts[language.value];
  const busy = desk.busy.value;
  const current = desk.files.value.findLast((it) => !it.result);
  return (
    <div class="check-waiting">
      <p role="status">
        {busy && current && (busy === 'opening' ? progress.opening : say(progress.reading, { name: current.name }))}
      </p>
      {busy && (
        <>
          <progress aria-hidden="true" />
          <button type="button" class="button" onClick={desk.stop}>
            {stop}
          </button>
        </>
      )}
    </div>
  );
}

function Files({ desk }: { desk: CheckDesk }) {
  const words = checkTexts[language.value];
  if (desk.files.value.length === 0) return null;
  return (
    <>
      <ul class="check-files" aria-label={words.list}>
        {desk.files.value.map((it) => (
          <li key={it.id}>
            <button
              type="button"
              class="check-file"
              aria-pressed={desk.chosen.value?.id === it.id}
              onClick={() => desk.choose(it.id)}
            >
              <span>{it.name}</span>
              <small>{shortly(it)}</small>
            </button>
            <button
              type="button"
              class="check-remove"
              aria-label={say(words.remove, { name: it.name })}
              onClick={() => desk.remove(it.id)}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
      {desk.files.value.length > 1 && (
        <button type="button" class="button quiet" onClick={() => removeAll(desk)}>
          {words.removeAll}
        </button>
      )}
    </>
  );
}

function removeAll(desk: CheckDesk): void {
  desk.stop();
  for (const { id } of desk.files.peek()) desk.remove(id);
}

/** What was concluded, in two words. */
function shortly({ result }: Checked): string {
  const { verdicts } = checkTexts[language.value];
  if (!result) return '…';
  return 'problem' in result ? verdicts.unreadable.short : verdicts[conclude(result.finding)].short;
}

/** What was found in the chosen file; as long as there is none, what is looked for. */
function Result({ desk }: { desk: CheckDesk }) {
  const words = checkTexts[language.value];
  const chosen = desk.chosen.value;
  if (!chosen) return <MarksExplained />;
  const { id, name, result } = chosen;
  if (!result) return <p class="check-later">{say(words.progress.waiting, { name })}</p>;
  if (!('problem' in result)) return <FoundView key={id} name={name} found={result} />;
  return (
    <section class="check-verdict unreadable" aria-labelledby="verdict">
      <p class="check-name">{name}</p>
      <h2 id="verdict">{words.verdicts.unreadable.heading}</h2>
      <p role="status">{say(words.problems[result.problem])}</p>
      {AGAIN.has(result.problem) && (
        <button type="button" class="button" onClick={() => desk.again(id)}>
          {words.again}
        </button>
      )}
    </section>
  );
}

/** Problems that may be over. */
const AGAIN: ReadonlySet<string> = new Set(['slow', 'crashed', 'reader']);
