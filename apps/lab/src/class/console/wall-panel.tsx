/** What the wall shows: chosen, opened in a window of its own, and its pictures revealed or taken off. */
import { useSignal } from '@preact/signals';
import { WALL_VIEWS } from '@nepwerk/protocol/class';
import { Choices } from '../../labs/shell/choices.tsx';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say, sayCounted } from '../../text/speech.ts';
import { wallAddress, wallPlace } from '../teach/join-address.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { PicturesOnWall } from './pictures-on-wall.tsx';
import { usePart } from './use-part.ts';
import { inDigits, inThrees, words } from './words.ts';

/** The panel. */
export function WallPanel({
  desk,
  onReveal,
  onTakeAway,
}: {
  desk: ConsoleDesk;
  onReveal: () => void;
  onTakeAway: () => void;
}) {
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
      {/* Always there, so that pictures that are judged below do not move when the first comes on the wall. */}
      <div class="con-on-wall">
        <button type="button" class="button" disabled={onWall.length === 0} onClick={() => (isOpen.value = true)}>
          {sayCounted(wall.on, onWall.length)} …
        </button>
        <button type="button" class="button" disabled={onWall.every(({ revealed }) => revealed)} onClick={onReveal}>
          {wall.revealAll}
        </button>
      </div>
      <p class="con-elsewhere">{say(wall.elsewhere, { address: wallPlace(location.host) })}</p>
      <Second second={desk.second} />
      {isOpen.value && (
        <Dialog title={wall.list} wide onClose={() => (isOpen.value = false)}>
          <PicturesOnWall desk={desk} />
          {onWall.length > 0 && (
            <p class="con-take-away">
              <button type="button" class="button" onClick={onTakeAway}>
                {wall.takeAway}
              </button>
            </p>
          )}
        </Dialog>
      )}
    </section>
  );
}

/** The second code, when asked for: this page is not shown to all, and whoever guesses codes must not read it. */
function Second({ second }: { second: string | null }) {
  const { code } = words.value;
  return (
    <details class="con-elsewhere">
      <summary>{code.second}</summary>
      {second === null ? (
        <p>{code.secondAway}</p>
      ) : (
        <b role="img" aria-label={inDigits(second)}>
          {inThrees(second)}
        </b>
      )}
    </details>
  );
}
