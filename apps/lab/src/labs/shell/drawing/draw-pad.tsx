/** The paper: drawn on with a mouse, a finger or a pen, and with the keyboard by moving a place over it. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { later } from '../../../text/later.ts';
import { say } from '../../../text/speech.ts';
import { renderSketch } from './render-sketch.ts';
import { SIZES, type Sketchpad } from './sketchpad.ts';
import type { Point } from './sketch.ts';

/** Canvas pixels along a side: sharp on a usual screen, and quickly drawn. */
const SIDE = 768;
/** How far an arrow key moves over the paper, alone and with Shift. */
const STEP = 1 / 50;
const LARGE_STEP = 1 / 10;

/** The paper with its place for the keyboard. */
export function DrawPad({ pad }: { pad: Sketchpad }) {
  const { drawing } = later.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const waiting = useRef(0);
  const byKey = useSignal(false);
  useSignalEffect(() => {
    const sketch = pad.sketch.value;
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d');
      if (context) renderSketch(context, sketch, SIDE);
    });
  });
  const label = useComputed(() =>
    say(drawing.pad, {
      across: Math.round(pad.at.value.x * 100),
      down: Math.round(pad.at.value.y * 100),
    }),
  );

  function pointOf(event: PointerEvent): Point {
    const box = paper.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is selected on the way
    paper.current?.focus();
    paper.current?.setPointerCapture(event.pointerId);
    byKey.value = false;
    pad.press(pointOf(event));
  }

  function onPointerMove(event: PointerEvent): void {
    if (!pad.down.peek() || byKey.peek()) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event]) pad.move(pointOf(one));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const { x, y } = pad.at.peek();
    const moves: Readonly<Record<string, Point>> = {
      ArrowLeft: { x: x - step, y },
      ArrowRight: { x: x + step, y },
      ArrowUp: { x, y: y - step },
      ArrowDown: { x, y: y + step },
    };
    const to = moves[event.key];
    if (to) pad.move({ x: hold(to.x), y: hold(to.y) });
    else if (event.key !== ' ' && event.key !== 'Enter') return;
    else if (pad.down.peek()) pad.lift();
    else pad.press(pad.at.peek());
    byKey.value = true;
    event.preventDefault();
  }

  return (
    // Arrow keys move over it and Space puts something there: the role lets them through a screen reader, and the rules do not know it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="draw-pad"
      ref={paper}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      aria-describedby="draw-keys"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => !byKey.peek() && pad.lift()}
      onPointerCancel={() => !byKey.peek() && pad.lift()}
      onKeyDown={onKeyDown}
      onFocus={(event) => (byKey.value = event.currentTarget.matches(':focus-visible'))}
      onBlur={() => {
        byKey.value = false;
        pad.lift();
      }}
    >
      <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden="true" />
      {byKey.value && <Place pad={pad} />}
    </div>
  );
}

/** Where the keyboard is on the paper, as large as what it would put there. */
function Place({ pad }: { pad: Sketchpad }) {
  const { x, y } = pad.at.value;
  const across = pad.tool.value === 'stamp' ? 0.12 : Math.max(SIZES[pad.size.value].line, 0.03);
  return (
    <span
      class={pad.down.value ? 'draw-place down' : 'draw-place'}
      style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${across * 100}%` }}
      aria-hidden="true"
    />
  );
}

function hold(place: number): number {
  return Math.min(1, Math.max(0, place));
}
