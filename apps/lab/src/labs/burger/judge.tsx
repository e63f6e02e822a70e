/** The judge: a critic with a bun of silver hair, large glasses and pearls, who has seen it all before. */
import type { ComponentChildren } from 'preact';
import type { JudgeFace } from './moods.ts';
import { NetCard } from './net-card.tsx';

/** From a whole picture to one number: each layer of the discriminator halves the sides. */
const BARS = [1, 0.75, 0.5, 0.3];

/** The judge with its card, on which `layers` may be drawn. */
export function Judge({
  face,
  name,
  term,
  layers,
}: {
  face: JudgeFace;
  name: string;
  term: string;
  layers?: ComponentChildren;
}) {
  return (
    <NetCard kind="judge" name={name} term={term} bars={BARS} layers={layers}>
      <svg class={`character ${face}`} viewBox="0 0 140 112" aria-hidden="true">
        <g stroke="#241a2e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
          <circle cx="70" cy="20" r="16" fill="#e6e3ee" />
          <path fill="none" stroke-width="2" d="M60 20c4-7 15-8 19 0M64 26c4-4 10-4 13-1" />
          <path fill="#e6e3ee" d="M22 112c-4-48 16-80 48-80s52 32 48 80z" />
          <path fill="#2f9c94" d="M30 112c-6-34 8-56 40-56s46 22 40 56z" />
          <path fill="#e6e3ee" d="M30 74c4-22 20-32 40-32s36 10 40 32c-14-4-18-14-20-18-8 10-36 16-60 18z" />
          <g fill="#fff">
            <circle cx="52" cy="82" r="16" />
            <circle cx="90" cy="82" r="16" />
            <path fill="none" d="M68 80c2-2 4-2 6 0M36 80l-8-4M106 80l6-4" />
          </g>
          <JudgeEyes face={face} />
          <JudgeMouth face={face} />
          <g class="hands">
            <path fill="#2f9c94" d="M8 112c-3-14 20-16 22 0zM110 112c2-16 25-14 22 0z" />
          </g>
        </g>
      </svg>
    </NetCard>
  );
}

/** Height of the brows and size of the pupils, and where the eyes look. */
const EYES: Readonly<
  Record<Exclude<JudgeFace, 'calm'>, { left: string; right: string; pupil: number; x: number; y: number }>
> = {
  sure: { left: 'M40 62c7-5 16-5 22-1', right: 'M80 61c6-4 15-4 22 1', pupil: 5, x: -4, y: 3 },
  puzzled: { left: 'M40 60c7-7 16-7 22-3', right: 'M80 63c6-2 15-1 22 3', pupil: 5, x: -3, y: -2 },
  doubting: { left: 'M40 65c7 1 16 1 22 3', right: 'M80 55c6-5 15-4 22 2', pupil: 5, x: -5, y: 0 },
  startled: { left: 'M40 55c7-7 16-7 22-3', right: 'M80 52c6-4 15-4 22 3', pupil: 3.5, x: 0, y: 0 },
  strict: { left: 'M40 60l22 6', right: 'M80 66l22-6', pupil: 5, x: -3, y: 2 },
};

function JudgeEyes({ face }: { face: JudgeFace }) {
  if (face === 'calm') {
    return <path fill="none" d="M42 84c5 5 15 5 20 0M80 84c5 5 15 5 20 0M42 63c6-4 14-4 19-1M80 62c6-4 15-3 20 1" />;
  }
  const { left, right, pupil, x, y } = EYES[face];
  return (
    <>
      <path class="brow" fill="none" stroke-width="4" d={left} />
      <path class="brow" fill="none" stroke-width="4" d={right} />
      <circle class="pupil" cx={52 + x} cy={82 + y} r={pupil} fill="#241a2e" stroke="none" />
      <circle class="pupil" cx={90 + x} cy={82 + y} r={pupil} fill="#241a2e" stroke="none" />
    </>
  );
}

function JudgeMouth({ face }: { face: JudgeFace }) {
  switch (face) {
    case 'calm':
      return <path fill="none" d="M62 104c5 3 12 3 17 0" />;
    case 'sure':
      return <path fill="none" d="M60 105c8 1 15-1 20-5" />;
    case 'puzzled':
      return <path fill="none" d="M62 105c4-3 7 2 10 0s5-2 8 0" />;
    case 'doubting':
      return <path fill="none" d="M62 103l16 3" />;
    case 'startled':
      return <ellipse cx="71" cy="105" rx="5" ry="5.500" fill="#0b3f3c" />;
    case 'strict':
      return <path fill="none" d="M61 107c6-5 13-5 19 0" />;
    default:
      return face satisfies never;
  }
}
