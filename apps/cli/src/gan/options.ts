/** The options of `nepwerk gan`: what each may be, and what is said of a mistake in one. */

import { oneOf, parseOptions, untilOf, whole } from '../option-values.ts';
import type { Until } from '../option-values.ts';

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
  readonly until: Until;
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
  const values = parseOptions(args, NAMES);
  return {
    data: values.data ?? 'burgers',
    pictures: whole('pictures', values.pictures ?? '400', PICTURES.least, PICTURES.most),
    until: untilOf(values, 300),
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
