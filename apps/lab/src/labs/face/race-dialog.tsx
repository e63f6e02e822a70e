/** How many photos does it take? Four nets learn side by side, and their swaps lie beside the right answer where somebody knows it. */
import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { FaceRace, Sheet } from '@nepwerk/protocol';
import { number, percent, say, sayCounted } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { FaceController } from './controller.ts';
import type { LiveMirror } from './live/live-mirror.ts';
import { liveWords } from './live/live-words.ts';
import { raceCounts } from './race-counts.ts';
import { firstNamesOf, namesOf, words } from './words.ts';
import './dialogs.css';

/** Canvas pixels of a face. */
const SIDE = 96;

/** Rounds of each net until the swaps differ so that it can be seen. */
const SEEN_AFTER = 100;

/** The dialog; the nets learn for as long as it is open. Nobody sees the mirror then, so its camera goes off. */
export function RaceDialog({ lab, live, onClose }: { lab: FaceController; live: LiveMirror; onClose: () => void }) {
  const { race: texts } = words.value;
  const counts = useMemo(() => raceCounts(lab.cast), [lab]);
  useEffect(() => {
    live.off();
    lab.setRace(counts);
    return () => lab.setRace(null);
  }, [lab, live, counts]);
  const waiting = useComputed(() => lab.race.value === null);
  return (
    <Dialog title={texts.heading} onClose={onClose} wide>
      <div class="face-race">
        <p>{say(texts.what, { name: firstNamesOf(lab)[0] })}</p>
        {waiting.value ? (
          <p role="status">
            {texts.waiting} <progress aria-label={texts.waiting} />
          </p>
        ) : (
          <Lanes lab={lab} counts={counts} />
        )}
        <End lab={lab} counts={counts} />
      </div>
    </Dialog>
  );
}

/** What it comes to, once it can be seen; until then how far it is. */
function End({ lab, counts }: { lab: FaceController; counts: readonly number[] }) {
  const { race: texts } = words.value;
  const step = useComputed(() => Math.min(lab.race.value?.step ?? 0, SEEN_AFTER));
  const isSeen = useComputed(() => step.value >= SEEN_AFTER);
  // The largest of the few: more than that of somebody is enough.
  const end = isSeen.value ? say(texts.end, { count: number(counts.at(-2) ?? 0) }) : say(texts.wait);
  return (
    <div class="face-race-end">
      <p class="hint" role="status">
        {end}
      </p>
      {!isSeen.value && <progress value={step} max={SEEN_AFTER} aria-label={say(texts.wait)} />}
    </div>
  );
}

function Lanes({ lab, counts }: { lab: FaceController; counts: readonly number[] }) {
  const { race: texts } = words.value;
  const [first, second] = firstNamesOf(lab);
  const [performer, face] = namesOf(lab);
  const isKnown = useComputed(() => lab.race.value?.truth !== null);
  const step = useComputed(() => say(texts.stand, { count: number(lab.race.value?.step ?? 0) }));
  return (
    <>
      <div class="face-lanes">
        <Column lab={lab} of={({ asked }) => asked} label={say(texts.askedAlt, { name: performer })}>
          <span class="key real">● {say(texts.asked, { name: first })}</span>
        </Column>
        {counts.map((count, place) => (
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
        {isKnown.value && (
          <Column lab={lab} of={({ truth }) => truth} label={say(texts.truthAlt, { name: face })}>
            <span class="key real">● {say(texts.truth, { name: second })}</span>
          </Column>
        )}
      </div>
      {!isKnown.value && <p>{say(liveWords.value.race.noTruth, { first, second })}</p>}
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
  const text = useComputed(() => {
    const { race } = lab;
    const { like } = race.value?.truth === null ? liveWords.value.race : words.value.race;
    return say(like, { percent: percent(race.value?.lanes[place]?.likeness ?? 0) });
  });
  return <strong>{text}</strong>;
}
