/** Saves what the Burger lab made as a file: one picture or all sixteen, the film, or the training itself. */
import { useMemo } from 'preact/hooks';
import type { FilmFrame } from '@nepwerk/protocol';
import { FileDialog as Shared, type Savable } from '../shell/files/file-dialog.tsx';
import { sampleEvenly } from '../shell/history.ts';
import { takeFromShelf } from '../shell/shelf.ts';
import type { BurgerController } from './controller.ts';
import { burgerLab } from './lab.ts';

/** Frames of a saved film at most: it then takes some megabytes, and less than half a minute to mark on a slow laptop. */
const MOST_FRAMES = 20;

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
  const frames = session.film.peek().filter((it) => it.step < rounds);
  const film = [...sampleEvenly(frames, MOST_FRAMES - 1).map((it) => it.sheet), sheet];
  const examples = { burger, bird, doodle, own: drawing + photo };
  return { lab: burgerLab.id, sheet, film, data: { examples, rounds }, takeTraining: () => takeTraining(session) };
}

/** The training as it is now: it is kept first, for the page itself has none of its numbers. */
async function takeTraining(session: BurgerController['session']) {
  if ((await session.settle()) !== null) return null;
  const kept = await takeFromShelf(burgerLab.shelf);
  return kept === null || kept === 'unreadable' ? null : { training: kept.model, rounds: kept.training.step };
}
