/** A reporter for Vitest that leaves the numbers of a run, and why tests were skipped, in the file that TALLY_FILE names. */
import { writeFileSync } from 'node:fs';

/**
 * What one stage of `npm test` came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Tally
 */

/** Counts tests, and as a failure each file that could not be loaded and each error outside a test. */
export class TallyReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0, reasons: [] };
    for (const module of modules) {
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) countTest(test, tally);
    }
    const file = process.env['TALLY_FILE'];
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {Tally} tally
 */
function countTest(test, tally) {
  const result = test.result();
  if (result.state === 'passed' || result.state === 'failed') tally[result.state]++;
  else {
    tally.skipped++;
    const note = 'note' in result && result.note ? result.note : 'it did not run';
    tally.reasons.push(`${test.fullName}: ${note}`);
  }
}

export default TallyReporter;
