/** Taking a fake apart by its noise: a dialog to pick two fakes, and to turn their noise, mix it, or walk from one to the other. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { later } from '../../../text/later.ts';
import { say, texts } from '../../../text/speech.ts';
import { Choices } from '../choices.tsx';
import { FakePicker } from '../copies.tsx';
import { Dialog } from '../dialog.tsx';
import type { TrainingSession } from '../session.ts';
import { SheetCanvas } from '../sheet-canvas.tsx';
import { Middle } from './middle.tsx';
import { openNoiseDesk, type End, type NoiseDesk } from './noise-desk.ts';
import { Turn } from './turn.tsx';
import { Walk } from './walk.tsx';
import './noise.css';

/** What each end is called, also on the pictures. */
const NAMES: Readonly<Record<End, string>> = { a: 'A', b: 'B' };

/** The dialog; it asks for the noise when it opens. */
export function NoiseDialog({ session, onClose }: { session: TrainingSession; onClose: () => void }) {
  const { noise } = later.value;
  const desk = useMemo(() => openNoiseDesk(session, Date.now()), [session]);
  useEffect(() => desk.close, [desk]);
  return (
    <Dialog title={noise.title} onClose={onClose} wide>
      {desk.shown.value ? <Desk desk={desk} session={session} /> : <p role="status">{noise.waiting}</p>}
    </Dialog>
  );
}

function Desk({ desk, session }: { desk: NoiseDesk; session: TrainingSession }) {
  const { noise } = later.value;
  const Way = { turn: Turn, middle: Middle, walk: Walk }[desk.way.value];
  return (
    <div class="noise">
      <Picker desk={desk} session={session} />
      <div class="noise-work">
        <Choices
          name="noise-way"
          label={noise.ways.label}
          chosen={desk.way.value}
          choices={(['turn', 'middle', 'walk'] as const).map((value) => ({ value, text: noise.ways[value] }))}
          onChoose={desk.setWay}
        />
        <Way desk={desk} />
      </div>
    </div>
  );
}

/** The sixteen fakes, of which two are picked. */
function Picker({ desk, session }: { desk: NoiseDesk; session: TrainingSession }) {
  const { noise } = later.value;
  const { burger } = texts.value;
  const picking = useSignal<End>('a');
  const running = useComputed(() => session.phase.value === 'running');
  const end = picking.value;
  const [a, b] = [desk.picked.a.value, desk.picked.b.value];
  return (
    <div class="noise-pick">
      <Choices
        name="noise-end"
        label={noise.pickEnd}
        chosen={end}
        choices={(['a', 'b'] as const).map((value) => ({ value, text: NAMES[value] }))}
        onChoose={(value) => (picking.value = value)}
      />
      <div class="fakes-frame">
        <SheetCanvas sheet={session.fakes} label={burger.fakesLabel} gap={8} radius={8} />
        <FakePicker
          sheet={session.fakes}
          label={say(noise.pick, { end: NAMES[end] })}
          name={noise.picture}
          mark={(place) => [...(place === a ? [NAMES.a] : []), ...(place === b ? [NAMES.b] : [])].join(' ')}
          onPick={(_, place) => desk.pick(end, place)}
        />
      </div>
      {running.value && <p class="hint">{say(noise.live)}</p>}
    </div>
  );
}
