/** The copy meter: how many of a hundred fresh fakes are new, as a bar and in words. */
import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { NoveltyTally, TrainingReport } from '@nepwerk/protocol';
import { number, say, texts } from '../../text/speech.ts';
import { hasShape } from './novelty.ts';

/** The meter; before there is a tally it says that it is counting, or that there is nothing yet that could be new or a copy. */
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
  const { copies, alike, of } = tally;
  const said = { fresh: number(of - copies - alike), alike: number(alike), copies: number(copies), of: number(of) };
  return (
    <p class="novelty-meter" title={say(words.full, said)}>
      <strong aria-hidden="true">{say(words.count, said)}</strong>
      <span class="only-heard">{say(words.full, said)}</span>
      <svg viewBox={`0 0 ${of} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="new" width={of - copies - alike} height="10" />
        <rect class="alike" x={of - copies - alike} width={alike} height="10" />
        <rect class="copied" x={of - copies} width={copies} height="10" />
      </svg>
    </p>
  );
}
