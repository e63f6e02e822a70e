/** A button that reads a text aloud, on devices that have a voice of their own. */
import { useEffect } from 'preact/hooks';
import { readAloud } from './read-aloud.ts';

/** The button, or nothing; `name` is the text's own on its page. */
export function ReadAloudButton({
  name,
  label,
  text,
}: {
  name: string;
  label: string;
  /** What to read, asked for when the button is pressed. */
  text: () => string;
}) {
  useEffect(() => () => readAloud.stop(name), [name]);
  if (!readAloud.available.value) return null;
  const reading = readAloud.reading.value === name;
  return (
    <button
      type="button"
      class="button read-aloud"
      aria-label={label}
      aria-pressed={reading}
      onClick={() => readAloud.toggle(name, text())}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={reading ? 'M5 5h10v10H5z' : 'M2 8v4h3l4 4V4L5 8zM12 7q2 3 0 6M15 5q4 5 0 10'} />
      </svg>
    </button>
  );
}
