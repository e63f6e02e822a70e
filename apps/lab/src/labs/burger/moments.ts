/** What the numbers of a training say, in one word: for the judge's lines and for the questions. */
import type { JudgeMoment, QuestionOccasion } from '@nepwerk/lessons';
import type { BurgerSettings, TrainingReport } from '@nepwerk/protocol';

/** Everything that the judge and the questions go by. */
export interface Facts {
  readonly phase: 'ready' | 'running' | 'paused';
  readonly report: TrainingReport | null;
  readonly settings: BurgerSettings;
  /** Whether the training has just gone back to its last good state. */
  readonly recovered: boolean;
  /** Whether the data was changed after the training had begun. */
  readonly dataChanged: boolean;
}

/** Before this step there is nothing but noise to look at. */
const FIRST_STEPS = 40;
/** From this step on shapes can be seen: about ten seconds on a slow laptop. */
export const SHAPES_STEP = 120;
/** From this step on a judge that is still well ahead will stay so. */
const LONG_STEP = 1500;
/** At or below this many pictures a judge learns them by heart. */
const FEW_PICTURES = 50;
/** So near to one half, a judge might as well toss a coin. */
const NEAR_HALF = 0.07;
/** From this share on the judge is plainly ahead of the maker. */
const AHEAD = 0.73;
/** From this difference between pictures that it trained on and new ones, the judge has learned by heart. */
const BY_HEART_GAP = 0.3;

/** What the judge has to say something about. The order matters: the first that holds is said. */
export function judgeMoment({ phase, report, settings, recovered }: Facts): JudgeMoment {
  if (phase === 'ready' || !report) return 'waiting';
  if (recovered) return 'recovered';
  if (phase === 'paused' && settings.pace !== 'step') return 'paused'; // step by step it rests all the time
  if (settings.nets === 'generator') return 'only-generator';
  if (settings.nets === 'discriminator') return 'only-discriminator';
  if (report.step < FIRST_STEPS || !report.judge || report.right === null) return 'first';
  const { trained, unseen, fakes } = report.judge;
  if (trained - unseen >= BY_HEART_GAP) return settings.count <= FEW_PICTURES ? 'few-pictures' : 'by-heart';
  if (unseen < 0.3 && fakes > 0.75) return 'suspicious';
  if (fakes < 0.35 && unseen > 0.6) return 'fooled';
  if (report.right < 0.5 + NEAR_HALF) return 'half';
  if (report.right < AHEAD) return 'doubts';
  if (settings.cheese === 0 && report.step % 400 < 120) return 'no-cheese';
  if (fakes >= 0.9) return 'sees-through';
  return 'ahead';
}

/** What has happened that is worth a question, the most telling first; never empty. */
export function questionOccasions({ report, settings, dataChanged }: Facts): readonly QuestionOccasion[] {
  const occasions: QuestionOccasion[] = [];
  const step = report?.step ?? 0;
  if (step > 0) {
    if (dataChanged) occasions.push('data-changed');
    if (settings.nets === 'discriminator') occasions.push('only-discriminator');
    if (settings.nets === 'generator') occasions.push('only-generator');
  }
  if (report?.judge && report.right !== null && step >= SHAPES_STEP) {
    if (Math.abs(report.right - 0.5) < NEAR_HALF) occasions.push('half');
    if (report.judge.trained - report.judge.unseen >= BY_HEART_GAP) occasions.push('by-heart');
    if (step >= LONG_STEP && report.right >= AHEAD) occasions.push('judge-ahead');
  }
  if (settings.cheese === 0) occasions.push('no-cheese');
  if (settings.count <= FEW_PICTURES) occasions.push('few-pictures');
  if (step >= SHAPES_STEP) occasions.push('shapes');
  return [...occasions, 'start'];
}
