/** The sizes and rates of a face auto-encoder, as data: presets for weak and strong machines, and the layout of 2017. */

/** Everything that decides what a face auto-encoder is and how it learns. */
export interface AutoencoderConfig {
  /** Pixels along a side, a multiple of 16. */
  readonly size: number;
  /** Pixels along a side of the encoder's kernels. */
  readonly encoderKernel: 3 | 5;
  /** The encoder's channels after each halving of the sides. */
  readonly encoderWidths: readonly [number, number, number, number];
  /** Numbers that a face is squeezed into. */
  readonly code: number;
  /** Channels after the doubling that both persons share. */
  readonly sharedWidth: number;
  /** A decoder's channels after each doubling of its own. */
  readonly decoderWidths: readonly number[];
  /** How the picture is made of the last channels: by a doubling more, or, all doublings done, by a convolution 5x5. */
  readonly picture: 'doubling' | 'convolution';
  /** Whether a decoder starts at its person's mean face, so that it has only the difference to learn. */
  readonly startAtMean: boolean;
  /** What structural dissimilarity counts beside a loss of absolute differences of 1. */
  readonly structure: number;
  /** What reading the landmarks off the code counts; 0 leaves that head out. */
  readonly pose: number;
  /** Faces of one person in a step. */
  readonly batch: number;
  /** Adam's step size. */
  readonly rate: number;
  /** Adam's memory of the gradient. */
  readonly beta1: number;
  /** Adam's memory of its square. */
  readonly beta2: number;
  /** The averaged nets keep this much of themselves at each step, once they have warmed up. */
  readonly averaging: number;
}

/** What the presets share. Measured beside the alternatives: docs/faces.md. */
const recipe = {
  encoderKernel: 3,
  code: 64,
  picture: 'doubling',
  startAtMean: true,
  structure: 0.5,
  pose: 0.1,
  batch: 16,
  rate: 1e-3,
  beta1: 0.5,
  beta2: 0.999,
  averaging: 0.999,
} as const;

/** The names of the presets. */
export type AutoencoderPreset = 'face48' | 'face64' | 'face96' | 'face2017';

/** One recipe in three sizes, for weak, usual and strong machines; and what the first program of 2017 did, a sixth as wide. */
export const autoencoderPresets: Readonly<Record<AutoencoderPreset, AutoencoderConfig>> = {
  face48: { ...recipe, size: 48, encoderWidths: [16, 32, 64, 128], sharedWidth: 64, decoderWidths: [48, 24] },
  face64: { ...recipe, size: 64, encoderWidths: [24, 48, 96, 192], sharedWidth: 96, decoderWidths: [64, 32] },
  face96: { ...recipe, size: 96, encoderWidths: [24, 48, 96, 192], sharedWidth: 96, decoderWidths: [64, 32] },
  face2017: {
    ...recipe,
    size: 64,
    encoderKernel: 5,
    encoderWidths: [20, 40, 80, 160],
    code: 160,
    sharedWidth: 80,
    decoderWidths: [40, 20, 10],
    picture: 'convolution',
    startAtMean: false,
    structure: 0,
    pose: 0,
    // Its 5e-5 was for a batch of 64 and days of training.
    rate: 2e-4,
    averaging: 0,
  },
};

/** @throws RangeError that names the setting, what it is and what is allowed. */
export function checkAutoencoderConfig(config: AutoencoderConfig): void {
  if (!(Number.isInteger(config.size / 16) && config.size >= 16)) {
    throw new RangeError(`Faces: size must be a multiple of 16; got ${config.size}.`);
  }
  const doublings = 1 + config.decoderWidths.length + (config.picture === 'doubling' ? 1 : 0);
  if (doublings !== config.encoderWidths.length) {
    throw new RangeError(
      `Faces: sides are halved ${config.encoderWidths.length} times and must be doubled as often; got ${doublings}.`,
    );
  }
  const { encoderWidths, decoderWidths, sharedWidth, code, batch } = config;
  for (const count of [...encoderWidths, ...decoderWidths, sharedWidth, code, batch]) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`Faces: widths, code and batch must be whole numbers above 0; got ${count}.`);
    }
  }
  for (const name of ['structure', 'pose', 'rate'] as const) {
    if (!(config[name] >= 0 && Number.isFinite(config[name]))) {
      throw new RangeError(`Faces: ${name} must be a number of at least 0; got ${config[name]}.`);
    }
  }
  if (!(config.averaging >= 0 && config.averaging < 1)) {
    throw new RangeError(`Faces: averaging must be at least 0 and below 1; got ${config.averaging}.`);
  }
}
