/** How to come in, for everybody to read from their place. */
import { useMemo } from 'preact/hooks';
import { type ClassState, seatsTaken } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, say, sayCounted } from '../../text/speech.ts';
import { joinAddress } from '../teach/join-address.ts';
import { qrPath } from '../teach/qr-path.ts';
import { inTwo } from './board-head.tsx';

/** The view: the address, the code in figures with its QR code as large as the screen, and how many are in; never who. */
export function JoinView({ state }: { state: ClassState }) {
  const words = wallTexts[language.value].join;
  const inside = seatsTaken(state);
  return (
    <div class="wall-join">
      <h1 class="only-heard">{words.heading}</h1>
      {state.door ? (
        <ol>
          <li>
            <span aria-hidden="true">1</span>
            <p>
              {words.go} <b>{location.host}</b>
            </p>
          </li>
          <li>
            <span aria-hidden="true">2</span>
            <p>{words.type}</p>
          </li>
        </ol>
      ) : (
        <p class="wall-closed">{words.closed}</p>
      )}
      {state.door && (
        <div class="wall-code-large">
          <p class="wall-figures">
            <span class="only-heard">{say(words.code, { figures: state.code.split('').join(' ') })}</span>
            <span aria-hidden="true">{inTwo(state.code)}</span>
          </p>
          <Qr text={joinAddress(location.origin, state.code, null)} label={words.qr} />
        </div>
      )}
      <p class="wall-inside" role="status">
        {inside === 0 ? words.nobody : sayCounted(words.inside, inside)}
      </p>
    </div>
  );
}

/** The address of the class for a camera; without the second code, which the wall is not told. */
function Qr({ text, label }: { text: string; label: string }) {
  const { side, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg class="wall-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
