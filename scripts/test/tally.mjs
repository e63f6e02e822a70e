/** A reporter for Vitest that leaves the numbers of a run, what failed, and why tests were skipped, in the file that TALLY_FILE names. */
import { writeFileSync } from 'node:fs';

/**
 * What one stage of `npm test` came to: numbers, why tests were skipped, and what failed, a text each.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, reasons: string[], failures: string[] }} Tally
 */

/** So many lines of an error stand in the summary: its message and where it was thrown, without the differences in full. */
const ERROR_LINES = 12;

/** Counts tests, and as a failure each file that could not be loaded and each error outside a test. */
export class TallyReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tally = noTests();
    for (const error of unhandledErrors) countFailure('outside a test', error, tally);
    for (const module of modules) {
      for (const error of module.errors()) countFailure(module.relativeModuleId, error, tally);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors()) countFailure(`${module.relativeModuleId}: ${suite.fullName}`, error, tally);
      }
      for (const test of module.children.allTests()) countTest(test, tally);
    }
    const file = process.env['TALLY_FILE'];
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}

/**
 * What a stage without tests comes to.
 *
 * @returns {Tally}
 */
export function noTests() {
  return { passed: 0, failed: 0, skipped: 0, reasons: [], failures: [] };
}

/**
 * @param {string} where
 * @param {unknown} error
 * @param {Tally} tally
 */
function countFailure(where, error, tally) {
  tally.failed++;
  const text = error instanceof Error || isThrown(error) ? (error.stack ?? error.message) : String(error);
  tally.failures.push(`${where}\n${text.split('\n').slice(0, ERROR_LINES).join('\n')}`);
}

/**
 * Errors come from the workers as plain objects.
 *
 * @param {unknown} error
 * @returns {error is { message: string, stack?: string }}
 */
function isThrown(error) {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {Tally} tally
 */
function countTest(test, tally) {
  const result = test.result();
  if (result.state === 'passed') tally.passed++;
  else if (result.state === 'failed') {
    countFailure(`${test.module.relativeModuleId}: ${test.fullName}`, result.errors[0], tally);
  } else {
    tally.skipped++;
    const note = 'note' in result && result.note ? result.note : 'it did not run';
    tally.reasons.push(`${test.fullName}: ${note}`);
  }
}

export default TallyReporter;
