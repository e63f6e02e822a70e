/** Where the step of a class sends a pupil, and whether the page is there already. */
import type { Lesson } from '@nepwerk/lessons/lesson';
import type { ClassState } from '@nepwerk/protocol/class';
import { isSameExperiment } from '../../labs/burger/settings.ts';
import type { MyClass } from '../my-class.ts';
import { addressFor } from './pupil-class.ts';

/** Where a pupil goes who goes to the lesson: where its step is, or else to its lab, with what is there. */
export function lessonAddress(state: ClassState, lesson: Lesson | null, { seat }: Pick<MyClass, 'seat'>): string {
  const step = lesson?.steps[state.step.step];
  return (step && addressFor(step, seat)) ?? `/${lesson?.labs[0] ?? 'burger'}`;
}

/** Whether the page is where an address leads. In the Burger lab only the data and the tricks count: how one trains with them is one's own. */
export function isHere(address: string): boolean {
  const { pathname, search } = new URL(address, location.origin);
  if (pathname !== location.pathname) return false;
  return pathname === '/burger' ? isSameExperiment(search, location.search) : search === location.search;
}
