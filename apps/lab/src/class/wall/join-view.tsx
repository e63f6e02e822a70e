/** How to come in, for everybody to read from their place. */
import { type ClassState, seatsTaken } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, say, sayCounted } from '../../text/speech.ts';
import { inTwo } from './board-head.tsx';

/** The view: the address, the code in figures as large as the screen, and how many are in; never who. */
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
        <p class="wall-figures">
          <span class="only-heard">{say(words.code, { figures: state.code.split('').join(' ') })}</span>
          <span aria-hidden="true">{inTwo(state.code)}</span>
        </p>
      )}
      <p class="wall-inside" role="status">
        {inside === 0 ? words.nobody : sayCounted(words.inside, inside)}
      </p>
    </div>
  );
}
