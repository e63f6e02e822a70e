/** Sizes as pupils know them. */
import { number } from '../../../text/speech.ts';

const MEGABYTE = 2 ** 20;
/** From here on decimals say nothing any more. */
const PLENTY = 9.95;

/** Megabytes in the language of the page: one decimal when there are few of them. */
export function megabytes(bytes: number): string {
  const count = bytes / MEGABYTE;
  return number(count, count < PLENTY ? 1 : 0);
}
