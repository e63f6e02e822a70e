/** A film of somebody before the camera: a countdown, a take of ten seconds at most, a part of it that is chosen, and then, where all agreed, a file. */
import { computed, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FacePlace } from '@nepwerk/protocol';
import { number, say } from '../../../text/speech.ts';
import type { FaceController } from '../controller.ts';
import { Picture } from '../mirror-view.tsx';
import { fakeOf } from '../film.ts';
import { other } from '../roles.ts';
import { namesOf } from '../words.ts';
import { CameraLine, Nobody } from './camera-line.tsx';
import { filmRights, noteWhile, type FilmRights } from './film-rights.ts';
import type { LiveMirror } from './live-mirror.ts';
import { liveWords } from './live-words.ts';
import { Rights } from './making.tsx';
import { openMicrophone } from './microphone.ts';
import { createTakeRecorder, type TakeRecorder } from './take-recorder.ts';
import { TAKE } from './take.ts';
import { TrimTake } from './trim-take.tsx';

/** What is done one after the other. */
export function TakeFilm({ lab, live, performer }: { lab: FaceController; live: LiveMirror; performer: FacePlace }) {
  const recorder = useMemo(() => createTakeRecorder({ live, openMicrophone, later }), [live]);
  const rights = useSignal(filmRights(lab));
  useEffect(() => recorder.drop, [recorder]);
  useEffect(() => {
    const isThere = computed(() => ['taking', 'taken'].includes(recorder.state.value.at));
    return noteWhile(lab, isThere, recorder.drop);
  }, [lab, recorder]);
  const state = recorder.state.value;

  function begin(withSound: boolean): void {
    rights.value = filmRights(lab); // as it stands now: consents run out
    if (rights.value.make) recorder.begin(withSound && rights.value.keep);
  }

  if (state.at === 'taken')
    return (
      <TrimTake lab={lab} take={state.take} performer={performer} mute={recorder.mute.value} onAgain={recorder.drop} />
    );
  if (state.at === 'idle')
    return (
      <Begin lab={lab} live={live} short={state.short} rights={rights.value} performer={performer} onBegin={begin} />
    );
  return <Rolling lab={lab} live={live} recorder={recorder} performer={performer} />;
}

/** Before a take: what will happen, and whether a sound is wanted. */
function Begin({
  lab,
  live,
  short,
  rights,
  performer,
  onBegin,
}: {
  lab: FaceController;
  live: LiveMirror;
  short: boolean;
  rights: FilmRights;
  performer: FacePlace;
  onBegin: (withSound: boolean) => void;
}) {
  const { film } = liveWords.value;
  const withSound = useSignal(false);
  return (
    <>
      <p>{say(film.what, { name: namesOf(lab)[performer] })}</p>
      {rights.keep && <p>{say(film.marks)}</p>}
      <Rights rights={rights} />
      <CameraLine lab={lab} live={live} canOpen={false} />
      {short && <p role="alert">{say(film.short)}</p>}
      {rights.keep && (
        <div>
          <label class="switch">
            <input
              type="checkbox"
              checked={withSound.value}
              onChange={(event) => (withSound.value = event.currentTarget.checked)}
            />
            {film.sound}
          </label>
          <p class="hint">{say(film.soundHint)}</p>
        </div>
      )}
      {rights.make && (
        <div class="face-film-tools">
          <button type="button" class="button go" data-refocus onClick={() => onBegin(withSound.value)}>
            {film.record}
          </button>
        </div>
      )}
    </>
  );
}

/** While it is counted down and taken: the mirror, and how long it still takes. */
function Rolling({
  lab,
  live,
  recorder,
  performer,
}: {
  lab: FaceController;
  live: LiveMirror;
  recorder: TakeRecorder;
  performer: FacePlace;
}) {
  const { film } = liveWords.value;
  const isLive = useComputed(() => lab.picture.value?.settings.camera === true);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []); // before it comes the camera's switch, which would end the take
  const state = recorder.state.value;
  const seconds = state.at === 'taking' ? state.seconds : 0;
  const text = say(film.taking, { seconds: number(Math.floor(seconds)), most: number(TAKE.most) });
  return (
    <>
      <CameraLine lab={lab} live={live} canOpen={false} />
      {state.at === 'opening' && <p role="status">{film.opening}</p>}
      <div class="face-take">
        {isLive.value && (
          <Picture lab={lab} of={fakeOf} label={say(film.trim.alt, { name: namesOf(lab)[other(performer)] })} />
        )}
        <Nobody picture={lab.picture} />
        {state.at === 'countdown' && (
          <p class="face-take-count" role="status">
            {say(film.countdown, { count: number(state.left) })}
          </p>
        )}
      </div>
      {recorder.mute.value && <p role="status">{say(film.mute)}</p>}
      {state.at === 'taking' && (
        <>
          <p>{text}</p>
          <progress aria-label={text} value={seconds} max={TAKE.most} />
        </>
      )}
      <button ref={stop} type="button" class="button" data-refocus onClick={recorder.stop}>
        {state.at === 'taking' ? film.stop : film.cancel}
      </button>
    </>
  );
}

function later(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
