/** The first part of the Burger lab: the pictures that go in, and the recipe that decides what is on them. */
import { useComputed } from '@preact/signals';
import type { BurgerSettings } from '@nepwerk/protocol';
import { number, percent, say, sayCounted, texts } from '../../text/speech.ts';
import { describePicture } from '../shell/describe-picture.ts';
import { AlbumView } from '../shell/album-view.tsx';
import { Slider } from '../shell/slider.tsx';
import type { BurgerController } from './controller.ts';
import { DataTools } from './data-tools.tsx';
import { burgerLab } from './lab.ts';
import { hasBurgers, sliders } from './settings.ts';

/** Narrowest picture in the grid, in rem. */
const CELL_REM = 2.25;

/** Pictures and recipe. */
export function Data({ lab }: { lab: BurgerController }) {
  const { burger } = texts.value;
  const { data } = lab;
  const { count } = lab.settings.value;
  const burgerless = !hasBurgers(lab.settings.value);
  const painting = useComputed(() => data.album.value.painted < data.album.value.count);
  return (
    <>
      <AlbumView
        data={data}
        describe={(place) => describePicture(data, place)}
        label={sayCounted(burger.sheetLabel, data.album.value.count)}
        cell={CELL_REM}
        onPick={({ place, range }) => {
          if (range) return;
          const id = data.idAt(place);
          data[data.without.value.has(id) ? 'bringBack' : 'leaveOut']([id]);
        }}
      />
      <DataTools lab={lab} />
      <div role="status" aria-live={painting.value ? 'off' : 'polite'}>
        {painting.value ? <Painting lab={lab} /> : <Kept lab={lab} />}
      </div>
      <fieldset class="recipe">
        <legend class="only-heard">{burger.recipeLabel}</legend>
        {burgerless && <p class="hint">{say(burger.burgerless)}</p>}
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
            disabled={burgerless}
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
  const { painted, count } = lab.data.album.value;
  const text = say(texts.value.burger.painting, { done: number(painted), count: number(count) });
  return (
    <p class="hint data-hint">
      <progress value={painted} max={count} aria-label={text} />
      {text}
    </p>
  );
}

/** How many pictures are trained on, and what is to be done about it. */
function Kept({ lab }: { lab: BurgerController }) {
  const { burger, data: words } = texts.value;
  const contents = lab.data.contents.value;
  const missing = lab.missing.value;
  if (!contents) return null;
  const { kept, leftOut } = contents;
  if (missing > 0) {
    return (
      <p class="hint data-hint too-few">
        <strong>{sayCounted(words.missing, missing)}</strong>{' '}
        {lab.session.report.value !== null && say(words.missingRunning)} {leftOut > 0 && <AllBack lab={lab} />}
      </p>
    );
  }
  const onlyBurgers = contents.tally.burger === kept;
  return (
    <p class="hint data-hint">
      <strong>{sayCounted(onlyBurgers ? burger.pictures : words.pictures, kept)}</strong>{' '}
      {leftOut > 0 ? (
        <>
          {sayCounted(words.leftOut, leftOut)} <AllBack lab={lab} />
        </>
      ) : (
        hasBurgers(lab.settings.value) && <span class="pick-hint">{say(words.pickHint)}</span>
      )}
    </p>
  );
}

function AllBack({ lab }: { lab: BurgerController }) {
  return (
    <button type="button" class="link" onClick={() => lab.data.bringBack(lab.data.without.value)}>
      {texts.value.data.allBack}
    </button>
  );
}

/** The numbers of pictures that the slider offers: from twenty to fifty it matters how many, from a thousand on hardly; none is for own ones alone. */
const COUNTS: readonly BurgerSettings['count'][] = [
  0,
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
