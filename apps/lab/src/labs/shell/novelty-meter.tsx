/** The copy meter: how many of a hundred fresh fakes are new, as a bar and in words. */
import type { ReadonlySignal } from '@preact/signals';
import type { Sentence } from '@nepwerk/lessons';
import type { NoveltyTally } from '@nepwerk/protocol';
import { number, say, texts } from '../../text/speech.ts';

/** From this share of copies on the maker copies: of new drawings one or two in a hundred would be one by chance. */
const COPYING = 0.05;
/** From this share of alike ones and copies on it leans on the data: of new drawings at most one in fifteen would be. */
const LEANING = 0.15;

/** The meter; before there is a tally it says that it is counting. */
export function NoveltyMeter({ novelty }: { novelty: ReadonlySignal<NoveltyTally | null> }) {
  const { novelty: words } = texts.value;
  const tally = novelty.value;
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

/** What a tally calls for, if it calls for anything. */
export function noveltyWarning(tally: NoveltyTally | null): Sentence | null {
  if (!tally) return null;
  const { novelty: words } = texts.value;
  if (tally.copies >= COPYING * tally.of) return words.copying;
  return tally.copies + tally.alike >= LEANING * tally.of ? words.leaning : null;
}
