/** The code of the class, for all to see, and its door. */
import { Dialog } from '../../labs/shell/dialog.tsx';
import { CodeCard } from '../teach/code-card.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The dialog. */
export function CodeDialog({ desk, onClose }: { desk: ConsoleDesk; onClose: () => void }) {
  const { code: says, door: doorWords } = words.value;
  const { code, door } = usePart(desk, (it) => ({ code: it.code, door: it.door }));
  return (
    <Dialog title={says.title} wide onClose={onClose}>
      <div class="con-code-dialog">
        <CodeCard code={code} second={desk.second} door={door}>
          <button type="button" class="button" onClick={() => void desk.ask({ type: 'door', open: !door })}>
            {door ? doorWords.toShut : doorWords.toOpen}
          </button>
        </CodeCard>
      </div>
    </Dialog>
  );
}
