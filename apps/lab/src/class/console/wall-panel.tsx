/** What the wall shows: chosen, opened in a window of its own, and its pictures revealed or taken off. */
import { useSignal } from '@preact/signals';
import { WALL_VIEWS } from '@nepwerk/protocol/class';
import { Choices } from '../../labs/shell/choices.tsx';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { sayCounted } from '../../text/speech.ts';
import { wallAddress } from '../teach/join-address.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { PicturesOnWall } from './pictures-on-wall.tsx';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The panel. */
export function WallPanel({ desk }: { desk: ConsoleDesk }) {
  const { wall } = words.value;
  const { shows, code } = usePart(desk, (it) => ({ shows: it.wall, code: it.code }));
  const onWall = usePart(desk, (it) => it.pictures.filter(({ status }) => status === 'shown'));
  const isOpen = useSignal(false);
  return (
    <section class="con-panel con-wall" aria-labelledby="con-wall">
      <div class="con-panel-head">
        <h2 id="con-wall">{wall.title}</h2>
        <a class="button" href={wallAddress(code)} target="_blank" rel="noopener" aria-label={wall.open}>
          {wall.openShort} <span aria-hidden="true">↗</span>
        </a>
      </div>
      <Choices
        name="wall"
        label={wall.label}
        chosen={shows}
        choices={WALL_VIEWS.map((it) => ({ value: it, text: wall.views[it] }))}
        onChoose={(it) => void desk.ask({ type: 'wall', shows: it })}
      />
      {onWall.length > 0 && (
        <div class="con-on-wall">
          <button type="button" class="button" onClick={() => (isOpen.value = true)}>
            {sayCounted(wall.on, onWall.length)} …
          </button>
          {onWall.some(({ revealed }) => !revealed) && (
            <button type="button" class="button" onClick={() => void desk.ask({ type: 'reveal', picture: null })}>
              {wall.revealAll}
            </button>
          )}
        </div>
      )}
      {isOpen.value && (
        <Dialog title={wall.list} wide onClose={() => (isOpen.value = false)}>
          <PicturesOnWall desk={desk} />
        </Dialog>
      )}
    </section>
  );
}
