/** The pictures on the wall: what each is, how often it was voted on, and what to do with it. */
import type { SharedPicture } from '@nepwerk/protocol/class';
import { say, sayCounted } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { PictureOf, Truth } from './shared-picture.tsx';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

/** The list. */
export function PicturesOnWall({ desk }: { desk: ConsoleDesk }) {
  const shown = usePart(desk, (it) =>
    it.pictures
      .filter(({ status }) => status === 'shown')
      .map((picture) => ({ picture, name: nameOfSeat(it, picture.seat ?? -1) })),
  );
  if (shown.length === 0) return <p>{words.value.wall.none}</p>;
  return (
    <ul class="con-pictures large" aria-label={words.value.wall.list}>
      {shown.map(({ picture, name }) => (
        <OnWall key={picture.id} desk={desk} picture={picture} name={name} />
      ))}
    </ul>
  );
}

function OnWall({ desk, picture, name }: { desk: ConsoleDesk; picture: SharedPicture; name: string }) {
  const { wall } = words.value;
  const { id } = picture;
  return (
    <li class="con-shared">
      <PictureOf desk={desk} picture={picture} name={name} />
      <div>
        <b>{name}</b>
        <Truth picture={picture} />
        <span>{sayCounted(wall.votes, Object.keys(picture.votes).length)}</span>
        <div class="con-judge">
          {picture.revealed ? (
            <span>✓ {wall.revealed}</span>
          ) : (
            <button
              type="button"
              class="button"
              aria-label={say(wall.revealLabel, { name })}
              onClick={() => void desk.ask({ type: 'reveal', picture: id })}
            >
              {wall.reveal}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={say(wall.offLabel, { name })}
            onClick={() => void desk.ask({ type: 'refuse', picture: id })}
          >
            {wall.off}
          </button>
        </div>
      </div>
    </li>
  );
}
