/** The fourth part of the Burger lab: a question to discuss, chosen by what has happened. */
import { useComputed } from '@preact/signals';
import { say, texts } from '../../text/speech.ts';
import type { BurgerController } from './controller.ts';

/** The question, and a button for the next one. */
export function Question({ lab }: { lab: BurgerController }) {
  const text = useComputed(() => say(lab.question.value));
  return (
    <div class="question">
      <p>{text}</p>
      <button type="button" class="button" aria-label={texts.value.shell.readOn} onClick={lab.nextQuestion}>
        <span aria-hidden="true">↻</span>
      </button>
    </div>
  );
}
