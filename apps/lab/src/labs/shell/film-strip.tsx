/** The film strip: every kept moment of the training as a small picture, to look back at with mouse, finger or arrow keys. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FilmFrame } from '@nepwerk/protocol';
import { clock, number, say, texts } from '../../text/speech.ts';
import { drawTiles, resize, toScratch } from './draw-sheet.ts';

/** Canvas pixels of a frame: enough for a sharp picture at twice the usual density. */
const FRAME_PIXELS = 128;

/** The strip; `looking` is the frame that is looked at, null for now. */
export function FilmStrip({
  film,
  looking,
}: {
  film: ReadonlySignal<readonly FilmFrame[]>;
  looking: Signal<FilmFrame | null>;
}) {
  const { film: words } = texts.value.shell;
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (looking.peek() === null) strip.current?.scrollTo({ left: strip.current.scrollWidth });
  }, [film.value.length]);
  if (film.value.length === 0) return <p class="film-empty hint">{words.empty}</p>;
  return (
    <fieldset class="film">
      <legend class="only-heard">{words.label}</legend>
      <div class="film-strip" ref={strip}>
        {film.value.map((frame) => (
          <Frame
            key={frame.step}
            frame={frame}
            caption={clock(frame.seconds)}
            label={say(words.moment, { time: clock(frame.seconds), count: number(frame.step) })}
            chosen={looking.value === frame}
            onChoose={() => (looking.value = frame)}
          />
        ))}
        <label class="film-now">
          <input
            type="radio"
            name="film"
            data-refocus
            checked={looking.value === null}
            onChange={() => (looking.value = null)}
          />
          <span>{words.now}</span>
        </label>
      </div>
    </fieldset>
  );
}

/** One moment: the first of its sixteen fakes stands for all. */
function Frame({
  frame,
  caption,
  label,
  chosen,
  onChoose,
}: {
  frame: FilmFrame;
  caption: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) drawFrame(canvas.current, frame);
  }, [frame]);
  return (
    <label>
      <input type="radio" name="film" aria-label={label} checked={chosen} onChange={onChoose} />
      <canvas ref={canvas} />
      <span>{caption}</span>
    </label>
  );
}

function drawFrame(canvas: HTMLCanvasElement, { sheet }: FilmFrame): void {
  resize(canvas, FRAME_PIXELS, FRAME_PIXELS);
  const context = canvas.getContext('2d');
  const source = toScratch(sheet.pixels, sheet.columns * sheet.size, sheet.rows * sheet.size);
  if (!context || !source) return;
  context.imageSmoothingEnabled = false;
  const first = [{ fromX: 0, fromY: 0, x: 0, y: 0 }];
  drawTiles(context, source, first, { size: sheet.size, side: FRAME_PIXELS, radius: 0 });
}
