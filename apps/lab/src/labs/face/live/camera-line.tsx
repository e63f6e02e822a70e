/** The line of the camera: its switch, the red dot while it is on, who should sit before it, and why it went off. */
import { useComputed } from '@preact/signals';
import { say } from '../../../text/speech.ts';
import type { FaceController } from '../controller.ts';
import { namesOf } from '../words.ts';
import { cameraPlace, type LiveMirror } from './live-mirror.ts';
import { liveWords } from './live-words.ts';
import './live.css';

/** Lies over the mirror while nobody can be shown in it. */
export function Nobody({ picture }: Pick<FaceController, 'picture'>) {
  const isUntracked = useComputed(() => picture.value?.settings.camera === true && !picture.value.tracked);
  return (
    <p class="face-nobody" role="status">
      {isUntracked.value && <span>{say(liveWords.value.camera.nobody)}</span>}
    </p>
  );
}

/** The line; there is none where nobody was filmed. Where `canOpen` is false it is there only while the camera is on or has a reason to be off. */
export function CameraLine({
  lab,
  live,
  canOpen = true,
}: {
  lab: FaceController;
  live: LiveMirror;
  canOpen?: boolean;
}) {
  const { camera } = liveWords.value;
  const place = cameraPlace(lab.cast, lab.mirror.value.performer);
  const state = live.state.value;
  if (place === null || (state.at === 'off' && !canOpen)) return null;
  const isOn = state.at === 'on';
  const only = say(camera.only, { name: namesOf(lab)[place] });
  return (
    <div class={isOn ? 'face-camera on' : 'face-camera'}>
      {state.at === 'refused' ? (
        <p role="alert">{say(camera.why[state.why])}</p>
      ) : (
        <p role="status">
          {isOn && (
            <strong>
              <span class="face-camera-dot" aria-hidden="true" /> {camera.on}
            </strong>
          )}{' '}
          <span>{state.at === 'opening' ? camera.opening : only}</span>
        </p>
      )}
      {state.at === 'on' || state.at === 'opening' ? (
        <button type="button" class="button" data-refocus onClick={live.off}>
          {camera.close}
        </button>
      ) : (
        canOpen && (
          <button type="button" class="button" data-refocus onClick={live.on}>
            {state.at === 'refused' ? camera.again : camera.open}
          </button>
        )
      )}
    </div>
  );
}
