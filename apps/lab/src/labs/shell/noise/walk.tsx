/** Walking from A to B through the noise: a slider, a button that plays, and seven pictures along the way. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isHeld } from '../../../class/in-lab.ts';
import { later } from '../../../text/later.ts';
import { percent, say } from '../../../text/speech.ts';
import { SheetCanvas } from '../sheet-canvas.tsx';
import { Slider } from '../slider.tsx';
import { Made } from './made.tsx';
import { STOPS, type NoiseDesk } from './noise-desk.ts';

/** How often the walk goes on, and how far: gliding it takes five seconds; in steps each is to be looked at. */
const GLIDE = { milliseconds: 50, share: 0.01 };
const STEPS = { milliseconds: 900, share: 1 / (STOPS - 1) };

/** The picture on the way, the slider and the strip. */
export function Walk({ desk }: { desk: NoiseDesk }) {
  const words = later.value.noise.walk;
  const playing = useSignal(false);
  usePlaying(desk, playing.value && !isHeld.value, () => (playing.value = false));
  const now = say(words.now, { percent: percent(desk.share.value) });
  function play(): void {
    if (desk.share.value >= 1) desk.walkTo(0);
    playing.value = !playing.value;
  }
  return (
    <>
      <p>{say(words.explain)}</p>
      <div class="noise-three">
        <Made sheet={desk.pictures.a} caption="A" />
        <Made sheet={desk.pictures.changed} caption={now} />
        <Made sheet={desk.pictures.b} caption="B" />
      </div>
      <div class="noise-way">
        <button type="button" class="button go" onClick={play}>
          {playing.value ? words.stop : words.play}
        </button>
        <Slider
          name="walk"
          label={words.share}
          value={Math.round(desk.share.value * 100)}
          least={0}
          most={100}
          step={1}
          text={percent(desk.share.value)}
          onInput={(value) => {
            playing.value = false;
            desk.walkTo(value / 100);
          }}
        />
      </div>
      <div class="noise-strip">
        <SheetCanvas sheet={desk.pictures.strip} label={words.strip} gap={8} radius={8} />
      </div>
    </>
  );
}

/** Goes on for as long as it plays; in steps for who wants less motion. */
function usePlaying(desk: NoiseDesk, playing: boolean, onEnd: () => void): void {
  useEffect(() => {
    if (!playing) return;
    const { milliseconds, share } = matchMedia('(prefers-reduced-motion: reduce)').matches ? STEPS : GLIDE;
    const timer = setInterval(() => {
      desk.walkTo(desk.share.peek() + share);
      if (desk.share.peek() >= 1) onEnd();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [desk, playing]);
}
