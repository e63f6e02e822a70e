/** Ends a script with a sentence instead of a stack. */

/**
 * Runs the script's work; a fault is printed as its message alone and makes the exit code 1.
 *
 * @param {() => Promise<void>} work
 */
export async function orFail(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
