/** How many photos does it take? Four nets learn side by side, and their swaps lie beside the right answer. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FaceRace, Sheet } from '@nepwerk/protocol';
import { number, percent, say, sayCounted } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { FaceController } from './controller.ts';
import { faceLab } from './lab.ts';
import { firstNamesOf, namesOf, words } from './words.ts';
import './dialogs.css';

/** Canvas pixels of a face. */
const SIDE = 96;

/** The dialog; the nets learn for as long as it is open. */
export function RaceDialog({ lab, onClose }: { lab: FaceController; onClose: () => void }) {
  const { race: texts } = words.value;
  useEffect(() => {
    lab.setRace(faceLab.race);
    return () => lab.setRace(null);
  }, [lab]);
  const waiting = useComputed(() => lab.race.value === null);
  return (
    <Dialog title={texts.heading} onClose={onClose} wide>
      <div class="face-race">
        <p>{say(texts.what)}</p>
        {waiting.value ? (
          <p role="status">
            {texts.waiting} <progress aria-label={texts.waiting} />
          </p>
        ) : (
          <Lanes lab={lab} />
        )}
        <p class="hint">{say(texts.end)}</p>
      </div>
    </Dialog>
  );
}

function Lanes({ lab }: { lab: FaceController }) {
  const { race: texts } = words.value;
  const [first, second] = firstNamesOf(lab);
  const [performer, face] = namesOf(lab);
  const step = useComputed(() => say(texts.stand, { count: number(lab.race.value?.step ?? 0) }));
  return (
    <>
      <div class="face-lanes">
        <Column lab={lab} of={({ asked }) => asked} label={say(texts.askedAlt, { name: performer })}>
          <span class="key real">● {say(texts.asked, { name: first })}</span>
        </Column>
        {faceLab.race.map((count, place) => (
          <Column
            key={count}
            lab={lab}
            of={({ lanes }) => lanes[place]?.sheet ?? null}
            label={say(texts.lanesAlt, { count: number(count) })}
          >
            <span class="key fake">▲ {sayCounted(texts.lane, count)}</span>
            <Likeness lab={lab} place={place} />
          </Column>
        ))}
        <Column lab={lab} of={({ truth }) => truth} label={say(texts.truthAlt, { name: face })}>
          <span class="key real">● {say(texts.truth, { name: second })}</span>
        </Column>
      </div>
      <p>{step}</p>
    </>
  );
}

function Column({
  lab,
  of,
  label,
  children,
}: {
  lab: FaceController;
  of: (race: FaceRace) => Sheet | null;
  label: string;
  children: preact.ComponentChildren;
}) {
  const sheet = useComputed(() => lab.race.value && of(lab.race.value));
  return (
    <figure>
      <figcaption>{children}</figcaption>
      <SheetCanvas sheet={sheet} label={label} side={SIDE} gap={4} radius={8} />
    </figure>
  );
}

function Likeness({ lab, place }: { lab: FaceController; place: number }) {
  const text = useComputed(() =>
    say(words.value.race.like, { percent: percent(lab.race.value?.lanes[place]?.likeness ?? 0) }),
  );
  return <strong>{text}</strong>;
}
