/** The losses of both nets of a GAN, held against what they are where the judge guesses. */
import type { ReadonlySignal } from '@preact/signals';
import type { HistoryPoint } from '@nepwerk/protocol';
import { texts } from '../../text/speech.ts';
import { Curves } from './curves.tsx';

/** The loss of both where the judge guesses: ln 2, for the judge as the mean of real and made. */
const GUESSING = Math.LN2;

/** So much is always in sight. */
const LEAST_TOP = 1;

/** The curves. */
export function LossCurves({ history }: { history: ReadonlySignal<readonly HistoryPoint[]> }) {
  const { curves } = texts.value.shell;
  return (
    <Curves
      history={history}
      look={{
        heading: curves.heading,
        caption: curves.caption,
        empty: curves.empty,
        lines: [
          { name: `▲ ${curves.generator}`, colour: '--fake', dashed: true, of: (point) => point.generatorLoss },
          { name: `● ${curves.discriminator}`, colour: '--real', dashed: false, of: meanLoss },
        ],
        mark: { at: GUESSING, name: curves.guess },
        leastTop: LEAST_TOP,
      }}
    />
  );
}

/** The judge's loss is the sum of two, of real and of made ones; as their mean it can be held against the maker's, which is one. */
function meanLoss({ discriminatorLoss }: HistoryPoint): number | null {
  return discriminatorLoss === null ? null : discriminatorLoss / 2;
}
