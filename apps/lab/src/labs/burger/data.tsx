/** The first part of the Burger lab: the pictures that go in, and the recipe that decides what is on them. */
import { useComputed } from '@preact/signals';
import type { BurgerSettings } from '@nepwerk/protocol';
import { number, percent, say, sayCounted, texts } from '../../text/speech.ts';
import { AlbumView } from '../shell/album-view.tsx';
import { Slider } from '../shell/slider.tsx';
import type { BurgerController } from './controller.ts';
import { burgerLab } from './lab.ts';
import { sliders } from './settings.ts';

/** Pictures and recipe. */
export function Data({ lab }: { lab: BurgerController }) {
  const { burger } = texts.value;
  const { count } = lab.settings.value;
  const painting = useComputed(() => lab.album.value.painted < lab.settings.value.count);
  return (
    <>
      <AlbumView album={lab.album} label={sayCounted(burger.sheetLabel, count)} />
      <p class="hint data-hint">{painting.value ? <Painting lab={lab} /> : <Recipe count={count} />}</p>
      <fieldset class="recipe">
        <legend class="only-heard">{burger.recipeLabel}</legend>
        {sliders.map((name) => (
          <Slider
            key={name}
            name={name}
            label={burger.ingredients[name]}
            value={lab.settings.value[name]}
            step={burgerLab.chanceStep}
            least={0}
            most={100}
            text={percent(lab.settings.value[name] / 100)}
            onInput={(value) => lab.set(name, value)}
          />
        ))}
        <Slider
          name="count"
          label={burger.count}
          value={toCountPlace(count)}
          step={1}
          least={0}
          most={COUNTS.length - 1}
          text={number(count)}
          onInput={(place) => lab.set('count', COUNTS[place] ?? count)}
        />
      </fieldset>
    </>
  );
}

/** How far the painter is; what it has painted can be seen already. */
function Painting({ lab }: { lab: BurgerController }) {
  const done = useComputed(() => lab.album.value.painted);
  const count = useComputed(() => lab.settings.value.count);
  const text = useComputed(() =>
    say(texts.value.burger.painting, { done: number(done.value), count: number(count.value) }),
  );
  return (
    <>
      <progress value={done} max={count} aria-label={text} />
      {text}
    </>
  );
}

function Recipe({ count }: { count: number }) {
  const { burger } = texts.value;
  return (
    <>
      <strong>{sayCounted(burger.pictures, count)}</strong> {say(burger.recipe)}
    </>
  );
}

/** The numbers of pictures that the slider offers: from twenty to fifty it matters how many, from a thousand on hardly. */
const COUNTS: readonly BurgerSettings['count'][] = [
  burgerLab.pictures.fewest,
  30,
  50,
  75,
  100,
  150,
  200,
  300,
  400,
  600,
  800,
  1000,
  1500,
  burgerLab.pictures.most,
];

/** The place on the slider that is nearest to a number of pictures; an address may ask for one in between. */
function toCountPlace(count: number): number {
  return COUNTS.reduce(
    (best, it, place) => (Math.abs(it - count) < Math.abs((COUNTS[best] ?? 0) - count) ? place : best),
    0,
  );
}
