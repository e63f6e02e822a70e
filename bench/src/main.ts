/** `npm run bench`: measures the suites and prints a table, or with `--json` one figure a line. */
import { parseArgs } from 'node:util';
import { type Figure, type Report, toJson, toTables } from './figures.ts';
import { benchClass } from './suites/class.ts';
import { benchFace } from './suites/face.ts';
import { benchLab } from './suites/lab.ts';
import { benchMarks } from './suites/marks.ts';
import { benchNn } from './suites/nn.ts';
import type { Suite } from './suites/suite.ts';

const SUITES: Readonly<Record<string, Suite>> = {
  nn: benchNn,
  lab: benchLab,
  face: benchFace,
  marks: benchMarks,
  class: benchClass,
};

const HELP = `npm run bench -- [SUITE ...] [--json] [--quick] [--no-peers] [--only GROUP]

  SUITE         ${Object.keys(SUITES).join(', ')}; all unless named
  --json        one JSON object a line: {"name", "value", "unit"}; remarks go to standard error
  --quick       fewer and shorter rounds
  --no-peers    our own engine alone
  --only GROUP  one group of a suite, for example gan32; can be given more than once
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: true },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const figures: Figure[] = [];
  const report: Report = {
    add(figure) {
      figures.push(figure);
      if (values.json) {
        console.log(toJson(figure));
      }
    },
    note: (text) => console.error(text),
  };
  for (const name of positionals.length > 0 ? positionals : Object.keys(SUITES)) {
    const suite = SUITES[name];
    if (!suite) {
      throw new Error(`There is no suite "${name}"; there are ${Object.keys(SUITES).join(', ')}.`);
    }
    await suite(report, values);
  }
  if (!values.json) {
    console.log(`\n${toTables(figures)}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
