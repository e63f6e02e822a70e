/** What the teacher says to all: over the page's top until it is closed or taken away, and on the cover while the screens stand still. */
import type { ClassState } from '@nepwerk/protocol/class';
import { classSession, rememberInClass } from './class-session.ts';
import { ownSeat, pupilWords, type PupilPlace } from './pupil-class.ts';
import './dialogs.css';

/** The message that this pupil has not closed; null without one, and for who is not in the class any more. */
export function unclosedMessage(mine: PupilPlace): ClassState['message'] {
  const state = mine.link.state.value;
  if (mine.link.status.value === 'no-token' || ownSeat(state, mine)?.status !== 'in') return null;
  const message = state?.message ?? null;
  return message && message.at !== classSession.value.closedMessage ? message : null;
}

/** The message at the top of the page, which goes down for it. */
export function TeacherMessage({ mine }: { mine: PupilPlace }) {
  const { strip } = pupilWords();
  const message = unclosedMessage(mine);
  return (
    <div class="class-says" role="status">
      {message && (
        <>
          <p>
            <b>{strip.message}:</b> {message.text}
          </p>
          <button type="button" class="button" onClick={() => close(message.at)}>
            {strip.close}
          </button>
        </>
      )}
    </div>
  );
}

/** Closes it, for this tab also after a reload. */
function close(at: number): void {
  focusContent();
  rememberInClass({ closedMessage: at });
}

/** A button that closes a message goes with it: the focus goes to what the page is about. */
export function focusContent(): void {
  const content = document.querySelector<HTMLElement>('#content');
  if (content && !content.hasAttribute('tabindex')) content.tabIndex = -1;
  content?.focus({ preventScroll: true });
}
