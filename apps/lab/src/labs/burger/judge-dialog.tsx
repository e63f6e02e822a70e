/** Playing judge in the Burger lab. */
import { JudgeGameDialog } from '../shell/judge-game.tsx';
import type { BurgerController } from './controller.ts';

/** The game with this lab's pictures. */
export function JudgeDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  return <JudgeGameDialog game={lab.game} onClose={onClose} />;
}
