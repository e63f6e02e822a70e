/** The ring around the face: a part for each thing that is asked, filled as far as there are photos of it, as it stands in a mirror. */
import { CAPTURE_GOALS, type CaptureGoal } from '@nepwerk/media';
import { list, percent, say } from '../../../text/speech.ts';
import type { CaptureState } from './filming.ts';
import { askOf, castingWords } from './words.ts';
import './ring.css';

/** Where each part is: its middle in degrees from the top, clockwise, by what the person does. */
const ANGLES: Readonly<Record<CaptureGoal, number>> = {
  up: 0,
  front: 45,
  right: 90,
  mouth: 135,
  down: 180,
  wide: 225,
  left: 270,
  eyes: 315,
};

/** Half of a part, in degrees: between two parts there is a little room. */
const HALF = 20;

const RADIUS = 92;

/** The ring in a square of 200. */
export function Ring({ capture }: { capture: CaptureState }) {
  const { capture: texts } = castingWords.value;
  const parts = CAPTURE_GOALS.map((goal) => ({ goal, ask: askOf(goal), share: capture.progress[goal] }));
  const told = parts.map(({ ask, share }) => say(texts.part, { name: texts.names[ask], percent: percent(share) }));
  return (
    <svg class="casting-ring" viewBox="-100 -100 200 200" role="img" aria-label={say(texts.ring, { list: list(told) })}>
      {parts.map(({ goal, ask, share }) => (
        <g key={goal} class={goal === capture.asked ? 'part asked' : share >= 1 ? 'part full' : 'part'}>
          <path class="edge" d={arcOf(ANGLES[ask])} />
          <path class="whole" d={arcOf(ANGLES[ask])} />
          {share > 0 && <path class="share" d={arcOf(ANGLES[ask])} pathLength={1} stroke-dasharray={`${share} 2`} />}
        </g>
      ))}
    </svg>
  );
}

function arcOf(middle: number): string {
  const [from, to] = [placeAt(middle - HALF), placeAt(middle + HALF)];
  return `M${from} A${RADIUS} ${RADIUS} 0 0 1 ${to}`;
}

function placeAt(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(RADIUS * Math.sin(angle)).toFixed(2)} ${(-RADIUS * Math.cos(angle)).toFixed(2)}`;
}
