/** Taking a fake of the Burger lab apart by its noise. */
import { NoiseDialog as Shared } from '../shell/noise/noise-dialog.tsx';
import type { BurgerController } from './controller.ts';

/** The dialog with this lab's training. */
export function NoiseDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  return <Shared session={lab.session} onClose={onClose} />;
}
