/** The console of a class that is there: lesson plan, seats, and what waits for the teacher; and when the class is over, the receipts. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { Choices } from '../../labs/shell/choices.tsx';
import { CodeDialog } from './code-dialog.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { ConsoleHead } from './head.tsx';
import { AgreeDialog, LabsPanel } from './labs-panel.tsx';
import { actionOf, isWritingIn, type KeyAction } from './keys.ts';
import { MessagePanel } from './message-panel.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { PicturesPanel } from './pictures-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { guardHandlers, PressGuard } from './press-guard.ts';
import { QuestionPanel } from './question-panel.tsx';
import { Receipts } from './receipts.tsx';
import { SeatsPanel } from './seats-panel.tsx';
import { SureDialog } from './sure-dialog.tsx';
import { usePart } from './use-part.ts';
import { isRevealEarly } from './wall-cover.ts';
import { WallPanel } from './wall-panel.tsx';
import { words } from './words.ts';
import './console.css';
import './plan.css';
import './seats.css';
import './below.css';
import './pictures.css';
import './ended.css';
import './narrow.css'; // the last, for it says otherwise than those before

/** Which dialog of the console is open. */
type OpenDialog = 'code' | 'end' | 'agree' | 'reveal' | 'takeAway' | null;

/** The panels of which a narrow window shows one. */
type Below = 'labs' | 'question';

/** The console. */
export function ConsoleView({ desk }: { desk: ConsoleDesk }) {
  const dialog = useSignal<OpenDialog>(null);
  const below = useSignal<Below>('question');
  const hasEnded = usePart(desk, (it) => it.ended !== null);
  const isFrozen = usePart(desk, (it) => it.frozen);
  useLayoutEffect(() => listenToKeys(desk), [desk]);
  const guard = useMemo(() => guardHandlers(), []);
  const asked = usePart(desk, (it) => it.question);
  // Whoever asks a question wants to see its answers.
  useEffect(() => void (asked !== null && (below.value = 'question')), [asked]);
  const { labs, question } = words.value;
  function open(it: OpenDialog): () => void {
    return () => (dialog.value = it);
  }
  function reveal(): void {
    const state = desk.state.peek();
    if (state && isRevealEarly(state)) dialog.value = 'reveal';
    else void desk.ask({ type: 'reveal', picture: null });
  }
  if (hasEnded) return <Receipts desk={desk} />;
  return (
    <div class={isFrozen ? 'page con frozen' : 'page con'} {...guard}>
      <ConsoleHead desk={desk} onCode={open('code')} onEnd={open('end')} />
      <main id="content" class="con-content">
        <NoticeLines desk={desk} />
        <div class="con-main">
          <PlanPanel desk={desk} onAgree={open('agree')} onReveal={reveal} onEnd={open('end')} />
          <div class="con-middle">
            <SeatsPanel desk={desk} onCode={open('code')} />
            <div class="con-tabs">
              <Choices
                name="con-below"
                label={`${question.title}, ${labs.title}`}
                chosen={below.value}
                choices={[
                  { value: 'question', text: question.title },
                  { value: 'labs', text: labs.title },
                ]}
                onChoose={(it) => (below.value = it)}
              />
            </div>
            <div class="con-below" data-shows={below.value}>
              <QuestionPanel desk={desk} />
              <LabsPanel desk={desk} onAgree={open('agree')} />
            </div>
          </div>
          <div class="con-right">
            <WallPanel desk={desk} onReveal={reveal} onTakeAway={open('takeAway')} />
            <PicturesPanel desk={desk} />
            <MessagePanel desk={desk} />
          </div>
        </div>
      </main>
      {dialog.value === 'code' && <CodeDialog desk={desk} onClose={open(null)} />}
      {dialog.value === 'agree' && <AgreeDialog desk={desk} onClose={open(null)} />}
      <Sure desk={desk} about={dialog.value} onClose={open(null)} />
    </div>
  );
}

/** What asks once more before it happens. */
function Sure({ desk, about, onClose }: { desk: ConsoleDesk; about: OpenDialog; onClose: () => void }) {
  const { end, wall } = words.value;
  switch (about) {
    case 'end':
      return (
        <SureDialog says={end} onYes={() => desk.ask({ type: 'end' })} onClose={onClose}>
          <p>{end.note}</p>
        </SureDialog>
      );
    case 'reveal':
      return (
        <SureDialog
          says={wall.revealSure}
          onYes={() => desk.ask({ type: 'reveal', picture: null })}
          onClose={onClose}
        />
      );
    case 'takeAway':
      return <SureDialog says={wall.takeAwaySure} onYes={() => desk.ask({ type: 'clear-wall' })} onClose={onClose} />;
    case 'code':
    case 'agree':
    case null:
      return null;
    default:
      return about satisfies never;
  }
}

/** Lets the letters work wherever nobody writes; answers how to stop. */
function listenToKeys(desk: ConsoleDesk): () => void {
  const guard = new PressGuard();
  function onKey(event: KeyboardEvent): void {
    const action = actionOf(event, isWritingIn(event.target));
    if (!action || desk.state.peek()?.ended) return;
    event.preventDefault();
    if (guard.takes({ at: event.timeStamp, on: action, place: null })) act(desk, action);
  }
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function act(desk: ConsoleDesk, action: KeyAction): void {
  switch (action) {
    case 'freeze':
      void desk.ask({ type: 'freeze', on: !desk.state.peek()?.frozen });
      return;
    case 'cover':
      void desk.coverWall();
      return;
    default:
      action satisfies never;
  }
}
