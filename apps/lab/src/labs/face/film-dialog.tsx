/** Saves a film of the mirror: ten seconds, marked in all three ways. */
import { useEffect, useMemo } from 'preact/hooks';
import { createFilmMaker, type Filming } from '../../marks/film/film-maker.ts';
import { language, number, say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import type { FaceController } from './controller.ts';
import { FILM, FILM_FRAMES, filmMirror } from './film.ts';
import { faceLab } from './lab.ts';
import { firstNamesOf, words } from './words.ts';
import './dialogs.css';

/** Pixels along a side of the mirror's pictures. */
const SIDE = 256;

/** The dialog; leaving it ends the film that is being made. */
export function FilmDialog({ lab, onClose }: { lab: FaceController; onClose: () => void }) {
  const { film } = words.value;
  const maker = useMemo(() => createFilmMaker(), []);
  useEffect(() => maker.cancel, [maker]);
  const filming = maker.filming.value;

  function begin(): void {
    const settings = lab.mirror.peek();
    const first = firstNamesOf(lab);
    const [performer, face] = settings.performer === 0 ? first : [first[1], first[0]];
    const feed = maker.begin({
      title: `${say(film.fileName, { first: performer, second: face }).toLowerCase()}.mp4`,
      lab: faceLab.id,
      kind: 'made',
      data: {
        examples: { collins: lab.photos[0].sides.peek().of, hopper: lab.photos[1].sides.peek().of },
        rounds: lab.report.peek()?.step ?? 0,
      },
      language: language.peek(),
      width: SIDE,
      height: SIDE,
      frameRate: FILM.frameRate,
      frames: FILM_FRAMES,
      sound: null,
    });
    void filmMirror(lab, settings, feed).then((whole) => {
      // The lab ended in the middle: half a film is none.
      if (!whole && maker.filming.peek()?.at === 'working') maker.cancel();
    });
  }

  return (
    <Dialog title={film.heading} onClose={onClose}>
      <div class="face-film">
        <p>{say(film.what)}</p>
        {filming?.at === 'working' ? (
          <Working filming={filming} onCancel={maker.cancel} />
        ) : (
          <>
            <p role="status">{filming?.at === 'saved' && say(film.saved)}</p>
            {filming?.at === 'refused' && <p role="alert">{say(film.refused)}</p>}
            <div class="face-film-tools">
              <button type="button" class="button go" data-refocus onClick={begin}>
                {film.go}
              </button>
              {filming?.at === 'saved' && (
                <a class="button" href="/check" target="_blank" rel="noopener">
                  {film.check}
                </a>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Working({ filming, onCancel }: { filming: Extract<Filming, { at: 'working' }>; onCancel: () => void }) {
  const { film } = words.value;
  const share = filming.step === 'frames' ? (filming.share ?? 0) : null;
  const text =
    share !== null
      ? say(film.shooting, { done: number(Math.round(share * FILM_FRAMES)), count: number(FILM_FRAMES) })
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
