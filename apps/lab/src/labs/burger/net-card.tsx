/** The card that a character leans on: its name, its layers as bars, and the field's own term. */
import type { ComponentChildren } from 'preact';

/**
 * A card; `bars` are the heights of the layers, as shares of the tallest, in the order in which a picture goes through them. `layers` are
 * shown in their place where they are given.
 */
export function NetCard({
  kind,
  name,
  term,
  bars,
  layers,
  children,
}: {
  kind: 'maker' | 'judge';
  name: string;
  term: string;
  bars: readonly number[];
  layers?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class={`who ${kind}`}>
      {children}
      <div class="who-card">
        <h3>{name}</h3>
        {layers || <Bars heights={bars} />}
        <p class="term">{term}</p>
      </div>
    </div>
  );
}

function Bars({ heights }: { heights: readonly number[] }) {
  return (
    <svg class="layers" viewBox="0 0 92 40" aria-hidden="true">
      {heights.map((height, index) => (
        <rect
          key={height}
          class={`layer layer-${index}`}
          x={4 + index * 22}
          y={40 - height * 40}
          width="18"
          height={height * 40}
          rx="4"
        />
      ))}
    </svg>
  );
}
