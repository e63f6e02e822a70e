/** The options of `nepwerk gan`: what each may be, and what is said of a mistake in one. */

import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** Changes to the pictures before the discriminator sees them, real and made alike. */
const AUGMENTATIONS = ['colour', 'shift', 'cutout'] as const;

const PRESETS = ['tiny16', 'grey28', 'colour32', 'colour64'] as const;

const MODELS = ['recipe', 'dcgan'] as const;

/** Fewer pictures than this leave nothing to learn from; more do not fit the memory of the machines that we have in mind. */
const PICTURES = { least: 8, most: 20_000 };

/** Fewer fakes than the classifier has features give no covariance to compare; more take minutes. */
const FAKES = { least: 100, most: 10_000 };

/** What to train, on what, for how long, and where to write it. */
export interface GanOptions {
  /** `burgers`, `birds` or `doodles`, which are painted; or the path of a folder. */
  readonly data: string;
  /** Pictures to train on; others are held out. */
  readonly pictures: number;
  /** Training ends at so many steps, or so many seconds. */
  readonly until: { readonly steps: number } | { readonly seconds: number };
  readonly seed: number;
  readonly out: string;
  readonly preset: (typeof PRESETS)[number];
  readonly model: (typeof MODELS)[number];
  /** Undefined: as many as the machine has. */
  readonly threads: number | undefined;
  readonly augment: readonly (typeof AUGMENTATIONS)[number][];
  /** Fakes to measure at each mark. */
  readonly fakes: number;
  /** A file that keeps the trained ingredient classifier from run to run. */
  readonly classifier: string | undefined;
}

/** What `nepwerk help` says of this command. */
export const GAN_HELP = `nepwerk gan [options]        train a GAN on pictures, without a screen

  --data NAME|FOLDER         drawn burgers (default), birds or doodles; or your own pictures in a folder
  --pictures N               pictures to train on, ${PICTURES.least} to ${PICTURES.most} (default 400)
  --seconds S | --steps N    how long to train (default: 300 seconds); what is measured in between takes extra time
  --seed N                   same seed, same pictures, same training (default 1)
  --out DIR                  where to write (default out/gan)
  --preset NAME              ${PRESETS.join(', ')} (default colour32)
  --model recipe|dcgan       our recipe (default), or a plain DCGAN to compare it with
  --threads N                threads, 1 to 64 (default: as the machine has)
  --augment LIST             ${AUGMENTATIONS.join(', ')}: change pictures before they are judged; joined by commas
  --fakes N                  fakes to measure at each mark, ${FAKES.least} to ${FAKES.most} (default 1000)
  --classifier FILE          keep the ingredient classifier in this file, and use it again

  Writes into DIR: data.png, samples-*.png, film-strip.png, state.safetensors, report.json. Ctrl-C stops early and still writes.
`;

/** @throws UsageError that says what was got and what is allowed. */
export function parseGanOptions(args: readonly string[]): GanOptions {
  const values = parse(args);
  if (values.steps !== undefined && values.seconds !== undefined) {
    throw new UsageError('Give --steps or --seconds, not both.');
  }
  const until =
    values.steps !== undefined
      ? { steps: whole('steps', values.steps, 1, 10_000_000) }
      : { seconds: whole('seconds', values.seconds ?? '300', 1, 1_000_000) };
  return {
    data: values.data ?? 'burgers',
    pictures: whole('pictures', values.pictures ?? '400', PICTURES.least, PICTURES.most),
    until,
    seed: whole('seed', values.seed ?? '1', 0, 2 ** 31 - 1),
    out: values.out ?? 'out/gan',
    preset: oneOf('preset', values.preset ?? 'colour32', PRESETS),
    model: oneOf('model', values.model ?? 'recipe', MODELS),
    threads: values.threads === undefined ? undefined : whole('threads', values.threads, 1, 64),
    augment: (values.augment ?? '')
      .split(',')
      .filter((name) => name !== '')
      .map((name) => oneOf('augment', name, AUGMENTATIONS)),
    fakes: whole('fakes', values.fakes ?? '1000', FAKES.least, FAKES.most),
    classifier: values.classifier,
  };
}

type Values = Partial<Record<(typeof NAMES)[number], string>>;

const NAMES = [
  'data',
  'pictures',
  'seconds',
  'steps',
  'seed',
  'out',
  'preset',
  'model',
  'threads',
  'augment',
  'fakes',
  'classifier',
] as const;

function parse(args: readonly string[]): Values {
  try {
    const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    // Node's own sentence names the option; ours adds which there are.
    const cause = error instanceof Error ? error.message.split('. ', 1)[0] : String(error);
    throw new UsageError(
      `${cause}. The options are ${NAMES.map((name) => `--${name}`).join(', ')}, each with a value.`,
    );
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}; got "${text}".`);
  }
  return value;
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${allowed.join(', ')}; got "${text}".`);
  return found;
}
