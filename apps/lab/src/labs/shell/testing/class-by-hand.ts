/** A class that a test holds in its hands: it stands still when it is told to, and there is no server. */
import { signal } from '@preact/signals';
import { emptyClass, type ClassState } from '@nepwerk/protocol/class';
import { myClass, type MyClass } from '../../../class/my-class.ts';

/** Puts the page into a class, in seat 0. */
export function enterClassByHand(changes: Partial<ClassState> = {}) {
  const state = signal<ClassState | null>({ ...emptyClass, begunAt: 1, ...changes });
  const link: Pick<MyClass['link'], 'state' | 'close'> = { state, close: () => undefined };
  const seat: MyClass = { classId: 'class-by-hand', seat: 0, since: 0, link: link as MyClass['link'] };
  myClass.value = seat;
  function change(next: Partial<ClassState>): void {
    state.value = { ...emptyClass, ...state.peek(), ...next };
  }
  return {
    seat,
    change,
    /** Eyes on the teacher, or no more. */
    freeze: (frozen: boolean) => change({ frozen }),
  };
}

/** Out of the class again: to be called after each test. */
export function leaveClassByHand(): void {
  myClass.value = null;
}
