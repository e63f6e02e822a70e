/** How likely a picture without watermark is to look as if it had one. */

/** The score from which a payload is believed, when its checksum agrees too. */
export const ACCEPTED_SCORE = 11.5;

/** Scores of unmarked windows: the mean and the scale of the Gumbel distribution that fits them (docs/marks.md says how it was measured). */
const LOCATION = 8.14;
const SCALE = 0.389;

/** Of 65,536 checksums one agrees by chance. */
const CHECKSUM_CHANCE = 2 ** -16;

/** The chance that an unmarked picture scores so high, and agrees with its checksum where `checked`. */
export function falseAlarmChance(score: number, checked: boolean): number {
  const tail = -Math.expm1(-Math.exp(-(score - LOCATION) / SCALE));
  return tail * (checked ? CHECKSUM_CHANCE : 1);
}

/** What {@link falseAlarmChance} leaves. */
export function certaintyOf(score: number, checked: boolean): number {
  return 1 - falseAlarmChance(score, checked);
}
