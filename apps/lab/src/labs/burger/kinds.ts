/** The painted kinds that the data has. */
import type { Kind } from '@nepwerk/protocol';
import type { Contents } from '../shell/data-set.ts';

/** The kinds that can be told apart on what is made. */
const KINDS: readonly Kind[] = ['burger', 'bird', 'doodle'];

/** Those of which there is a picture to train on, own pictures apart. */
export function kindsIn(contents: Contents | null): readonly Kind[] {
  return KINDS.filter((kind) => (contents?.tally[kind] ?? 0) > 0);
}
