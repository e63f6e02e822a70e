/** The saved form of a training: the tensors, and beside them as JSON what else decides how it goes on. */

import { loadSafetensors, restoreRandom, saveSafetensors } from '@nepwerk/nn';
import type { RandomState, SavedTensor } from '@nepwerk/nn';
import type { GanConfig } from './gan-config.ts';

/** Raised when a change makes older states unreadable. */
const VERSION = '1';

const FORMAT = 'nepwerk-gan';

/** Names of the random streams of a training. */
export const STREAMS = ['pictures', 'noise', 'augment', 'judge'] as const;

/** A stream of its own for each purpose, so that looking at the judge leaves the training as it was. */
export type StreamName = (typeof STREAMS)[number];

/** What is saved beside the tensors. */
export interface Progress {
  /** The seed by which the pictures were parted. */
  readonly seed: number;
  readonly step: number;
  readonly recovered: number;
  readonly streams: Readonly<Record<StreamName, RandomState>>;
  /** Losses and quality figures as they were last. */
  readonly figures: Figures;
}

/** Numbers that the report had; one that is missing was not known yet. */
export interface Figures {
  readonly generatorLoss?: number;
  readonly discriminatorLoss?: number;
  readonly energyDistance?: number;
  readonly quality?: number;
  readonly nearest?: number;
}

const FIGURES = ['generatorLoss', 'discriminatorLoss', 'energyDistance', 'quality', 'nearest'] as const;

/** A state that was read. */
export interface SavedTraining {
  readonly progress: Progress;
  readonly tensors: ReadonlyMap<string, SavedTensor>;
}

/** Writes a state as safetensors. */
export function writeTraining(
  config: GanConfig,
  progress: Progress,
  tensors: ReadonlyMap<string, SavedTensor>,
): Uint8Array {
  const metadata = {
    format: FORMAT,
    version: VERSION,
    config: JSON.stringify(config),
    progress: JSON.stringify(progress),
  };
  return saveSafetensors(tensors, metadata);
}

/**
 * Reads a state, which may come from anywhere.
 * @throws RangeError when it is no state of a GAN of this config.
 */
export function readTraining(bytes: Uint8Array, config: GanConfig): SavedTraining {
  const { tensors, metadata } = loadSafetensors(bytes);
  if (metadata.format !== FORMAT || metadata.version !== VERSION) {
    const got = `${metadata.format ?? 'no format'} ${metadata.version ?? ''}`;
    throw new RangeError(`Expected a saved training, ${FORMAT} ${VERSION}; got ${got}.`);
  }
  if (metadata.config !== JSON.stringify(config)) {
    throw new RangeError(`Expected a saved training of ${JSON.stringify(config)}; got one of ${metadata.config}.`);
  }
  return { progress: parseProgress(metadata.progress ?? ''), tensors };
}

function parseProgress(text: string): Progress {
  let value: Partial<Progress> | null;
  try {
    value = JSON.parse(text) as Partial<Progress> | null;
  } catch {
    value = null;
  }
  const { seed, step, recovered, streams, figures } = value ?? {};
  const counts = isCount(seed) && isCount(step) && isCount(recovered);
  if (!counts || !isRecord(streams) || !isRecord(figures)) {
    throw new RangeError('The saved training does not say how far it was.');
  }
  for (const name of STREAMS) restoreRandom(streams[name]);
  // JSON writes NaN as null: such a figure was not known yet.
  const known = FIGURES.filter((name) => typeof figures[name] === 'number');
  return { seed, step, recovered, streams, figures: Object.fromEntries(known.map((name) => [name, figures[name]])) };
}

function isRecord<Value extends object>(value: Value | null | undefined): value is Value {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
