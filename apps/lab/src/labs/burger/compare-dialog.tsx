/** Two moments of a training in the Burger lab. */
import type { FilmFrame } from '@nepwerk/protocol';
import { CompareDialog as Shared } from '../shell/compare.tsx';
import type { BurgerController } from './controller.ts';

/** The dialog with this lab's film. */
export function CompareDialog({
  lab,
  looking,
  onClose,
}: {
  lab: BurgerController;
  looking: FilmFrame | null;
  onClose: () => void;
}) {
  return <Shared session={lab.session} looking={looking} onClose={onClose} />;
}
