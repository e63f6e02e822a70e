/** Cuts a square out of a photo: by dragging it, with the arrow keys, and with a slider for its size. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { later } from '../../../text/later.ts';
import { percent, say } from '../../../text/speech.ts';
import { Slider } from '../slider.tsx';
import { moveCrop, resizeCrop, shareOf, SMALLEST_SHARE, type Crop, type PhotoSize } from './crop.ts';
import type { Preview } from './photo-messages.ts';

/** How far an arrow key moves the square, and how much + and - change it, as shares of the largest square. */
const STEP = 0.03;

/** The photo with its square. `onCut` is called when the square rests. */
export function CropPad({
  name,
  preview,
  size,
  crop,
  onCut,
}: {
  name: string;
  preview: Preview;
  size: PhotoSize;
  crop: Crop;
  onCut: (crop: Crop) => void;
}) {
  const { photos } = later.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** The square while it is being dragged. */
  const dragged = useSignal<Crop | null>(null);
  const shown = dragged.value ?? crop;
  const largest = Math.min(size.width, size.height);
  useEffect(() => {
    const { width, height, pixels } = preview;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [preview]);
  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    frame.current?.setPointerCapture(event.pointerId);
    dragged.value = crop;
  }

  function onPointerMove(event: PointerEvent): void {
    if (!dragged.value || !frame.current) return;
    const scale = size.width / frame.current.clientWidth;
    dragged.value = moveCrop(dragged.value, size, event.movementX * scale, event.movementY * scale);
  }

  function onPointerUp(): void {
    if (dragged.value && dragged.value !== crop) onCut(dragged.value);
    dragged.value = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEP * largest;
    const moves: Readonly<Record<string, Crop>> = {
      ArrowLeft: moveCrop(crop, size, -step, 0),
      ArrowRight: moveCrop(crop, size, step, 0),
      ArrowUp: moveCrop(crop, size, 0, -step),
      ArrowDown: moveCrop(crop, size, 0, step),
      '+': resizeCrop(crop, size, shareOf(crop, size) + STEP),
      '-': resizeCrop(crop, size, shareOf(crop, size) - STEP),
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    onCut(next);
  }

  return (
    <div class="crop">
      {/* Arrow keys move the square: the role lets them through a screen reader, and the rules do not know it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        class="crop-frame"
        ref={frame}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={say(photos.crop.label, { name })}
        style={{ aspectRatio: `${preview.width} / ${preview.height}` }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} width={preview.width} height={preview.height} aria-hidden="true" />
        <span
          class="crop-square"
          aria-hidden="true"
          style={{
            left: `${(shown.x / size.width) * 100}%`,
            top: `${(shown.y / size.height) * 100}%`,
            width: `${(shown.side / size.width) * 100}%`,
            height: `${(shown.side / size.height) * 100}%`,
          }}
        />
      </div>
      <Slider
        name="crop-size"
        label={photos.crop.size}
        value={Math.round(shareOf(shown, size) * 100)}
        least={Math.round(SMALLEST_SHARE * 100)}
        most={100}
        step={1}
        text={percent(shareOf(shown, size))}
        onInput={(value) => onCut(resizeCrop(crop, size, value / 100))}
      />
      <p class="hint">{say(photos.crop.hint)}</p>
    </div>
  );
}
