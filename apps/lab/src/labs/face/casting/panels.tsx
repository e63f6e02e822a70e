/** What stands beside the mirror, step by step: what is done now, why, and what can be pressed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isHeld } from '../../../class/in-lab.ts';
import { number, say, sayCounted } from '../../../text/speech.ts';
import { FEWEST_FILMED } from '@nepwerk/protocol';
import type { CastingDesk } from './desk.ts';
import { AskPicture } from './drawings.tsx';
import type { Filming } from './filming.ts';
import { StepHeading } from './heading.tsx';
import type { StageCamera, StageFault } from './stage-camera.ts';
import { ALL_FRAMES } from './take.ts';
import { askOf, castingWords } from './words.ts';

/** A panel with its heading, which gets the focus when another `step` begins. */
export function Panel({ step, heading, children }: { step: string; heading: string; children: ComponentChildren }) {
  return (
    <div class="casting-panel">
      <StepHeading step={step}>{heading}</StepHeading>
      {children}
    </div>
  );
}

/** The camera is asked for, or what finds faces is fetched. */
export function AskingPanel({ loading }: { loading: boolean }) {
  const { asking } = castingWords.value;
  return (
    <Panel step="asking" heading={asking.heading}>
      <p>{say(loading ? asking.loading : asking.body)}</p>
      <progress aria-label={asking.short} />
    </Panel>
  );
}

/** There is nothing to see: why, and what to do now. */
export function FaultPanel({
  fault,
  camera,
  onDrawn,
}: {
  fault: StageFault;
  camera: StageCamera;
  onDrawn: () => void;
}) {
  const { faults } = castingWords.value;
  const again = useRef<HTMLButtonElement>(null);
  const held = isHeld.value;
  const wasHeld = useRef(held);
  useEffect(() => {
    // The class stood still, which took the camera and the focus away: what brings the camera back is at hand.
    if (wasHeld.current && !held) again.current?.focus();
    wasHeld.current = held;
  }, [held]);
  return (
    <Panel step={`fault ${fault}`} heading={faults[fault].title}>
      <p>{say(faults[fault].body)}</p>
      <div class="casting-buttons">
        <button ref={again} type="button" class="button go" onClick={camera.start}>
          {fault === 'hidden' ? faults.on : faults.again}
        </button>
        <button type="button" class="button" onClick={onDrawn}>
          {faults.goOn}
        </button>
      </div>
    </Panel>
  );
}

/** One face, and no other. */
export function AlonePanel({ filming }: { filming: Filming }) {
  const { alone } = castingWords.value;
  return (
    <Panel step="alone" heading={alone.heading}>
      {filming.wasGone.value ? <p class="casting-gone">{say(alone.gone)}</p> : <p>{say(alone.body)}</p>}
    </Panel>
  );
}

/** Two short prompts. */
export function PromptPanel({ filming }: { filming: Filming }) {
  const { prompt: texts } = castingWords.value;
  const prompt = filming.prompt.value;
  const box = useRef<HTMLDivElement>(null);
  if (!prompt) return null;
  /** The button goes away, and beside it are only those that end the filming. */
  function retry(): void {
    box.current?.closest('.casting-panel')?.querySelector('h2')?.focus();
    filming.retry();
  }
  return (
    <Panel step="prompt" heading={texts.heading}>
      <p>{say(texts.body)}</p>
      <div ref={box} class="casting-ask" data-ask={prompt.kind}>
        <AskPicture kind={prompt.kind} />
        <p>
          <span class="casting-ask-at">{say(texts.at, { at: number(prompt.at + 1) })}</span>
          <strong>{prompt.late ? say(texts.late) : texts[prompt.kind]}</strong>
        </p>
      </div>
      {prompt.late && (
        <div class="casting-buttons">
          <button type="button" class="button go" onClick={retry}>
            {texts.again}
          </button>
        </div>
      )}
    </Panel>
  );
}

/** Who was away says whether it is still the same person: neither answer is the one to press, as with the questions. */
export function BackPanel({ filming }: { filming: Filming }) {
  const { back, choose, consent } = castingWords.value;
  const name = filming.name.value ?? '';
  const alone = filming.alone.value;
  return (
    <Panel step="back" heading={say(back.heading, { name })}>
      <p>{say(back.body, { name, photos: sayCounted(choose.photos, filming.capture.value?.count ?? 0) })}</p>
      <div class="casting-buttons">
        <button
          type="button"
          class="button"
          aria-disabled={!alone}
          title={alone ? undefined : say(consent.locked)}
          onClick={() => filming.stillMe()}
        >
          {back.yes}
        </button>
        <button type="button" class="button" onClick={() => void filming.notMe()}>
          {back.no}
        </button>
      </div>
    </Panel>
  );
}

/** The ring is being filled. */
export function CapturePanel({ filming }: { filming: Filming }) {
  const { capture: texts } = castingWords.value;
  const capture = filming.capture.value;
  if (!capture) return null;
  const { count, asked, enough, stuck } = capture;
  return (
    <Panel step="capture" heading={texts.heading}>
      <p>{say(texts.body)}</p>
      {asked && (
        <div class="casting-ask" data-ask={askOf(asked)}>
          <AskPicture kind={askOf(asked)} />
          <p>
            <strong>{texts.asks[askOf(asked)]}</strong>
          </p>
        </div>
      )}
      <label class="casting-progress">
        <span>{texts.progress}</span>
        <progress value={count} max={ALL_FRAMES} />
        <span>{say(texts.count, { done: number(count), count: number(ALL_FRAMES) })}</span>
      </label>
      <div class="casting-buttons">
        <button
          type="button"
          class={count >= ALL_FRAMES ? 'button go' : 'button'}
          disabled={!enough}
          onClick={() => filming.finish()}
        >
          {texts.enough}
        </button>
        {stuck && (
          <button type="button" class="button" onClick={() => filming.skip()}>
            {texts.skip}
          </button>
        )}
        <button type="button" class="button" onClick={() => filming.again()}>
          {texts.again}
        </button>
      </div>
      <p class="hint">
        {stuck ? say(texts.skipWhy) : !enough && say(texts.enoughWhen, { count: number(FEWEST_FILMED) })}
      </p>
    </Panel>
  );
}

/** This face is ready; the same whether it was filmed or is drawn. */
export function DonePanel({ desk, filming }: { desk: CastingDesk; filming: Filming }) {
  const { done } = castingWords.value;
  const now = desk.now.value;
  const name = filming.name.value;
  const other = now?.place === 0 && desk.choices[1].value === 'camera' && !desk.filmed[1].value;
  return (
    <Panel step="done" heading={name === null ? done.heading : say(done.headingOf, { name })}>
      <p>{say(done.body)}</p>
      {other && <p>{say(done.other)}</p>}
      <div class="casting-buttons">
        <button type="button" class="button go" onClick={() => desk.done()}>
          {other ? done.next : done.open}
        </button>
      </div>
    </Panel>
  );
}
