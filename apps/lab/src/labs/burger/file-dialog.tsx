/** Saves what the Burger lab made as a file: one picture or all sixteen, marked. */
import { useMemo } from 'preact/hooks';
import type { FilmFrame } from '@nepwerk/protocol';
import { FileDialog as Shared, type Savable } from '../shell/files/file-dialog.tsx';
import type { BurgerController } from './controller.ts';
import { burgerLab } from './lab.ts';

/** The dialog, with the pictures that are on show when it opens. */
export function FileDialog({
  lab,
  looking,
  onClose,
}: {
  lab: BurgerController;
  looking: FilmFrame | null;
  onClose: () => void;
}) {
  const savable = useMemo(() => savableOf(lab, looking), [lab]);
  return savable && <Shared savable={savable} onClose={onClose} />;
}

/** What can be saved; null while nothing was made. */
function savableOf({ session, data }: BurgerController, looking: FilmFrame | null): Savable | null {
  const sheet = looking?.sheet ?? session.fakes.peek();
  const rounds = looking?.step ?? session.report.peek()?.step;
  const tally = data.contents.peek()?.tally;
  if (!sheet || rounds === undefined || !tally) return null;
  const { burger, bird, doodle, drawing, photo } = tally;
  return { lab: burgerLab.id, sheet, data: { examples: { burger, bird, doodle, own: drawing + photo }, rounds } };
}
