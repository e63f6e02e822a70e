/** What a pupil shared with the class, and what became of it; each can be taken back. */
import { useEffect, useRef } from 'preact/hooks';
import { number, say } from '../../text/speech.ts';
import type { OwnShared, ShareDesk } from './share-desk.ts';
import { shareWords } from './share-words.ts';

/** The list, the newest first. */
export function OwnPictures({ desk }: { desk: ShareDesk }) {
  const { own } = shareWords.value;
  const list = useRef<HTMLUListElement>(null);
  const pictures = desk.own.value;
  const newest = pictures[0]?.id;
  useEffect(() => list.current?.scrollTo({ left: 0 }), [newest]);
  return (
    <section class="share-own" aria-labelledby="share-own">
      <h3 id="share-own">{own.heading}</h3>
      {pictures.length === 0 ? (
        <p class="hint">{say(own.none)}</p>
      ) : (
        <ul ref={list}>
          {pictures.map((picture) => (
            <Own key={picture.id} desk={desk} picture={picture} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Own({ desk, picture: { id, at, made, status, address } }: { desk: ShareDesk; picture: OwnShared }) {
  const { own } = shareWords.value;
  const kind = made ? own.made : own.real;
  const text = say(own.picture, { at: number(at), kind });
  return (
    <li data-status={status}>
      {address ? (
        <img src={address} alt={text} width={256} height={256} />
      ) : (
        <span class="share-gone" aria-hidden="true" />
      )}
      <div>
        <p>
          <strong class={made ? 'key fake' : 'key real'}>
            <span aria-hidden="true">{made ? '▲' : '●'}</span> {kind}
          </strong>{' '}
          {own.states[status]}
        </p>
        {status !== 'gone' && (
          <button
            type="button"
            class="button"
            data-refocus
            aria-label={say(own.takeBackThis, { at: number(at) })}
            aria-disabled={desk.busy.value || desk.over.value !== null}
            onClick={() => desk.over.peek() === null && void desk.takeBack(id)}
          >
            {own.takeBack}
          </button>
        )}
      </div>
    </li>
  );
}
