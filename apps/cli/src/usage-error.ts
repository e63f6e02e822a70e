/** The one error that stands for a mistake in what was asked: its message is for the person who typed, and names what is allowed. */

/** Thrown for a bad option, a missing folder and the like; the command line prints its message alone, and ends with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
