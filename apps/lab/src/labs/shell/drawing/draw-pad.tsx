/** The paper that is drawn on. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { later } from '../../../text/later.ts';
import { say } from '../../../text/speech.ts';
import { HandPad } from './hand-pad.tsx';
import { renderSketch } from './render-sketch.ts';
import { SIZES, type Sketchpad } from './sketchpad.ts';

/** Canvas pixels along a side: sharp on a usual screen, and quickly drawn. */
const SIDE = 768;

/** The paper with its place for the keyboard. */
export function DrawPad({ pad }: { pad: Sketchpad }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const waiting = useRef(0);
  const spot = useComputed(() => (pad.tool.value === 'stamp' ? 0.12 : Math.max(SIZES[pad.size.value].line, 0.03)));
  useSignalEffect(() => {
    const sketch = pad.sketch.value;
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d');
      if (context) renderSketch(context, sketch, SIDE);
    });
  });
  return (
    <div class="draw-pad">
      <HandPad
        hand={pad}
        label={(across, down) => say(later.value.drawing.pad, { across, down })}
        describedBy="draw-keys"
        spot={spot}
      >
        <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden="true" />
      </HandPad>
    </div>
  );
}
