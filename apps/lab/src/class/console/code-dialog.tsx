/** The code of the class, for all to see, and its door. */
import { MOST_SEATS, seatsTaken } from '@nepwerk/protocol/class';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say } from '../../text/speech.ts';
import { CodeCard } from '../teach/code-card.tsx';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The dialog. */
export function CodeDialog({ desk, onClose }: { desk: ConsoleDesk; onClose: () => void }) {
  const { code: says, door: doorWords } = words.value;
  const { code, door } = usePart(desk, (it) => ({ code: it.code, door: it.door }));
  const isFull = usePart(desk, (it) => seatsTaken(it) >= MOST_SEATS);
  return (
    <Dialog title={says.title} wide onClose={onClose}>
      <div class="con-code-dialog">
        <CodeCard code={code} second={desk.second} door={door}>
          {isFull && <p class="code-shut">{say(doorWords.full, { count: MOST_SEATS })}</p>}
          <button type="button" class="button" onClick={() => void desk.ask({ type: 'door', open: !door })}>
            {door ? doorWords.toShut : doorWords.toOpen}
          </button>
        </CodeCard>
      </div>
    </Dialog>
  );
}
