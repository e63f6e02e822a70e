/** Takes two presses in a row for the one that they are: a double click or tap, on whatever has come under the finger by then, and what a held key repeats. */

/** A press on the same thing, or at the same place, within so many milliseconds of the one before is no second one: systems take so long for a double click. */
export const ONE_PRESS = 500;

/** A finger that taps twice moves by no more than so many pixels. */
const SAME_PLACE = 32;

/** The keys that press a button, or judge a picture. */
const PRESSING: ReadonlySet<string> = new Set(['Enter', ' ', 'Delete', 'Backspace']);

/** A press: when, in milliseconds; on what; and where, in pixels of what is scrolled, which a key can't say. */
export interface Press {
  readonly at: number;
  readonly on: unknown;
  readonly place: { readonly x: number; readonly y: number } | null;
}

/** The guard of a page, or of its letters. */
export class PressGuard {
  #last: Press | null = null;

  /** Whether a press counts; one that does is what the next is measured by. */
  takes(press: Press): boolean {
    if (this.#last && press.at - this.#last.at < ONE_PRESS && isSame(this.#last, press)) return false;
    this.#last = press;
    return true;
  }
}

/** Handlers for what is around all buttons of a page: they stop the presses that do not count before any button hears of them. */
export interface GuardHandlers {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/** Makes them. By key, buttons in one `data-press` count as one: the focus goes on to the next by itself. */
export function guardHandlers(guard = new PressGuard()): GuardHandlers {
  return {
    onClickCapture(event) {
      const button = buttonOf(event);
      if (!button) return;
      const isKey = event.detail === 0;
      const on = isKey ? groupOf(button) : button;
      const place = isKey ? null : placeOf(event, button);
      if (!guard.takes({ at: event.timeStamp, on, place })) stop(event);
    },
    onKeyDownCapture(event) {
      const button = buttonOf(event);
      if (!button || !PRESSING.has(event.key)) return;
      // Enter and the space bar press the button itself, which is heard above.
      const judges = event.key === 'Delete' || event.key === 'Backspace';
      const counts = !judges || guard.takes({ at: event.timeStamp, on: groupOf(button), place: null });
      if (event.repeat || !counts) stop(event);
    },
  };
}

function isSame(before: Press, after: Press): boolean {
  if (before.on === after.on) return true;
  if (!before.place || !after.place) return false;
  return Math.hypot(before.place.x - after.place.x, before.place.y - after.place.y) < SAME_PLACE;
}

/** Where it was, in what has been scrolled: who scrolls and then presses means another thing. */
function placeOf({ clientX: x, clientY: y }: MouseEvent, button: Element): { readonly x: number; readonly y: number } {
  const place = { x, y };
  for (let box = button.parentElement; box; box = box.parentElement) {
    place.x += box.scrollLeft;
    place.y += box.scrollTop;
  }
  return place;
}

function buttonOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('button') : null;
}

function groupOf(button: Element): Element {
  return button.closest('[data-press]') ?? button;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
