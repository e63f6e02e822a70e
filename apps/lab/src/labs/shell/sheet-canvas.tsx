/** A canvas that follows a sheet of pictures without rendering anything again. */
import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Sheet } from '@nepwerk/protocol';
import { drawSheet } from './draw-sheet.ts';

/** The canvas; `label` is what it shows, in words. A picture is about `side` canvas pixels wide, as `gap` and `radius` count them. */
export function SheetCanvas({
  sheet,
  label,
  side = 128,
  gap = 0,
  radius = 0,
}: {
  sheet: ReadonlySignal<Sheet | null>;
  label: string;
  side?: number;
  gap?: number;
  radius?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    if (!canvas.current || !sheet.value) return;
    const zoom = Math.max(1, Math.round(side / sheet.value.size));
    drawSheet(canvas.current, sheet.value, { zoom, gap, radius });
  });
  return <canvas ref={canvas} class="sheet-canvas" role="img" aria-label={label} />;
}
