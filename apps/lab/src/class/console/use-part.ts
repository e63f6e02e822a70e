/** A part of the class in a view, which is drawn again only when that part changes. */
import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type ClassState, emptyClass } from '@nepwerk/protocol/class';
import type { ConsoleDesk } from './console-desk.ts';
import { shareSame } from './share-same.ts';

/** The part that `select` takes of the class; of an empty one before it is known. `select` must use nothing else that changes but signals. */
export function usePart<Part>(desk: ConsoleDesk, select: (state: ClassState) => Part): Part {
  const part = useMemo(() => {
    let last: Part | undefined;
    return computed(() => (last = shareSame(last, select(desk.state.value ?? emptyClass))));
  }, [desk]);
  return part.value;
}
