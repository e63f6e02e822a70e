/** What comes out at the end: what the judge says of both pictures, and then how wrong both nets were. */
import { useComputed } from '@preact/signals';
import { level, number, percent, say, texts } from '../../text/speech.ts';
import type { Scene } from './scene.ts';

/** The loss at which the bar is full: whoever is that wrong takes the truth for one in twenty. */
const FULL_LOSS = 3;

/** The verdicts on the two pictures, and from the losses on those of the two nets in their places. */
export function Verdicts({ scene }: { scene: Scene }) {
  const atLoss = useComputed(() => ['loss', 'judgeLearns', 'makerLearns'].includes(scene.stop.value));
  if (atLoss.value) {
    return (
      <div class="pair verdicts">
        <LossMeter scene={scene} of="generator" />
        <LossMeter scene={scene} of="discriminator" />
      </div>
    );
  }
  return (
    <div class="pair verdicts">
      <Verdict scene={scene} of="fake" />
      <Verdict scene={scene} of="real" />
    </div>
  );
}

/** What the judge says of one of the two, and whether that is right. */
function Verdict({ scene, of }: { scene: Scene; of: 'fake' | 'real' }) {
  const { burger } = texts.value;
  const verdict = useComputed(() => {
    const sample = scene.sample.value;
    if (!sample || scene.stop.value !== 'verdict') return null;
    const real = of === 'fake' ? sample.fakeLooksReal : sample.realLooksReal;
    const saysReal = real >= 0.5;
    return {
      saysReal,
      text: say(saysReal ? burger.saysReal : burger.saysFake, { percent: percent(saysReal ? real : 1 - real) }),
      right: saysReal === (of === 'real'),
    };
  });
  const { value } = verdict;
  if (!value) return <p class="verdict waiting">…</p>;
  return (
    <p class={`verdict ${value.saysReal ? 'real' : 'fake'}`}>
      <strong>
        {value.saysReal ? '●' : '▲'} {value.text}
      </strong>
      <span class={value.right ? 'right' : 'wrong'}>
        <span aria-hidden="true">{value.right ? '✓' : '✗'}</span>{' '}
        {value.right ? burger.rightVerdict : burger.wrongVerdict}
      </span>
    </p>
  );
}

/** How wrong a net was, with a bar and, for who reads on, what it is computed from. */
function LossMeter({ scene, of }: { scene: Scene; of: 'generator' | 'discriminator' }) {
  const { burger, stage } = texts.value;
  const sample = scene.sample.value;
  const inside = scene.inside.value;
  if (!sample || !inside) return <p class="verdict waiting">…</p>;
  const made = of === 'generator';
  // The judge's is the mean of two, as on the curves: then both nets' can be compared.
  const loss = made ? inside.generatorLoss : inside.discriminatorLoss / 2;
  const terms = made ? [sample.fakeLooksReal] : [1 - sample.fakeLooksReal, sample.realLooksReal];
  const turn = scene.stop.value === (made ? 'judgeLearns' : 'makerLearns') ? 'rests' : 'counts';
  return (
    <p class={`loss ${made ? 'fake' : 'real'} ${turn}`}>
      <span class="loss-who">
        {stage.loss} {(made ? burger.maker : burger.judge).toLowerCase()}
      </span>
      <strong>{number(loss, 2)}</strong>
      <span class="loss-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(1, loss / FULL_LOSS) * 100}%` }} />
      </span>
      {level.value === 'b1' &&
        terms.map((term, at) => (
          <span key={at} class="loss-sum">
            {made ? '−ln' : '−½ ln'} {chance(term)}
          </span>
        ))}
    </p>
  );
}

/** A chance as a number that a logarithm can be taken of. */
function chance(share: number): string {
  return number(share, share < 0.01 ? 4 : 2);
}
