/** How much work a training was: pictures looked at, and the energy that it took, as an estimate. */

/** Watts that a busy core of a laptop takes with its share of memory and losses: an assumption, for a browser cannot measure it. */
const WATTS_A_THREAD = { least: 3, most: 8 };
/** Watts of a small LED lamp, to compare with. */
const LAMP_WATTS = 5;
/** Watt hours in the battery of a usual phone (4,000 mAh at 3.85 V), to compare with. */
const PHONE_WATT_HOURS = 15;

/** What a training took. */
export interface Effort {
  /** Pictures that the judge looked at: in each round a batch of real ones and a batch of made ones. */
  readonly pictures: number;
  /** Watt hours, between these two. */
  readonly least: number;
  readonly most: number;
  /** So many minutes a small lamp burns on the mean of the two. */
  readonly lampMinutes: number;
  /** And this share of a phone's battery it would fill, without losses. */
  readonly phoneShare: number;
}

/** The effort of so many rounds of `batch` real and as many made pictures, in so many seconds on so many threads. */
export function effortOf(rounds: number, batch: number, seconds: number, threads: number): Effort {
  const threadHours = (seconds * threads) / 3600;
  const [least, most] = [threadHours * WATTS_A_THREAD.least, threadHours * WATTS_A_THREAD.most];
  const mean = (least + most) / 2;
  const pictures = rounds * 2 * batch;
  return { pictures, least, most, lampMinutes: (mean * 60) / LAMP_WATTS, phoneShare: mean / PHONE_WATT_HOURS };
}
