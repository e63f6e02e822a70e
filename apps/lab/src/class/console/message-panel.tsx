/** A message to all: written, sent, and taken away again. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { LONGEST_MESSAGE } from '@nepwerk/protocol/class';
import type { ConsoleDesk } from './console-desk.ts';
import { usePart } from './use-part.ts';
import { words } from './words.ts';

/** The panel. */
export function MessagePanel({ desk }: { desk: ConsoleDesk }) {
  const { message: says } = words.value;
  const up = usePart(desk, (it) => it.message);
  const text = useSignal('');
  const id = useId();
  async function send(): Promise<void> {
    const written = text.value.replaceAll(/\s+/g, ' ').trim(); // one line, as the class takes it
    if (written !== '' && (await desk.ask({ type: 'message', text: written }))) text.value = '';
  }
  return (
    <section class="con-panel con-message" aria-labelledby="con-message">
      <h2 id="con-message">{says.title}</h2>
      {up && (
        <div class="con-up">
          <p>
            <span class="only-heard">{says.up}:</span> <span lang={desk.state.peek()?.language}>{up.text}</span>
          </p>
          <button
            type="button"
            class="button"
            aria-label={says.away}
            title={says.away}
            onClick={() => void desk.ask({ type: 'message', text: null })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label for={id} class="only-heard">
          {says.field}
        </label>
        <textarea
          id={id}
          rows={2}
          value={text.value}
          maxLength={LONGEST_MESSAGE}
          autocomplete="off"
          placeholder={says.hint}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            if (!event.repeat) void send();
          }}
        />
        <button type="submit" class="button" disabled={text.value.trim() === ''}>
          {says.send}
        </button>
      </form>
    </section>
  );
}
