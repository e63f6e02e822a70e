/** What stands in both kinds of film: what may become of it, how far its making is, and how that ended. */
import type { Filming } from '../../../marks/film/film-maker.ts';
import { number, say } from '../../../text/speech.ts';
import { words } from '../words.ts';
import type { FilmRights } from './film-rights.ts';
import { liveWords } from './live-words.ts';

/** What may become of the film; nothing where nobody was filmed. */
export function Rights({ rights }: { rights: FilmRights }) {
  const { rights: texts } = liveWords.value.film;
  if (rights.people.length === 0) return null;
  if (!rights.make) return <p>{say(texts.none)}</p>;
  if (!rights.keep) return <p>{say(texts.hereOnly)}</p>;
  return <p class="hint">{say(rights.wall ? texts.wall : texts.noWall)}</p>;
}

/** How far the making of a film with so many frames is, and how to end it. */
export function Making({
  filming,
  frames,
  onCancel,
}: {
  filming: Extract<Filming, { at: 'working' }>;
  frames: number;
  onCancel: () => void;
}) {
  const { film } = words.value;
  const share = filming.step === 'frames' ? (filming.share ?? 0) : null;
  const text =
    share !== null
      ? say(film.shooting, { done: number(Math.round(share * frames)), count: number(frames) })
      : filming.step === 'credentials'
        ? film.signing
        : filming.step === 'fetch'
          ? film.fetching
          : film.writing;
  return (
    <>
      <p role="status" aria-live={share === null ? 'polite' : 'off'}>
        {text}
      </p>
      <progress aria-label={text} {...(share !== null && { value: share, max: 1 })} />
      <button type="button" class="button" data-refocus onClick={onCancel}>
        {film.cancel}
      </button>
    </>
  );
}

/** How the last film ended. */
export function Outcome({ filming }: { filming: Filming | null }) {
  const { film } = words.value;
  const { silent, noCodec } = liveWords.value.film;
  const sound = filming?.at === 'saved' ? filming.sound : null;
  return (
    <>
      <p role="status">
        {sound && say(film.saved)} {sound === 'short' && say(silent)}
        {sound === 'codec' && say(noCodec)}
      </p>
      {filming?.at === 'refused' && <p role="alert">{say(film.refused)}</p>}
    </>
  );
}
