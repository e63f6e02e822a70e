/** The maker: a tomato with a cook's hat, who has never seen a burger and makes one all the same. */
import type { ComponentChildren } from 'preact';
import type { MakerFace } from './moods.ts';
import { NetCard } from './net-card.tsx';

/** From few large features to a whole picture: each layer of the generator doubles the sides. */
const BARS = [0.3, 0.5, 0.75, 1];

/** The maker with its card, on which `layers` may be drawn. */
export function Maker({
  face,
  name,
  term,
  layers,
}: {
  face: MakerFace;
  name: string;
  term: string;
  layers?: ComponentChildren;
}) {
  return (
    <NetCard kind="maker" name={name} term={term} bars={BARS} layers={layers}>
      <svg class={`character ${face}`} viewBox="0 0 140 112" aria-hidden="true">
        <g stroke="#241a2e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
          <g class="hat">
            <path fill="#fff" d="M44 38c-14-2-18-20-4-25 4-12 22-14 30-6 8-8 26-6 30 6 14 5 10 23-4 25v12H44z" />
            <path fill="none" d="M58 40v-8M70 40V30M82 40v-8" stroke-width="2" />
          </g>
          <path fill="#d9452c" d="M24 112c-6-40 14-66 46-66s52 26 46 66z" />
          <path fill="none" stroke="#f08a70" stroke-width="4" d="M34 86c1-10 6-18 12-23" />
          <path
            fill="#f08a70"
            stroke="none"
            d="M36 96a7 5 0 1 0 14 0a7 5 0 1 0-14 0M90 96a7 5 0 1 0 14 0a7 5 0 1 0-14 0"
          />
          <MakerEyes face={face} />
          <MakerMouth face={face} />
          {face === 'nervous' && <path fill="#cdeaf5" stroke-width="2" d="M112 58c5 7 7 10 3 13s-9-2-3-13z" />}
          <g class="hands">
            <path fill="#d9452c" d="M8 112c-3-14 20-16 22 0zM110 112c2-16 25-14 22 0z" />
          </g>
        </g>
      </svg>
    </NetCard>
  );
}

function MakerEyes({ face }: { face: MakerFace }) {
  if (face === 'calm') return <path fill="none" d="M48 80c3 4 9 4 12 0M80 80c3 4 9 4 12 0" />;
  if (face === 'proud') return <path fill="none" d="M48 82c2-7 10-7 12 0M80 82c2-7 10-7 12 0" />;
  const look = face === 'busy' ? 4 : -2;
  return (
    <>
      <ellipse cx="54" cy="79" rx="8.500" ry="9.500" fill="#fff" />
      <ellipse cx="86" cy="79" rx="8.500" ry="9.500" fill="#fff" />
      <circle class="pupil" cx={54 + look} cy="81" r="3.500" fill="#241a2e" stroke="none" />
      <circle class="pupil" cx={86 + look} cy="81" r="3.500" fill="#241a2e" stroke="none" />
      {face === 'nervous' && <path fill="none" d="M44 66l13-4M96 66l-13-4" />}
    </>
  );
}

function MakerMouth({ face }: { face: MakerFace }) {
  switch (face) {
    case 'calm':
      return <path fill="none" d="M64 97h12" />;
    case 'proud':
      return <path fill="#fff" d="M56 94h28c-2 14-26 14-28 0z" />;
    case 'nervous':
      return <path fill="none" d="M56 99l5-4 6 4 6-4 6 4 5-4" />;
    case 'busy':
      return (
        <>
          <path fill="none" d="M58 95c8 6 17 6 24 0" />
          <path class="tongue" fill="#f7b3a5" stroke-width="2" d="M74 98c0 9 10 8 8-2" />
        </>
      );
    default:
      return face satisfies never;
  }
}
