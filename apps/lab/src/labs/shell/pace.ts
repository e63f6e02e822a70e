/** How slow the slow pace is: trainer and stage go by the same time, so that each picture arrives before the next one starts. */

/** Milliseconds from one step of slow motion to the next: seven stops with a sentence each, to be read by somebody of ten. */
export const SLOW_STEP_MS = 36_000;
