/** The saved form of any training: the tensors, and beside them as JSON what else decides how it goes on. */

import { loadSafetensors, saveSafetensors } from '@nepwerk/nn';
import type { SavedTensor } from '@nepwerk/nn';

/** Which kind of training a state is of. */
export interface StateFormat {
  readonly name: string;
  /** Raised when a change makes older states unreadable. */
  readonly version: string;
}

/** A state that was read: its tensors, and what stood beside them, still to be checked. */
export interface SavedState<Progress> {
  readonly progress: Partial<Progress>;
  readonly tensors: ReadonlyMap<string, SavedTensor>;
}

/** Writes a state of a training of this config as safetensors. */
export function writeState(
  format: StateFormat,
  config: object,
  progress: object,
  tensors: ReadonlyMap<string, SavedTensor>,
): Uint8Array {
  return saveSafetensors(tensors, {
    format: format.name,
    version: format.version,
    config: JSON.stringify(config),
    progress: JSON.stringify(progress),
  });
}

/**
 * Reads a state, which may come from anywhere.
 * @throws RangeError when it is no state of a training of this config, or holds numbers that are not finite.
 */
export function readState<Progress extends object>(
  format: StateFormat,
  config: object,
  bytes: Uint8Array,
): SavedState<Progress> {
  const { tensors, metadata } = loadSafetensors(bytes);
  if (metadata.format !== format.name || metadata.version !== format.version) {
    const got = `${metadata.format ?? 'no format'} ${metadata.version ?? ''}`;
    throw new RangeError(`Expected a saved training, ${format.name} ${format.version}; got ${got}.`);
  }
  if (metadata.config !== JSON.stringify(config)) {
    throw new RangeError(`Expected a saved training of ${JSON.stringify(config)}; got one of ${metadata.config}.`);
  }
  if (!allFinite(tensors)) throw new RangeError('The saved training holds numbers that are not finite.');
  return { progress: parseRecord<Progress>(metadata.progress ?? ''), tensors };
}

/** Whether every number of a state is finite. */
export function allFinite(tensors: ReadonlyMap<string, SavedTensor>): boolean {
  for (const { data } of tensors.values()) if (!data.every(Number.isFinite)) return false;
  return true;
}

/** Whether a value is a whole number of at least 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether a value is an object. */
export function isRecord<Value extends object>(value: Value | null | undefined): value is Value {
  return typeof value === 'object' && value !== null;
}

/** The object that a JSON text holds; an empty one when it holds none. */
function parseRecord<Value extends object>(text: string): Partial<Value> {
  try {
    const value = JSON.parse(text) as Partial<Value> | null;
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
