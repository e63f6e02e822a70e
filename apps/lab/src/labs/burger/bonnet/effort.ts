/** How much work a training was: pictures looked at, and the energy that it took, as an estimate. */

/** Watts that a busy core of a laptop takes with its share of memory and losses: an assumption, for a browser cannot measure it. */
const WATTS_A_THREAD = { least: 3, most: 8 };
/** Watts of a small LED lamp, to compare with. */
const LAMP_WATTS = 5;

/** What a training took. */
export interface Effort {
  /** Pictures that the judge looked at: in each round a batch of real ones and a batch of made ones. */
  readonly pictures: number;
  /** Watt hours, between these two. */
  readonly least: number;
  readonly most: number;
  /** So many minutes a small lamp burns on the mean of the two. */
  readonly lampMinutes: number;
}

/** The effort of so many rounds of `batch` real and as many made pictures, in so many seconds on so many threads. */
export function effortOf(rounds: number, batch: number, seconds: number, threads: number): Effort {
  const threadHours = (seconds * threads) / 3600;
  const [least, most] = [threadHours * WATTS_A_THREAD.least, threadHours * WATTS_A_THREAD.most];
  return { pictures: rounds * 2 * batch, least, most, lampMinutes: (((least + most) / 2) * 60) / LAMP_WATTS };
}
