/** A made picture with its name below, as all ways through the noise show it. */
import type { ReadonlySignal } from '@preact/signals';
import type { Sheet } from '@nepwerk/protocol';
import { SheetCanvas } from '../sheet-canvas.tsx';

/** The picture; `sign` tells whether the maker made it. */
export function Made({
  sheet,
  caption,
  sign = true,
}: {
  sheet: ReadonlySignal<Sheet | null>;
  caption: string;
  sign?: boolean;
}) {
  return (
    <figure>
      <SheetCanvas sheet={sheet} label={caption} side={256} radius={12} />
      <figcaption>
        {sign && <span aria-hidden="true">▲ </span>}
        {caption}
      </figcaption>
    </figure>
  );
}
