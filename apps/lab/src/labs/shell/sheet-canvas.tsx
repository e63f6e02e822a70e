/** A canvas that follows a sheet of pictures without rendering anything again. */
import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Sheet } from '@nepwerk/protocol';
import { drawSheet } from './draw-sheet.ts';

/** The canvas; `label` is what it shows, in words. `gap` and `radius` are in canvas pixels, of which `zoom` go to a picture's pixel. */
export function SheetCanvas({
  sheet,
  label,
  zoom = 4,
  gap = 0,
  radius = 0,
}: {
  sheet: ReadonlySignal<Sheet | null>;
  label: string;
  zoom?: number;
  gap?: number;
  radius?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    if (canvas.current && sheet.value) drawSheet(canvas.current, sheet.value, { zoom, gap, radius });
  });
  return <canvas ref={canvas} class="sheet-canvas" role="img" aria-label={label} />;
}
