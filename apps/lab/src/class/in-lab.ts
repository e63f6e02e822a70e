/** What a lab and the class that a pupil is in have to do with each other: a lab stands still when the class does, says how far it is, and may show a picture to the class. */
import { computed, signal } from '@preact/signals';
import type { ClassLab, ClassPart } from '@nepwerk/protocol/class';
import { myClass } from './my-class.ts';

/** Whether the class stands still: nothing trains, no camera is on, and nobody can click. False outside a class. */
export const isHeld = computed(() => {
  const state = myClass.value?.link.state.value;
  return state !== null && state !== undefined && state.frozen && state.ended === null;
});

/** Whether the lesson is over, and says so over the page: a lab that is wiped then ends, and leads nowhere else. */
export const isEnding = signal(false);

/** How far a pupil is in a lab. */
export interface Progress {
  readonly lab: ClassLab;
  readonly part: ClassPart;
  /** Of a training, 0 to 100. */
  readonly progress: number;
  /** In how many of a hundred cases the judge is right; null where there is none. */
  readonly judge: number | null;
}

/** What the lab that is open last said of itself; null in none. A lab sets it as often as it likes: it is told to the class now and then. */
export const progress = signal<Progress | null>(null);
