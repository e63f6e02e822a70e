// A kernel call before its addresses are known.
import type { Storage, Tensor } from '../../tensor.ts';

/** A place in memory: a storage and a distance in bytes from its beginning. */
export interface Address {
  readonly storage: Storage;
  readonly byte: number;
}

/** A word of a call's arguments: a whole number, a float, or a place. */
export type Argument = number | { readonly real: number } | Address;

/** One kernel call of a lowered program. */
export interface Call {
  readonly opcode: number;
  /** Independent pieces of work. */
  readonly items: number;
  readonly arguments: readonly Argument[];
  /** Working memory that a thread needs for an item, in bytes. */
  readonly scratch: number;
}

/** Where a tensor's values begin. */
export function addressOf(tensor: Tensor): Address {
  return { storage: tensor.storage, byte: tensor.offset * 4 };
}

/** A float argument. */
export function real(value: number): Argument {
  return { real: value };
}

/** Whether an argument is a place. */
export function isAddress(argument: Argument): argument is Address {
  return typeof argument === 'object' && 'storage' in argument;
}
