/** Lets pictures fly from one place on the page to another, by the compositor alone; with reduced motion they simply are where they go. */

/** How large a picture is where it goes in or comes out, as a share of its own size. */
const SMALL = 0.28;
/** How far below its place a picture comes by that flies below others, in its own heights. */
const BELOW = 1.5;

/** Shows a copy of what is in a slot flying from it into another element. */
export function flyTo(slot: HTMLElement, goal: HTMLElement, timing: { milliseconds: number; wait: number }): void {
  const canvas = slot.querySelector('canvas');
  if (!canvas || prefersStill()) return;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  const from = canvas.getBoundingClientRect();
  copy.className = 'flying';
  copy.style.width = `${from.width}px`;
  copy.style.left = `${from.left}px`;
  copy.style.top = `${from.top}px`;
  copy.setAttribute('aria-hidden', 'true');
  document.body.append(copy);
  const flight = copy.animate(
    [
      { transform: 'none', opacity: 1 },
      { opacity: 1, offset: 0.8 },
      { transform: toward(from, goal.getBoundingClientRect()), opacity: 0 },
    ],
    { duration: timing.milliseconds - timing.wait, delay: timing.wait, easing: 'ease-in-out', fill: 'both' },
  );
  flight.addEventListener('finish', () => copy.remove());
  flight.addEventListener('cancel', () => copy.remove());
}

/**
 * Lets a slot's picture come flying out of another element; `below` what stands between, so that it does not seem to come out of that.
 */
export function flyFrom(slot: HTMLElement, start: HTMLElement, milliseconds: number, below = false): void {
  const picture = slot.querySelector<HTMLElement>('.slot-picture');
  if (!picture || prefersStill()) return;
  const goal = picture.getBoundingClientRect();
  picture.animate(
    [
      { transform: toward(goal, start.getBoundingClientRect()), opacity: 0 },
      below
        ? { transform: `translateY(${goal.height * BELOW}px) scale(${SMALL})`, opacity: 1, offset: 0.6 }
        : { opacity: 1, offset: 0.3 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: milliseconds * 0.7, easing: 'ease-out' },
  );
}

function toward(from: DOMRect, to: DOMRect): string {
  const x = to.left + to.width / 2 - (from.left + from.width / 2);
  const y = to.top + to.height / 2 - (from.top + from.height / 2);
  return `translate(${x}px, ${y}px) scale(${SMALL})`;
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
