/** `nepwerk`: the labs without a screen. */

import { CHECK_HELP, parseCheckOptions } from './check/options.ts';
import { runCheck } from './check/run.ts';
import { FACE_TRIAL_HELP, parseFaceTrialOptions } from './face/options.ts';
import { runFaceTrial } from './face/run.ts';
import { GAN_HELP, parseGanOptions } from './gan/options.ts';
import { runGan } from './gan/run.ts';
import { parseStripsOptions, STRIPS_HELP } from './strips/options.ts';
import { runStrips } from './strips/run.ts';
import { UsageError } from './usage-error.ts';

const HELP = `nepwerk help                 this text
${CHECK_HELP}
${GAN_HELP}
${FACE_TRIAL_HELP}
${STRIPS_HELP}`;

/** Codes with which the process ends, after the customs of shells. */
const EXIT = { usage: 2, interrupted: 130 };

/** Runs the command that the arguments name. */
async function main(args: readonly string[]): Promise<void> {
  const [command = 'help', ...rest] = args;
  switch (command) {
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(HELP);
      return;
    case 'check':
      process.exitCode = await runCheck(parseCheckOptions(rest), (text) => process.stdout.write(text));
      return;
    case 'gan':
      await runGan(parseGanOptions(rest), { stream: process.stderr, signal: interruption() });
      return;
    case 'face-trial':
      await runFaceTrial(parseFaceTrialOptions(rest), { stream: process.stderr, signal: interruption() });
      return;
    case 'strips':
      await runStrips(parseStripsOptions(rest), { stream: process.stderr, signal: interruption() });
      return;
    default:
      throw new UsageError(
        `There is no command "${command}". The commands are help, check, gan, face-trial and strips.`,
      );
  }
}

/** Aborted at the first Ctrl-C, so that what there is can be written; the second one ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
  });
  return controller.signal;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}
