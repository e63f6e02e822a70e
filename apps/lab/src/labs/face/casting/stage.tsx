/** The stage on which one person is filmed: the mirror, what is asked beside it, and always a way to a drawn face. */
import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { say } from '../../../text/speech.ts';
import { startFaceFinder } from '../../../faces/start-detector.ts';
import { openCamera } from '../camera/camera.ts';
import { ConsentPanel } from './consent-panel.tsx';
import type { CastingDesk, FilmedNow } from './desk.ts';
import { DonePicture } from './drawings.tsx';
import type { FilmingStep } from './filming.ts';
import { Mirror } from './mirror.tsx';
import { AlonePanel, AskingPanel, BackPanel, CapturePanel, DonePanel, FaultPanel, PromptPanel } from './panels.tsx';
import { createStageCamera, type StageCamera } from './stage-camera.ts';
import { TakeBack } from './take-back.tsx';
import { castingWords, letterOf } from './words.ts';
import './stage.css';

/** The steps as they are shown on the way; who was away is on the second. */
const WAY = ['alone', 'prompt', 'consent', 'capture'] as const satisfies FilmingStep[];

/** The stage; it begins with asking for the camera, and switches it off when it is left. */
export function Stage({ desk, now }: { desk: CastingDesk; now: FilmedNow }) {
  const { filming, place } = now;
  const camera = useMemo(
    () =>
      createStageCamera({
        openCamera,
        startFinder: startFaceFinder,
        onSeen: (seen) => filming.see(seen),
        onInterrupt: () => filming.interrupt(),
      }),
    [filming],
  );
  // Before anything is painted, so that it is off as soon as the stage is gone.
  useLayoutEffect(() => {
    camera.start();
    return camera.close;
  }, [camera]);
  useSignalEffect(() => {
    if (filming.step.value === 'done') camera.close();
  });
  const step = filming.step.value;
  const reached = step === 'done' ? WAY.length : WAY.indexOf(step === 'back' ? 'prompt' : step);
  const { steps, drawn, toChoice } = castingWords.value;
  return (
    <main id="content" class={step === 'done' ? 'casting-stage done' : 'casting-stage'} data-step={step}>
      {step === 'done' ? <DonePicture /> : <Mirror camera={camera} filming={filming} />}
      <section class="casting-beside">
        <div class="casting-way">
          <span class="face-letter" aria-hidden="true">
            {letterOf(place)}
          </span>
          <ol aria-label={say(steps.label, { letter: letterOf(place) })}>
            {WAY.map((it, at) => (
              <li key={it} class={at < reached ? 'passed' : ''} aria-current={at === reached ? 'step' : undefined}>
                {steps[it]}
              </li>
            ))}
          </ol>
        </div>
        <StagePanel desk={desk} now={now} camera={camera} />
        <div class="casting-ways-out">
          {step !== 'done' && typeof camera.state.value === 'string' && (
            <button type="button" class="button" onClick={() => void filming.drawInstead()}>
              {drawn}
            </button>
          )}
          {step !== 'done' && filming.name.value === null && (
            <button type="button" class="button quiet" onClick={() => void desk.toChoice()}>
              {toChoice}
            </button>
          )}
          <TakeBack desk={desk} />
        </div>
      </section>
    </main>
  );
}

function StagePanel({ desk, now, camera }: { desk: CastingDesk; now: FilmedNow; camera: StageCamera }) {
  const { filming } = now;
  const step = filming.step.value;
  const state = camera.state.value;
  if (step === 'done') return <DonePanel desk={desk} filming={filming} />;
  if (typeof state !== 'string') {
    return <FaultPanel fault={state.fault} camera={camera} onDrawn={() => void filming.drawInstead()} />;
  }
  if (state !== 'on') return <AskingPanel loading={state === 'loading'} />;
  switch (step) {
    case 'alone':
      return <AlonePanel filming={filming} />;
    case 'prompt':
      return <PromptPanel filming={filming} />;
    case 'consent':
      return <ConsentPanel desk={desk} now={now} />;
    case 'back':
      return <BackPanel filming={filming} />;
    case 'capture':
      return <CapturePanel filming={filming} />;
    default:
      return step satisfies never;
  }
}
