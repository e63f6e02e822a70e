/** Installs the packages of the lock file where they are missing or older than it. */
import { statSync } from 'node:fs';
import { command, ROOT } from './command.mjs';

/** npm writes this file last, so an install that was broken off leaves none. */
const INSTALLED = `${ROOT}node_modules/.package-lock.json`;
const WANTED = `${ROOT}package-lock.json`;

/**
 * Runs `npm ci` if needed.
 *
 * @throws A sentence when npm fails; what npm said stands above it.
 */
export async function ensureInstalled() {
  if (changedAt(INSTALLED) >= changedAt(WANTED)) return;
  console.error('Installing packages (once, and again when package-lock.json changes) ...');
  const code = await command('npm', ['ci', '--no-audit', '--no-fund'], { aside: true });
  if (code !== 0) throw new Error('The packages could not be installed: npm ci failed, see above. Is there a network?');
}

/**
 * When a file last changed, in milliseconds; 0 if there is none.
 *
 * @param {string} path
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
