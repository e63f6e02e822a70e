/** A place that is worked on by hand: with a mouse, a finger or a pen, and with the keyboard by moving a spot over it. */
import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Point } from './sketch.ts';
import './hand-pad.css';

/** How far an arrow key moves over it, alone and with Shift. */
const STEP = 1 / 50;
const LARGE_STEP = 1 / 10;

/** What the hand does; places are in shares of the sides. */
export interface Hand {
  /** Where the keyboard is. */
  readonly at: Signal<Point>;
  /** Whether it is down, so that moving draws. */
  readonly down: ReadonlySignal<boolean>;
  readonly press: (point: Point) => void;
  readonly move: (point: Point) => void;
  readonly lift: () => void;
}

/** The place; `label` says where the keyboard is, for percentages across and down. */
export function HandPad({
  hand,
  label,
  describedBy,
  spot,
  children,
}: {
  hand: Hand;
  label: (across: number, down: number) => string;
  describedBy: string;
  /** How wide the spot is that shows where the keyboard is, as a share of the place's width. */
  spot: ReadonlySignal<number>;
  children: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const byKey = useSignal(false);
  const heard = useComputed(() => label(Math.round(hand.at.value.x * 100), Math.round(hand.at.value.y * 100)));

  function pointOf(event: PointerEvent): Point {
    const box = place.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is selected on the way
    place.current?.focus();
    place.current?.setPointerCapture(event.pointerId);
    byKey.value = false;
    hand.press(pointOf(event));
  }

  function onPointerMove(event: PointerEvent): void {
    if (!hand.down.peek() || byKey.peek()) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event]) hand.move(pointOf(one));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const { x, y } = hand.at.peek();
    const moves: Readonly<Record<string, Point>> = {
      ArrowLeft: { x: x - step, y },
      ArrowRight: { x: x + step, y },
      ArrowUp: { x, y: y - step },
      ArrowDown: { x, y: y + step },
    };
    const to = moves[event.key];
    if (to) hand.move({ x: hold(to.x), y: hold(to.y) });
    else if (event.key !== ' ' && event.key !== 'Enter') return;
    else if (hand.down.peek()) hand.lift();
    else hand.press(hand.at.peek());
    byKey.value = true;
    event.preventDefault();
  }

  return (
    // Arrow keys move over it and Space puts something there: the role lets them through a screen reader, and the rules do not know it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="hand-pad"
      ref={place}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={heard}
      aria-describedby={describedBy}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => !byKey.peek() && hand.lift()}
      onPointerCancel={() => !byKey.peek() && hand.lift()}
      onKeyDown={onKeyDown}
      onFocus={(event) => (byKey.value = event.currentTarget.matches(':focus-visible'))}
      onBlur={() => {
        byKey.value = false;
        hand.lift();
      }}
    >
      {children}
      {byKey.value && <Spot hand={hand} width={spot.value} />}
    </div>
  );
}

/** Where the keyboard is, as large as what it would put there. */
function Spot({ hand, width }: { hand: Hand; width: number }) {
  const { x, y } = hand.at.value;
  return (
    <span
      class={hand.down.value ? 'hand-spot down' : 'hand-spot'}
      style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%` }}
      aria-hidden="true"
    />
  );
}

function hold(place: number): number {
  return Math.min(1, Math.max(0, place));
}
