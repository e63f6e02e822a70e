/** The console of a class that is there: lesson plan, seats, and what waits for the teacher; and when the class is over, the receipts. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { Choices } from '../../labs/shell/choices.tsx';
import { CodeDialog } from './code-dialog.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { EndDialog } from './end-dialog.tsx';
import { ConsoleHead } from './head.tsx';
import { AgreeDialog, LabsPanel } from './labs-panel.tsx';
import { actionOf, isWritingIn, type KeyAction } from './keys.ts';
import { MessagePanel } from './message-panel.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { PicturesPanel } from './pictures-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { Receipts } from './receipts.tsx';
import { SeatsPanel } from './seats-panel.tsx';
import { usePart } from './use-part.ts';
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
type OpenDialog = 'code' | 'end' | 'agree' | null;

/** The panels of which a narrow window shows one. */
type Below = 'labs' | 'question' | 'message';

/** The console. */
export function ConsoleView({ desk }: { desk: ConsoleDesk }) {
  const dialog = useSignal<OpenDialog>(null);
  const below = useSignal<Below>('question');
  const hasEnded = usePart(desk, (it) => it.ended !== null);
  const isFrozen = usePart(desk, (it) => it.frozen);
  useLayoutEffect(() => listenToKeys(desk), [desk]);
  const { labs, question, message } = words.value;
  function open(it: OpenDialog): () => void {
    return () => (dialog.value = it);
  }
  if (hasEnded) return <Receipts desk={desk} />;
  return (
    <div class={isFrozen ? 'page con frozen' : 'page con'}>
      <ConsoleHead desk={desk} onCode={open('code')} onEnd={open('end')} />
      <main id="content" class="con-content">
        <NoticeLines desk={desk} />
        <div class="con-main">
          <PlanPanel desk={desk} onAgree={open('agree')} onEnd={open('end')} />
          <div class="con-middle">
            <SeatsPanel desk={desk} onCode={open('code')} />
            <div class="con-tabs">
              <Choices
                name="con-below"
                label={`${labs.title}, ${question.title}, ${message.title}`}
                chosen={below.value}
                choices={[
                  { value: 'question', text: question.title },
                  { value: 'message', text: message.title },
                  { value: 'labs', text: labs.title },
                ]}
                onChoose={(it) => (below.value = it)}
              />
            </div>
            <div class="con-below" data-shows={below.value}>
              <QuestionPanel desk={desk} />
              <MessagePanel desk={desk} />
              <LabsPanel desk={desk} onAgree={open('agree')} />
            </div>
          </div>
          <div class="con-right">
            <WallPanel desk={desk} />
            <PicturesPanel desk={desk} />
          </div>
        </div>
      </main>
      {dialog.value === 'code' && <CodeDialog desk={desk} onClose={open(null)} />}
      {dialog.value === 'end' && <EndDialog desk={desk} onClose={open(null)} />}
      {dialog.value === 'agree' && <AgreeDialog desk={desk} onClose={open(null)} />}
    </div>
  );
}

/** Lets the letters work wherever nobody writes; answers how to stop. */
function listenToKeys(desk: ConsoleDesk): () => void {
  function onKey(event: KeyboardEvent): void {
    const action = actionOf(event, isWritingIn(event.target));
    if (!action || desk.state.peek()?.ended) return;
    event.preventDefault();
    act(desk, action);
  }
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function act(desk: ConsoleDesk, action: KeyAction): void {
  switch (action) {
    case 'freeze':
      void desk.ask({ type: 'freeze', on: !desk.state.peek()?.frozen });
      return;
    case 'clear':
      void desk.ask({ type: 'clear-wall' });
      return;
    default:
      action satisfies never;
  }
}
