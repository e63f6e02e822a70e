/** Fails where a source file does not open with a sentence, or an export has no doc comment. */
import './lib/node-version.mjs';
import { readFileSync } from 'node:fs';
import { ROOT } from './lib/command.mjs';
import { findUndocumented } from './lib/documentation.mjs';
import { filesIn } from './lib/stale.mjs';

const PLACES = ['packages', 'apps', 'e2e', 'bench', 'scripts', 'types', 'vitest.config.ts'];

/** Every one of these opens with a sentence, also those that export nothing. */
const SOURCE = /\.(ts|tsx|mjs|css|py)$/;

const findings = PLACES.flatMap(filesIn)
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => SOURCE.test(file))
  .flatMap((file) => findUndocumented(file, readFileSync(ROOT + file, 'utf8')));

for (const { file, line, fault } of findings) console.error(`${file}:${line}: ${fault}`);
if (findings.length > 0) console.error(`${findings.length} places lack documentation.`);
process.exitCode = findings.length > 0 ? 1 : 0;
