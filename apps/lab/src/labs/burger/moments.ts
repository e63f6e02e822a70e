/** What the numbers of a training say, in one word: for the judge's lines and for the questions. */
import type { JudgeMoment, QuestionOccasion } from '@nepwerk/lessons';
import type { BurgerSettings, TrainingReport } from '@nepwerk/protocol';
import { AHEAD, BY_HEART_GAP, judgeState } from '../shell/judge-state.ts';
import { ALIKE, hasShape, kindOf } from '../shell/novelty.ts';
import { sliders } from './settings.ts';

/** Everything that the judge and the questions go by. */
export interface Facts {
  readonly phase: 'ready' | 'running' | 'paused';
  readonly report: TrainingReport | null;
  readonly settings: BurgerSettings;
  /** Whether the training has just gone back to its last good state. */
  readonly recovered: boolean;
  /** Whether the data was changed after the training had begun. */
  readonly dataChanged: boolean;
  /** Whether the pupil has finished a round as the judge. */
  readonly played: boolean;
  /** How new the fake is that was last laid beside the data, as `NearestPicture` counts it; null before that. */
  readonly novelty: number | null;
}

/** Before this step there is nothing but noise to look at. */
const FIRST_STEPS = 40;
/** From this step on shapes can be seen: about ten seconds on a slow laptop. */
export const SHAPES_STEP = 120;
/** From this step on a judge that is still well ahead will stay so. */
const LONG_STEP = 1500;
/** At or below this many pictures a judge learns them by heart. */
const FEW_PICTURES = 50;
/** An ingredient on at least so many of a hundred burgers is on nearly all of them. */
const NEARLY_ALL = 95;
/** And on at most so many, it is rare. */
const RARE = 10;

/** What the judge has to say something about. The order matters: the first that holds is said. */
export function judgeMoment({ phase, report, settings, recovered }: Facts): JudgeMoment {
  if (phase === 'ready' || !report) return 'waiting';
  if (recovered) return 'recovered';
  if (phase === 'paused' && settings.pace !== 'step') return 'paused'; // step by step it rests all the time
  if (settings.nets === 'generator') return 'only-generator';
  if (settings.nets === 'discriminator') return 'only-discriminator';
  if (report.step < FIRST_STEPS || !report.judge || report.right === null) return 'first';
  const state = judgeState(report);
  if (state === 'by-heart') return settings.count <= FEW_PICTURES ? 'few-pictures' : 'by-heart';
  if (state === 'suspicious' || state === 'fooled') return state;
  if (state === 'guessing') return 'half';
  if (state === 'doubting' || state === 'mistaken') return 'doubts';
  if (settings.cheese === 0 && report.step % 400 < 120) return 'no-cheese';
  return report.judge.fakes >= 0.9 ? 'sees-through' : 'ahead';
}

/** What has happened that is worth a question, the most telling first; never empty. */
export function questionOccasions({
  report,
  settings,
  dataChanged,
  played,
  novelty,
}: Facts): readonly QuestionOccasion[] {
  const step = report?.step ?? 0;
  const together = settings.nets === 'both'; // alone, neither gets burgers into shape
  const few = settings.count <= FEW_PICTURES;
  const amounts = sliders.map((name) => settings[name]);
  const found: readonly (readonly [QuestionOccasion, boolean])[] = [
    ['data-changed', step > 0 && dataChanged],
    ['only-discriminator', step > 0 && settings.nets === 'discriminator'],
    ['only-generator', step > 0 && settings.nets === 'generator'],
    ['alike', novelty !== null && novelty < ALIKE],
    ['made-up', novelty !== null && kindOf(novelty) === 'new' && hasShape(report)],
    ['played-judge', played],
    ...judgeOccasions(report),
    ['no-cheese', settings.cheese === 0],
    ['few-pictures', few && settings.tricks === 'off'],
    ['few-tricks', few && settings.tricks === 'on'],
    ['much', amounts.some((amount) => amount >= NEARLY_ALL)],
    ['little', amounts.some((amount) => amount > 0 && amount <= RARE)],
    ['long', together && step >= LONG_STEP],
    ['shapes', together && step >= SHAPES_STEP],
    ['first-steps', step > 0 && step < SHAPES_STEP],
  ];
  return [...found.flatMap(([occasion, holds]) => (holds ? [occasion] : [])), 'start'];
}

/** What the judge's figures give to ask, once there is something to look at. */
function judgeOccasions(report: TrainingReport | null): readonly (readonly [QuestionOccasion, boolean])[] {
  if (!report?.judge || report.right === null || report.step < SHAPES_STEP) return [];
  const { right, step } = report;
  const { trained, unseen } = report.judge;
  return [
    ['half', judgeState(report) === 'guessing'],
    ['by-heart', trained - unseen >= BY_HEART_GAP],
    ['suspicious', judgeState(report) === 'suspicious'],
    ['fooled', judgeState(report) === 'fooled'],
    ['judge-ahead', step >= LONG_STEP && right >= AHEAD && hasShape(report)],
  ];
}
