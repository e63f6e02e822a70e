/** The middle of two fakes, taken of their noise and of their pixels: a whole picture beside a double exposure. */
import { useComputed } from '@preact/signals';
import { later } from '../../../text/later.ts';
import { say } from '../../../text/speech.ts';
import { Made } from './made.tsx';
import { pixelMiddle, type NoiseDesk } from './noise-desk.ts';

/** A and B, and both middles. */
export function Middle({ desk }: { desk: NoiseDesk }) {
  const words = later.value.noise.middle;
  const { a, b, changed } = desk.pictures;
  const pixels = useComputed(() => (a.value && b.value ? pixelMiddle(a.value, b.value) : null));
  return (
    <>
      <p>{say(words.explain)}</p>
      <div class="noise-four">
        <Made sheet={a} caption="A" />
        <Made sheet={b} caption="B" />
        <Made sheet={changed} caption={words.ofNoise} />
        <Made sheet={pixels} caption={words.ofPixels} sign={false} />
      </div>
    </>
  );
}
