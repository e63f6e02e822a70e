/** How likely a sound without watermark is to look as if it had one. */

/** The score from which a payload is believed, when its checksum agrees too. */
export const ACCEPTED_SOUND_SCORE = 10.8;

/** Scores of unmarked windows: the mean and the scale of the Gumbel distribution that fits them (docs/marks.md says how it was measured). */
const LOCATION = 8.28;
const SCALE = 0.251;

/** Of 65,536 checksums one agrees by chance. */
const CHECKSUM_CHANCE = 2 ** -16;

/** The chance that one of so many unmarked windows scores so high, and agrees with its checksum where `checked`. */
export function soundAlarmChance(score: number, checked: boolean, windows: number): number {
  const tail = -Math.expm1(-Math.exp(-(score - LOCATION) / SCALE));
  return Math.min(1, windows * tail * (checked ? CHECKSUM_CHANCE : 1));
}
