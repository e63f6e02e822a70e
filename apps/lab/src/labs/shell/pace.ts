/** How slow the slow pace is: trainer and stage go by the same time, so that each picture arrives before the next one starts. */

/** Milliseconds from one step of slow motion to the next: four stops with a sentence each. */
export const SLOW_STEP_MS = 6500;
