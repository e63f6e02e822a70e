/** Saves a film of the mirror, marked in all three ways: ten seconds of somebody who moves by itself, or a take of somebody before the camera. */
import { computed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createFilmMaker } from '../../marks/film/film-maker.ts';
import { say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import type { FaceController } from './controller.ts';
import { FILM_FRAMES, filmMirror } from './film.ts';
import { filmOrder } from './live/film-card.ts';
import { filmRights, noteWhile } from './live/film-rights.ts';
import type { LiveMirror } from './live/live-mirror.ts';
import { liveWords } from './live/live-words.ts';
import { Making, Outcome, Rights } from './live/making.tsx';
import { TakeFilm } from './live/take-film.tsx';
import { words } from './words.ts';
import './dialogs.css';

/** The dialog; leaving it ends the film that is being made, and drops what was taken for it. */
export function FilmDialog({ lab, live, onClose }: { lab: FaceController; live: LiveMirror; onClose: () => void }) {
  // Who moves is settled when it opens.
  const performer = useMemo(() => lab.mirror.peek().performer, [lab]);
  const isFilmed = lab.cast[performer].kind === 'filmed';
  return (
    <Dialog title={isFilmed ? liveWords.value.film.heading : words.value.film.heading} onClose={onClose}>
      <div class="face-film">
        {isFilmed ? <TakeFilm lab={lab} live={live} performer={performer} /> : <MotionFilm lab={lab} />}
      </div>
    </Dialog>
  );
}

/** A film of somebody who moves by itself. */
function MotionFilm({ lab }: { lab: FaceController }) {
  const { film } = words.value;
  const maker = useMemo(() => createFilmMaker(), []);
  const rights = useSignal(filmRights(lab));
  useEffect(() => maker.cancel, [maker]);
  useEffect(() => {
    const isThere = computed(() => maker.filming.value?.at === 'working');
    return noteWhile(lab, isThere, maker.cancel);
  }, [lab, maker]);
  const filming = maker.filming.value;

  function begin(): void {
    rights.value = filmRights(lab); // as it stands now: consents run out
    if (!rights.value.keep) return;
    const settings = lab.mirror.peek();
    const feed = maker.begin(filmOrder(lab, settings.performer, FILM_FRAMES));
    void filmMirror(lab, settings, feed).then((whole) => {
      // The lab ended in the middle: half a film is none.
      if (!whole && maker.filming.peek()?.at === 'working') maker.cancel();
    });
  }

  return (
    <>
      <p>{say(film.what)}</p>
      <Rights rights={rights.value} />
      {filming?.at === 'working' ? (
        <Making filming={filming} frames={FILM_FRAMES} onCancel={maker.cancel} />
      ) : (
        <>
          <Outcome filming={filming} />
          {rights.value.keep && (
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
          )}
        </>
      )}
    </>
  );
}
