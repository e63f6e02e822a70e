/** Names of kept trainings: when two are the same, and what to do then. */
import { LONGEST_NAME, tidyName } from '@nepwerk/protocol';

/** Whether two names are the same to whoever reads them: capitals make no difference. */
export function isSameName(a: string, b: string): boolean {
  return tidyName(a).toLowerCase() === tidyName(b).toLowerCase();
}

/** The name, or with a number behind it when it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const begin = Array.from(tidyName(name))
      .slice(0, LONGEST_NAME - ending.length)
      .join('');
    const tried = tidyName(begin + ending);
    if (!taken.some((it) => isSameName(it, tried))) return tried;
  }
}
