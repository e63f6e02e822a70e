/** A take that is there: it is watched, a part is chosen, and that becomes a film where everybody in it agreed. */
import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { FacePlace, MirrorSettings } from '@nepwerk/protocol';
import { createFilmMaker } from '../../../marks/film/film-maker.ts';
import { number, say, sayCounted } from '../../../text/speech.ts';
import { Slider } from '../../shell/slider.tsx';
import type { FaceController } from '../controller.ts';
import { fakeOf, filmTake } from '../film.ts';
import { Picture } from '../mirror-view.tsx';
import { other } from '../roles.ts';
import { namesOf, words } from '../words.ts';
import { filmOrder } from './film-card.ts';
import { filmRights } from './film-rights.ts';
import { liveWords } from './live-words.ts';
import { Making, Outcome, Rights } from './making.tsx';
import { createTakePlayer } from './take-player.ts';
import { beginAt, endAt, framesIn, soundOf, untrackedIn, wholeOf, type Cut, type Take } from './take.ts';

/** The take; `mute` says that its sound was wanted and could not be had. */
export function TrimTake({
  lab,
  take,
  performer,
  mute,
  onAgain,
}: {
  lab: FaceController;
  take: Take;
  performer: FacePlace;
  mute: boolean;
  onAgain: () => void;
}) {
  const { film } = liveWords.value;
  const cut = useMemo(() => signal<Cut>(wholeOf(take)), [take]);
  const maker = useMemo(() => createFilmMaker(), []);
  const rights = useSignal(filmRights(lab));
  useEffect(() => maker.cancel, [maker]);
  const filming = maker.filming.value;
  const frames = framesIn(take, cut.value);
  const squares = untrackedIn(frames);

  function begin(): void {
    rights.value = filmRights(lab); // as it stands now: consents run out
    if (!rights.value.keep) return;
    const sound = take.sound && soundOf(take.sound, frames);
    const rate = take.sound && sound ? { sampleRate: take.sound.sampleRate } : null;
    const feed = maker.begin(filmOrder(lab, performer, frames.length, rate));
    void filmTake(lab, settingsOf(lab, performer), frames, sound, feed).then((whole) => {
      // The lab ended in the middle: half a film is none.
      if (!whole && maker.filming.peek()?.at === 'working') maker.cancel();
    });
  }

  if (filming?.at === 'working') return <Making filming={filming} frames={frames.length} onCancel={maker.cancel} />;
  return (
    <>
      <Cutting lab={lab} take={take} performer={performer} cut={cut.value} onCut={(next) => (cut.value = next)} />
      <Rights rights={rights.value} />
      {squares > 0 && <p>{sayCounted(film.squares, squares)}</p>}
      {mute && rights.value.keep && <p>{say(film.mute)}</p>}
      <Outcome filming={filming} />
      <div class="face-film-tools">
        {rights.value.keep && (
          <button type="button" class="button go" data-refocus onClick={begin}>
            {words.value.film.go}
          </button>
        )}
        {filming?.at === 'saved' && (
          <a class="button" href="/check" target="_blank" rel="noopener">
            {words.value.film.check}
          </a>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {film.again}
        </button>
      </div>
    </>
  );
}

/** The picture with its label, a button that plays the part, and where that begins and ends. */
function Cutting({
  lab,
  take,
  performer,
  cut,
  onCut,
}: {
  lab: FaceController;
  take: Take;
  performer: FacePlace;
  cut: Cut;
  onCut: (cut: Cut) => void;
}) {
  const { trim } = liveWords.value.film;
  const player = useMemo(() => createTakePlayer(lab, settingsOf(lab, performer), take, clock), [lab, performer, take]);
  useEffect(() => {
    player.show(0);
    return player.stop;
  }, [player]);
  const isPlaying = player.playing.value !== null;
  const { to: most } = wholeOf(take);

  function edge(name: 'from' | 'to', label: string, set: (seconds: number) => Cut) {
    return (
      <Slider
        name={name}
        label={label}
        value={cut[name] * 10}
        least={0}
        most={most * 10}
        step={1}
        text={say(trim.at, { seconds: number(cut[name], 1) })}
        onInput={(tenths) => {
          const next = set(tenths / 10);
          onCut(next);
          player.show(next[name]);
        }}
      />
    );
  }

  return (
    <>
      <div class="face-take">
        <Picture lab={player} of={fakeOf} label={say(trim.alt, { name: namesOf(lab)[other(performer)] })} />
        <p class="face-take-label">{trim.mark}</p>
      </div>
      <div role="group" aria-label={trim.label}>
        {edge('from', trim.from, (seconds) => beginAt(cut, seconds))}
        {edge('to', trim.to, (seconds) => endAt(take, cut, seconds))}
      </div>
      <div class="face-film-tools">
        <button type="button" class="button" onClick={() => (isPlaying ? player.stop() : player.play(cut))}>
          {isPlaying ? trim.pause : trim.play}
        </button>
        <p>{say(trim.length, { seconds: number(cut.to - cut.from, 1) })}</p>
      </div>
    </>
  );
}

/** The mirror as it stands, of what the camera saw. */
function settingsOf(lab: FaceController, performer: FacePlace): MirrorSettings {
  return { ...lab.mirror.peek(), performer, steer: null, camera: true };
}

const clock = {
  now: () => performance.now() / 1000,
  later(callback: () => void, milliseconds: number): () => void {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
