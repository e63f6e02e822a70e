/** Two moments of the film beside each other, each with a slider through all moments: the same noise, so place by place comparable. */
import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { FilmFrame } from '@nepwerk/protocol';
import { later } from '../../text/later.ts';
import { clock, number, say } from '../../text/speech.ts';
import { Dialog } from './dialog.tsx';
import type { TrainingSession } from './session.ts';
import { SheetCanvas } from './sheet-canvas.tsx';
import { Slider } from './slider.tsx';
import './compare.css';

/** What the dialog needs of a training. */
export type ComparedSession = Pick<TrainingSession, 'film' | 'fakes' | 'report'>;

/** The dialog; it begins with the moment that was looked at, or else the first, beside now. */
export function CompareDialog({
  session,
  looking,
  onClose,
}: {
  session: ComparedSession;
  looking: FilmFrame | null;
  onClose: () => void;
}) {
  const { compare } = later.value;
  const left = useSignal<FilmFrame | null>(looking ?? session.film.peek()[0] ?? null);
  const right = useSignal<FilmFrame | null>(null);
  return (
    <Dialog title={compare.title} onClose={onClose} wide>
      <p>{say(compare.explain)}</p>
      <div class="compare">
        <Moment session={session} side={compare.left} name="left" at={left} />
        <Moment session={session} side={compare.right} name="right" at={right} />
      </div>
    </Dialog>
  );
}

/** One side: a frame of the film, or null for now, which stands at the end of the slider. */
function Moment({
  session,
  side,
  name,
  at,
}: {
  session: ComparedSession;
  side: string;
  name: string;
  at: Signal<FilmFrame | null>;
}) {
  const { compare } = later.value;
  const sheet = useComputed(() => at.value?.sheet ?? session.fakes.value);
  const film = session.film.value;
  const moment = useMoment(session, at);
  // A full film drops a frame now and then; the one that is looked at stays on show, and its slider at the nearest place.
  const place = at.value
    ? Math.max(
        0,
        film.findLastIndex(({ step }) => step <= (at.value?.step ?? 0)),
      )
    : film.length;
  return (
    <figure class="compare-side" data-side={name}>
      <SheetCanvas sheet={sheet} label={say(compare.sheet, { side })} gap={8} radius={8} />
      <figcaption>
        <span aria-hidden="true">▲ </span>
        {moment}
      </figcaption>
      <Slider
        name={`moment-${name}`}
        label={side}
        value={place}
        least={0}
        most={film.length}
        step={1}
        text={moment.value}
        onInput={(value) => (at.value = film[value] ?? null)}
      />
    </figure>
  );
}

function useMoment({ report }: ComparedSession, at: ReadonlySignal<FilmFrame | null>): ReadonlySignal<string> {
  return useComputed(() => {
    const { compare } = later.value;
    const frame = at.value;
    if (!frame) return say(compare.now, { count: number(report.value?.step ?? 0) });
    return say(compare.moment, { time: clock(frame.seconds), count: number(frame.step) });
  });
}
