/** Labs that open and close, and the checklist without which a guarded one does not open. */
import { useSignal } from '@preact/signals';
import { AGREEMENTS, CLASS_LABS, type ClassLab, GUARDED_LABS, isLabOpen, UNLOCKED_FOR } from '@nepwerk/protocol/class';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { say, timeOfDay } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The panel. */
export function LabsPanel({ desk, onAgree }: { desk: ConsoleDesk; onAgree: () => void }) {
  const doors = usePart(desk, (it) =>
    CLASS_LABS.map((lab) => ({ lab, open: isLabOpen(it, lab, desk.now.value), until: it.labs[lab].until })),
  );
  return (
    <section class="con-panel con-labs" data-below="labs" aria-labelledby="con-labs">
      <h2 id="con-labs">{words.value.labs.title}</h2>
      <ul>
        {doors.map((door) => (
          <LabRow key={door.lab} desk={desk} onAgree={onAgree} {...door} />
        ))}
      </ul>
    </section>
  );
}

function LabRow({
  desk,
  lab,
  open,
  until,
  onAgree,
}: {
  desk: ConsoleDesk;
  lab: ClassLab;
  open: boolean;
  until: number | null;
  onAgree: () => void;
}) {
  const { labs } = words.value;
  const isGuarded = GUARDED_LABS.has(lab);
  function turn(): void {
    if (open) void desk.ask({ type: 'close-lab', lab });
    else if (isGuarded) onAgree();
    else void desk.ask({ type: 'open-lab', lab, agreed: [] });
  }
  const shut = isGuarded ? labs.guarded : labs.shut;
  const stands = open ? (until === null ? labs.open : say(labs.until, { time: timeOfDay(until) })) : shut;
  return (
    <li>
      <button type="button" role="switch" aria-checked={open} class={open ? 'con-lab open' : 'con-lab'} onClick={turn}>
        <b>{labs.names[lab]}</b>
        <span class="con-stands">
          {isGuarded && !open && (
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M4 9h12v8H4zM7 9V6a3 3 0 0 1 6 0v3" />
            </svg>
          )}
          {stands}
        </span>
        <span class="con-switch" aria-hidden="true" />
      </button>
    </li>
  );
}

/** What a teacher agrees to before faces are filmed. */
export function AgreeDialog({ desk, onClose }: { desk: ConsoleDesk; onClose: () => void }) {
  const { agree } = words.value;
  const agreed = useSignal<readonly (typeof AGREEMENTS)[number][]>([]);
  const isComplete = AGREEMENTS.every((it) => agreed.value.includes(it));
  async function open(): Promise<void> {
    if (!isComplete) return;
    if (await desk.ask({ type: 'open-lab', lab: 'face', agreed: [...agreed.value] })) onClose();
  }
  return (
    <Dialog title={agree.title} closeText={agree.cancel} onClose={onClose}>
      <form
        class="con-agree"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p>{agree.lead}</p>
        {AGREEMENTS.map((it) => (
          <label key={it} class="switch">
            <input
              type="checkbox"
              checked={agreed.value.includes(it)}
              onChange={({ currentTarget }) => {
                const others = agreed.value.filter((other) => other !== it);
                agreed.value = currentTarget.checked ? [...others, it] : others;
              }}
            />
            {agree[it]}
          </label>
        ))}
        <p>{say(agree.until, { time: timeOfDay(desk.now.value + UNLOCKED_FOR) })}</p>
        <button type="submit" class="button go" disabled={!isComplete}>
          {agree.open}
        </button>
      </form>
    </Dialog>
  );
}
