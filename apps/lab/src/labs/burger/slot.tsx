/** A place on the stage for a picture. */
import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { Sheet } from '@nepwerk/protocol';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';

/** A place for a picture, with `label` to be heard in its place; empty, it is a dashed square. */
export function Slot({
  name,
  caption,
  label = caption.replace(/^[▲●] /, ''),
  sheet,
}: {
  name: 'noise' | 'fake' | 'real' | 'wanted';
  caption: string;
  label?: string;
  sheet: ReadonlySignal<Sheet | null>;
}) {
  const empty = useComputed(() => sheet.value === null);
  return (
    <figure class={`slot slot-${name}`}>
      <div class="slot-picture">
        {empty.value ? (
          <span class="slot-empty" aria-hidden="true">
            ?
          </span>
        ) : (
          <SheetCanvas sheet={sheet} label={label} radius={10} />
        )}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
