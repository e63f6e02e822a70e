/** Where a pupil's class appears on every page: nothing outside a class, and there nothing of it is fetched. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { ClassLab } from '@nepwerk/protocol/class';
import { myClass } from './my-class.ts';
import type * as PartsModule from './strip/parts.ts';

type Parts = typeof PartsModule;

/** What a class looks like, once it was wanted. */
const parts = signal<Parts | null>(null);

/** Fetches it as soon as there is a class; without a network it is tried again with the next. */
function useParts(): Parts | null {
  const isIn = myClass.value !== null;
  useEffect(() => {
    if (!isIn || parts.peek()) return;
    void import('./strip/parts.ts').then(
      (it) => (parts.value = it),
      () => undefined,
    );
  }, [isIn]);
  return isIn ? parts.value : null;
}

/** In the head of a page: who one is, what to do now, and for how long. */
export function ClassStripSlot() {
  const found = useParts();
  const mine = myClass.value;
  return found && mine ? <found.ClassStrip key={mine.classId} mine={mine} /> : null;
}

/** Pages that are no pupil's: whoever leads a class may have a seat in it too, to see what pupils see. */
const NOT_A_PUPILS = /^\/(teach|console|wall)\b/;

/** Over the page: a class that stands still, and its end. */
export function ClassCoverSlot() {
  const found = useParts();
  const mine = myClass.value;
  const { path } = useLocation();
  return found && mine && !NOT_A_PUPILS.test(path) ? <found.ClassCover key={mine.classId} mine={mine} /> : null;
}

/** A lab, where the class that one is in has opened it; outside a class every lab is open. */
export function LabSlot({ lab, children }: { lab: ClassLab; children: ComponentChildren }) {
  const found = useParts();
  const mine = myClass.value;
  if (!mine) return <>{children}</>;
  return found ? (
    <found.WhenOpen mine={mine} lab={lab}>
      {children}
    </found.WhenOpen>
  ) : null;
}
