/**
 * Which class this browser is in, kept on the device so that every page finds it again; who it is there only the server can read, in its cookie. What links a page
 * to its class is fetched only by who is in one.
 */
import { signal } from '@preact/signals';
import type { ClassLink } from './class-link.ts';
import { beginClassSession, forgetClassSession } from './strip/class-session.ts';

/** Where it is kept. */
const KEY = 'nepwerk.class';

/** What the names of the locks begin with by which tabs share a link to a class. */
export const CLASS_LOCKS = 'nepwerk-class-';

/** A place in a class: which, and the seat's number. */
export interface ClassSeat {
  readonly classId: string;
  readonly seat: number;
  /** When this browser came in, in milliseconds since 1970. */
  readonly since: number;
}

/** A pupil's place, and the link to it. */
export interface MyClass extends ClassSeat {
  readonly link: ClassLink;
}

/** The class in which this browser has a seat; null in none. */
export const myClass = signal<MyClass | null>(null);

/** Finds the class again that this browser was in, if any. Called once, when the page starts. */
export async function findMyClass(): Promise<void> {
  const place = keptPlace();
  if (place) await enter(place);
}

/** This browser has a seat from now on. */
export async function enterClass(place: ClassSeat): Promise<void> {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without storage the seat lasts as long as the page; the cookie is there all the same.
  }
  await enter(place);
}

/** Keeps no class any more on the device; the page that is open still has its own. */
export function forgetClass(): void {
  forgetClassSession();
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

/** It has none any more. */
export function leaveClass(): void {
  forgetClass();
  myClass.value?.link.close();
  myClass.value = null;
}

async function enter(place: ClassSeat): Promise<void> {
  beginClassSession(`${place.classId} ${place.seat}`);
  const { ClassLink } = await import('./class-link.ts');
  myClass.value?.link.close();
  myClass.value = { ...place, link: new ClassLink({ classId: place.classId, as: 'seat', seat: place.seat }) };
}

/** The place that is kept; null where there is none, or something that is no place. */
export function keptPlace(): ClassSeat | null {
  try {
    const { classId, seat, since } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>;
    if (typeof classId !== 'string' || !/^[\w-]{1,64}$/.test(classId)) return null;
    if (typeof seat !== 'number' || !Number.isInteger(seat) || seat < 0 || typeof since !== 'number') return null;
    return { classId, seat, since };
  } catch {
    return null;
  }
}
