/** The sizes and rates of a GAN, as data: presets for weak and strong machines, and a plain DCGAN to compare them with. */

/** Changes to pictures before the discriminator sees them (Zhao et al. 2020, "Differentiable augmentation"). */
export type Augmentation = 'colour' | 'shift' | 'cutout';

/** Everything that decides what a GAN is and how it learns. */
export interface GanConfig {
  /** Pixels along a side. */
  readonly size: number;
  /** Numbers to a pixel: 1 for grey, 3 for red, green and blue. */
  readonly channels: 1 | 3;
  /** Numbers of noise that a picture is made from. */
  readonly latent: number;
  /** The generator's channels before each doubling of the sides; the first doubling begins at size / 2^layers pixels. */
  readonly generatorWidths: readonly [number, ...number[]];
  /** The discriminator's channels after each halving of the sides. */
  readonly discriminatorWidths: readonly [number, ...number[]];
  /** How the sides are doubled: repeat pixels and convolve, or a transposed convolution, which leaves chequered patterns. */
  readonly upsampling: 'nearest' | 'transposed';
  /** Whether the discriminator's weights are kept from stretching anything. */
  readonly spectralNorm: boolean;
  /** Whether the generator learns from the fakes that the discriminator has just learned from; otherwise from new ones. */
  readonly sharedFakes: boolean;
  /** Pictures in a step, real and made alike. */
  readonly batch: number;
  /** Adam's step size for the generator. */
  readonly generatorRate: number;
  /** Adam's step size for the discriminator. */
  readonly discriminatorRate: number;
  /** Adam's memory of the gradient; 0.5 since the two nets chase each other (Radford et al. 2016). */
  readonly beta1: number;
  /** Adam's memory of its square. */
  readonly beta2: number;
  /** The averaged generator keeps this much of itself at each step, once it has warmed up. */
  readonly averaging: number;
  /** Whether pictures may be shown mirrored, which doubles them; not for letters and figures. */
  readonly mirror: boolean;
  /** Changes to the pictures that the discriminator sees. */
  readonly augment: readonly Augmentation[];
}

/**
 * What all presets share. Measured beside the alternatives: docs/gan-results.md. The rates are five times a DCGAN's, which spectral
 * normalisation bears (Miyato et al. 2018, section 4).
 */
const recipe = {
  latent: 64,
  upsampling: 'nearest',
  spectralNorm: true,
  sharedFakes: true,
  batch: 32,
  generatorRate: 1e-3,
  discriminatorRate: 1e-3,
  beta1: 0.5,
  beta2: 0.99,
  averaging: 0.99,
  mirror: true,
  augment: [],
} as const;

/** The names of the presets. */
export type GanPreset = 'tiny16' | 'grey28' | 'colour32' | 'colour64';

/** One recipe in four sizes: for weak machines and doodles, for grey pictures, for most, and for strong machines. */
export const ganPresets: Readonly<Record<GanPreset, GanConfig>> = {
  tiny16: { ...recipe, size: 16, channels: 3, latent: 32, generatorWidths: [64, 32], discriminatorWidths: [32, 64] },
  grey28: { ...recipe, size: 28, channels: 1, generatorWidths: [64, 32], discriminatorWidths: [32, 64, 128] },
  colour32: { ...recipe, size: 32, channels: 3, generatorWidths: [128, 64, 32], discriminatorWidths: [32, 64, 128] },
  colour64: {
    ...recipe,
    // Larger rates are not measured at this size.
    generatorRate: 6e-4,
    discriminatorRate: 6e-4,
    size: 64,
    channels: 3,
    generatorWidths: [192, 128, 64, 32],
    discriminatorWidths: [32, 64, 128, 192],
  },
};

/** The same sizes as a DCGAN without our additions (Radford et al. 2016), to measure what those are worth. */
export function plainDcgan(config: GanConfig): GanConfig {
  return {
    ...config,
    upsampling: 'transposed',
    spectralNorm: false,
    sharedFakes: false,
    generatorRate: 2e-4,
    discriminatorRate: 2e-4,
    beta2: 0.999,
  };
}

/** @throws RangeError that names the setting, what it is and what is allowed. */
export function checkGanConfig(config: GanConfig): void {
  const side = config.size / 2 ** config.generatorWidths.length;
  if (!Number.isInteger(side) || side < 1) {
    const layers = config.generatorWidths.length;
    throw new RangeError(
      `GAN: size must be a whole number times 2^${layers} for ${layers} generator layers; got ${config.size}.`,
    );
  }
  if (config.size < 2 ** config.discriminatorWidths.length) {
    throw new RangeError(`GAN: size ${config.size} can't be halved ${config.discriminatorWidths.length} times.`);
  }
  for (const name of ['latent', 'batch'] as const) {
    if (!Number.isInteger(config[name]) || config[name] < 1) {
      throw new RangeError(`GAN: ${name} must be a whole number above 0; got ${config[name]}.`);
    }
  }
  if (!(config.averaging >= 0 && config.averaging < 1)) {
    throw new RangeError(`GAN: averaging must be at least 0 and below 1; got ${config.averaging}.`);
  }
}
