/** Sharing a picture of the Burger lab with the class; fetched only by a pupil who is in one. */
import { computed, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { FilmFrame } from '@nepwerk/protocol';
import { myClass } from '../../class/my-class.ts';
import { ShareDialog as Shared, type Sharables } from '../../class/share/share-dialog.tsx';
import { shareWords } from '../../class/share/share-words.ts';
import { describePicture } from '../shell/describe-picture.ts';
import type { Closing } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';
import { burgerLab } from './lab.ts';

/** What the dialog gets. */
interface Given {
  readonly lab: BurgerController;
  readonly looking: FilmFrame | null;
  /** The place of the fake that was picked last. */
  readonly picked: number;
}

/** What the button says that opens it. */
export const buttonText = computed(() => shareWords.value.tool);

/** The dialog, with the pictures that are on show when it opens; it closes when the pupil leaves the class. */
export function ShareDialog({ lab, looking, picked, onClose }: Given & Closing) {
  const place = useMemo(() => myClass.peek(), []);
  const sharables = useMemo(() => sharablesOf(lab, looking, picked), [lab]);
  useSignalEffect(() => {
    if (myClass.value === null) onClose();
  });
  return place && <Shared place={place} sharables={sharables} onClose={onClose} />;
}

function sharablesOf({ session, data }: BurgerController, looking: FilmFrame | null, picked: number): Sharables {
  return {
    lab: burgerLab.id,
    round: looking?.step ?? session.report.peek()?.step ?? 0,
    made: looking?.sheet ?? session.fakes.peek(),
    picked,
    real: data,
    describe: (place) => describePicture(data, place),
    isPhoto: (place) => data.own.value[place]?.from === 'photo', // own pictures have the first places
  };
}
