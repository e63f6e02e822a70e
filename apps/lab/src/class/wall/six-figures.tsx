/** A field for six figures, large enough to be checked from afar. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Figures of a code. */
const FIGURES = 6;

interface SixFiguresProps {
  readonly label: string;
  /** Where the figures are to be found. */
  readonly hint: string;
  /** What was wrong with those that were typed before. */
  readonly complaint: string | null;
  readonly button: string;
  readonly onEnter: (figures: string) => void;
}

/** The field with its button; whatever is typed or pasted beside figures falls away. */
export function SixFigures({ label, hint, complaint, button, onEnter }: SixFiguresProps) {
  const [figures, setFigures] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []); // there is nothing else to do on this page
  const isWhole = figures.length === FIGURES;
  return (
    <form
      class="wall-six"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onEnter(figures);
      }}
    >
      <label for={id}>{label}</label>
      <div class="wall-boxes">
        <input
          id={id}
          ref={field}
          value={figures}
          inputMode="numeric"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={complaint !== null}
          onInput={({ currentTarget }) => {
            const next = currentTarget.value.replaceAll(/\D/g, '').slice(0, FIGURES);
            currentTarget.value = next;
            setFigures(next);
          }}
        />
        {Array.from({ length: FIGURES }, (_, place) => (
          <span key={place} aria-hidden="true" class={place === figures.length ? 'next' : ''}>
            {figures[place]}
          </span>
        ))}
      </div>
      <p id={`${id}-hint`}>{hint}</p>
      {complaint !== null && <p role="alert">{complaint}</p>}
      <button type="submit" class="button go" disabled={!isWhole}>
        {button}
      </button>
    </form>
  );
}
