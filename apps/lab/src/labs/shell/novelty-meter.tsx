/** The copy meter: how many of a hundred fresh fakes are new, as a bar that stays white for those that are too vague and in words. */
import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { NoveltyTally, TrainingReport } from '@nepwerk/protocol';
import { number, say, texts } from '../../text/speech.ts';
import { hasShape } from './novelty.ts';

/** The meter; before there is a tally it says that figures will come, or that there is nothing yet that could be new or a copy. */
export function NoveltyMeter({
  novelty,
  report,
}: {
  novelty: ReadonlySignal<NoveltyTally | null>;
  report: ReadonlySignal<TrainingReport | null>;
}) {
  const { novelty: words } = texts.value;
  const tally = novelty.value;
  const vague = useComputed(() => report.value !== null && !hasShape(report.value));
  if (vague.value) return <p class="novelty-meter hint">{words.vague}</p>;
  if (!tally) return <p class="novelty-meter hint">{words.early}</p>;
  const { copies, alike, far, of } = tally;
  const fresh = of - copies - alike - far;
  const said = {
    fresh: number(fresh),
    alike: number(alike),
    copies: number(copies),
    far: number(far),
    of: number(of),
  };
  const count = say(words.count, said);
  return (
    <p class="novelty-meter" title={say(words.full, said)}>
      <strong aria-hidden="true">{far > 0 ? say(words.vagueToo, { count, far: said.far }) : count}</strong>
      <span class="only-heard">{say(words.full, said)}</span>
      <svg viewBox={`0 0 ${of} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="new" width={fresh} height="10" />
        <rect class="alike" x={fresh} width={alike} height="10" />
        <rect class="copied" x={fresh + alike} width={copies} height="10" />
      </svg>
    </p>
  );
}
