/** The mirror of the stage: what the camera sees, the ring around it, and what can be told to whoever sits there. */
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../text/speech.ts';
import { CameraOff } from './drawings.tsx';
import type { Filming } from './filming.ts';
import { Ring } from './ring.tsx';
import type { StageCamera } from './stage-camera.ts';
import { askOf, castingWords, hintText } from './words.ts';

/** The mirror; it is a picture in the page and nowhere else. */
export function Mirror({ camera, filming }: { camera: StageCamera; filming: Filming }) {
  const video = useRef<HTMLVideoElement>(null);
  const stream = camera.stream.value;
  const on = camera.state.value === 'on';
  useEffect(() => {
    const it = video.current;
    if (!it) return;
    it.srcObject = stream;
    if (stream) void it.play().catch(() => undefined); // it plays once it can: that is asked of it above
  }, [stream]);
  useEffect(() => (on && video.current ? camera.watch(video.current) : undefined), [camera, on, stream]);
  const capture = filming.capture.value;
  return (
    <div class="casting-mirror">
      <div class="casting-glass">
        <video
          ref={video}
          class={stream ? '' : 'off'}
          muted
          playsInline
          disablePictureInPicture
          aria-label={castingWords.value.mirror}
        />
        {!stream && <CameraOff />}
        {on && capture && filming.step.value === 'capture' && <Ring capture={capture} />}
      </div>
      <p class="casting-caption" aria-live="polite">
        <Caption camera={camera} filming={filming} />
      </p>
    </div>
  );
}

/** What is asked of whoever sits there, or what is in the way of it. */
function Caption({ camera, filming }: { camera: StageCamera; filming: Filming }) {
  const { asking, hints, prompt: prompts, capture: captures } = castingWords.value;
  if (camera.state.value !== 'on') {
    return <>{typeof camera.state.value === 'string' ? asking.short : hints.off}</>;
  }
  const hint = filming.hint.value;
  if (hint) return <span class="casting-hint">{hintText(hint)}</span>;
  const step = filming.step.value;
  switch (step) {
    case 'alone':
      return <>{say(hints.good)}</>;
    case 'prompt': {
      const asked = filming.prompt.value;
      return <>{asked && (asked.late ? say(prompts.late) : prompts[asked.kind])}</>;
    }
    case 'consent':
    case 'back':
      return <>{hints.alone}</>;
    case 'capture': {
      const asked = filming.capture.value?.asked;
      return <>{asked && captures.asks[askOf(asked)]}</>;
    }
    case 'done':
      return null;
    default:
      return step satisfies never;
  }
}
