/** The second code of the class that was opened in this browser: the server says it once, when it opens, so it is kept on the device until the class is over. */
import * as z from 'zod/mini';

/** Where it is kept. */
const KEY = 'nepwerk.teacher';

const kept = z.object({ classId: z.string(), second: z.string().check(z.regex(/^\d{6}$/)) });

/** Keeps it, in place of that of a class before. */
export function keepSecond(classId: string, second: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ classId, second }));
  } catch {
    // Without storage a pupil who is asked for it can't be helped: then a new class has to be opened.
  }
}

/** The second code of a class; null where this browser does not have it. */
export function secondOf(classId: string): string | null {
  try {
    const read = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.success && read.data.classId === classId ? read.data.second : null;
  } catch {
    return null;
  }
}

/** Forgets it. */
export function forgetSecond(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
