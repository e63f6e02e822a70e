/** What the judge's lines and the questions go by, gathered from the parts of a lab. */
import type { BurgerSettings } from '@nepwerk/protocol';
import type { JudgeGame } from '../shell/judge-game.ts';
import type { TrainingSession } from '../shell/session.ts';
import type { Facts } from './moments.ts';

/** The facts as they are now. */
export function gatherFacts(
  session: TrainingSession,
  game: JudgeGame,
  settings: BurgerSettings,
  dataChanged: boolean,
): Facts {
  const phase = session.phase.value;
  return {
    phase: phase === 'running' || phase === 'paused' ? phase : 'ready',
    report: session.report.value,
    recovered: session.recovered.value,
    settings,
    dataChanged,
    played: game.rounds.value.you !== undefined,
    novelty: session.nearest.value?.novelty ?? null,
  };
}
