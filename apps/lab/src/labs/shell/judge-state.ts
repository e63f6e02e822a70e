/** What the judge's three figures say together: by heart, suspicious, fooled, mistaken, guessing, doubting, ahead, or always right. */
import type { TrainingReport } from '@nepwerk/protocol';

/** So near to one half, a judge might as well toss a coin. */
export const NEAR_HALF = 0.07;
/** By less than this a better threshold is no news: the figures waver by more. */
export const WORTH_SAYING = 0.02;
/** From this share on the judge is plainly ahead of the maker. */
export const AHEAD = 0.73;
/** From this difference between pictures that it trained on and new ones, the judge has learned by heart. */
export const BY_HEART_GAP = 0.3;
/** A judge that calls fewer of the unseen pictures real, and more of the fakes made, is suspicious of everything. */
const SUSPICIOUS = { unseen: 0.3, fakes: 0.75 };
/** A judge that finds fewer of the fakes, and calls more of the unseen pictures real, is fooled. */
const FOOLED = { unseen: 0.6, fakes: 0.35 };

/** From this share of each kind on, which is written as 99% or 100%, the judge is always right. */
const ALWAYS = 0.985;

/** The states in words of the code; the texts have a sentence for each. */
export type JudgeState =
  | 'unknown'
  | 'by-heart'
  | 'suspicious'
  | 'fooled'
  | 'mistaken'
  | 'guessing'
  | 'doubting'
  | 'ahead'
  | 'always';

/** The state that a report tells of; the first that holds, the most telling first. */
export function judgeState(report: Pick<TrainingReport, 'judge' | 'right'> | null): JudgeState {
  if (!report?.judge || report.right === null) return 'unknown';
  const { trained, unseen, fakes } = report.judge;
  if (trained - unseen >= BY_HEART_GAP) return 'by-heart';
  if (unseen < SUSPICIOUS.unseen && fakes > SUSPICIOUS.fakes) return 'suspicious';
  if (fakes < FOOLED.fakes && unseen > FOOLED.unseen) return 'fooled';
  if (report.right <= 0.5 - NEAR_HALF) return 'mistaken';
  if (report.right < 0.5 + NEAR_HALF) return 'guessing';
  if (Math.min(unseen, fakes) >= ALWAYS) return 'always';
  return report.right < AHEAD ? 'doubting' : 'ahead';
}
