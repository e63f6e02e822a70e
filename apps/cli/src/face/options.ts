/** The options of `nepwerk face-trial`: what each may be, and what is said of a mistake in one. */

import { puppetPersons } from '@nepwerk/datasets/puppets';
import type { PuppetPerson } from '@nepwerk/datasets/puppets';
import { oneOf, parseOptions, untilOf, whole } from '../option-values.ts';
import type { Until } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';

const PRESETS = ['face48', 'face64', 'face96', 'face2017'] as const;

const WARPS = ['none', 'gentle', '2017'] as const;

/** Fewer frames than this leave no spread to standardise by; more are not measured. */
const FRAMES = { least: 5, most: 1000 };

const IDS = puppetPersons.map(({ id }) => id);

/** Whom to train, on how much, for how long, and where to write it. */
export interface FaceTrialOptions {
  /** The two puppets that are swapped. */
  readonly persons: readonly [PuppetPerson['id'], PuppetPerson['id']];
  /** Frames of each to train on. */
  readonly frames: number;
  /** Whether the second puppet gives only frames that look straight ahead. */
  readonly frontal: boolean;
  /** How faces are bent before they go in. */
  readonly warp: (typeof WARPS)[number];
  readonly until: Until;
  readonly seed: number;
  readonly out: string;
  readonly preset: (typeof PRESETS)[number];
  /** Undefined: as many as the machine has. */
  readonly threads: number | undefined;
}

/** What `nepwerk help` says of this command. */
export const FACE_TRIAL_HELP = `nepwerk face-trial [options]  swap the faces of two puppets, of whom the right answer is known, and measure how well

  --persons A,B              two of ${IDS.join(', ')} (default collins,hopper)
  --frames N                 frames of each to train on, ${FRAMES.least} to ${FRAMES.most} (default 300)
  --frontal                  the second puppet gives only frames that look straight ahead
  --warp NAME                ${WARPS.join(', ')}: how faces are bent before they go in (default gentle)
  --seconds S | --steps N    how long to train (default: 300 seconds); what is measured in between takes extra time
  --seed N                   same seed, same frames, same training (default 1)
  --out DIR                  where to write (default out/face-trial)
  --preset NAME              ${PRESETS.join(', ')} (default face64)
  --threads N                threads, 1 to 64 (default: as the machine has)

  It takes no pictures. Writes into DIR: swaps-*.png, state.safetensors, report.json. Ctrl-C stops early and still writes.
`;

const NAMES = ['persons', 'frames', 'warp', 'seconds', 'steps', 'seed', 'out', 'preset', 'threads'] as const;

/** @throws UsageError that says what was got and what is allowed. */
export function parseFaceTrialOptions(args: readonly string[]): FaceTrialOptions {
  const values = parseOptions(args, NAMES, ['frontal']);
  return {
    persons: twoOf(values.persons ?? 'collins,hopper'),
    frames: whole('frames', values.frames ?? '300', FRAMES.least, FRAMES.most),
    frontal: values.frontal ?? false,
    warp: oneOf('warp', values.warp ?? 'gentle', WARPS),
    until: untilOf(values, 300),
    seed: whole('seed', values.seed ?? '1', 0, 2 ** 31 - 1),
    out: values.out ?? 'out/face-trial',
    preset: oneOf('preset', values.preset ?? 'face64', PRESETS),
    threads: values.threads === undefined ? undefined : whole('threads', values.threads, 1, 64),
  };
}

function twoOf(text: string): FaceTrialOptions['persons'] {
  const [first, second, ...more] = text.split(',').map((name) => oneOf('persons', name, IDS));
  if (first === undefined || second === undefined || more.length > 0 || first === second) {
    throw new UsageError(`--persons must be two different ones of ${IDS.join(', ')}; got "${text}".`);
  }
  return [first, second];
}
