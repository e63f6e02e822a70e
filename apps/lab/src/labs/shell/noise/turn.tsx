/** Turning the noise: sliders along the directions that change most, and one for each number. */
import { useComputed } from '@preact/signals';
import { later } from '../../../text/later.ts';
import { number, say, texts } from '../../../text/speech.ts';
import { latentSheet } from '../pictures.ts';
import { SheetCanvas } from '../sheet-canvas.tsx';
import { Slider } from '../slider.tsx';
import { Made } from './made.tsx';
import type { NoiseDesk } from './noise-desk.ts';

/** Sliders go as many standard deviations either way: of a thousand numbers of noise three lie further out. */
const REACH = 3;
/** Small enough to glide, large enough that arrow keys get somewhere. */
const SLIDER_STEP = 0.1;

/** A beside what it becomes, and the sliders. */
export function Turn({ desk }: { desk: NoiseDesk }) {
  const words = later.value.noise.turn;
  const grey = useComputed(() => latentSheet(desk.noise.value));
  const count = number(desk.noise.value.length);
  return (
    <>
      <p class="hint">{say(words.explain, { count })}</p>
      <div class="noise-turn">
        <div class="noise-pictures">
          <Made sheet={desk.pictures.a} caption="A" />
          <Made sheet={desk.pictures.changed} caption={words.changed} />
          <figure class="noise-grey">
            <SheetCanvas sheet={grey} label={words.noise} side={64} radius={0} />
            <figcaption class="hint">{texts.value.burger.noise}</figcaption>
          </figure>
          <div class="noise-buttons">
            <button type="button" class="button" onClick={desk.reset}>
              {words.reset}
            </button>
            <button type="button" class="button" onClick={desk.refresh}>
              {words.refresh}
            </button>
          </div>
        </div>
        <div>
          {desk.turns.value.map((value, direction) => (
            <Slider
              key={direction}
              name={`direction-${direction}`}
              label={say(words.direction, { at: number(direction + 1) })}
              value={value}
              least={-REACH}
              most={REACH}
              step={SLIDER_STEP}
              text={number(value, 1)}
              onInput={(to) => desk.turn(direction, to)}
            />
          ))}
        </div>
      </div>
      <details>
        <summary>{say(words.all, { count })}</summary>
        <div class="noise-numbers">
          {Array.from(desk.noise.value, (value, place) => (
            <input
              type="range"
              key={place}
              aria-label={say(words.number, { at: number(place + 1) })}
              aria-valuetext={number(value, 1)}
              min={-REACH}
              max={REACH}
              step={SLIDER_STEP}
              value={value}
              onInput={(event) => desk.setNumber(place, event.currentTarget.valueAsNumber)}
            />
          ))}
        </div>
      </details>
    </>
  );
}
