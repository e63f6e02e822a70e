/** The line under the fakes while an earlier moment is looked at, and after the training went back to one. */
import type { Signal } from '@preact/signals';
import type { FilmFrame } from '@nepwerk/protocol';
import { clock, number, say, sayCounted, texts } from '../../text/speech.ts';
import { nearestMoment } from './moments.ts';
import type { TrainingSession } from './session.ts';

/** The line, which is heard when it changes; `children` is what stands there otherwise. */
export function BackLine(props: BackLineProps) {
  return (
    <div class="back-line" role="status">
      <Line {...props} />
    </div>
  );
}

interface BackLineProps {
  readonly session: TrainingSession;
  readonly looking: Signal<FilmFrame | null>;
  readonly children: preact.ComponentChildren;
}

function Line({ session, looking, children }: BackLineProps) {
  const { shell } = texts.value;
  const frame = looking.value;
  const from = session.wentBackFrom.value;
  if (frame) {
    const step = nearestMoment(session.moments.value, frame.step);
    return (
      <p class="looking">
        <span class={step === null ? '' : 'only-heard'}>
          {say(shell.film.looking, { time: clock(frame.seconds) })}
          {step === null && `. ${shell.back.none}.`}
        </span>
        {step !== null && (
          <button
            type="button"
            class="button go-back"
            onClick={() => {
              looking.value = null;
              session.goBackTo(step);
            }}
          >
            {step === frame.step ? shell.back.go : say(shell.back.goNear, { count: number(step) })}
            <small>
              {step === frame.step
                ? sayCounted(shell.progress.rounds, step)
                : say(shell.back.near, { count: number(frame.step) })}
            </small>
          </button>
        )}
        <button type="button" class="button" onClick={() => (looking.value = null)}>
          {shell.film.backToNow}
        </button>
      </p>
    );
  }
  if (from === null) return children;
  return (
    <p class="looking">
      <span>{say(shell.back.went, { count: number(from) })}</span>
      <button type="button" class="button" onClick={session.undoGoBack}>
        {shell.back.undo}
      </button>
    </p>
  );
}
