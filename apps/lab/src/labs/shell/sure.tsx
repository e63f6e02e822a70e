/** Asks once more before something is wiped; the second press of a double click is no answer. */
import { texts } from '../../text/speech.ts';

/** The two answers to a question; they stand where the button was that brought it up. */
export function Sure({
  question,
  said = false,
  onYes,
  onNo,
}: {
  question: string;
  /** Whether the question is read elsewhere already. */
  said?: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const { restartYes, restartNo } = texts.value.shell.controls;
  function answer({ detail }: MouseEvent, take: () => void): void {
    if (detail < 2) take();
  }
  return (
    <div class="sure" role="group" aria-label={question}>
      {!said && <span>{question}</span>}
      <button type="button" class="button" onClick={(event) => answer(event, onYes)}>
        {restartYes}
      </button>
      <button type="button" class="button" data-refocus onClick={(event) => answer(event, onNo)}>
        {restartNo}
      </button>
    </div>
  );
}
