/** Runs other programs from the scripts, from the root of the repository. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a closing slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program with its output on the screen, and answers its exit code (1 if a signal ended it or it is not there).
 *
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ folder?: string, environment?: Record<string, string>, aside?: boolean }} [options] `folder`: where it runs,
 *   absolute; `aside`: its output is not the script's own result, and goes to standard error.
 * @returns {Promise<number>}
 */
export function command(program, programArguments, { folder = ROOT, environment = {}, aside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['inherit', aside ? 2 : 'inherit', 'inherit'],
      shell: program === 'npm' && process.platform === 'win32', // npm is a batch file there
    });
    const stopListening = passSignals(child);
    child.once('error', (error) => {
      stopListening();
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      stopListening();
      resolve(code ?? 1);
    });
  });
}

/**
 * Lets a program end in its own way: Ctrl-C reaches it from the terminal, so this script only waits; a request to end goes on to it.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  function wait() {}
  function end() {
    child.kill('SIGTERM');
  }
  process.on('SIGINT', wait);
  process.on('SIGTERM', end);
  return () => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', end);
  };
}

/**
 * Runs a script with this same Node.
 *
 * @param {string} script Relative to the root.
 * @param {string[]} [scriptArguments]
 * @param {Parameters<typeof command>[2]} [options]
 */
export function nodeCommand(script, scriptArguments = [], options = {}) {
  return command(process.execPath, [ROOT + script, ...scriptArguments], options);
}
