/** A picture that a pupil shared, as the teacher may see it. */
import { useSignal } from '@preact/signals';
import type { SharedPicture } from '@nepwerk/protocol/class';
import { number, say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { words } from './words.ts';

/** The picture; `name` is whose it is. */
export function PictureOf({ desk, picture, name }: { desk: ConsoleDesk; picture: SharedPicture; name: string }) {
  const isBroken = useSignal(false);
  if (isBroken.value) return <p class="con-broken">{words.value.pictures.broken}</p>;
  return (
    <img
      class="con-picture"
      src={`/api/classes/${desk.classId}/pictures/${picture.id}?as=teacher`}
      alt={say(words.value.pictures.picture, { name })}
      onError={() => (isBroken.value = true)}
    />
  );
}

/** Whether it is made, by sign and in words. */
export function Truth({ picture }: { picture: SharedPicture }) {
  const { pictures } = words.value;
  if (picture.made) return <span class="con-made">▲ {say(pictures.made, { round: number(picture.round) })}</span>;
  return <span class="con-real">● {pictures.real}</span>;
}
