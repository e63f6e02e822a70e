/** The drawing pad of the Burger lab. */
import { DrawDialog } from '../shell/drawing/draw-dialog.tsx';
import type { BurgerController } from './controller.ts';
import { pictureSize } from './settings.ts';

/** The pad, adding to this lab's data. */
export function BurgerDrawDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  return <DrawDialog data={lab.data} seenAt={pictureSize(lab.settings.value)} onClose={onClose} />;
}
