/** The saved form of a training: the tensors, and beside them as JSON what else decides how it goes on. */

import { restoreRandom } from '@nepwerk/nn';
import type { RandomState, SavedTensor } from '@nepwerk/nn';
import type { GanConfig } from './gan-config.ts';
import { isCount, isRecord, readState, writeState } from './saved-state.ts';

const FORMAT = { name: 'nepwerk-gan', version: '1' } as const;

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
  return writeState(FORMAT, config, progress, tensors);
}

/**
 * Reads a state, which may come from anywhere.
 * @throws RangeError when it is no state of a GAN of this config.
 */
export function readTraining(bytes: Uint8Array, config: GanConfig): SavedTraining {
  const { progress, tensors } = readState<Progress>(FORMAT, config, bytes);
  return { progress: checkProgress(progress), tensors };
}

function checkProgress({ seed, step, recovered, streams, figures }: Partial<Progress>): Progress {
  const counts = isCount(seed) && isCount(step) && isCount(recovered);
  if (!counts || !isRecord(streams) || !isRecord(figures)) {
    throw new RangeError('The saved training does not say how far it was.');
  }
  for (const name of STREAMS) restoreRandom(streams[name]);
  // JSON writes NaN as null: such a figure was not known yet.
  const known = FIGURES.filter((name) => typeof figures[name] === 'number');
  return { seed, step, recovered, streams, figures: Object.fromEntries(known.map((name) => [name, figures[name]])) };
}
