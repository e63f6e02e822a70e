/** The second part of the Face lab: the nets at work, how alike it is by now, what would help, and the losses. */
import { useComputed } from '@preact/signals';
import { percent, say } from '../../text/speech.ts';
import { Curves } from '../shell/curves.tsx';
import type { FaceController, FacePoint } from './controller.ts';
import { LETTERS } from './data.tsx';
import { Nets } from './nets.tsx';
import { firstNamesOf, namesOf, words } from './words.ts';
import './likeness.css';

/** A loss of this much is always in sight: an untrained net's. */
const LEAST_TOP = 0.1;

/** All of it. */
export function Training({ lab }: { lab: FaceController }) {
  const { curves } = words.value;
  const [first, second] = firstNamesOf(lab);
  return (
    <>
      <Nets lab={lab} />
      <Likeness lab={lab} />
      <AdviceLine lab={lab} />
      <Curves<FacePoint>
        history={lab.history}
        look={{
          heading: curves.heading,
          caption: curves.caption,
          empty: curves.empty,
          lines: [
            { name: `A ${first}`, colour: '--real', dashed: false, of: ({ losses }) => losses[0] },
            { name: `B ${second}`, colour: '--ink', dashed: true, of: ({ losses }) => losses[1] },
          ],
          leastTop: LEAST_TOP,
        }}
      />
    </>
  );
}

/** The number that matters: how alike what it makes is to photos that it has not seen. */
function Likeness({ lab }: { lab: FaceController }) {
  const { likeness } = words.value;
  const shares = useComputed(() => {
    const [first, second] = lab.report.value?.rebuilt ?? [null, null];
    return first === null || second === null ? null : ([first, second] as const);
  });
  const known = shares.value;
  const mean = known ? (known[0] + known[1]) / 2 : 0;
  const atRest = lab.phase.value !== 'running';
  return (
    <div class="face-likeness">
      <p class="meter-number">
        <strong data-known={known !== null}>{known ? percent(mean) : '…'}</strong>
        <span>{likeness.label}</span>
      </p>
      {known ? (
        <ul aria-label={say(likeness.value, { percent: percent(mean) })}>
          {known.map((share, place) => (
            <li key={place}>
              <span>{say(likeness.of, { name: LETTERS[place] ?? '' })}</span>
              <span
                class="face-bar"
                role="meter"
                aria-label={say(likeness.of, { name: namesOf(lab)[place] ?? '' })}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(share * 100)}
                aria-valuetext={percent(share)}
              >
                <span style={{ width: `${Math.max(0, share) * 100}%` }} />
              </span>
              <strong>{percent(share)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{say(likeness.unknown)}</p>
      )}
      <p class="only-heard" role="status">
        {atRest && known ? say(likeness.value, { percent: percent(mean) }) : ''}
      </p>
    </div>
  );
}

/** What would make it better. */
function AdviceLine({ lab }: { lab: FaceController }) {
  const { advice: texts } = words.value;
  const advice = lab.advice.value;
  const values = {
    count: advice.name === 'few' ? advice.count : '',
    name: advice.name === 'sides' ? (namesOf(lab)[advice.person] ?? '') : '',
  };
  return (
    <p class="face-advice">
      <strong>{texts.label}</strong> {say(texts[advice.name], values)}
    </p>
  );
}
