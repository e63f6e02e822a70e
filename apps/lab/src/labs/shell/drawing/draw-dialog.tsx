/** Drawing pictures of one's own: paper, tools, how the judge will see it, and what was added. */
import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { OwnPicture, Sheet } from '@nepwerk/protocol';
import { later } from '../../../text/later.ts';
import { number, say, sayCounted } from '../../../text/speech.ts';
import type { DataSet } from '../data-set.ts';
import { Dialog } from '../dialog.tsx';
import { SheetCanvas } from '../sheet-canvas.tsx';
import { DrawPad } from './draw-pad.tsx';
import { DrawTools } from './draw-tools.tsx';
import { sketchSheet } from './render-sketch.ts';
import { isBlank } from './sketch.ts';
import { keepSketch } from './kept-sketch.ts';
import { createSketchpad, type Sketchpad } from './sketchpad.ts';
import './drawing.css';

/** The drawing stays as it is while the dialog is closed, and through a reload: nobody loses a drawing to the Escape key. */
const pad = createSketchpad();
keepSketch(pad);

/** The dialog; `seenAt` is the side of the pictures that the judge sees, in pixels. */
export function DrawDialog({ data, seenAt, onClose }: { data: DataSet; seenAt: number; onClose: () => void }) {
  const { drawing } = later.value;
  return (
    <Dialog title={drawing.title} closeText={drawing.close} onClose={onClose} wide>
      {/* The keys of undoing hold in all of the dialog. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div class="drawing" onKeyDown={undoByKey}>
        <DrawTools pad={pad} />
        <div class="draw-middle">
          <DrawPad pad={pad} />
          <div class="draw-actions">
            <button type="button" class="button" disabled={pad.sketch.value.marks.length === 0} onClick={pad.undo}>
              <span aria-hidden="true">↶</span> {drawing.undo}
            </button>
            <button type="button" class="button" disabled={pad.sketch.value.undone.length === 0} onClick={pad.redo}>
              <span aria-hidden="true">↷</span> {drawing.redo}
            </button>
            <button type="button" class="button" disabled={isBlank(pad.sketch.value)} onClick={pad.clear}>
              {drawing.clear}
            </button>
          </div>
        </div>
        <Adding data={data} seenAt={seenAt} />
      </div>
    </Dialog>
  );
}

function undoByKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) pad.redo();
  else if (key === 'z') pad.undo();
  else return;
  event.preventDefault();
}

/** How the judge will see it, the button that adds it, and the drawings so far. */
function Adding({ data, seenAt }: { data: DataSet; seenAt: number }) {
  const { drawing } = later.value;
  const said = useSignal('');
  const drawn = useComputed(() => data.own.value.filter((it) => it.from === 'drawing'));
  function add(from: Sketchpad): void {
    const sheet = sketchSheet(from.sketch.peek());
    if (!sheet) return;
    if (data.add([sheet], 'drawing') === 0) {
      said.value = say(drawing.full);
      return;
    }
    said.value = say(drawing.added);
    from.clear();
  }
  return (
    <div class="draw-side">
      <h3>{drawing.seen.heading}</h3>
      <SeenByJudge seenAt={seenAt} />
      <p class="hint">{say(drawing.seen.hint, { side: number(seenAt) })}</p>
      <button type="button" class="button go" disabled={isBlank(pad.sketch.value)} onClick={() => add(pad)}>
        {drawing.add}
      </button>
      <p role="status">{said}</p>
      <h3>{sayCounted(drawing.count, drawn.value.length)}</h3>
      {drawn.value.length === 0 ? <p class="hint">{say(drawing.none)}</p> : <Drawn pictures={drawn} />}
      <p class="hint" id="draw-keys">
        {say(drawing.keys)}
      </p>
    </div>
  );
}

/** The sketch as large as the judge sees it, each pixel as a square. */
function SeenByJudge({ seenAt }: { seenAt: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    const sheet = sketchSheet(pad.sketch.value);
    const context = canvas.current?.getContext('2d');
    if (!sheet || !context) return;
    const whole = new OffscreenCanvas(sheet.size, sheet.size);
    whole.getContext('2d')?.putImageData(new ImageData(sheet.pixels, sheet.size, sheet.size), 0, 0);
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, seenAt, seenAt);
    context.drawImage(whole, 0, 0, seenAt, seenAt);
  });
  return (
    <canvas
      class="draw-seen"
      ref={canvas}
      width={seenAt}
      height={seenAt}
      role="img"
      aria-label={later.value.drawing.seen.heading}
    />
  );
}

/** The drawings so far, the newest first. */
function Drawn({ pictures }: { pictures: ReadonlySignal<readonly OwnPicture[]> }) {
  const sheet = useComputed(() => asSheet(pictures.value.toReversed()));
  return <SheetCanvas sheet={sheet} label={sayCounted(later.value.drawing.count, pictures.value.length)} gap={4} />;
}

/** Most drawings that are shown, and how many stand in a row. */
const MOST_SHOWN = 15;
const SHOWN_IN_ROW = 5;

function asSheet(pictures: readonly OwnPicture[]): Sheet | null {
  const shown = pictures.slice(0, MOST_SHOWN);
  const [first] = shown;
  if (!first) return null;
  const { size } = first.sheet;
  const rows = Math.ceil(shown.length / SHOWN_IN_ROW);
  const pixels = new Uint8ClampedArray(SHOWN_IN_ROW * rows * size * size * 4);
  shown.forEach(({ sheet }, place) => {
    const [left, top] = [(place % SHOWN_IN_ROW) * size, Math.floor(place / SHOWN_IN_ROW) * size];
    for (let y = 0; y < size; y++) {
      pixels.set(sheet.pixels.subarray(y * size * 4, (y + 1) * size * 4), ((top + y) * SHOWN_IN_ROW * size + left) * 4);
    }
  });
  return { columns: SHOWN_IN_ROW, rows, size, pixels };
}
