/** Chooses one of several lines by the numbers alone, and never the one that was there before. */

/**
 * The place of the line to say next, from 0 to `count - 1`: it follows from the step, and differs from `before` wherever there is a choice.
 * `before` is the place of the last line of the same list, or null.
 */
export function chooseLine(count: number, step: number, before: number | null): number {
  const free = Array.from({ length: count }, (_, place) => place).filter((place) => place !== before || count === 1);
  return free[scramble(step) % free.length] ?? 0;
}

/** Spreads whole numbers evenly (the finaliser of MurmurHash3), so that neighbouring steps choose different lines. */
function scramble(step: number): number {
  let hash = Math.trunc(step) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
