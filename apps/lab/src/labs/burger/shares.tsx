/** What is on the burgers: for each ingredient its share in the data beside its share in what is made. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Kind, Trait } from '@nepwerk/protocol';
import { number, say, shareOf, texts } from '../../text/speech.ts';
import { hasShape } from '../shell/novelty.ts';
import type { BurgerController } from './controller.ts';
import { figuresOfNow } from './of-now.ts';
import { birdIngredients, burgerIngredients, doodleIngredients } from '@nepwerk/datasets';

/** The ingredients of each kind. */
const INGREDIENTS: Readonly<Record<Kind, readonly Trait[]>> = {
  burger: burgerIngredients,
  bird: birdIngredients,
  doodle: doodleIngredients,
};

/** Before this step there are only spots, and spots have all colours. */
export const COUNTED_FROM_STEP = 150;
/** From this quality on counting by colour is off by about ten points where pictures have 32 pixels, below it by twice that (docs/novelty.md). */
export const COUNTED_QUALITY = 70;

/** Of at most so many pictures the count itself is shown: chance decides much there, and per cents would hide that. */
const FEW = 50;

/** The table; each share is a bar and a number. */
export function Shares({ lab }: { lab: BurgerController }) {
  const { shares } = texts.value.burger;
  const early = useComputed(() => {
    const made = lab.made.value;
    const [first] = countedTraits(lab.kinds.value);
    // After another kind was mixed in, what was counted before is no answer any more.
    if (made === null || made.step < COUNTED_FROM_STEP || !hasShape(lab.session.report.value, COUNTED_QUALITY))
      return true;
    return first === undefined || made.tally[first] === undefined;
  });
  // Of own pictures alone nobody knows what is on them.
  const unknown = useComputed(() => (lab.data.contents.value?.kept ?? 0) > 0 && lab.kinds.value.length === 0);
  const ofNow = useComputed(() => figuresOfNow(lab));
  const kept = useComputed(() => Math.max(1, lab.data.contents.value?.kept ?? 1));
  return (
    <section class="shares" aria-labelledby="shares-heading">
      <h3 id="shares-heading">
        {shares.heading} <small class={ofNow.value ? 'of-now' : 'hint'}>{ofNow.value ?? shares.byColour}</small>
      </h3>
      {early.value ? (
        <p class="hint">{say(unknown.value ? shares.own : shares.early)}</p>
      ) : (
        <table>
          <caption class="only-heard">{shares.caption}</caption>
          <thead class="only-heard">
            <tr>
              <th scope="col">{shares.ingredient}</th>
              <th scope="col">{shares.data}</th>
              <th scope="col">{shares.made}</th>
            </tr>
          </thead>
          <tbody>
            {countedTraits(lab.kinds.value).map((name) => (
              <tr key={name} data-ingredient={name}>
                <th scope="row">{nameOf(name)}</th>
                <ShareCell kind="real" count={() => lab.data.contents.value?.tally[name] ?? 0} of={() => kept.value} />
                <ShareCell
                  kind="fake"
                  count={() => lab.made.value?.tally[name] ?? 0}
                  of={() => lab.made.value?.of ?? 1}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What is looked for on pictures of these kinds. */
function countedTraits(kinds: readonly Kind[]): readonly Trait[] {
  const [only, ...others] = kinds;
  return only && others.length === 0 ? INGREDIENTS[only] : kinds;
}

function nameOf(trait: Trait): string {
  const { burger, data } = texts.value;
  const short: Readonly<Partial<Record<Trait, string>>> = burger.ingredients;
  return short[trait] ?? data.traits[trait];
}

/** A cell with a share as a bar and a number: teal for the data, tomato for what is made. */
export function ShareCell({ kind, count, of }: { kind: 'real' | 'fake'; count: () => number; of: () => number }) {
  const bar = useRef<HTMLSpanElement>(null);
  const text = useComputed(() => (of() <= FEW ? `${number(count())}/${number(of())}` : shareOf(count(), of())));
  useSignalEffect(() => {
    if (bar.current) bar.current.style.width = `${(count() / of()) * 100}%`;
  });
  return (
    <td class={kind} data-share={kind}>
      <span class="share-bar" aria-hidden="true">
        <span ref={bar} />
      </span>
      <span class="share-sign" aria-hidden="true">
        {kind === 'real' ? '●' : '▲'}
      </span>
      <span class="share-number">{text}</span>
    </td>
  );
}
