/** The picture as it is now, beside the first one where wanted; on it a frame is drawn for cropping, and lines for drawing over. */
import { useComputed, useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { marksTexts } from '@nepwerk/lessons/marks';
import { language, number, say, shareOf } from '../../text/speech.ts';
import { HandPad } from '../shell/drawing/hand-pad.tsx';
import type { Breaking, Step } from './breaking.ts';
import { PENS, type Desk } from './desk.ts';
import { drawStrokes } from './strokes.ts';
import { whatHappened } from './words.ts';

/** The spot that the keyboard moves over the picture for cropping, as a share of its width. */
const CROP_SPOT = 0.03;

/** The column. */
export function PictureView({ breaking, desk }: { breaking: Breaking; desk: Desk }) {
  const words = marksTexts[language.value].picture;
  const compared = useSignal(false);
  const now = breaking.now.value;
  const [first] = breaking.steps.value;
  return (
    <>
      <Turns breaking={breaking} compared={compared} />
      <div class="break-stage">
        {now && first && compared.value && (
          <Framed step={first} caption={words.before}>
            <Shown step={first} label={words.marked} />
          </Framed>
        )}
        {now && (
          <Framed step={now} caption={compared.value ? words.after : ''}>
            <Worked step={now} at={breaking.at.value} desk={desk} />
          </Framed>
        )}
        {!now && <div class="break-empty" aria-hidden="true" />}
      </div>
      {now && first && (
        <div class="break-caption">
          <p role="status">{whatHappened(now, breaking.steps.value[breaking.at.value - 1], first)}</p>
          <p class="hint">{factsOf(now, first)}</p>
        </div>
      )}
    </>
  );
}

/** Back, forward, and beginning anew. */
function Turns({ breaking, compared }: { breaking: Breaking; compared: Signal<boolean> }) {
  const words = marksTexts[language.value].picture;
  const at = breaking.at.value;
  const last = breaking.steps.value.length - 1;
  const waits = breaking.busy.value !== null;
  return (
    <div class="break-turns">
      <button
        type="button"
        class="button"
        disabled={at <= 0}
        aria-disabled={waits}
        onClick={() => breaking.goTo(at - 1)}
      >
        <span aria-hidden="true">↶</span> <span class="aside-text">{words.undo}</span>
      </button>
      <button
        type="button"
        class="button"
        disabled={at >= last}
        aria-disabled={waits}
        onClick={() => breaking.goTo(at + 1)}
      >
        <span aria-hidden="true">↷</span> <span class="aside-text">{words.redo}</span>
      </button>
      <label class="switch">
        <input
          type="checkbox"
          checked={compared.value}
          onChange={(event) => (compared.value = event.currentTarget.checked)}
        />
        {words.compare}
      </label>
      <button type="button" class="button" aria-disabled={waits} onClick={() => breaking.begin('next')}>
        {words.another}
      </button>
    </div>
  );
}

function Framed({ step, caption, children }: { step: Step; caption: string; children: ComponentChildren }) {
  return (
    <figure class="break-frame">
      {caption && <figcaption>{caption}</figcaption>}
      <div class="break-fit">
        <div style={{ '--ratio': step.width / step.height }}>{children}</div>
      </div>
    </figure>
  );
}

/** The picture with what the chosen tool draws on it. */
function Worked({ step, at, desk }: { step: Step; at: number; desk: Desk }) {
  const words = marksTexts[language.value].picture;
  const tool = desk.tool.value;
  const pen = useComputed(() => Math.max(0.03, PENS[desk.pen.value]));
  const cropping = useSignal(CROP_SPOT);
  const shown = <Shown step={step} label={at === 0 ? words.marked : say(words.now, { count: at })} />;
  if (tool !== 'crop' && tool !== 'cover') return <div class="break-picture">{shown}</div>;
  return (
    <HandPad
      key={tool}
      hand={tool === 'crop' ? desk.cropping : desk.covering}
      label={(across, down) => say(tool === 'crop' ? words.cropping : words.covering, { across, down })}
      describedBy="break-hint"
      spot={tool === 'crop' ? cropping : pen}
    >
      {shown}
      {tool === 'crop' ? <Frame desk={desk} /> : <Strokes desk={desk} step={step} />}
    </HandPad>
  );
}

function Shown({ step, label }: { step: Step; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { preview } = step;
  useEffect(() => canvas.current?.getContext('2d')?.drawImage(preview, 0, 0), [preview]);
  return (
    <canvas key={step.id} ref={canvas} width={preview.width} height={preview.height} role="img" aria-label={label} />
  );
}

/** What would stay is left bright. */
function Frame({ desk }: { desk: Desk }) {
  const { left, top, right, bottom } = desk.cut.value;
  const inset = [top, right, bottom, left].map((it) => `${it * 100}%`).join(' ');
  return <div class="break-cut" style={{ inset }} aria-hidden="true" />;
}

function Strokes({ desk, step }: { desk: Desk; step: Step }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = step.preview;
  const strokes = desk.strokes.value;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.clearRect(0, 0, width, height);
    if (context) drawStrokes(context, strokes, width, height);
  }, [strokes, width, height]);
  return <canvas class="break-strokes" ref={canvas} width={width} height={height} aria-hidden="true" />;
}

/** How large it is, and beside the first file. */
function factsOf(now: Step, first: Step): string {
  const words = marksTexts[language.value].picture;
  const kilobytes = now.bytes / 1000;
  const size = number(kilobytes, kilobytes < 10 ? 1 : 0);
  const facts = say(words.facts, { width: now.width, height: now.height, size });
  return now === first ? facts : `${facts}: ${say(words.shrunk, { percent: shareOf(now.bytes, first.bytes) })}`;
}
