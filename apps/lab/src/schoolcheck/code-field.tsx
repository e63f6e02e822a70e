/** Where ICT pastes a code and sees what was found. */
import { useSignal } from '@preact/signals';
import { say } from '../text/speech.ts';
import { type CodedCheck, readCode } from './code.ts';
import { words } from './words.ts';

/** The field; `onRead` gets what a code holds. */
export function CodeField({ onRead }: { onRead: (coded: CodedCheck) => void }) {
  const { read: says } = words.value;
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);

  function show(): void {
    const found = readCode(typed.value);
    if (found.refused === null) {
      problem.value = null;
      onRead(found.check);
    } else problem.value = say(says.problems[found.refused], { letters: found.letters });
  }

  return (
    <details class="schoolcheck-read">
      <summary>{says.heading}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <label>
          {says.label}
          <textarea
            rows={3}
            spellcheck={false}
            autocomplete="off"
            placeholder="NW1-"
            value={typed.value}
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {says.show}
        </button>
        <p role="alert">{problem.value}</p>
      </form>
    </details>
  );
}
