/** The second part of the Burger lab: the two nets at work, what the judge says, how often it is right, and the losses. */
import { useComputed, type ReadonlySignal } from '@preact/signals';
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say, texts } from '../../text/speech.ts';
import { HalfWhy } from '../shell/half-why.tsx';
import { JudgeFigures, JudgeMeter } from '../shell/judge-meter.tsx';
import { LossCurves } from '../shell/loss-curves.tsx';
import type { BurgerController } from './controller.ts';
import { figuresOfNow } from './of-now.ts';
import { Stage } from './stage.tsx';

/** Bubble, stage, meter, figures and curves. */
export function Training({ lab }: { lab: BurgerController }) {
  const { report, phase, history } = lab.session;
  return (
    <>
      <Bubble lab={lab} />
      <Stage lab={lab} />
      <JudgeMeter report={report} phase={phase}>
        <HalfWhy report={report} />
      </JudgeMeter>
      <JudgeFigures report={report} ofNow={useComputed(() => figuresOfNow(lab))} />
      <LossCurves history={history} />
    </>
  );
}

function Bubble({ lab }: { lab: BurgerController }) {
  const text: ReadonlySignal<string> = useComputed(() => {
    const { sentence, values } = lab.judgeSays.value;
    return `“${say(sentence, values)}”`;
  });
  return (
    <blockquote class="bubble" aria-label={texts.value.burger.judge}>
      <span>{text}</span>
      <ReadAloudButton
        name="judge"
        label={texts.value.site.aloud.judge}
        text={() => text.value.replaceAll(/[“”]/g, '')}
      />
    </blockquote>
  );
}
