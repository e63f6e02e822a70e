/** `node scripts/run.mjs FILE ARGUMENTS`: runs a TypeScript program of the project, with packages and kernels in place. */
import './lib/node-version.mjs';
import { ensureKernels } from './lib/builds.mjs';
import { nodeCommand } from './lib/command.mjs';
import { orFail } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';

await orFail(async () => {
  const [file, ...programArguments] = process.argv.slice(2);
  if (!file) throw new Error('Say which file to run: node scripts/run.mjs FILE ARGUMENTS');
  await ensureInstalled();
  await ensureKernels();
  process.exitCode = await nodeCommand('node_modules/tsx/dist/cli.mjs', [file, ...programArguments]);
});
